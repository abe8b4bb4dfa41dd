// Every session, in the order in which they are run.
import type { Session } from '../session.js';
import { changing } from './changing.js';
import { finding } from './finding.js';
import { form } from './form.js';
import { firstMinutes } from './first-minutes.js';
import { french } from './french.js';
import { largeBank } from './large-bank.js';
import { looks } from './looks.js';
import { mistakes } from './mistakes.js';
import { moving } from './moving.js';
import { pasting } from './pasting.js';
import { previewing } from './preview.js';
import { quizzing } from './quiz.js';
import { reviewing } from './review.js';
import { writing } from './writing.js';

export const sessions: readonly Session[] = [
  firstMinutes,
  mistakes,
  writing,
  changing,
  pasting,
  moving,
  finding,
  looks,
  form,
  previewing,
  quizzing,
  reviewing,
  french,
  largeBank,
];
