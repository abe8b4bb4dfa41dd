import { entriesOf, mapOf, type ReadShown, textOf, textsOf } from '../shown.js';

export const shown: ReadShown = ({ pairs, distractors }) => ({
  type: 'matching',
  pairs: entriesOf(pairs).flatMap((entry) => {
    const { left, right } = mapOf(entry);
    const [from, to] = [textOf(left), textOf(right)];
    return from === undefined && to === undefined ? [] : { left: from ?? '', right: to ?? '' };
  }),
  distractors: textsOf(distractors),
});
