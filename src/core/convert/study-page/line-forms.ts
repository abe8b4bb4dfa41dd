import { parseBullet, parseLetter, parseLooseBullet, parseNumber } from './bullets.js';
import { foldCase, foldText } from './fold-text.js';
import type { PageLine } from './page-lines.js';
import type { Phrases } from './phrases/index.js';
import { toQuestionForms, type QuestionForms } from './question-forms.js';
import { continuesLine, isUnfinished } from './unfinished.js';

/**
 * How a line asks, from the clearest to the least clear: a question word and a `?`; a gap; a `?`
 * alone; an opening that asks without a `?`; an order (`Define …`); an order as an infinitive, which
 * is as often a step of an answer; not at all.
 */
export type Asking = 'question' | 'gap' | 'mark' | 'opening' | 'command' | 'infinitive' | 'none';

export interface LineForm {
  readonly line: PageLine;
  /** The line's text without a number before it and the bold around it. */
  readonly text: string;
  readonly asking: Asking;
  /** An entry of a list: never the start of a card. */
  readonly entry: boolean;
  /** The rest of the line before it. */
  readonly continues: boolean;
  /** Announces that its answer will be questions. */
  readonly aboutQuestions: boolean;
  /** Opens like a step or an order, as its neighbours in a list of steps do. */
  readonly step: boolean;
}

const finalMark = /[?？؟]["»”’')\]*]*(?: ?\([^()]{1,40}\))?[.:]?$/;
/** A gap to fill, in the line or at its end. */
const gap = /_{3,}|\[ ?\.{3} ?\]|(?:\.{3}|…)$/;
/** How a line asks is said in its first words. */
const longestOpening = 120;

/** Fewer numbered questions in a row may as well be a list in an answer. */
const leastNumbered = 3;

const quoted = /^["“«„‘']/;

/** Reads the form of every line of a deck. */
export function readLineForms(
  lines: readonly PageLine[],
  phrases: Phrases | undefined,
): readonly LineForm[] {
  const forms = toQuestionForms(phrases);
  const numbered = findNumberedFronts(lines, forms);
  const read: LineForm[] = [];
  for (const [index, line] of lines.entries()) {
    const entry = !numbered.has(index) && isEntry(lines, index);
    const text = toBareText(line.text, entry);
    const before = read.at(-1);
    const folded = foldText(text.slice(0, longestOpening));
    const asking = entry ? 'none' : toAsking(text, folded, forms);
    const marked = asking === 'mark' || asking === 'question';
    const broken = before !== undefined && marked && opensBroken(read, text, asking, forms);
    if (broken && before.asking === 'none') {
      read[read.length - 1] = { ...before, asking: 'opening' };
    }
    const continues =
      before !== undefined && !entry && (broken || continuesLine(before.text, text));
    read.push({
      line,
      text,
      entry,
      continues,
      asking,
      aboutQuestions: asking !== 'none' && forms.isAboutQuestions(folded),
      step: asking === 'command' || forms.opensWithInfinitive(folded),
    });
  }
  return read;
}

function toAsking(text: string, folded: string, forms: QuestionForms): Asking {
  const marked = finalMark.test(text) || asksTwice(text, forms);
  if (quoted.test(text) && !forms.interrogates(folded.replace(/^\W+/, ''))) {
    return gap.test(text) ? 'gap' : 'none';
  }
  if (marked) {
    const clear = text.startsWith('¿') || forms.interrogates(folded) || forms.commands(folded);
    return clear ? 'question' : 'mark';
  }
  if (opensSpanish(text)) return 'question';
  if (gap.test(text)) return 'gap';
  if (forms.commands(folded)) return 'command';
  if (forms.mayCommand(folded) && !/[.!;,]$/.test(text)) return 'command';
  if (forms.commandsByInfinitive(folded)) return 'infinitive';
  return !/[.!?;]/.test(text) && forms.asks(foldCase(text.slice(0, longestOpening)))
    ? 'opening'
    : 'none';
}

/** A question that Spanish has opened and the line has not closed. */
function opensSpanish(text: string): boolean {
  return text.startsWith('¿') && !text.includes('?');
}

/** Fronts that the deck counts from first to last, whatever lists stand between them. */
function findNumberedFronts(lines: readonly PageLine[], forms: QuestionForms): ReadonlySet<number> {
  const fronts = new Set<number>();
  for (const [index, { text }] of lines.entries()) {
    const entry = parseNumber(text);
    if (entry?.number !== fronts.size + 1) continue;
    const folded = foldText(entry.text.slice(0, longestOpening));
    if (toAsking(entry.text, folded, forms) !== 'none') fronts.add(index);
  }
  const places = [...fronts];
  // Line after line they are a list of questions; fronts have backs between them.
  const apart = (places.at(-1) ?? 0) - (places[0] ?? 0) >= 2 * (places.length - 1);
  return apart && fronts.size >= leastNumbered ? fronts : new Set();
}

/** `What is X? Give an example.` asks; `Is it true? Mostly.` answers itself. */
function asksTwice(text: string, forms: QuestionForms): boolean {
  const mark = text.search(/[?？؟] /);
  if (mark < 0) return false;
  const rest = foldText(text.slice(mark + 2));
  return rest.startsWith('(') || forms.commands(rest);
}

/** `Qu'est-ce que la` / `VAD ?`: the question word is on one line, the mark on the next. */
function opensBroken(
  read: readonly LineForm[],
  text: string,
  asking: Asking,
  forms: QuestionForms,
): boolean {
  const before = read.at(-1);
  const above = read.at(-2);
  if (before === undefined || before.entry || /[.!?…:;]$/.test(before.text)) return false;
  if (opensSpanish(before.text)) return true;
  if (asking !== 'mark') return false;
  const opens = before.asking === 'opening' || before.asking === 'command';
  if (!opens && !forms.interrogates(foldText(before.text.slice(0, longestOpening)))) return false;
  // Right below a question stands its answer, which may begin with the same words.
  const answers = above?.asking === 'question' || above?.asking === 'mark';
  return isUnfinished(before.text) || /^\p{Ll}/u.test(text) || !answers;
}

/** A bullet, or a number or letter in a run of them, or a doubtful bullet beside another bullet. */
function isEntry(lines: readonly PageLine[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (parseBullet(text) !== undefined) return true;
  const beside = [lines[index - 1]?.text ?? '', lines[index + 1]?.text ?? ''];
  const number = parseNumber(text)?.number;
  if (number !== undefined) {
    const [above, below] = beside.map((other) => parseNumber(other)?.number);
    return above === number - 1 || below === number + 1;
  }
  const letter = parseLetter(text)?.letter;
  if (letter !== undefined) {
    const [above, below] = beside.map((other) => parseLetter(other)?.letter);
    return above === letter - 1 || below === letter + 1;
  }
  const loose = parseLooseBullet(text);
  return loose !== undefined && beside.some((other) => parseLooseBullet(other) !== undefined);
}

function toBareText(text: string, entry: boolean): string {
  const unnumbered = entry ? text : (parseNumber(text)?.text ?? text);
  return unnumbered.replace(/^\*+ ?|\*+$/g, '').trim() || text;
}
