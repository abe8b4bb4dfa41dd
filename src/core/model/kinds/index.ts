// The kinds of question. Where one key makes several kinds, the first whose `reads` says yes is it, so
// the kind that takes the rest stands after the others.
import { cloze } from './cloze/index.js';
import { matching } from './matching/index.js';
import { multipleAnswer } from './multiple-answer/index.js';
import { numeric } from './numeric/index.js';
import { open } from './open/index.js';
import { ordering } from './ordering/index.js';
import { shortAnswer } from './short-answer/index.js';
import { singleChoice } from './single-choice/index.js';
import { trueFalse } from './true-false/index.js';

export const kinds = [
  singleChoice,
  multipleAnswer,
  trueFalse,
  numeric,
  shortAnswer,
  cloze,
  matching,
  ordering,
  open,
] as const;
