import { entriesOf, mapOf, type ReadShown, textOf } from '../shown.js';

export const shown: ReadShown = ({ rubric, 'model-answer': modelAnswer }) => ({
  type: 'open',
  modelAnswer: textOf(modelAnswer),
  rubric: entriesOf(rubric).flatMap((entry) => {
    const { criterion, points } = mapOf(entry);
    const text = textOf(criterion);
    return text === undefined
      ? []
      : { criterion: text, points: typeof points === 'number' ? points : 0 };
  }),
});
