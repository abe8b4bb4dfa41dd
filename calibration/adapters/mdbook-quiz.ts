import { parse } from 'smol-toml';

import type { DraftQuestion } from '../../src/core/convert/index.js';
import { type Adapter, adapted, placeKeys, toChoiceQuestion } from './adapter.js';
import { fieldAt, fieldOf, listOf, textOf } from './fields.js';

/** Quizzes of mdbook-quiz: multiple choice and short answers; what traces programs has no kind here. */
export const mdbookQuiz: Adapter = (text) => {
  const quiz = parse(text);
  return adapted(
    listOf(quiz['questions'])
      .filter((question) => textOf(fieldOf(question, 'type')) !== 'Tracing')
      .map((question) =>
        textOf(fieldOf(question, 'type')) === 'MultipleChoice'
          ? toChoices(question)
          : toShortAnswer(question),
      ),
  );
};

function toChoices(question: unknown): DraftQuestion | undefined {
  const answer = fieldAt(question, 'answer.answer');
  const right = Array.isArray(answer) ? listOf(answer).map(textOf) : [textOf(answer)];
  const stem = textOf(fieldAt(question, 'prompt.prompt'));
  const distractors = listOf(fieldAt(question, 'prompt.distractors')).map(textOf);
  const explanation = textOf(fieldOf(question, 'context'));
  const index = textOf(fieldAt(question, 'prompt.answerIndex'));
  // The tool shuffles, unless told where the key is to stand.
  const { choices, keys } =
    index === ''
      ? placeKeys(stem, right, distractors)
      : { choices: distractors.toSpliced(Number(index), 0, ...right), keys: [Number(index)] };
  return toChoiceQuestion({ stem, choices, keys, explanation });
}

function toShortAnswer(question: unknown): DraftQuestion | undefined {
  const stem = textOf(fieldAt(question, 'prompt.prompt')).trim();
  const answer = textOf(fieldAt(question, 'answer.answer')).trim();
  if (stem === '' || answer === '') return undefined;
  return { question: stem, answer };
}
