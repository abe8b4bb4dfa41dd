import { answersShown } from '../shown-answers.js';
import { mapOf, type ReadShown, textOf } from '../shown.js';

export const shown: ReadShown = ({ answer, range, tolerance, unit }) => {
  const within = (text: string, entry: unknown): string => {
    const around = mapOf(entry)['tolerance'] ?? tolerance;
    return around === undefined || around === 0 ? text : `${text} ± ${asText(around)}`;
  };
  return {
    type: 'typed',
    numeric: true,
    answers: Array.isArray(range)
      ? answersShown(range.map(asText).join(' – '))
      : answersShown(answer, within),
    pattern: undefined,
    unit: textOf(unit),
  };
};

function asText(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '…';
}
