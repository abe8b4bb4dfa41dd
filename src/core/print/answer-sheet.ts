import type { BankDocument } from '../document/index.js';
import { printBody } from './bodies/index.js';
import { escapeHtml, join } from './html.js';
import type { PageContext, PageOptions } from './page-options.js';
import { pageItems, type PageItem } from './page-items.js';
import { missing, named } from './parts.js';
import { sheetHead } from './sheet-head.js';

/** For whoever marks: the answers by the numbers of the question sheet, and why they are right. */
export function* answerSheet(
  bank: BankDocument,
  context: PageContext,
  options: PageOptions,
): Generator<undefined, string> {
  const items = yield* pageItems(bank, 'questions', options);
  let body = '';
  for (const item of items) {
    body += answerOf(item, context);
    yield;
  }
  const head = sheetHead(bank, items, context, 'answers');
  return `<main class="sheet is-key">${head}${body === '' ? missing(context.words.nothingToPrint) : body}</main>`;
}

function answerOf({ item, number, name }: PageItem, context: PageContext): string {
  const { words, text } = context;
  const { body, points = 1, explanation, feedback } = item;
  const said = [
    [words.whenRight, feedback.correct],
    [words.whenPartlyRight, feedback.partial],
    [words.whenWrong, feedback.incorrect],
    [words.explanation, explanation],
  ] as const;
  return join(
    `<section class="item"><div class="number">${number}</div><div class="content">`,
    stemLine(item.question ?? item.title, context),
    `<div class="key">${printBody(body, 'answer', { ...context, points, seed: `${context.seed}/${name}` })}</div>`,
    ...said.map(([name, words]) => words !== undefined && named(name, text.rich(words))),
    '</div>',
    `<div class="points">${escapeHtml(words.points(points))}</div>`,
    '</section>',
  );
}

/** The beginning of the question in one line, so that nobody marks by the wrong number. */
function stemLine(markdown: string | undefined, { text }: PageContext): string {
  if (markdown === undefined) return '';
  // A picture or a block of code above the question is no part of its line.
  const line = markdown.replace(/!\[[^\]]*\]\([^)]*\)/g, '').replace(/^(```|~~~)[^]*?^\1.*$/gm, '');
  return `<div class="stem-line">${text.rich(line.trim().replace(/\s*\n(?:\s|>)*/g, ' '), { inline: true })}</div>`;
}
