import type { Lesson } from '../../speech/index.js';
import { hasMath, makeLesson } from '../../speech/index.js';
import type { Fates } from '../export-bank/carried-keys.js';
import type { ExportBank } from '../export-bank/export-bank.js';
import { bankForPeople, itemForPeople, typedForPeople } from '../export-bank/for-people.js';
import type { Exporter, ExportOptions } from '../exporter.js';
import { writeSsml } from './write-ssml.js';

/** Nobody answers, so that nothing is graded, and only what is right has something to be said of. */
const question: Fates = {
  ...itemForPeople,
  stimulus: 'shown',
  explanation: 'shown',
  points: 'meaningless',
  'time-limit': 'meaningless',
  'partial-credit': 'meaningless',
  'feedback.correct': 'shown',
  'feedback.incorrect': 'meaningless',
  'feedback.partial': 'meaningless',
};
const choices: Fates = {
  ...question,
  'choices.feedback': 'shown',
  'choices.weight': 'meaningless',
  'choices.pin': 'meaningless',
  shuffle: 'meaningless',
};
const typed: Fates = {
  ...question,
  ...typedForPeople,
  'answer.weight': 'meaningless',
  'answer.feedback': 'meaningless',
};

/** A lesson for programs and services that speak. */
export const ssmlExporter: Exporter = {
  id: 'ssml',
  title: 'SSML',
  extension: '.ssml',
  takesNotes: true,
  carried: {
    kinds: {
      'single-choice': choices,
      'multiple-answer': choices,
      'true-false': question,
      'short-answer': { ...typed, pattern: 'meaningless', accept: 'shown', reject: 'meaningless' },
      numeric: {
        ...typed,
        range: 'shown',
        tolerance: 'shown',
        'answer.tolerance': 'shown',
        unit: 'shown',
        'accept-units': 'meaningless',
      },
      cloze: { ...typed, cloze: 'shown' },
      matching: { ...question, distractors: 'shown' },
      ordering: question,
      open: { ...question, 'model-answer': 'shown', rubric: 'shown' },
      flashcard: { ...itemForPeople, cloze: 'shown' },
    },
    bank: {
      ...bankForPeople,
      notes: 'shown',
      authors: 'meaningless',
      'quiz.pick': 'meaningless',
      'quiz.pass': 'meaningless',
      'quiz.time-limit': 'meaningless',
    },
  },
  export: async (banks, options) => writeSsml(await lessonsOf(banks, options)),
};

/** The lessons of banks. What says math is large, and loaded where there is some. */
export async function lessonsOf(
  banks: readonly ExportBank[],
  { lesson = {} }: ExportOptions,
): Promise<readonly Lesson[]> {
  const speakMath = banks.some(({ document }) => hasMath(document))
    ? await import('../../speech/math/create-speak-math.js').then(({ createSpeakMath }) =>
        createSpeakMath(banks.map(({ language }) => language)),
      )
    : undefined;
  return banks.map(({ document, withDrafts }) =>
    makeLesson(document, { ...lesson, drafts: withDrafts, speakMath }),
  );
}
