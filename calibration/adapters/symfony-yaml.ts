import { parse } from 'yaml';

import { type Adapter, adapted, toChoiceQuestion } from './adapter.js';
import { fieldOf, listOf, textOf } from './fields.js';

/** `questions: - question, answers: [{value, correct}], help`, as certification packs have it. */
export const symfonyYaml: Adapter = (text) => {
  // Every scalar stays what was typed: `true` among choices is a word.
  const bank: unknown = parse(text, { schema: 'failsafe', logLevel: 'silent' });
  return adapted(
    listOf(fieldOf(bank, 'questions')).map((question) => {
      const answers = listOf(fieldOf(question, 'answers'));
      return toChoiceQuestion({
        stem: textOf(fieldOf(question, 'question')),
        choices: answers.map((answer) => textOf(fieldOf(answer, 'value'))),
        keys: answers.flatMap((answer, i) =>
          textOf(fieldOf(answer, 'correct')) === 'true' ? [i] : [],
        ),
        explanation: textOf(fieldOf(question, 'help')),
      });
    }),
  );
};
