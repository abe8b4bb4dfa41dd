import { choicesNamed, choicesOf, hasKey, quoted, strangeChoice } from '../graded-choices.js';
import type { ShownChoice } from '../shown.js';
import { asShare, type GradedKind, shareOf } from '../graded.js';

export const grading: GradedKind = {
  modelAnswer: (data) => choicesOf(data).find(({ correct }) => correct)?.text,

  isComplete: hasKey,

  misfit: (data, answer, { tell }) =>
    typeof answer === 'string'
      ? strangeChoice(data, [answer], tell)
      : tell('The answer is the text of one choice.'),

  grade: (data, answer, { tell }) => {
    const choices = choicesOf(data);
    const [chosen] = choicesNamed(choices, [answer as string]) as ReadonlySet<ShownChoice>;
    const key = choices.find(({ correct }) => correct);
    const correct = chosen !== undefined && chosen === key;
    const share = asShare(shareOf(chosen?.weight) ?? (correct ? 1 : 0));
    return {
      share,
      correct: correct || share === 1,
      why: [whyOf()],
      feedback: chosen?.feedback === undefined ? [] : [chosen.feedback],
      parts: choices.map((choice) => ({
        right: (choice === chosen) === choice.correct,
        given: choice === chosen ? choice.text : undefined,
        expected: choice.correct ? choice.text : undefined,
      })),
    };

    function whyOf(): string {
      if (correct) return tell('That is the right choice.');
      const right = quoted([key?.text ?? ''], tell);
      if (share > 0)
        return tell('That choice earns part of the points. The best one is {0}.', right);
      return tell('The right choice is {0}.', right);
    }
  },
};
