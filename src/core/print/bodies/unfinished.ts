import { missing, noBrief, ruledLines } from '../parts.js';
import type { BodyPrint } from './body-print.js';

/** A draft that does not say yet how it is answered: room for any answer. */
export const unfinished: BodyPrint<'unfinished'> = {
  ask: () => ruledLines(2),
  answer: (_body, { words }) => missing(words.noAnswer),
  brief: () => noBrief,
};
