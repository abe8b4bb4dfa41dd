import type { SchemaProblem } from '../schema-problem.js';
import type { Path } from '../../problem/path.js';
import { bankHeadSchema } from './bank.js';
import { fits } from './fits.js';
import { isMap } from './forms.js';
import { problemAt } from './problem-at.js';
import { problemsOf } from './problems-of.js';
import type { MapShape } from './shape-types.js';
import { shapeOf } from './shape.js';
import { bankShape } from './shapes.js';
import { bankContent, tellOnce } from './tell-once.js';
import { validateFlashcard } from './validate-flashcard.js';
import { validateQuestion } from './validate-question.js';

/**
 * Everything that is wrong with a bank, its items left aside: `questions` and `flashcards` need only
 * be there, with any entries or none.
 */
export function validateBankHead(data: unknown): SchemaProblem[] {
  if (!isMap(data)) return [problemAt({ path: [], shape: bankShape(), value: data })];
  const head = shapeOf(bankHeadSchema) as MapShape;
  const problems = fits(head, data) ? [] : problemsOf(bankHeadSchema, head, data);
  if (!bankContent.some((key) => key in data)) {
    problems.push({ rule: 'missing-key', message: 'no-items', path: [], on: 'value', data: {} });
  }
  return tellOnce(problems);
}

/** Everything that is wrong with a bank and its items. */
export function validateBank(data: unknown): SchemaProblem[] {
  const problems = validateBankHead(data);
  if (!isMap(data)) return problems;
  const items = (key: string, validate: (item: unknown) => SchemaProblem[]): void => {
    const list = data[key];
    if (!Array.isArray(list)) return;
    (list as unknown[]).forEach((item, index) => {
      problems.push(...under([key, index], validate(item)));
    });
  };
  items('questions', validateQuestion);
  items('flashcards', validateFlashcard);
  return problems;
}

/** The same problems, seen from further up. */
export function under(path: Path, problems: readonly SchemaProblem[]): SchemaProblem[] {
  return problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
}
