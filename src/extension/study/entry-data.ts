import { gapCards } from '../../core/history/index.js';
import { readGaps } from '../../core/markdown/index.js';
import {
  presentedEntry,
  type QuizEntry,
  type QuizSetup,
  type Verdict,
} from '../../core/quiz/index.js';
import type { QuizEntryData, QuizVerdict } from '../../protocol/study.js';

/** An entry as the page shows it. */
export function entryData(
  entry: QuizEntry,
  { setup }: { readonly setup: Pick<QuizSetup, 'seed' | 'shuffleChoices'> },
  misses = 0,
): QuizEntryData {
  const { item, ref, card } = entry;
  const { bank } = item;
  const { list, kind, data, seed } = presentedEntry(entry, setup, misses);
  const stimulus = bank.stimuli[String(data['stimulus'])];
  return {
    ref,
    bank: bank.key,
    list,
    data: { ...data },
    defaults: { ...bank.defaults },
    seed,
    gaps: gapsOf(entry),
    language: bank.language,
    ...(kind === undefined ? {} : { kind }),
    ...(card === undefined ? {} : { card }),
    ...(typeof stimulus === 'string' ? { stimulus } : {}),
  };
}

function gapsOf({ item, card }: QuizEntry): readonly number[] {
  const { cloze } = item.reading.data;
  if (card === undefined || typeof cloze !== 'string') return [];
  return gapCards(readGaps(cloze).gaps).find((each) => each.card === card)?.gaps ?? [];
}

export function verdictData(verdict: Verdict): QuizVerdict {
  return { ...verdict, parts: verdict.parts.map((part) => ({ ...part })) };
}
