// One mistake, one problem. What follows from another problem is left out: a teacher who mends the
// first sees the rest go, and should not have to wonder which is the true one.
import { isMakingKey } from './detect-kind.js';
import type { SchemaProblem } from '../schema-problem.js';

/** The problems without those that a misspelt or mistyped key among them explains. */
export function tellOnce(problems: readonly SchemaProblem[]): SchemaProblem[] {
  if (problems.length < 2) return [...problems];
  const causes = readCauses(problems);
  return problems.filter((problem) => !isExplained(problem, causes));
}

/** What was meant by misspelt keys; looked up, since a broken bank may have thousands of problems. */
interface Causes {
  /** Keys that were meant, with the path of the map that each is in. */
  readonly meant: ReadonlySet<string>;
  /** Those of the item or the bank itself. */
  readonly atTop: readonly string[];
  readonly concernCorrect: boolean;
}

function readCauses(problems: readonly SchemaProblem[]): Causes {
  const meant = new Set<string>();
  const atTop = new Set<string>();
  let concernCorrect = false;
  for (const { message, path, data } of problems) {
    const { nearest } = data;
    concernCorrect ||= concernsCorrect(path, nearest);
    if (message !== 'unknown-did-you-mean') continue;
    meant.add(placeOf(path.slice(0, -1), nearest));
    if (path.length === 1) atTop.add(String(nearest));
  }
  return { meant, atTop: [...atTop], concernCorrect };
}

function placeOf(path: SchemaProblem['path'], key: unknown): string {
  return JSON.stringify([...path, key]);
}

function isExplained(
  { rule, message, path, data }: SchemaProblem,
  { meant, atTop, concernCorrect }: Causes,
): boolean {
  switch (rule) {
    case 'missing-key':
      if (message === 'no-items') return atTop.some((key) => bankContent.includes(key));
      if (message === 'front-or-cloze') return atTop.some((key) => sides.includes(key));
      return meant.has(placeOf(path, data['key']));
    case 'missing-answer':
      return atTop.some((key) => isMakingKey(key));
    case 'no-correct-choice':
      return concernCorrect;
    default:
      return false;
  }
}

/** What a flashcard needs one of. */
const sides: readonly string[] = ['front', 'back', 'cloze'];

/** What a bank needs one of. */
export const bankContent: readonly string[] = ['questions', 'flashcards', 'notes'];

function concernsCorrect(path: SchemaProblem['path'], meant: unknown): boolean {
  return (
    path[0] === 'choices' && path.length === 3 && (path[2] === 'correct' || meant === 'correct')
  );
}
