import { textOf } from '../model/kinds/shown.js';
import type { EntryResult, QuizResult } from './quiz-result.js';
import type { ResultHead } from './result-head.js';
import { isOpen } from './result-texts.js';

/** The result of a quiz as JSON. */
export function resultJson(result: QuizResult, head: ResultHead): string {
  const { items, passed, ...sums } = result;
  const { title, mode, ended } = head;
  const value = {
    version: 1,
    ...{ title, mode, ended },
    ...sums,
    ...(passed === undefined ? {} : { passed }),
    items: items.map(
      ({ entry, outcome, score, points, given, right, written, rubric, ...rest }) => ({
        bank: entry.item.bank.key,
        item: entry.item.name,
        ...(entry.card === undefined ? {} : { card: entry.card }),
        kind: entry.item.reading.list === 'flashcards' ? 'flashcard' : entry.item.reading.kind,
        outcome,
        score,
        points,
        answer: given ?? null,
        ...(right === undefined ? {} : { right }),
        // An open question's answer is its points: here are the words, and what they are measured by.
        ...(written === undefined ? {} : { written }),
        ...(rubric === undefined ? {} : { rubric }),
        ...modelOf(entry),
        flagged: rest.flagged,
        hints: rest.hints,
        ms: Math.round(rest.ms),
        why: rest.verdict?.why ?? [],
      }),
    ),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function modelOf(entry: EntryResult['entry']): { readonly model?: string } {
  const model = isOpen(entry) ? textOf(entry.item.reading.data['model-answer']) : undefined;
  return model === undefined ? {} : { model };
}
