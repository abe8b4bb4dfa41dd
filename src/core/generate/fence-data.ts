/** Whatever some reader of text takes for the end of a line. */
const lineBreaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/**
 * Signs that nobody sees and a model reads: controls, marks of direction, and the tags with which whole
 * sentences can be hidden in a text.
 */
const unseen =
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** A text without the signs that nobody sees. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, '');
}

/**
 * A text as data for a language model. Each of its lines stands behind `| `, and no line of ours does, so
 * that nothing in it can look like the end of the data, or like something that we say.
 *
 * @param name what the instructions call it; ours, one line
 */
export function fenceData(name: string, text: string): string {
  const lines = withoutUnseen(text)
    .split(lineBreaks)
    .map((line) => `| ${line}`);
  return `DATA “${name}” (lines: ${lines.length}), each line behind "| ":\n${lines.join('\n')}\nEND OF DATA “${name}”`;
}
