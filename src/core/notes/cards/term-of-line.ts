import { proseOf } from '../../markdown/index.js';
import { type Mark, type MarkedLine, unmarked } from './marked-line.js';
import { isLabel, type NoteWords } from './note-words.js';
import { goesOn, statesSomething } from './reads-as-sentence.js';

/** A term and what is said of it; Markdown of one line each. */
export interface Term {
  readonly term: string;
  /** Empty where what is said stands in the list below the line. */
  readonly definition: string;
  /**
   * Whether it may be what something else has, as in `Function: makes ATP`: then it asks for nothing
   * without what it stands under. Words in bold, and such as have a dash behind them, stand for themselves.
   */
  readonly isPart: boolean;
}

/** The most characters and words that anybody calls something by. */
const longestTerm = 80;
const mostWords = 9;

/** Behind words in bold: parentheses, then a colon or a dash, with or without blanks. */
const behindBold = /^(\s*[（(][^()（）]*[)）])?(?:\s*(?:[:：—―]|——)|\s*–|\s+-{1,2}(?=\s))\s*/u;
/**
 * A dash that is set off by blanks, or the long one of Chinese. These patterns begin only where blanks do:
 * a long run of them would be gone through from each of its places.
 */
const dash = /(?<!\s)\s+(?:[—–―]|--)\s+|(?<!\s)\s*——\s*/u;
const hyphen = /(?<!\s)\s+-\s+/u;
/** A colon with a blank behind it; in French one before it, too. A full-width one needs none. */
const colon = /(?<!\s)\s*(?::(?=\s)\s*|:$|：\s*)/u;
/** The end of a sentence, which no term goes across; `St.` and `e.g.` are none. */
const sentenceEnd = /\p{L}{4}[.;!?](?=\s)|[。；！？]./u;
const word = /[\p{L}\p{N}]/u;
/** `der`, `the`, `une`, `l’` before a noun in bold, and what stands behind it: `(-n)`, `, -e`. */
const article = /^\p{L}{1,4}(?:\s+|['’]\s*)$/u;
const forms = /^(?:\s*\([^()]*\)|,\s*[-–¨"]\S*)?$/u;

/**
 * Reads `**term**: definition`, `**term** — definition`, `term — definition`, and in lists also `term:
 * definition`. In a paragraph a dash may be a writer's, so that only a short beginning counts.
 */
export function termOfLine(
  line: MarkedLine,
  where: 'list' | 'paragraph',
  words: NoteWords,
): Term | undefined {
  const found = boldTerm(line) ?? plainTerm(line, where, words);
  if (found === undefined || isLabel(proseOf(found.term).text, found.definition)) return undefined;
  return found;
}

const label = /^(\*\*|__|)([^*_:：]{1,30})(?:\1\s*[:：]|[:：]\1)\s+/u;

/** A line without a word such as “Note:” before it, which nobody is to miss. */
export function behindLabel(text: string): string {
  const found = label.exec(text);
  const said = found === null ? '' : text.slice(found[0].length);
  return found !== null && isLabel(found[2]!, said) ? said : text;
}

function boldTerm({ text, masked, marks }: MarkedLine): Term | undefined {
  const [mark] = marks;
  if (mark?.sort !== 'strong' || mark.start !== 0) return undefined;
  const inner = text.slice(mark.inner.start, mark.inner.end).trim();
  const rest = masked.slice(mark.end);
  if (/[:：]$/u.test(inner)) {
    const definition = text.slice(mark.end).trim();
    return checked(inner.slice(0, -1), definition, false);
  }
  const found = behindBold.exec(rest);
  if (found === null) return undefined;
  const { 0: whole, 1: aside = '' } = found;
  const term = inner + text.slice(mark.end, mark.end + aside.length);
  return checked(term, text.slice(mark.end + whole.length), false);
}

function plainTerm(
  { text, masked, marks }: MarkedLine,
  where: string,
  words: NoteWords,
): Term | undefined {
  const inList = where === 'list';
  const signs = inList ? [dash, hyphen, colon] : [dash];
  const found = signs
    .map((sign) => sign.exec(masked))
    .filter((match) => match !== null)
    .toSorted((a, b) => a.index - b.index)[0];
  if (found === undefined || found.index === 0) return undefined;
  const end = found.index + found[0].length;
  const isDash = /[—–―-]/u.test(found[0]);
  // Between two dashes stands an aside.
  if (isDash && dash.test(masked.slice(end))) return undefined;
  // Words in bold are what a sentence is about, and go over no sign.
  if (marks.some((mark) => mark.start < end && mark.end > found.index)) return undefined;
  if (!inList && sentenceEnd.test(masked.slice(end))) return undefined;
  if (sentenceEnd.test(masked.slice(0, found.index))) return undefined;
  const said = text.slice(end);
  const term = termWithout(
    marks.filter((mark) => mark.end <= found.index),
    text.slice(0, found.index).trimEnd(),
    said,
  );
  if (term === undefined) return undefined;
  if (isDash ? goesOn(term, said, words) : statesSomething(term, said, words)) return undefined;
  return checked(term, said, !isDash);
}

/**
 * A plain term without the signs around all of it, or around its noun: undefined where words in bold are
 * a part of a sentence, which are better missed in it.
 */
function termWithout(marks: readonly Mark[], written: string, said: string): string | undefined {
  const [mark] = marks;
  const strong = marks.filter(({ sort }) => sort === 'strong');
  if (strong.length === 0 || said === '') return unmarked(written.trim());
  const before = written.slice(0, mark!.start);
  const behind = written.slice(mark!.end);
  if (marks.length > 1 || !article.test(before) || !forms.test(behind)) return undefined;
  return before + written.slice(mark!.inner.start, mark!.inner.end) + behind;
}

function checked(written: string, said: string, isPart: boolean): Term | undefined {
  const term = written.trim();
  const definition = said.trim();
  if (!word.test(term) || term.length > longestTerm) return undefined;
  if (term.split(/\s+/u).length > mostWords) return undefined;
  if (definition !== '' && !/[^\s\p{P}]/u.test(definition)) return undefined;
  return { term, definition, isPart };
}
