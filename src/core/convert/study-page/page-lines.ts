import type { Span } from '../../text/span.js';

/** A line of a page that holds something, cleaned of what nobody can see. */
export interface PageLine extends Span {
  /** Trimmed, single-spaced, without controls or zero-width characters. */
  readonly text: string;
  /** The text as copies of one line are compared: a hard space is a space. */
  readonly key: string;
  /** Blank space before the text, in columns; a tab goes to the next multiple of four. */
  readonly indent: number;
  /** Whether blank lines stood before it. */
  readonly afterBlank: boolean;
  /** The parts between tabs, where there are tabs: a table copied from a browser. */
  readonly cells?: readonly string[];
}

/** Whatever ends a line in a text from anywhere. */
const lineEnd = /\r\n|[\n\v\f\r\x85\u2028\u2029]/g;

// eslint-disable-next-line no-control-regex -- escape sequences are what this is about
const escapeSequence = /\x1b\[[\d;]{0,20}[A-Za-z]/g;

/** Controls but tab, soft hyphens, zero-width spaces, joiners of words, byte order marks. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const invisible = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff]/g;

/** Where another program could not write a letter, and halves of letters. */
export const lostCharacters = /[\ufffd\p{Surrogate}]/gu;

/** What stands for them in the bank: no question mark, which would make a question of the line. */
export const lostSign = '·';

/** What most lines of most pages are; they need no cleaning. */
const plainLine = /^(?:[!-~]+ )*[!-~]+$/;

/** The lines of a page that hold something, with their places in the source. */
export function parsePageLines(source: string): PageLine[] {
  const lines: PageLine[] = [];
  let start = 0;
  let afterBlank = false;
  const add = (end: number) => {
    const line = start === end ? undefined : parseLine(source, start, end, afterBlank);
    afterBlank = line === undefined;
    if (line !== undefined) lines.push(line);
  };
  for (const match of source.matchAll(lineEnd)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(source.length);
  return lines;
}

function parseLine(
  source: string,
  start: number,
  end: number,
  afterBlank: boolean,
): PageLine | undefined {
  const raw = source.slice(start, end);
  if (plainLine.test(raw)) return { text: raw, key: raw, start, end, indent: 0, afterBlank };

  const visible = raw
    .replace(escapeSequence, '')
    .replace(invisible, '')
    .replace(lostCharacters, lostSign);
  const trimmed = trimLoose(visible);
  if (trimmed === '') return undefined;
  const text = toSpaced(trimmed);
  const line: PageLine = {
    text,
    key: text.replace(/[\xa0\u2000-\u200a\u202f]/g, ' '),
    // Of the line's own text, without the blank space around it.
    start: start + (raw.length - raw.trimStart().length),
    end: end - (raw.length - raw.trimEnd().length),
    indent: measureIndent(visible),
    afterBlank,
  };
  return trimmed.includes('\t')
    ? { ...line, cells: trimmed.split('\t').map((cell) => toSpaced(trimLoose(cell))) }
    : line;
}

/** Joiners and direction marks mean something between letters, nothing at the ends of a line. */
const looseSign = /[\s\u200c-\u200f\u202a-\u202e\u2066-\u2069]/;

/** By hand: a regular expression would try a long run of spaces inside from each of its spaces. */
function trimLoose(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && looseSign.test(text.charAt(start))) start += 1;
  while (end > start && looseSign.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Before these signs and after quotes and numbers a hard space is typography. */
const hardSpace = /(?<![«\d])[\xa0\u202f]+(?![?!:;»%€])/g;

/** Runs of blank space as one space; hard spaces only where they are typography. */
function toSpaced(text: string): string {
  return text.replace(hardSpace, ' ').replace(/[\t ]+/g, ' ');
}

function measureIndent(text: string): number {
  let column = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\t') column += 4 - (column % 4);
    else if (character === ' ' || character === '\xa0') column += 1;
    else break;
  }
  return column;
}
