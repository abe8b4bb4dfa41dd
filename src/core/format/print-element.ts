import { type Block, type Element, isSpaced, type Remark } from './layout.js';

/** Where lines are written: each with its break behind it. */
export type Lines = string[];

/** Writes an element from a column on, with all that belongs to it. */
export function printElement(element: Element, indent: number, eol: string, out: Lines): void {
  const { leading, spaced, key, value, remark } = element;
  if (leading.length > 0) {
    printRemarks(leading, indent, eol, false, out);
    if (spaced) out.push('', eol);
  }
  const pad = ' '.repeat(indent);
  const head = key === undefined ? `${pad}-` : `${pad}${key}:`;
  const behind = remark === '' ? '' : ` ${remark}`;
  if (value.type === 'block') {
    const { properties } = value;
    if (key === undefined && properties === '') {
      const at = out.length;
      printBlock(value, indent + 2, eol, out);
      // Its first part stands on the line of the dash.
      out[at] = `${head} ${out[at]!.slice(indent + 2)}`;
    } else {
      out.push(head + (properties === '' ? '' : ` ${properties}`) + behind, eol);
      printBlock(value, indent + 2, eol, out);
    }
    return;
  }
  const { first, rest, headed } = value;
  const line = first === '' ? head : `${head} ${first}`;
  out.push(headed || rest.length === 0 ? line + behind : line, eol);
  for (let i = 0; i < rest.length; i++) {
    const text = rest[i]!;
    const isEnd = i === rest.length - 1 && !headed;
    out.push(text === '' ? '' : `${pad}  ${text}${isEnd ? behind : ''}`, eol);
  }
}

function printBlock(
  { children, ending, isItems }: Block,
  indent: number,
  eol: string,
  out: Lines,
): void {
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!;
    if (i > 0 && (isItems || isSpaced(child))) out.push('', eol);
    printElement(child, indent, eol, out);
  }
  printRemarks(ending, indent, eol, true, out);
}

export function printRemarks(
  remarks: readonly Remark[],
  indent: number,
  eol: string,
  mayBeSpaced: boolean,
  out: Lines,
): void {
  remarks.forEach(({ text, spaced }, i) => {
    if (spaced && (i > 0 || mayBeSpaced)) out.push('', eol);
    out.push(' '.repeat(indent) + text, eol);
  });
}
