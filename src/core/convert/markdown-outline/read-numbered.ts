import { readNodeText } from '../outline/node-text.js';
import type { OutlineNode } from '../outline/outline-node.js';

interface Growing {
  readonly text: string;
  readonly note: '';
  readonly children: Growing[];
}

const labelled =
  /^(?:(\d{1,3}(?:\.\d{1,3}){1,6})[.)]?|(\d{1,3}|[ivxIVX]{1,6}|[A-Za-z])[.)]|[-*•])\s+(\S.*)$/;
/** An answer, or what asks for one, is no part of an outline. */
const asking = /[?？]\s*$|[([](?:correct|x|✓)[)\]]\s*$/iu;
const mostLevels = 12;

/**
 * An outline whose levels are told by numbers and letters alone: `1.`, `1.1`, `a)`, or `I.`, `A.`, `1.`. Undefined
 * for whatever may be a list of questions instead. A first line without a number is its title.
 */
export function readNumbered(source: string): readonly OutlineNode[] | undefined {
  const written = source
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first] = written;
  if (first === undefined) return undefined;
  const title = labelled.test(first) ? undefined : first;
  const lines = title === undefined ? written : written.slice(1);
  if (lines.length < 3) return undefined;
  const roots: Growing[] = [];
  /** The sorts of label from the first level to that of the last line. */
  const open: { readonly sort: string; readonly children: Growing[]; last: string }[] = [];
  const sorts = new Set<string>();
  for (const line of lines) {
    const [, dotted, label, text] = labelled.exec(line) ?? [];
    if (text === undefined || asking.test(text)) return undefined;
    const own = label ?? dotted ?? '';
    const before = (sort: string): string | undefined =>
      open.find((each) => each.sort === sort)?.last;
    const sort = dotted === undefined ? sortOf(label, line, before) : dottedSort(dotted);
    sorts.add(sort);
    const at = open.findIndex((each) => each.sort === sort);
    if (at >= 0) open.length = at;
    else if (dotted !== undefined) {
      // `2.1` stands below `2.`, not below the letters above it.
      const above = open.findIndex((each) => each.sort === dottedSort(parentOf(dotted)));
      if (above >= 0) open.length = above + 1;
    }
    if (open.length >= mostLevels) return undefined;
    const node: Growing = { text: readNodeText(text), note: '', children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push({ sort, children: node.children, last: own });
  }
  const isOutline =
    [...sorts].some((sort) => sort.includes('.1.')) || (sorts.has('I.') && sorts.has('A.'));
  if (!isOutline) return undefined;
  return title === undefined ? roots : [{ text: readNodeText(title), note: '', children: roots }];
}

/** `1.2` and `3.4` are of one sort, and so are `1.` and `2.`. */
function dottedSort(number: string): string {
  return number.includes('.') ? number.replaceAll(/\d+/g, '1') + '.' : '1.';
}

function parentOf(number: string): string {
  return number.slice(0, number.lastIndexOf('.'));
}

/** `I.`, `A.`, `a)`: an `I` behind an `H` is a letter. */
function sortOf(
  label: string | undefined,
  line: string,
  before: (sort: string) => string | undefined,
): string {
  if (label === undefined) return '-';
  const sign = line[label.length] ?? '';
  if (/\d/.test(label)) return `1${sign}`;
  const isUpper = label === label.toUpperCase();
  const letters = `${isUpper ? 'A' : 'a'}${sign}`;
  const isNext = label.length === 1 && before(letters)?.charCodeAt(0) === label.charCodeAt(0) - 1;
  const isRoman = /^[ivx]+$/i.test(label) && !isNext;
  return isRoman ? `${isUpper ? 'I' : 'i'}${sign}` : letters;
}
