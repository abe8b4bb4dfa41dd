import type { ItemData, Kind } from '../kinds/kind.js';
import type { SchemaProblem } from '../schema-problem.js';
import {
  type DetectedKind,
  detectKind,
  isMakingKey,
  type KindConflict,
  makingKeyNames,
} from './detect-kind.js';
import { fits } from './fits.js';
import { isMap } from './forms.js';
import { oneOf } from './phrase.js';
import { problemAt } from './problem-at.js';
import { problemsOf } from './problems-of.js';
import { kindNamed, questionShape, shapeOfKind, type KindName } from './shapes.js';
import { tellOnce } from './tell-once.js';
import { undecided } from './undecided.js';

/**
 * Everything that is wrong with a question, given as plain data.
 *
 * @param detected its kind, where it is known already
 */
export function validateQuestion(data: unknown, detected?: DetectedKind): SchemaProblem[] {
  return tellOnce(judge(data, detected));
}

function judge(data: unknown, known: DetectedKind | undefined): SchemaProblem[] {
  if (!isMap(data)) return [problemAt({ path: [], shape: questionShape(), value: data })];
  const detected = known ?? detectKind(data);
  if ('kind' in detected) return validateKind(kindNamed(detected.kind) as Kind<KindName>, data);
  if ('conflict' in detected) {
    const [firstKey, , firstKind, secondKind] = detected.conflict;
    const preferred = firstKey === 'kind' ? [secondKind, firstKind] : [firstKind, secondKind];
    return [conflict(detected.conflict), ...problemsOfUndecided(data, preferred)];
  }
  const problems = problemsOfUndecided(data, []);
  // A making key without a value is told as that, and so is a kind that does not exist.
  const begun = Object.keys(data).some((key) => key === 'kind' || isMakingKey(key));
  return begun ? problems : [noAnswer(data), ...problems];
}

function validateKind(kind: Kind<KindName>, data: ItemData): SchemaProblem[] {
  const shape = shapeOfKind(kind.kind);
  const problems: SchemaProblem[] = [];
  const made = kind.madeBy.filter((key) => key in data);
  if (made.length === 0 && kind.kindAlone !== true) problems.push(noAnswer(data, kind));
  else if (made.length > 1 && !kind.together) problems.push(twoAnswers(made[0]!, made[1]!));
  if (!fits(shape, data)) {
    const lacks = (problem: SchemaProblem): boolean =>
      problem.rule === 'missing-key' &&
      problem.path.length === 0 &&
      kind.madeBy.includes(String(problem.data['key']));
    const found = problemsOf(kind.schema, shape, data, kind.kind);
    problems.push(...found.filter((problem) => !lacks(problem)));
  }
  for (const problem of kind.check?.(data) ?? []) {
    const excused = data['status'] === 'draft' && problem.rule === 'no-correct-choice';
    problems.push(excused ? incomplete('no-key', problem.path) : problem);
  }
  return problems;
}

function problemsOfUndecided(data: ItemData, preferred: readonly KindName[]): SchemaProblem[] {
  const { schema, shape } = undecided(preferred);
  return fits(shape, data) ? [] : problemsOf(schema, shape, data);
}

function noAnswer(item: ItemData, kind?: Kind<KindName>): SchemaProblem {
  if (item['status'] === 'draft') return incomplete('no-answer', []);
  if (kind === undefined) {
    const keys = oneOf(makingKeyNames.map((key) => `\`${key}\``));
    return { rule: 'missing-answer', message: 'no-answer', path: [], on: 'value', data: { keys } };
  }
  const keys = oneOf(kind.madeBy.map((key) => `\`${key}\``));
  const data = { kind: kind.phrase, keys };
  return { rule: 'missing-answer', message: 'no-answer-of-kind', path: [], on: 'value', data };
}

function twoAnswers(first: string, second: string): SchemaProblem {
  return {
    rule: 'kind-conflict',
    message: 'two-answers',
    path: [second],
    on: 'key',
    data: { first, second },
  };
}

function conflict([firstKey, secondKey, firstKind, secondKind]: KindConflict): SchemaProblem {
  return {
    rule: 'kind-conflict',
    message: firstKey === 'kind' ? 'kind-and-key' : 'two-kinds',
    path: [secondKey],
    on: 'key',
    data: {
      first: firstKey,
      second: secondKey,
      firstKind: kindNamed(firstKind)!.phrase,
      secondKind: kindNamed(secondKind)!.phrase,
    },
  };
}

function incomplete(message: string, path: SchemaProblem['path']): SchemaProblem {
  return {
    rule: 'incomplete-draft',
    message,
    path,
    on: path.length === 0 ? 'value' : 'key',
    data: {},
  };
}
