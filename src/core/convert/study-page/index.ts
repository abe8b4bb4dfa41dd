import type { Converter, ImportOptions, ImportProblem, ImportResult } from '../converter.js';
import { inventTitle } from './bank-title.js';
import { findDeckTitle, importDeck } from './deck.js';
import { detectLanguage } from './language.js';
import { findMapTitle, importMindMap } from './mind-map.js';
import { toNotes } from './notes-markdown.js';
import { parsePageLines, type PageLine } from './page-lines.js';
import { detectShape } from './page-shape.js';

/** The text of a study site's page, as a reader selects and copies it. */
export const studyPage: Converter = {
  id: 'study-page',
  title: 'Study page (text copied from a web page)',
  extensions: ['.txt', '.text', '.md'],
  detect: detectStudyPage,
  import: importStudyPage,
};
