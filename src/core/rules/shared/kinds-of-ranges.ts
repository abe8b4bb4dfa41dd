import type { ItemView } from '../../view/index.js';
import type { Stated } from './quantities.js';
import { relationOf } from './range-relation.js';

/** Bins overlap by mistake, at most by this share of the narrower one. */
const slight = 0.2;

/** Bands of frequencies are that much wider from one to the next. */
const bandRatio = 5;

/**
 * Whether each range is an answer as a whole, so that ranges may overlap: scales that lie within each
 * other, periods of history, results of games, bands of frequencies, what is normal.
 */
export function areAnswersThemselves(
  { language, stem }: ItemView,
  ranges: readonly Stated[],
): boolean {
  const words = language?.quantities;
  const asked = stem?.folded ?? '';
  if (words?.asksRange.test(asked) === true) return true;
  if (ranges.some(({ quantity: { label } }) => /(?:^|[^\p{L}])\p{L}(?:$|[^\p{L}])/u.test(label))) {
    // `x > 5`
    return true;
  }
  if (hasNested(ranges)) return true;
  const isAmount = words?.asksAmount.test(asked) === true;
  return !isAmount && (arePeriods(ranges) || areResults(ranges) || areBands(ranges));
}

function hasNested(ranges: readonly Stated[]): boolean {
  return ranges.some(({ quantity: a }, i) =>
    ranges.slice(0, i).some(({ quantity: b }) => relationOf(a, b).relation === 'nested'),
  );
}

/** `1969–1974`, `1974–1977`: terms of office and wars. Whole decades are bins. */
function arePeriods(ranges: readonly Stated[]): boolean {
  const ends = ranges.flatMap(({ quantity: { low, high } }) => [low, high]).filter(Number.isFinite);
  const areYears = ranges.every(
    ({ choice, quantity: { unit, label } }) =>
      unit === '' &&
      !/[$€£¥]/.test(label) &&
      /(?<![\d.,])\d{4}(?![\d.,])/.test(choice.prose.folded),
  );
  return areYears && ends.every((year) => year < 2100) && ends.some((year) => year % 10 !== 0);
}

/** `1–2`, `2–3`: goals or levels rather than ranges, where no word or unit says otherwise. */
function areResults(ranges: readonly Stated[]): boolean {
  return ranges.every(
    ({ choice, quantity: { low, high } }) =>
      high - low === 1 && /^\d+ ?- ?\d+$/.test(choice.prose.folded),
  );
}

/** `3–30`, `30–300`. */
function areBands(ranges: readonly Stated[]): boolean {
  const ratios = ranges.map(({ quantity: { low, high } }) => high / low);
  return ratios.every(
    (ratio) => ratio >= bandRatio && Number.isFinite(ratio) && ratio === ratios[0],
  );
}

/** Whether ranges, in order, follow each other without a gap, as parts of one line do. */
export function isSetOfBins(ordered: readonly Stated[]): boolean {
  return ordered.every(({ quantity: b }, i) => {
    if (i === 0) return true;
    const a = ordered[i - 1]!.quantity;
    const step = 10 ** -Math.max(0, a.decimals, b.decimals);
    const overlap = a.high - b.low;
    if (overlap <= 0) return -overlap <= step * 1.000001;
    return overlap <= Math.max(step, slight * Math.min(a.high - a.low, b.high - b.low));
  });
}
