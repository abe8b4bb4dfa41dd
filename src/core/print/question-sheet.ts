import type { BankDocument } from '../document/index.js';
import { printBody } from './bodies/index.js';
import { escapeHtml, join } from './html.js';
import type { PageContext, PageOptions } from './page-options.js';
import { pageItems, type PageItem } from './page-items.js';
import { missing, said } from './parts.js';
import { sheetHead } from './sheet-head.js';
import { readStimuli, type Stimuli } from './stimuli.js';

/** What is handed out: every question with room for its answer, and nothing that tells it. */
export function* questionSheet(
  bank: BankDocument,
  context: PageContext,
  options: PageOptions,
): Generator<undefined, string> {
  const items = yield* pageItems(bank, 'questions', options);
  const stimuli = readStimuli(bank, items);
  let body = '';
  for (const item of items) {
    body += stimulusBefore(item, stimuli, context) + question(item, context);
    yield;
  }
  const head = sheetHead(bank, items, context, 'questions');
  return `<main class="sheet">${head}${body === '' ? missing(context.words.nothingToPrint) : body}</main>`;
}

function stimulusBefore(
  { number }: PageItem,
  stimuli: Stimuli,
  { words, text }: PageContext,
): string {
  const stimulus = stimuli.get(number);
  if (stimulus === undefined) return '';
  if (stimulus.type === 'again') {
    return `<p class="stimulus-again">${said(words.seeAbove(stimulus.first))}</p>`;
  }
  return join(
    '<section class="stimulus">',
    `<p class="label">${said(words.forQuestions(number, stimulus.last))}</p>`,
    text.rich(stimulus.text),
    '</section>',
  );
}

function question({ item, number, name }: PageItem, context: PageContext): string {
  const { words, text } = context;
  const { body, question, points = 1 } = item;
  const isStemless = question === undefined && body.type === 'cloze';
  return join(
    `<section class="item is-${body.type}${isStemless ? ' is-stemless' : ''}"><div class="number">${number}</div><div class="content">`,
    !isStemless && `<div class="stem">${text.richOr(question ?? '', words.noStem)}</div>`,
    printBody(body, 'ask', { ...context, points, seed: `${context.seed}/${name}` }),
    '</div>',
    pointsBox(points, context),
    '</section>',
  );
}

/** Where the marker writes how much was earned. */
function pointsBox(points: number, { words }: PageContext): string {
  if (points === 0) return '<div class="points"></div>';
  const said = escapeHtml(words.points(points));
  return `<div class="points" title="${said}"><span class="rule"></span> / ${escapeHtml(words.number(points))}</div>`;
}
