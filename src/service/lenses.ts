import type { BankDocument } from '../core/document/index.js';
import type { Problem } from '../core/lint/index.js';
import type { ItemList, PlacedItem } from '../core/model/reading.js';
import type { Span } from '../core/text/span.js';
import { itemsIn } from './items-in.js';
import type { Tell } from './tell.js';

/** A line between the lines of a bank. */
export interface Lens {
  /** It stands above the line of this. */
  readonly at: number;
  readonly title: string;
  /** What a click goes to: the next problem, the one that begins at an offset, or nothing. */
  readonly goesTo?: 'next' | number;
  /** What a click opens instead. */
  readonly opens?: 'preview' | 'quiz';
  /** Of the worst of the problems that it tells of. */
  readonly severity?: Problem['severity'];
}

export interface Lenses {
  readonly lenses: readonly Lens[];
  /** Where an item that has none has no problem either: elsewhere it may be one too many. */
  readonly covers: Span;
}

/**
 * So many items around the cursor have lenses. An editor asks for all of them again after each pause
 * in the typing, and nobody looks at ten thousand.
 */
const mostOnASide = 100;

/** Above the bank how much is in it, above each item near an offset that has problems how many. */
export function lensesOf(
  document: BankDocument,
  problems: readonly Problem[],
  around: number,
  tell: Tell,
): Lenses {
  const { lenses, covers } = lensesOfItems(document, problems, around, tell);
  return { lenses: [...lensesOfBank(document, problems, tell), ...lenses], covers };
}

function lensesOfBank(
  { head, blocks }: BankDocument,
  problems: readonly Problem[],
  tell: Tell,
): readonly Lens[] {
  const [first] = head.entries;
  if (first === undefined) return [];
  const at = first.offset + first.pair.key.start;
  const last = blocks.at(-1)!;
  const count = (list: ItemList): number => last.before[list] + last.content.counts[list];
  const [questions, flashcards] = [count('questions'), count('flashcards')];
  const title = [
    ...(questions > 0
      ? [questions === 1 ? tell('1 question') : tell('{0} questions', questions)]
      : []),
    ...(flashcards > 0
      ? [flashcards === 1 ? tell('1 flashcard') : tell('{0} flashcards', flashcards)]
      : []),
  ].join(', ');
  const lenses: Lens[] = title === '' ? [] : [{ at, title }];
  if (problems.length > 0) lenses.push({ at, ...told(problems, tell), goesTo: 'next' });
  // Of an empty bank there is nothing to be seen.
  if (title !== '') {
    lenses.push({ at, title: tell('Preview'), opens: 'preview' });
    lenses.push({ at, title: tell('Quiz'), opens: 'quiz' });
  }
  return lenses;
}

function lensesOfItems(
  document: BankDocument,
  problems: readonly Problem[],
  around: number,
  tell: Tell,
): Lenses {
  const middle = firstFrom(problems, around);
  const faulty = new Map<number, { item: PlacedItem; problems: Problem[] }>();
  let item: PlacedItem | undefined;
  /** Puts a problem to its item; false where that would be one too many. */
  const add = (problem: Problem, most: number): boolean => {
    if (problem.item === undefined) return true;
    if (item === undefined || !isIn(item, problem.start)) {
      item = itemsIn(document, { start: problem.start, end: problem.start })[0];
    }
    if (item === undefined) return true;
    const begin = beginOf(item);
    const known = faulty.get(begin);
    if (known === undefined && faulty.size === most) return false;
    if (known === undefined) faulty.set(begin, { item, problems: [problem] });
    else known.problems.push(problem);
    return true;
  };
  let before = middle - 1;
  while (before >= 0 && add(problems[before]!, mostOnASide)) before--;
  let behind = middle;
  while (behind < problems.length && add(problems[behind]!, 2 * mostOnASide)) behind++;
  const lenses = [...faulty].map(([at, { problems: own }]): Lens => {
    const first = Math.min(...own.map(({ start }) => start));
    return { at, ...told(own, tell), goesTo: first };
  });
  const start = before < 0 ? 0 : problems[before]!.end;
  const end = behind === problems.length ? Infinity : problems[behind]!.start;
  return { lenses: lenses.toSorted((a, b) => a.at - b.at), covers: { start, end } };
}

/** Up to so many items each has the lens of its form; of more, only the one of the cursor. */
const mostForms = 300;

/** Above each item the way to its form. */
export function formLenses(document: BankDocument, cursor: number, tell: Tell): readonly Lens[] {
  const isLarge = document.itemCount > mostForms;
  const span = isLarge ? { start: cursor, end: cursor } : { start: 0, end: Infinity };
  const items = itemsIn(document, span).slice(0, isLarge ? 1 : mostForms);
  return items.map((item) => ({ at: beginOf(item), title: tell('Edit as form') }));
}

/** Above the items that have the way to their form, one to a quiz that begins there. */
export function quizLens({ at }: Lens, tell: Tell): Lens {
  return { at, title: tell('Quiz from here'), opens: 'quiz' };
}

/** The first problem from an offset on. */
function firstFrom(problems: readonly Problem[], offset: number): number {
  let low = 0;
  let high = problems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (problems[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The problem that comes behind an offset; behind the last one, the first. */
export function nextProblem(problems: readonly Problem[], offset: number): Problem | undefined {
  return problems[firstFrom(problems, offset)] ?? problems[0];
}

function isIn({ reading: { span, source }, offset }: PlacedItem, at: number): boolean {
  return at >= offset + (span?.start ?? 0) && at <= offset + (span?.end ?? source.length);
}

function beginOf({ reading: { span }, offset }: PlacedItem): number {
  return offset + (span?.start ?? 0);
}

function told(problems: readonly Problem[], tell: Tell): Pick<Lens, 'title' | 'severity'> {
  const title = problems.length === 1 ? tell('1 problem') : tell('{0} problems', problems.length);
  const has = (severity: Problem['severity']): boolean =>
    problems.some((problem) => problem.severity === severity);
  return { title, severity: has('error') ? 'error' : has('warning') ? 'warning' : 'info' };
}
