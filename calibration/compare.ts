import type { Hit } from './hit.js';
import {
  type Figures,
  type Reading,
  type SampleFigures,
  type SourceFigures,
  splitHit,
} from './readings.js';
import { sampleOf } from './sample.js';

export type Readings = ReadonlyMap<string, ReadonlyMap<string, Reading>>;

/** How the hits of one rule stand to what has been read of it. */
export interface RuleComparison {
  readonly rule: string;
  readonly hits: number;
  /** Read, and still reported. */
  readonly kept: number;
  /** Reported, and read by nobody. */
  readonly unread: number;
  readonly goneRight: number;
  readonly goneWrong: number;
  readonly goneDebatable: number;
  /** Read, but of items that are no longer there. */
  readonly lost: number;
  readonly sample: SampleFigures;
}

/** Lays the hits of a run over the readings. What a source that is not there gave stays as it was. */
export function compareRule(
  rule: string,
  hits: readonly Hit[],
  readings: ReadonlyMap<string, Reading>,
): RuleComparison {
  const gone = [...readings.values()].filter((reading) => reading.gone === 'rule');
  const count = (verdict: Reading['verdict']): number =>
    gone.filter((reading) => reading.verdict === verdict).length;
  const isRead = (hit: Hit): boolean => readings.has(splitHit(hit.id).rest);
  const kept = hits.filter(isRead).length;
  const sample = sampleOf(hits);
  return {
    rule,
    hits: hits.length,
    kept,
    unread: hits.length - kept,
    goneRight: count('right'),
    goneWrong: count('wrong'),
    goneDebatable: count('debatable'),
    lost: [...readings.values()].filter((reading) => reading.gone === 'item').length,
    sample: { size: sample.length, read: sample.filter(isRead).length },
  };
}

/** What markGone needs to know of a run. */
export interface Present {
  /** The sources that were run. */
  readonly sources: ReadonlySet<string>;
  /** The fingerprints of their items and banks. */
  readonly places: ReadonlySet<string>;
}

/** The readings with `gone` on what sources that were run report no more. */
export function markGone(
  readings: ReadonlyMap<string, Reading>,
  hits: readonly Hit[],
  { sources, places }: Present,
): Map<string, Reading> {
  const firing = new Set(hits.map((hit) => splitHit(hit.id).rest));
  return new Map(
    [...readings].map(([hit, reading]) => {
      if (!sources.has(reading.source)) return [hit, reading];
      const { gone: _, ...rest } = reading;
      if (firing.has(hit)) return [hit, rest];
      return [hit, { ...rest, gone: places.has(hit.split('/', 1)[0]!) ? 'rule' : 'item' }];
    }),
  );
}

/** The figures of this run, and the last ones of sources that were not there. */
export function mergeFigures(
  last: Figures,
  now: readonly SourceFigures[],
  comparisons: readonly RuleComparison[],
  known: readonly string[],
): Figures {
  const byId = new Map([...last.sources, ...now].map((figures) => [figures.id, figures]));
  const sources = known.flatMap((id) => byId.get(id) ?? []);
  const isWhole = sources.every(({ id }) => now.some((figures) => figures.id === id));
  const samples = Object.fromEntries(
    comparisons.filter(({ hits }) => hits > 0).map(({ rule, sample }) => [rule, sample]),
  );
  // A sample over half of the sources is another sample.
  return { sources, samples: isWhole ? samples : last.samples };
}
