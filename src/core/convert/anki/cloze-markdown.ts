import { findMath, readGaps } from '../../markdown/index.js';
import { markdownToLine } from '../markup/markdown-to-plain.js';
import { fieldToMarkdown, type MediaAddress } from './field-markdown.js';
import { type ClozesRead, type Deletion, mark, readClozes } from './read-clozes.js';

/** What a field with deletions became. */
export interface ClozeMade {
  readonly card:
    | { readonly cloze: string }
    /** Where gaps cannot say it: everything hidden, and everything shown. */
    | { readonly front: string; readonly back: string };
  /** What is not as it was in Anki, for the person who reads the bank. */
  readonly checks: readonly string[];
}

/** A field of a cloze note as a card of ours; undefined where nothing is deleted. */
export function clozeToMarkdown(html: string, address?: MediaAddress): ClozeMade | undefined {
  const read = readClozes(html);
  const { deletions, nested } = read;
  if (deletions.length === 0) return undefined;
  const checks = nested ? ['gaps inside a gap became one with it'] : [];
  const gaps = deletions.some(({ content }) => /<(?:img|audio|video)\b|\[sound:/i.test(content))
    ? undefined
    : withGaps(read, address);
  if (gaps !== undefined) return { card: gaps.card, checks: [...checks, ...gaps.checks] };
  const side = (write: (deletion: Deletion) => string): string =>
    fieldToMarkdown(
      filledWith(read.text, (index) => write(deletions[index]!)),
      address,
    );
  const card = {
    front: side(({ hint }) => `[${hint === undefined || hint === '' ? '…' : hint}]`),
    back: side(({ content }) => content),
  };
  return { card, checks: [...checks, 'a gap held more than text, so this has a front and a back'] };
}

const marks = new RegExp(`${mark.open}(\\d+)${mark.close}`, 'g');

function filledWith(text: string, write: (index: number) => string): string {
  return text.replace(marks, (_, index: string) => write(Number(index)));
}

function withGaps(
  { text, deletions }: ClozesRead,
  address: MediaAddress | undefined,
): ClozeMade | undefined {
  const markdown = fieldToMarkdown(text, address);
  const plain = (html: string): string => markdownToLine(fieldToMarkdown(html, address));
  let cloze = '';
  let from = 0;
  let inMath = false;
  const add = (part: string): void => {
    // What are no gaps in Anki must be none here.
    const literal = part.replace(/\{(?=\{)/g, '\\{');
    cloze += filledWith(literal, (index) => {
      const { number, content, hint } = deletions[index]!;
      const answer = plain(content);
      const told = hint === undefined ? '' : plain(hint);
      return gap(number, answer === '' ? '…' : answer, told);
    });
  };
  for (const { start, end, contentStart, contentEnd, display } of findMath(markdown)) {
    const tex = markdown.slice(contentStart, contentEnd);
    const [, first] = new RegExp(marks.source).exec(tex) ?? [];
    add(markdown.slice(from, start));
    if (first === undefined) cloze += markdown.slice(start, end);
    else {
      inMath = true;
      const whole = filledWith(tex, (index) => bare(deletions[index]!.content)).trim();
      const sign = display ? '$$' : '$';
      cloze += `{{c${deletions[Number(first)]!.number}::${sign}${whole}${sign}}}`;
    }
    from = end;
  }
  add(markdown.slice(from));
  const { gaps, unclosed } = readGaps(cloze);
  const isRight = gaps.every(({ answers }) => answers.length === 1 && answers[0]!.text !== '');
  if (!isRight || unclosed.length > 0 || gaps.length === 0) return undefined;
  if (!inMath && gaps.length !== deletions.length) return undefined;
  const checks = inMath ? ['a gap was inside a formula: now the whole formula is the gap'] : [];
  return { card: { cloze }, checks };
}

/** TeX without the tags that an editor put into it. */
function bare(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\\[()[\]]/g, '')
    .trim();
}

function gap(number: number, answer: string, hint: string): string {
  const end = hint === '' ? '' : `::${escaped(hint)}`;
  return `{{c${number}::${escaped(answer)}${end}}}`;
}

/** Signs that mean something in a gap, outside of math. */
function escaped(text: string): string {
  let written = '';
  let from = 0;
  const plain = (part: string): string => part.replace(/[{}|]|:(?=:)/g, '\\$&');
  for (const { start, end } of findMath(text)) {
    written += plain(text.slice(from, start)) + text.slice(start, end);
    from = end;
  }
  written += plain(text.slice(from));
  // A dropdown begins with `=`; a colon, brace or backslash must not run into what closes.
  return written.replace(/^\s*=/, '\\=').replace(/[:\\]$/, '$& ');
}
