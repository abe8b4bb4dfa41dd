import { isMap } from '../../schema/forms.js';
import type { SchemaProblem } from '../../schema-problem.js';
import type { ItemData, JsonSchema } from '../kind.js';

/**
 * Whether the answer is a number, or a list of nothing but numbers. `answer: 3,14` beside a tolerance
 * or a unit was meant as a number too: read so, it gives a message about the comma, not the tolerance.
 */
export function readsAsNumeric(data: ItemData): boolean {
  const answer = data['answer'];
  if (Array.isArray(answer)) return answer.length > 0 && answer.every(isNumericEntry);
  if (typeof answer !== 'string') return typeof answer === 'number';
  return /^[-+\u2212]?[\d.,\s]+$/.test(answer) && onlyNumeric.some((key) => key in data);
}

const onlyNumeric = ['tolerance', 'unit', 'accept-units'];

// A tolerance makes sense for numbers only: where there is one, a text is a number with quotes too many.
function isNumericEntry(entry: unknown): boolean {
  if (!isMap(entry)) return typeof entry === 'number';
  return typeof entry['text'] === 'number' || 'tolerance' in entry;
}

/** `readsAsNumeric`, said in JSON Schema. */
export const numericAnswerInJson: JsonSchema = {
  anyOf: [
    { type: 'number' },
    {
      type: 'array',
      minItems: 1,
      items: {
        anyOf: [
          { type: 'number' },
          { type: 'object', required: ['text'], properties: { text: { type: 'number' } } },
          { type: 'object', required: ['tolerance'] },
        ],
      },
    },
  ],
};

/** What concerns several keys of a numeric question. */
export function checkNumeric(data: ItemData): SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  if ('range' in data && 'tolerance' in data) {
    problems.push({
      rule: 'unknown-key',
      message: 'not-with',
      path: ['tolerance'],
      on: 'key',
      data: { key: 'tolerance', other: 'range' },
    });
  }
  if ('accept-units' in data && !('unit' in data)) {
    problems.push({
      rule: 'missing-key',
      message: 'with-other',
      path: ['accept-units'],
      on: 'key',
      data: { key: 'unit', other: 'accept-units' },
    });
  }
  const range = data['range'];
  if (Array.isArray(range) && range.length === 2) {
    const [low, high] = range as unknown[];
    if (typeof low === 'number' && typeof high === 'number' && low > high) {
      problems.push({
        rule: 'wrong-value',
        message: 'range-order',
        path: ['range'],
        on: 'value',
        data: { key: 'range', low, high },
      });
    }
  }
  return problems;
}
