import {
  choicesNamed,
  choicesOf,
  hasKey,
  quoted,
  strangeChoice,
  weightsOf,
} from '../graded-choices.js';
import type { ShownChoice } from '../shown.js';
import { asShare, type GradedKind, isTexts, partialCredit } from '../graded.js';

export const grading: GradedKind = {
  modelAnswer: (data) => {
    const keys = choicesOf(data).filter(({ correct }) => correct);
    return keys.length === 0 ? undefined : keys.map(({ text }) => text);
  },

  isComplete: hasKey,

  misfit: (data, answer, { tell }) => {
    if (!isTexts(answer)) return tell('The answer is a list of the texts of choices.');
    return strangeChoice(data, answer, tell);
  },

  grade: (data, answer, context) => {
    const { tell } = context;
    const choices = choicesOf(data);
    const chosen = choicesNamed(choices, answer as readonly string[]) as ReadonlySet<ShownChoice>;
    const keys = choices.filter(({ correct }) => correct);
    const hits = keys.filter((key) => chosen.has(key));
    const missed = keys.filter((key) => !chosen.has(key));
    const wrong = choices.filter((choice) => chosen.has(choice) && !choice.correct);
    const isWhole = missed.length === 0 && wrong.length === 0;
    const share = asShare(shareNow());
    return {
      share,
      correct: isWhole || share === 1,
      why: whyOf(),
      feedback: choices.flatMap((choice) =>
        chosen.has(choice) && choice.feedback !== undefined ? [choice.feedback] : [],
      ),
      parts: choices.map((choice) => ({
        right: chosen.has(choice) === choice.correct,
        given: chosen.has(choice) ? choice.text : undefined,
        expected: choice.correct ? choice.text : undefined,
      })),
    };

    function shareNow(): number {
      const weights = weightsOf(choices);
      if (weights !== undefined) {
        return choices.reduce(
          (sum, choice, i) => (chosen.has(choice) ? sum + weights[i]! : sum),
          0,
        );
      }
      if (isWhole) return 1;
      if (partialCredit(data, context, 'none') === 'none' || keys.length === 0) return 0;
      return (hits.length - wrong.length) / keys.length;
    }

    function whyOf(): string[] {
      if (isWhole) return [tell('These are the right choices, and all of them.')];
      const texts = (list: typeof choices) =>
        quoted(
          list.map(({ text }) => text),
          tell,
        );
      const said = [
        tell('You found {0} of {1} right choices.', hits.length, keys.length),
        ...(missed.length > 0 ? [tell('Missing: {0}.', texts(missed))] : []),
        ...(wrong.length > 0 ? [tell('Not right: {0}.', texts(wrong))] : []),
      ];
      const hasWeights = weightsOf(choices) !== undefined;
      const isCounted = !hasWeights && partialCredit(data, context, 'none') === 'per-choice';
      if (isCounted && hits.length > 0 && wrong.length > 0) {
        said.push(tell('Each choice that is not right costs what a right one earns.'));
      }
      if (share === 0 && hits.length > wrong.length && !hasWeights) {
        said.push(tell('Only the whole answer earns points here.'));
      }
      return said;
    }
  },
};
