import { writeNumber } from '../../../compare/index.js';
import { asShare, type GradedKind } from '../graded.js';

/** Graded by the learner, against the model answer and the rubric: an answer is the points they give themselves. */
export const grading: GradedKind = {
  modelAnswer: (_, { points }) => points,

  misfit: (_, answer, { points, tell }) =>
    typeof answer === 'number' && answer >= 0 && answer <= points
      ? undefined
      : tell('The answer is the points that you give yourself, from 0 to {0}.', points),

  grade: (_, given, { points, tell, language }) => {
    const mine = given as number;
    const share = points > 0 ? asShare(mine / points) : 1;
    return {
      share,
      correct: share === 1,
      why: [
        points === 1
          ? tell('You gave yourself {0} of 1 point.', writeNumber(mine, language))
          : tell(
              'You gave yourself {0} of {1} points.',
              writeNumber(mine, language),
              writeNumber(points, language),
            ),
      ],
      feedback: [],
      parts: [],
    };
  },
};
