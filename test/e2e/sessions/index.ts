// Every session, by the window that it shares with others.
import type { SharedWindow } from '../session.js';
import { adapting } from './adapting.js';
import { changing } from './changing.js';
import { dropping } from './dropping.js';
import { finding } from './finding.js';
import { form } from './form.js';
import { firstMinutes } from './first-minutes.js';
import { french } from './french.js';
import { generating } from './generate.js';
import { largeBank } from './large-bank.js';
import { listening } from './listen.js';
import { looks } from './looks.js';
import { mapping } from './mind-map.js';
import { mistakes } from './mistakes.js';
import { moving } from './moving.js';
import { notes } from './notes.js';
import { pasting } from './pasting.js';
import { previewing } from './preview.js';
import { quizzing } from './quiz.js';
import { reviewing } from './review.js';
import { writing } from './writing.js';

/** The longest first, so that the lanes end at about the same time. */
export const windows: readonly SharedWindow[] = [
  { sessions: [writing, changing, pasting, dropping, form] },
  {
    sessions: [quizzing, adapting, reviewing, notes, mapping, listening, generating],
    theme: 'Dark 2026',
  },
  // Somebody new has no banks yet: nothing may be in the folder that is one.
  { sessions: [firstMinutes, moving] },
  // The looks come last: they leave the window as it was not.
  { sessions: [mistakes, finding, looks] },
  { sessions: [previewing] },
  { sessions: [french] },
  { sessions: [largeBank], isAlone: true },
];
