import type { BankHead, ItemReading } from '../model/reading.js';
import { parseDuration } from '../model/schema/duration.js';
import { difficulties, type LevelCounts, levels, statuses } from './bank-statistics.js';

/** What a bank says for all items that do not say otherwise. */
export type Defaults = Readonly<Record<string, unknown>>;

export function defaultsOf({ data }: BankHead): Defaults {
  return mapOf(data['defaults']);
}

/** A map of a bank's data; empty where something else stands there. */
export function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

export function noLevels(): Record<keyof LevelCounts, number> {
  return { remember: 0, understand: 0, apply: 0, analyze: 0, evaluate: 0, create: 0, none: 0 };
}

export function statusOf({ data }: ItemReading): (typeof statuses)[number] {
  return statuses.find((status) => status === data['status']) ?? 'approved';
}

/** Its own, else the bank's; a word that is no difficulty counts as none. */
export function difficultyOf(
  { data }: ItemReading,
  defaults: Defaults,
): (typeof difficulties)[number] | 'none' {
  const value = data['difficulty'] ?? defaults['difficulty'];
  return difficulties.find((difficulty) => difficulty === value) ?? 'none';
}

/** Its own, else the bank's; a word that is no level counts as none. */
export function levelOf({ data }: ItemReading, defaults: Defaults): keyof LevelCounts {
  const value = data['level'] ?? defaults['level'];
  return levels.find((level) => level === value) ?? 'none';
}

/** What a right answer earns: its own points, what its rubric sums to, the bank's, 1. */
export function pointsOf({ data }: ItemReading, defaults: Defaults): number {
  const own = pointsIn(data['points']);
  if (own !== undefined) return own;
  const { rubric } = data;
  if (Array.isArray(rubric)) {
    const parts = rubric.map((criterion) => pointsIn(mapOf(criterion)['points']));
    if (parts.some((part) => part !== undefined)) {
      return parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
    }
  }
  return pointsIn(defaults['points']) ?? 1;
}

function pointsIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** A duration in seconds; undefined where there is none. */
export function secondsIn(value: unknown): number | undefined {
  return typeof value === 'string' ? (parseDuration(value) ?? undefined) : undefined;
}
