import { mixedOrder } from '../../chance/shuffle.js';
import { instruction, list, missing, noBrief } from '../parts.js';
import type { BodyPrint } from './body-print.js';

/** Entries in mixed order, each with a box for its number. */
export const ordering: BodyPrint<'ordering'> = {
  ask({ order }, { words, text, seed }) {
    if (order.length === 0) return missing(words.noText);
    const entries = mixedOrder(order.length, `${seed}/order`).map(
      (index) =>
        `<span class="number-box"></span><div class="words">${text.rich(order[index]!)}</div>`,
    );
    return instruction(words.numberInOrder) + list('ordering', entries);
  },
  answer({ order }, { words, text }) {
    if (order.length === 0) return missing(words.noAnswer);
    const entries = order.map(
      (entry, i) =>
        `<span class="letter is-right">${i + 1}</span><div class="words">${text.rich(entry)}</div>`,
    );
    return list('key-order', entries);
  },
  brief: ({ order }, { seed }) =>
    mixedOrder(order.length, `${seed}/order`)
      .map((index) => index + 1)
      .join('\u00A0') || noBrief,
};
