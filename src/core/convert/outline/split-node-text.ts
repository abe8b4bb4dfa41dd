/** The text of a node, and what of it is more than a line. */
export interface SplitText {
  readonly text: string;
  readonly note: string;
}

/** Lines that are a paragraph are one line of words; what other blocks follow is the note of the node. */
export function splitNodeText(markdown: string): SplitText {
  const [first = '', ...rest] = markdown.trim().split(/\n[ \t]*\n/);
  const isBlock = /^(?:```|~~~|[-*+] |\d+[.)] |\||>)/m.test(first);
  if (isBlock && first.includes('\n')) {
    const [line = '', ...others] = markdown.trim().split('\n');
    const text = line.replace(/^(?:[-*+>]|\d+[.)]) +/, '').trim();
    return { text, note: others.join('\n').trim() };
  }
  return { text: first.replace(/\s*\n\s*/g, ' ').trim(), note: rest.join('\n\n').trim() };
}
