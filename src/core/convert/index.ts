// What lives here: one converter per foreign format, and the writing of what they make as a bank.
// What may not: files, the network, the DOM, VS Code, the linter; nothing here throws on content.
// Where its data comes from: the source text that the caller has read, and its name.

import type { Converter, ImportOptions, ImportResult } from './converter.js';
import { csv } from './csv/index.js';
import { data } from './data/index.js';
import { aiken } from './aiken/index.js';
import { ankiText } from './anki-text/index.js';
import { freemind } from './freemind/index.js';
import { gift } from './gift/index.js';
import { markdownOutline } from './markdown-outline/index.js';
import { moodleXml } from './moodle-xml/index.js';
import { opml } from './opml/index.js';
import { pairs } from './pairs/index.js';
import { plainText } from './markdown/index.js';
import { qtiConverters } from './qti/index.js';
import { studyPage } from './study-page/index.js';

export type { Converter, ImportOptions, ImportProblem, ImportResult } from './converter.js';
export type {
  BankChecks,
  CheckedKey,
  DraftBank,
  DraftChoice,
  DraftFlashcard,
  DraftPair,
  DraftQuestion,
} from './draft-bank.js';
export { isEmptyDraft } from './draft-bank.js';
export { joinDrafts } from './join-drafts.js';
export { writeBank } from './write-bank.js';

/** Every converter, in the order in which equal confidence is settled. */
export const converters: readonly Converter[] = [
  studyPage,
  gift,
  aiken,
  moodleXml,
  ankiText,
  csv,
  data,
  plainText,
  pairs,
  ...qtiConverters,
  opml,
  freemind,
  markdownOutline,
];

/** Below this, guessing a format would be rolling dice. */
const leastConfidence = 0.2;

/** The converter of that name, as `--from` gives it. */
export function findConverter(id: string): Converter | undefined {
  return converters.find((converter) => converter.id === id);
}

/** The converter that is surest of the source, or nothing where none is sure enough. */
export function detectConverter(source: string, fileName?: string): Converter | undefined {
  let best: Converter | undefined;
  let bestConfidence = 0;
  for (const converter of converters) {
    const confidence = converter.detect(source, fileName);
    if (confidence >= leastConfidence && confidence > bestConfidence) {
      best = converter;
      bestConfidence = confidence;
    }
  }
  return best;
}

/** Reads a source in whatever format it turns out to be; nothing where no converter knows it. */
export function importBank(source: string, options: ImportOptions = {}): ImportResult | undefined {
  return detectConverter(source, options.fileName)?.import(source, options);
}
