// How answers are graded, by kind.
import { grading as cloze } from './cloze/grading.js';
import type { GradedKind } from './graded.js';
import { grading as matching } from './matching/grading.js';
import { grading as multipleAnswer } from './multiple-answer/grading.js';
import { grading as numeric } from './numeric/grading.js';
import { grading as open } from './open/grading.js';
import { grading as ordering } from './ordering/grading.js';
import { grading as shortAnswer } from './short-answer/grading.js';
import { grading as singleChoice } from './single-choice/grading.js';
import { grading as trueFalse } from './true-false/grading.js';

export const gradedKinds: Readonly<Record<string, GradedKind>> = {
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
