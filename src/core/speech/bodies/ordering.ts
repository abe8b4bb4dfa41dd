import { mixedOrder } from '../../chance/shuffle.js';
import { choiceLetter } from '../../view/choice-letter.js';
import type { BodyScript } from '../body-script.js';
import { announce, sayEntry } from '../utterances.js';

/** The entries by letters in mixed order, then by numbers in the right one. */
export const ordering: BodyScript<'ordering'> = {
  ask: ({ order }, { speaker, seed }) => [
    announce(speaker.words.order, speaker),
    ...mixedOrder(order.length, `${seed}/order`).flatMap((index, i) =>
      sayEntry('choice', choiceLetter(i), order[index]!, speaker),
    ),
  ],
  answer: ({ order }, { speaker }) =>
    order.flatMap((entry, i) => sayEntry('answer', String(i + 1), entry, speaker)),
};
