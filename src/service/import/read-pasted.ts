import { converters, type DraftBank } from '../../core/convert/index.js';

/** What a text seems to be that is not a bank. */
export interface PastedDraft {
  readonly bank: DraftBank;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** Less sure than this, a text is not offered as anything. */
const leastConfidence = 0.2;

/** The questions and flashcards that a converter finds in a text; undefined where none does. */
export function readPasted(text: string): PastedDraft | undefined {
  const [best] = converters
    .map((converter) => ({ converter, confidence: converter.detect(text) }))
    .filter(({ confidence }) => confidence >= leastConfidence)
    .toSorted((a, b) => b.confidence - a.confidence);
  if (best === undefined) return undefined;
  const { bank } = best.converter.import(text);
  if (bank.questions.length + bank.flashcards.length === 0) return undefined;
  return { bank, confidence: best.confidence };
}
