import type { QuizResult } from './quiz-result.js';
import type { ResultHead } from './result-head.js';

/** The result of a quiz as JSON. */
export function resultJson(result: QuizResult, head: ResultHead): string {
  const { items, passed, ...sums } = result;
  const value = {
    version: 1,
    ...head,
    ...sums,
    ...(passed === undefined ? {} : { passed }),
    items: items.map(({ entry, outcome, score, points, given, right, ...rest }) => ({
      bank: entry.item.bank.key,
      item: entry.item.name,
      ...(entry.card === undefined ? {} : { card: entry.card }),
      kind: entry.item.reading.list === 'flashcards' ? 'flashcard' : entry.item.reading.kind,
      outcome,
      score,
      points,
      answer: given ?? null,
      ...(right === undefined ? {} : { right }),
      flagged: rest.flagged,
      hints: rest.hints,
      ms: Math.round(rest.ms),
      why: rest.verdict?.why ?? [],
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
