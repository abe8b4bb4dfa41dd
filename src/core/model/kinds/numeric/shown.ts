import { writeNumber } from '../../../compare/number-signs.js';
import { answersShown } from '../shown-answers.js';
import { mapOf, type ReadShown, textOf } from '../shown.js';

export const shown: ReadShown = ({ answer, range, tolerance, unit }, language = 'en') => {
  const asText = (value: unknown): string =>
    typeof value === 'number'
      ? writeNumber(value, language)
      : typeof value === 'string'
        ? value
        : '…';
  const within = (text: string, entry: unknown): string => {
    const around = mapOf(entry)['tolerance'] ?? tolerance;
    const { text: number = entry } = mapOf(entry);
    const written = typeof number === 'number' ? asText(number) : text;
    return around === undefined || around === 0 ? written : `${written} ± ${asText(around)}`;
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
