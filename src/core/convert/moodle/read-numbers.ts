import type { DraftAnswer, DraftQuestion } from '../draft-bank.js';
import { answerEntry } from './read-typed.js';

/** A number that is accepted, as Moodle has it. */
export interface MoodleNumber {
  readonly number: number;
  /** As a distance; 0 for none. */
  readonly tolerance: number;
  /** Where it was written as a range. */
  readonly range?: readonly [number, number] | undefined;
  readonly percent: number;
  /** Markdown. */
  readonly feedback: string | undefined;
}

type Numeric = Pick<DraftQuestion, 'answer' | 'range' | 'tolerance' | 'feedback'>;

/** A question whose answer is a number; `incorrect` is what is said to any other. */
export function readNumbers(
  numbers: readonly [MoodleNumber, ...MoodleNumber[]],
  incorrect: string | undefined,
): Numeric {
  const feedback = incorrect === undefined || incorrect === '' ? {} : { feedback: { incorrect } };
  const [only] = numbers;
  const isBare = numbers.length === 1 && only.percent === 100 && (only.feedback ?? '') === '';
  if (isBare && only.range !== undefined) return { range: only.range, ...feedback };
  if (isBare) return { answer: only.number, ...toleranceOf(only), ...feedback };
  return { answer: numbers.map(entryOf), ...feedback };
}

function entryOf(read: MoodleNumber): number | DraftAnswer {
  const entry = answerEntry(read.number, read);
  const around = toleranceOf(read);
  if (typeof entry !== 'object') return 'tolerance' in around ? { text: entry, ...around } : entry;
  const { text, ...rest } = entry;
  return { text, ...around, ...rest };
}

function toleranceOf({ tolerance }: MoodleNumber): { readonly tolerance?: number } {
  return tolerance === 0 ? {} : { tolerance };
}
