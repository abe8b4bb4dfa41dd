import { fingerprint } from './fingerprint.js';
import type { Hit } from './hit.js';

export const usualCount = 50;
export const usualSeed = 1;

/**
 * The hits to be read: one of each source in turn, one of each item, in an order that only the hits
 * themselves and the seed decide. A hit that comes or goes moves few of the others in or out.
 */
export function sampleOf(
  hits: readonly Hit[],
  count: number = usualCount,
  seed: number = usualSeed,
): readonly Hit[] {
  const bySource = new Map<string, Hit[]>();
  for (const hit of oneOfEachItem(hits)) {
    const { id } = hit.bank.source;
    (bySource.get(id) ?? bySource.set(id, []).get(id)!).push(hit);
  }
  const queues = [...bySource.values()].map((queue) =>
    queue
      .map((hit) => ({ hit, order: fingerprint(String(seed), hit.id) }))
      .toSorted((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ hit }) => hit),
  );
  const sample: Hit[] = [];
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  for (let round = 0; round < longest && sample.length < count; round++) {
    for (const queue of queues) {
      const hit = queue[round];
      if (hit !== undefined && sample.length < count) sample.push(hit);
    }
  }
  return sample;
}

/** The first problem of each item stands for the others: who reads it reads them. */
function oneOfEachItem(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ id, item }) => {
    const place = item === undefined ? id : id.split('/', 2).join('/');
    return !seen.has(place) && seen.add(place);
  });
}
