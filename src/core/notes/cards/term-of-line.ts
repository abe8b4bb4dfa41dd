import { type MarkedLine, unmarked } from './marked-line.js';

/** A term and what is said of it; Markdown of one line each. */
export interface Term {
  readonly term: string;
  /** Empty where what is said stands in the list below the line. */
  readonly definition: string;
}

/** The most characters and words that anybody calls something by. */
const longestTerm = 80;
const mostWords = 9;

/** Behind words in bold: parentheses, then a colon or a dash, with or without blanks. */
const behindBold = /^(\s*[（(][^()（）]*[)）])?(?:\s*(?:[:：—―]|——)|\s*–|\s+-{1,2}(?=\s))\s*/u;
/** A dash that is set off by blanks, or the long one of Chinese. */
const dash = /\s+(?:[—–―]|--)\s+|\s*——\s*/u;
const hyphen = /\s+-\s+/u;
/** A colon with a blank behind it; in French one before it, too. A full-width one needs none. */
const colon = /\s*:(?=\s)\s*|\s*:$|\s*：\s*/u;
/** The end of a sentence, which no term goes across; `St.` and `e.g.` are none. */
const sentenceEnd = /\p{L}{4}[.;!?](?=\s)|[。；！？]./u;
const word = /[\p{L}\p{N}]/u;

/**
 * Reads `**term**: definition`, `**term** — definition`, `term — definition`, and in lists also `term:
 * definition`. In a paragraph a dash may be a writer's, so that only a short beginning counts.
 */
export function termOfLine(line: MarkedLine, where: 'list' | 'paragraph'): Term | undefined {
  return boldTerm(line) ?? plainTerm(line, where);
}

function boldTerm({ text, masked, marks }: MarkedLine): Term | undefined {
  const [mark] = marks;
  if (mark?.sort !== 'strong' || mark.start !== 0) return undefined;
  const inner = text.slice(mark.inner.start, mark.inner.end).trim();
  const rest = masked.slice(mark.end);
  if (/[:：]$/u.test(inner)) {
    const definition = text.slice(mark.end).trim();
    return checked(inner.slice(0, -1), definition);
  }
  const found = behindBold.exec(rest);
  if (found === null) return undefined;
  const { 0: whole, 1: aside = '' } = found;
  const term = inner + text.slice(mark.end, mark.end + aside.length);
  return checked(term, text.slice(mark.end + whole.length));
}

function plainTerm({ text, masked, marks }: MarkedLine, where: string): Term | undefined {
  const inList = where === 'list';
  const signs = inList ? [dash, hyphen, colon] : [dash];
  const found = signs
    .map((sign) => sign.exec(masked))
    .filter((match) => match !== null)
    .toSorted((a, b) => a.index - b.index)[0];
  if (found === undefined || found.index === 0) return undefined;
  const end = found.index + found[0].length;
  // Between two dashes stands an aside.
  if (/[—–―-]/u.test(found[0]) && dash.test(masked.slice(end))) return undefined;
  // Words in bold are what a sentence is about, and go over no sign.
  if (marks.some((mark) => mark.start < end && mark.end > found.index)) return undefined;
  if (!inList && sentenceEnd.test(masked.slice(end))) return undefined;
  return sentenceEnd.test(masked.slice(0, found.index + 1))
    ? undefined
    : checked(unmarked(text.slice(0, found.index).trim()), text.slice(end));
}

function checked(written: string, said: string): Term | undefined {
  const term = written.trim();
  const definition = said.trim();
  if (!word.test(term) || term.length > longestTerm) return undefined;
  if (term.split(/\s+/u).length > mostWords) return undefined;
  if (definition !== '' && !/[^\s\p{P}]/u.test(definition)) return undefined;
  return { term, definition };
}
