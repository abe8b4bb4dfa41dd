import type { DraftAnswer, DraftQuestion } from '../draft-bank.js';

/** An answer that is typed, as Moodle has it; what it is worth is in percent. */
export interface MoodleAnswer {
  /** Plain, with `*` for any text and `\*` for itself. */
  readonly text: string;
  readonly percent: number;
  /** Markdown. */
  readonly feedback: string | undefined;
}

type Typed = Pick<DraftQuestion, 'kind' | 'answer' | 'pattern' | 'accept' | 'feedback' | 'checks'>;

/** A question whose answer is typed; a sentence where no answer is accepted. */
export function readTypedAnswers(read: readonly MoodleAnswer[]): Typed | string {
  const { rest: all, incorrect } = withoutAnyOther(read);
  const rest = all.filter(({ text }) => text !== '');
  if (rest.length === 0) return 'There is no answer that is accepted.';
  const said = incorrect === undefined ? {} : { feedback: { incorrect } };
  const isAlike = rest.every(({ percent, feedback = '' }) => percent === 100 && feedback === '');
  if (isAlike && rest.some(({ text }) => hasWildcard(text))) return { ...patternOf(rest), ...said };
  const entries = rest.map((answer) => answerEntry(literal(answer.text), answer));
  const open = rest.filter(({ text }) => hasWildcard(text)).map(({ text }) => literal(text));
  return {
    ...kindOf(entries),
    answer: entries.length === 1 && typeof entries[0] === 'string' ? entries[0] : entries,
    ...said,
    ...(open.length > 0
      ? { checks: [`\`*\` stood for any text in ${open.map((text) => `“${text}”`).join(', ')}`] }
      : {}),
  };
}

/** What `*` means is a pattern’s to say; what nothing stands for in its place is a sample. */
function patternOf(read: readonly MoodleAnswer[]): Typed {
  const parts = read.map(({ text }) => partsOf(text));
  const patterns = parts.map((words) => words.map(escapedForPattern).join('.*'));
  const samples = parts.map((words) => words.join(' ').trim());
  const accept = [...new Set(samples)].filter((sample) => sample !== '');
  return {
    pattern: [...new Set(patterns)].join('|'),
    ...(accept.length === 0 ? {} : { accept }),
  };
}

/** The words around each `*`. */
function partsOf(text: string): readonly string[] {
  return text.split(/(?<!\\)\*+/).map(literal);
}

function escapedForPattern(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}

/** Takes the answer for whatever else was typed: what it says is said to every wrong answer. */
export function withoutAnyOther<T extends MoodleAnswer>(
  read: readonly T[],
): { readonly rest: readonly T[]; readonly incorrect: string | undefined } {
  const other = read.find(({ text, percent }) => text === '*' && percent === 0);
  const incorrect = other?.feedback ?? '';
  return {
    rest: read.filter((answer) => answer !== other),
    incorrect: incorrect === '' ? undefined : incorrect,
  };
}

/** An answer with what it is worth and what is said to it, where that is not the usual. */
export function answerEntry<T extends number | string>(
  text: T,
  { percent, feedback = '' }: Pick<MoodleAnswer, 'percent' | 'feedback'>,
): T | DraftAnswer {
  if (percent === 100 && feedback === '') return text;
  return {
    text,
    ...(percent === 100 ? {} : { weight: percentWeight(percent) }),
    ...(feedback === '' ? {} : { feedback }),
  };
}

/** In a short answer, `*` stands for any text, and `\*` for itself. */
export function hasWildcard(text: string): boolean {
  return /(?<!\\)(?:\\\\)*\*/.test(text);
}

export function literal(text: string): string {
  return text.replaceAll('\\*', '*');
}

export function percentWeight(percent: number): string {
  return `${Math.min(100, Math.max(-100, percent))}%`;
}

/** Where nothing else tells that the answer is a text. */
function kindOf(entries: readonly (string | DraftAnswer)[]): Pick<DraftQuestion, 'kind'> {
  const texts = entries.map((entry) => (typeof entry === 'object' ? String(entry.text) : entry));
  const isNumeric = texts.every((text) => /^[-+]?[\d.,\s]+$/.test(text));
  const isTruth = texts.length === 1 && /^(?:true|false)$/i.test(texts[0]!);
  return isNumeric || isTruth ? { kind: 'short-answer' } : {};
}
