import type { ListenList } from '../../protocol/listen.js';
import type { Place } from './player-host.js';

/** How somebody likes to listen. */
export interface Settings {
  /** 1 is as usual. */
  readonly rate: number;
  /** By the bank's language: the address of a voice. */
  readonly voices: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly think: number;
  /** All, where nothing is said. */
  readonly read: readonly ListenList[];
  /** Shuffled by it; undefined leaves the bank's order. */
  readonly seed: string | undefined;
  /** Whether answers can be read before they are said. */
  readonly answers: boolean;
}

/** What comes back with the window. */
export interface Kept {
  readonly uri: string;
  readonly settings: Settings;
  readonly place: Place | undefined;
}

export const rates = [0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;
export const thinks = [0, 2000, 5000, 8000, 12_000, 20_000, 30_000] as const;
/** Minutes. */
export const sleeps = [5, 10, 15, 30, 45, 60] as const;
export const lists: readonly ListenList[] = ['notes', 'questions', 'flashcards'];

export const usualSettings: Settings = {
  rate: 1,
  voices: {},
  think: 5000,
  read: lists,
  seed: undefined,
  answers: false,
};

/** Reads what the page has kept, of which nothing is believed. */
export function readKept(kept: unknown): Partial<Kept> {
  const { uri, settings, place } = mapOf(kept);
  const { part, utterance } = mapOf(place);
  const { rate, voices, think, read, seed, answers } = mapOf(settings);
  const isKnown = (values: readonly number[], value: unknown): value is number =>
    typeof value === 'number' && values.includes(value);
  const known = lists.filter((list) => Array.isArray(read) && read.includes(list));
  return {
    ...(typeof uri === 'string' ? { uri } : {}),
    settings: {
      rate: isKnown(rates, rate) ? rate : usualSettings.rate,
      voices: Object.fromEntries(
        Object.entries(mapOf(voices)).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      ),
      think: isKnown(thinks, think) ? think : usualSettings.think,
      read: known.length > 0 ? known : usualSettings.read,
      seed: typeof seed === 'string' ? seed : undefined,
      answers: answers === true,
    },
    ...(typeof part === 'string' && Number.isSafeInteger(utterance) && (utterance as number) >= 0
      ? { place: { part, utterance: utterance as number } }
      : {}),
  };
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
