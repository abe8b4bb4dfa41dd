import type { ItemReading } from '../../model/reading.js';
import { parsePercent } from '../../model/schema/percent.js';

/** The number of one entry of `answer`: bare, or under `text`. */
export function answerNumber(answer: unknown): number | undefined {
  const value = isRecord(answer) ? answer['text'] : answer;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** What an entry of `answer`, or the question, writes as its tolerance. */
export function writtenTolerance(item: ItemReading, answer: unknown): unknown {
  const own = isRecord(answer) ? answer['tolerance'] : undefined;
  return own ?? item.data['tolerance'];
}

/** How far a number may be off the answer, in its own measure. */
export function toleranceOf(item: ItemReading, answer: unknown, value: number): number {
  const written = writtenTolerance(item, answer);
  if (typeof written === 'number') return Math.abs(written);
  const percent = typeof written === 'string' ? parsePercent(written) : null;
  return percent === null ? 0 : (Math.abs(value) * percent) / 100;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
