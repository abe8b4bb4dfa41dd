import type { DraftQuestion } from '../draft-bank.js';
import { readQuestions } from './read-questions.js';
import { toQuestion } from './to-question.js';

/** Stands above choices that were copied without their question. */
const noStem = '?';

/**
 * A list of lettered choices without a question above it: `a) Thames`, `*b) Tiber`, and what may follow it
 * (`Answer: b`). Undefined where a text is anything else, or more.
 */
export function readChoices(source: string): DraftQuestion | undefined {
  const { questions, unplaced } = readQuestions(`${noStem}\n${source.trim()}`);
  const [typed] = questions;
  if (typed === undefined || questions.length > 1 || unplaced.length > 0) return undefined;
  if (typed.stem.join('\n') !== noStem || typed.choices.length < 2) return undefined;
  return toQuestion(typed).question;
}
