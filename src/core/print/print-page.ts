import type { BankDocument } from '../document/index.js';
import { mapOf, textOf } from '../model/kinds/shown.js';
import { textDirection } from '../render/text-direction.js';
import { answerSheet } from './answer-sheet.js';
import { flashcardSheet } from './flashcard-sheet.js';
import { escapeHtml, join } from './html.js';
import {
  type PageContext,
  type PageOptions,
  type Part,
  type SheetName,
  sheetNames,
} from './page-options.js';
import { createPageText } from './page-text.js';
import { questionSheet } from './question-sheet.js';
import { type PartStyle, pageStyle, styleName } from './style/index.js';
import { wordsFor } from './words/index.js';

type WriteSheet = (
  bank: BankDocument,
  context: PageContext,
  options: PageOptions,
) => Generator<undefined, readonly Part[]>;

const sheets: Readonly<Record<SheetName, WriteSheet>> = {
  questions: questionSheet,
  answers: answerSheet,
  flashcards: flashcardSheet,
};

const classes: Readonly<Record<SheetName, string>> = {
  questions: 'sheet',
  answers: 'sheet is-key',
  flashcards: 'cards',
};

/** It may show pictures that it holds itself; nothing may run in it, and nothing is loaded. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** Sheets of banks as one page of HTML that is made for paper and needs nothing else. */
export function printPage(
  banks: BankDocument | readonly BankDocument[],
  options: PageOptions,
): string {
  return atOnce(printPageInSteps(banks, options));
}

/** The same, item by item: a large bank takes longer than an editor may be still. */
export function* printPageInSteps(
  banks: BankDocument | readonly BankDocument[],
  options: PageOptions,
): Generator<undefined, string> {
  const all = [banks].flat();
  const printed: PrintedPart[] = [];
  for (const bank of all) {
    const context = contextOf(bank, options, true);
    for (const sheet of sheetsOf(bank, options)) {
      for (const part of yield* sheets[sheet](bank, context, options)) {
        printed.push({ ...part, bank, context });
      }
    }
  }
  const [first] = all;
  return first === undefined ? '' : wholePage(first, printed, options);
}

interface PrintedPart extends Part {
  readonly bank: BankDocument;
  readonly context: PageContext;
}

function wholePage(
  { head: { data, language } }: BankDocument,
  printed: readonly PrintedPart[],
  options: PageOptions,
): string {
  const words = wordsFor(language, options.language);
  const title = textOf(data['title']) ?? '';
  const authors = mapOf(data)['authors'];
  const named = options.sheet === 'all' ? title : `${title} – ${words.sheets[options.sheet]}`;
  const styles = printed.map(styleOf);
  return join(
    '<!doctype html>\n',
    `<html lang="${escapeHtml(language)}" dir="${textDirection(language)}">\n<head>\n`,
    '<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="referrer" content="no-referrer">\n<meta name="generator" content="Quizwright">\n',
    Array.isArray(authors) &&
      `<meta name="author" content="${escapeHtml(authors.filter((name) => typeof name === 'string').join(', '))}">\n`,
    `<title>${escapeHtml(named)}</title>\n`,
    `<style>${pageStyle(styles)}</style>\n`,
    `</head>\n<body${words.language === primary(language) ? '' : ` lang="${words.language}"`}>\n`,
    bodyOf(printed, language),
    '\n</body>\n</html>\n',
  );
}

function styleOf({ sheet, version, bank, context: { words } }: PrintedPart): PartStyle {
  const { data, language } = bank.head;
  const title = textOf(data['title']) ?? '';
  const direction = textDirection(language);
  if (version === undefined) return { sheet, title, direction };
  return {
    ...{ sheet, title, direction },
    mark: `${words.version(version.name)} – ${words.seed(version.seed)}`,
  };
}

/** One sheet is the page; of several, each begins on a page of its own. */
function bodyOf(printed: readonly PrintedPart[], language: string): string {
  const [only] = printed;
  if (printed.length === 1) return `<main class="${classes[only!.sheet]}">${only!.html}</main>`;
  const parts = printed.map(({ sheet, html, bank, context: { words } }, i) => {
    const own = bank.head.language;
    const isOther = own !== language;
    const said = words.language === primary(own) ? own : words.language;
    const lang = isOther ? ` lang="${escapeHtml(said)}" dir="${textDirection(own)}"` : '';
    return `<section class="${classes[sheet]} part ${styleName(i)}"${lang}>${html}</section>`;
  });
  return `<main>${parts.join('\n')}</main>`;
}

/** The paths of all images that a sheet shows, each once. */
export function* pageMediaInSteps(
  bank: BankDocument,
  options: Omit<PageOptions, 'media'>,
): Generator<undefined, readonly string[]> {
  const paths = new Set<string>();
  const media = (path: string): undefined => void paths.add(path);
  // Every version shows the same.
  const { versions: _, ...plain } = options;
  const asked = { ...plain, media };
  for (const sheet of sheetsOf(bank, asked)) {
    yield* sheets[sheet](bank, contextOf(bank, asked, false), asked);
  }
  return [...paths];
}

function sheetsOf(
  { items }: BankDocument,
  { sheet, drafts = false }: Pick<PageOptions, 'sheet' | 'drafts'>,
): readonly SheetName[] {
  if (sheet !== 'all') return [sheet];
  const has = (list: string): boolean =>
    items.some(({ reading }) => {
      return reading.list === list && (drafts || reading.data['status'] !== 'draft');
    });
  const found = sheetNames.filter((name) => has(name === 'flashcards' ? name : 'questions'));
  return found.length === 0 ? ['questions'] : found;
}

function contextOf(
  bank: BankDocument,
  { seed = '', language: otherwise, media = () => undefined }: PageOptions,
  isTypeset: boolean,
): PageContext {
  const { language } = bank.head;
  const words = wordsFor(language, otherwise);
  const spoken = words.language === primary(language) ? undefined : language;
  return {
    words,
    language,
    seed,
    isLettered: true,
    text: createPageText({
      words,
      media: (path) => media(path, bank),
      language: spoken,
      isTypeset,
    }),
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
