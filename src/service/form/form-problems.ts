import type { BankDocument } from '../../core/document/index.js';
import type { PlacedItem } from '../../core/model/reading.js';
import type { Problem } from '../../core/lint/index.js';
import type { Path } from '../../core/problem/path.js';
import { placeAt } from '../place.js';

/** A problem of an item with the field that it concerns. */
export interface PlacedProblem {
  readonly problem: Problem;
  readonly path: Path;
}

/** The problems of an item, each with the way to what it is about. */
export function problemsOfItem(
  document: BankDocument,
  item: PlacedItem,
  problems: readonly Problem[],
): readonly PlacedProblem[] {
  const { span, source } = item.reading;
  const start = item.offset + (span?.start ?? 0);
  const end = item.offset + (span?.end ?? source.length);
  return problems
    .filter((problem) => problem.start >= start && problem.start <= end)
    .map((problem) => {
      const place = placeAt(document, problem.start);
      const isOwn = place?.item?.reading === item.reading;
      return { problem, path: isOwn ? place.path : [] };
    });
}
