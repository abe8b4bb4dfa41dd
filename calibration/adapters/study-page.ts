import { studyPage } from '../../src/core/convert/study-page/index.js';
import type { Adapter } from './adapter.js';

/** Text copied from a study site: the project's own converter. */
export const studyPageText: Adapter = (text) => {
  const { bank } = studyPage.import(text);
  const { questions, flashcards, notes } = bank;
  return { questions, flashcards, ...(notes === undefined ? {} : { notes }), skipped: 0 };
};
