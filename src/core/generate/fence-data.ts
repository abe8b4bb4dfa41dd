import { withoutHidden } from '../text/hidden-signs.js';

/** Whatever some reader of text takes for the end of a line. */
const lineBreaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/**
 * A text as data for a language model. Each of its lines stands behind `| `, and no line of ours does, so
 * that nothing in it can look like the end of the data, or like something that we say.
 *
 * @param name what the instructions call it; ours, one line
 */
export function fenceData(name: string, text: string): string {
  const lines = withoutHidden(text)
    .split(lineBreaks)
    .map((line) => `| ${line}`);
  return `DATA “${name}” (lines: ${lines.length}), each line behind "| ":\n${lines.join('\n')}\nEND OF DATA “${name}”`;
}
