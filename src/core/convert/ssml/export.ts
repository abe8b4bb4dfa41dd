import type { Lesson } from '../../speech/index.js';
import { hasMath, makeLesson } from '../../speech/index.js';
import type { Fates } from '../export-bank/carried-keys.js';
import type { ExportBank } from '../export-bank/export-bank.js';
import type { Exporter, ExportOptions } from '../exporter.js';
import { writeSsml } from './write-ssml.js';

/** Nobody answers, so that nothing is graded, and only what is right has something to be said of. */
const everyItem: Fates = {
  id: 'meaningless',
  title: 'meaningless',
  tags: 'meaningless',
  difficulty: 'meaningless',
  level: 'meaningless',
  objectives: 'meaningless',
  source: 'meaningless',
  status: 'meaningless',
};
const question: Fates = {
  ...everyItem,
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
  'answer.weight': 'meaningless',
  'answer.feedback': 'meaningless',
  'case-sensitive': 'meaningless',
  'accent-sensitive': 'meaningless',
  typos: 'meaningless',
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
      flashcard: { ...everyItem, cloze: 'shown' },
    },
    bank: {
      id: 'meaningless',
      title: 'shown',
      description: 'shown',
      language: 'shown',
      notes: 'shown',
      authors: 'meaningless',
      license: 'meaningless',
      tags: 'meaningless',
      objectives: 'meaningless',
      'quiz.pick': 'meaningless',
      'quiz.pass': 'meaningless',
      'quiz.time-limit': 'meaningless',
      'quiz.shuffle-questions': 'meaningless',
      'quiz.shuffle-choices': 'meaningless',
      'quiz.feedback': 'meaningless',
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
