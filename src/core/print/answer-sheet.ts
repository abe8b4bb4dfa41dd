import type { BankDocument } from '../document/index.js';
import { briefAnswers, placesOf } from './brief-answers.js';
import { printBody } from './bodies/index.js';
import { escapeHtml, join } from './html.js';
import type { PageContext, PageOptions, Part } from './page-options.js';
import { pageItems, type PageItem } from './page-items.js';
import { missing, named } from './parts.js';
import { sheetHead } from './sheet-head.js';
import { contextOfVersion, itemsOfVersion, versionsOf } from './versions.js';

/**
 * For whoever marks: the answers by the numbers of the question sheet, and why they are right. Of several
 * papers, first the answers of each in brief, then each question once, with where it stands in them.
 */
export function* answerSheet(
  bank: BankDocument,
  context: PageContext,
  options: PageOptions,
): Generator<undefined, readonly Part[]> {
  const items = yield* pageItems(bank, 'questions', options);
  const papers = versionsOf(options).map((version) => {
    const own = contextOfVersion(context, version);
    return { context: own, items: itemsOfVersion(items, own) };
  });
  const places = placesOf(papers);
  const all = { ...context, isLettered: papers.length === 0 };
  let body = '';
  for (const item of items) {
    body += answerOf(item, all, places.get(item.name));
    yield;
  }
  const head = sheetHead(bank, items, context, 'answers');
  const brief = items.length === 0 ? '' : papers.map(briefAnswers).join('');
  const html = head + brief + (body === '' ? missing(context.words.nothingToPrint) : body);
  return [{ sheet: 'answers', html }];
}

function answerOf(
  { item, number, name, countsInPart }: PageItem,
  context: PageContext,
  places: string | undefined,
): string {
  const { words, text } = context;
  const { body, points = 1, explanation, feedback } = item;
  const said = [
    [words.whenRight, feedback.correct],
    [words.whenPartlyRight, feedback.partial],
    [words.whenWrong, feedback.incorrect],
    [words.explanation, explanation],
  ] as const;
  return join(
    // A number of no paper would be taken for one of a paper.
    `<section class="item"><div class="number">${places === undefined ? number : ''}</div><div class="content">`,
    stemLine(item.question ?? item.title, context),
    places,
    `<div class="key">${printBody(body, 'answer', { ...context, points, seed: `${context.seed}/${name}` })}</div>`,
    countsInPart !== undefined &&
      `<div class="worth">${escapeHtml(countsInPart ? words.countsInPart : words.allOrNothing)}</div>`,
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
