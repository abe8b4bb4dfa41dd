// One mistake, one problem. What follows from another problem is left out: a teacher who mends the
// first sees the rest go, and should not have to wonder which is the true one.
import { isMakingKey } from './detect-kind.js';
import type { SchemaProblem } from '../schema-problem.js';

/** The problems without those that a misspelt or mistyped key among them explains. */
export function tellOnce(problems: readonly SchemaProblem[]): SchemaProblem[] {
  if (problems.length < 2) return [...problems];
  return problems.filter((problem) => !problems.some((other) => explains(other, problem)));
}

function explains(cause: SchemaProblem, effect: SchemaProblem): boolean {
  const meant = cause.data['nearest'];
  switch (effect.rule) {
    case 'missing-key':
      if (effect.message === 'no-items')
        return isMisspelt(cause, 0) && bankContent.includes(String(meant));
      if (effect.message === 'front-or-cloze')
        return isMisspelt(cause, 0) && sides.includes(String(meant));
      return (
        isMisspelt(cause, effect.path.length) &&
        effect.data['key'] === meant &&
        isBeside(cause, effect)
      );
    case 'missing-answer':
      return isMisspelt(cause, 0) && isMakingKey(String(meant));
    case 'no-correct-choice':
      return concernsCorrect(cause, meant);
    default:
      return false;
  }
}

/** What a flashcard needs one of. */
const sides: readonly string[] = ['front', 'back', 'cloze'];

/** What a bank needs one of. */
export const bankContent: readonly string[] = ['questions', 'flashcards', 'notes'];

function isMisspelt(problem: SchemaProblem, depth: number): boolean {
  return problem.message === 'unknown-did-you-mean' && problem.path.length === depth + 1;
}

function isBeside(cause: SchemaProblem, effect: SchemaProblem): boolean {
  return effect.path.every((step, index) => cause.path[index] === step);
}

function concernsCorrect({ path }: SchemaProblem, meant: unknown): boolean {
  return (
    path[0] === 'choices' && path.length === 3 && (path[2] === 'correct' || meant === 'correct')
  );
}
