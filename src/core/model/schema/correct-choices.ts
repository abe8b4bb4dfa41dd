// Which choices are marked as right, and whether there are as many as the kind asks for.
import type { ItemData, JsonSchema } from '../kinds/kind.js';
import type { SchemaProblem } from '../schema-problem.js';
import { isMap } from './forms.js';

/** The indexes of the choices marked `correct: true`. */
export function correctChoices(data: ItemData): number[] {
  const choices = data['choices'];
  if (!Array.isArray(choices)) return [];
  const indexes: number[] = [];
  (choices as unknown[]).forEach((choice, index) => {
    if (isMap(choice) && choice['correct'] === true) indexes.push(index);
  });
  return indexes;
}

/**
 * Whether choices make a multiple-answer question: two are right, or none is marked yet, as in a
 * draft, and a key tells that only such questions have.
 */
export function readsAsMultiple(data: ItemData): boolean {
  const { length } = correctChoices(data);
  return length > 1 || (length === 0 && 'partial-credit' in data);
}

/** No choice marked as right, or, where only one may be, a second one. */
export function checkCorrectChoices(data: ItemData, onlyOne: boolean): SchemaProblem[] {
  const choices = data['choices'];
  if (!Array.isArray(choices) || choices.length === 0) return [];
  const correct = correctChoices(data);
  if (correct.length === 0) {
    // Nothing can stand under a choice that is only a text.
    const message = choices.some(isMap) ? 'none' : 'none-plain';
    return [{ rule: 'no-correct-choice', message, path: ['choices'], on: 'key', data: {} }];
  }
  if (!onlyOne) return [];
  return correct.slice(1, 2).map((index) => ({
    rule: 'several-correct-choices',
    message: 'several',
    path: ['choices', index, 'correct'],
    on: 'key',
    data: { first: correct[0]! + 1, number: index + 1 },
  }));
}

/** At least one choice marked as right, said in JSON Schema. */
export const hasCorrectChoice: JsonSchema = {
  properties: {
    choices: {
      contains: {
        type: 'object',
        required: ['correct'],
        properties: { correct: { const: true } },
      },
    },
  },
};
