import type { Fates } from './carried-keys.js';

/** What is for programs and authors, in a format that no program reads again: people see or hear all of it. */
export const itemForPeople: Fates = {
  id: 'meaningless',
  title: 'meaningless',
  tags: 'meaningless',
  difficulty: 'meaningless',
  level: 'meaningless',
  objectives: 'meaningless',
  source: 'meaningless',
  status: 'meaningless',
};

/** How strictly a program would compare what is typed. */
export const typedForPeople: Fates = {
  'case-sensitive': 'meaningless',
  'accent-sensitive': 'meaningless',
  typos: 'meaningless',
};

/** What such a format says of the bank itself. */
export const bankForPeople: Fates = {
  id: 'meaningless',
  title: 'shown',
  description: 'shown',
  language: 'shown',
  license: 'meaningless',
  tags: 'meaningless',
  objectives: 'meaningless',
  'quiz.shuffle-questions': 'meaningless',
  'quiz.shuffle-choices': 'meaningless',
  'quiz.feedback': 'meaningless',
};
