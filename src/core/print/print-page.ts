import type { BankDocument } from '../document/index.js';
import { mapOf, textOf } from '../model/kinds/shown.js';
import { textDirection } from '../render/text-direction.js';
import { answerSheet } from './answer-sheet.js';
import { flashcardSheet } from './flashcard-sheet.js';
import { escapeHtml, join } from './html.js';
import type { PageContext, PageOptions, SheetName } from './page-options.js';
import { createPageText } from './page-text.js';
import { questionSheet } from './question-sheet.js';
import { pageStyle } from './style/index.js';
import { wordsFor } from './words/index.js';

type WriteSheet = (
  bank: BankDocument,
  context: PageContext,
  options: PageOptions,
) => Generator<undefined, string>;

const sheets: Readonly<Record<SheetName, WriteSheet>> = {
  questions: questionSheet,
  answers: answerSheet,
  flashcards: flashcardSheet,
};

/** It may show pictures that it holds itself; nothing may run in it, and nothing is loaded. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A sheet of a bank as one page of HTML that is made for paper and needs nothing else. */
export function printPage(bank: BankDocument, options: PageOptions): string {
  return atOnce(printPageInSteps(bank, options));
}

/** The same, item by item: a large bank takes longer than an editor may be still. */
export function* printPageInSteps(
  bank: BankDocument,
  options: PageOptions,
): Generator<undefined, string> {
  const { data, language } = bank.head;
  const context = contextOf(bank, options, true);
  const { words } = context;
  const main = yield* sheets[options.sheet](bank, context, options);
  const title = textOf(data['title']) ?? '';
  const authors = mapOf(data)['authors'];
  return join(
    '<!doctype html>\n',
    `<html lang="${escapeHtml(language)}" dir="${textDirection(language)}">\n<head>\n`,
    '<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="referrer" content="no-referrer">\n<meta name="generator" content="Quizwright">\n',
    Array.isArray(authors) &&
      `<meta name="author" content="${escapeHtml(authors.filter((name) => typeof name === 'string').join(', '))}">\n`,
    `<title>${escapeHtml(`${title} – ${words.sheets[options.sheet]}`)}</title>\n`,
    `<style>${pageStyle(options.sheet, title, textDirection(language))}</style>\n`,
    `</head>\n<body${words.language === primary(language) ? '' : ` lang="${words.language}"`}>\n`,
    main,
    '\n</body>\n</html>\n',
  );
}

/** The paths of all images that a sheet shows, each once. */
export function* pageMediaInSteps(
  bank: BankDocument,
  options: Omit<PageOptions, 'media'>,
): Generator<undefined, readonly string[]> {
  const paths = new Set<string>();
  const media = (path: string): undefined => void paths.add(path);
  const asked = { ...options, media };
  yield* sheets[options.sheet](bank, contextOf(bank, asked, false), asked);
  return [...paths];
}

function contextOf(
  { head: { language } }: BankDocument,
  { seed = '', language: otherwise, media = () => undefined }: PageOptions,
  isTypeset: boolean,
): PageContext {
  const words = wordsFor(language, otherwise);
  const spoken = words.language === primary(language) ? undefined : language;
  return {
    words,
    language,
    seed,
    text: createPageText({ words, media, language: spoken, isTypeset }),
  };
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0]!;
}

function atOnce<T>(work: Iterator<unknown, T>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}
