import type { DraftQuestion } from '../draft-bank.js';

/** What holds for all questions is said once. */
export function withCommonShuffle(questions: readonly DraftQuestion[]): {
  readonly questions: readonly DraftQuestion[];
  readonly isShuffled: boolean;
} {
  const choices = questions.filter((question) => question.choices !== undefined);
  const isShuffled = choices.length > 1 && choices.every(({ shuffle }) => shuffle === true);
  if (!isShuffled) return { questions, isShuffled };
  return { questions: questions.map(withoutShuffle), isShuffled };
}

function withoutShuffle(question: DraftQuestion): DraftQuestion {
  const rest: { shuffle?: boolean } & DraftQuestion = { ...question };
  delete rest.shuffle;
  return rest;
}
