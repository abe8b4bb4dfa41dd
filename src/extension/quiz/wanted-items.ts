import type { PlacedItem } from '../../core/model/reading.js';
import type { QuizItem } from '../../core/quiz/index.js';
import type { OpenBank } from '../open-banks.js';
import type { StartRequest } from './quiz-bundle.js';

/** The items of a part of a bank, by `ref`; undefined where the whole is wanted. */
export function wantedItems(
  { bank }: OpenBank,
  items: readonly QuizItem[],
  { from, item, selected }: Pick<StartRequest, 'from' | 'item' | 'selected'>,
): readonly string[] | undefined {
  if (from === undefined && item === undefined && selected === undefined) return undefined;
  const isWanted = (placed: PlacedItem): boolean => {
    const { start, end } = spanOf(placed);
    if (from !== undefined) return end >= from;
    if (item !== undefined) return start <= item && item <= end;
    return selected!.some((span) => span.start <= end && span.end >= start);
  };
  const readings = new Set(bank.items.filter(isWanted).map(({ reading }) => reading));
  return items.flatMap(({ reading, ref }) => (readings.has(reading) ? [ref] : []));
}

function spanOf({ offset, reading: { span, source } }: PlacedItem): { start: number; end: number } {
  return { start: offset + (span?.start ?? 0), end: offset + (span?.end ?? source.length) };
}
