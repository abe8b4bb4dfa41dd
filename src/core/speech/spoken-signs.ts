/** A paragraph or an entry of a list, before it is cut into sentences. */
export interface Block {
  readonly level: number | undefined;
  readonly lines: readonly string[];
}

/** Where a note at the foot belongs: a sign that nobody says. */
export const footnote = /\[\^[^\]\s[]{1,40}\]/g;
/** The box of a task before it, which is ticked or not. */
const box = /^\s*\[[ xX]\]\s+/;

/** An entry of a list without its box. */
export function unboxed([first, ...others]: Block[]): Block[] {
  if (first === undefined) return others;
  const [line = '', ...lines] = first.lines;
  return [{ ...first, lines: [line.replace(box, ''), ...lines] }, ...others];
}

/** An entry of a list that has a number. */
export function numbered(blocks: Block[], number: number | undefined): Block[] {
  const [first, ...others] = blocks;
  if (number === undefined || first === undefined) return blocks;
  const [line = '', ...lines] = first.lines;
  return [{ ...first, lines: [`${number}. ${line}`, ...lines] }, ...others];
}

/** Of an address, what anybody would say. */
export function siteOf(address: string): string {
  return address.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/i, '').replace(/[/?#].*$/, '');
}
