import type { FigureGroup } from '../../core/statistics/index.js';

/** What the parts of a page of figures are called. */
export const titles: Readonly<Record<FigureGroup, string>> = {
  items: 'Items',
  kinds: 'Kinds of question',
  difficulties: 'Difficulty of the items',
  levels: 'Level of the questions (Bloom)',
  statuses: 'Status of the items',
  tags: 'Tags of the items',
  objectives: 'Objectives',
  keys: 'Where the keys stand',
  'true-false': 'Answers of true-false questions',
  lengths: 'Length of the choices',
  duplicates: 'Duplicates',
  reading: 'Reading ease of stems and choices',
  missing: 'What is missing',
};

/** What is missing, as counted. */
export const missingLabels = {
  explanation: 'questions without an explanation',
  feedback: 'questions without feedback',
  both: 'questions with neither',
  id: 'items without an id',
  objective: 'items without an objective',
  tag: 'items without a tag',
} as const;
