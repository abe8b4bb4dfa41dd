import { splitHit, type Reading, type Verdict, verdicts } from './readings.js';
import type { Hit } from './hit.js';

export interface Recorded {
  /** By rule. */
  readonly readings: ReadonlyMap<string, ReadonlyMap<string, Reading>>;
  /** What could not be taken, each with its reason. */
  readonly refused: readonly string[];
}

/** Longer than this it would be somebody's text, not a reason. */
const longestWhy = 160;

/** Takes verdicts, as a list or one in each line, that are about hits of this run. */
export function takeVerdicts(text: string, hits: readonly Hit[]): Recorded {
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  const readings = new Map<string, Map<string, Reading>>();
  const refused: string[] = [];
  for (const entry of parseEntries(text)) {
    const { hit: id = '', verdict, why = '' } = entry;
    const hit = byId.get(id);
    if (hit === undefined) refused.push(`${id}: no such hit now`);
    else if (!isVerdict(verdict)) refused.push(`${id}: ${String(verdict)} is no verdict`);
    else if (why === '' || why.length > longestWhy)
      refused.push(`${id}: a few words of why, please`);
    else {
      const { rule, rest } = splitHit(id);
      const ofRule = readings.get(rule) ?? new Map<string, Reading>();
      readings.set(rule, ofRule.set(rest, { source: hit.bank.source.id, verdict, why }));
    }
  }
  return { readings, refused };
}

type Entry = { readonly hit?: string; readonly verdict?: string; readonly why?: string };

function parseEntries(text: string): readonly Entry[] {
  const body = text.trim();
  if (body.startsWith('[')) return JSON.parse(body) as readonly Entry[];
  return body
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Entry);
}

function isVerdict(verdict: string | undefined): verdict is Verdict {
  return verdicts.some((each) => each === verdict);
}
