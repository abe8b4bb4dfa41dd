// What a learner meets, by kind.
import { shown as cloze } from './cloze/shown.js';
import { shown as matching } from './matching/shown.js';
import { shown as multipleAnswer } from './multiple-answer/shown.js';
import { shown as numeric } from './numeric/shown.js';
import { shown as open } from './open/shown.js';
import { shown as ordering } from './ordering/shown.js';
import { shown as shortAnswer } from './short-answer/shown.js';
import type { ReadShown } from './shown.js';
import { shown as singleChoice } from './single-choice/shown.js';
import { shown as trueFalse } from './true-false/shown.js';

export const shownKinds: Readonly<Record<string, ReadShown>> = {
  'single-choice': singleChoice,
  'multiple-answer': multipleAnswer,
  'true-false': trueFalse,
  'short-answer': shortAnswer,
  numeric,
  cloze,
  matching,
  ordering,
  open,
};
