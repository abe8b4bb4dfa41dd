import type { BankDocument } from '../document/index.js';
import { printBody } from './bodies/index.js';
import { escapeHtml, join } from './html.js';
import type { PageContext, PageOptions, Part } from './page-options.js';
import { pageItems, type PageItem } from './page-items.js';
import { missing, numberBox, said } from './parts.js';
import { sheetHead } from './sheet-head.js';
import { readStimuli, type Stimuli } from './stimuli.js';
import { contextOfVersion, itemsOfVersion, versionsOf } from './versions.js';

/** What is handed out, in as many versions as are wanted. */
export function* questionSheet(
  bank: BankDocument,
  context: PageContext,
  options: PageOptions,
): Generator<undefined, readonly Part[]> {
  const items = yield* pageItems(bank, 'questions', options);
  const versions = versionsOf(options);
  if (versions.length === 0) {
    return [{ sheet: 'questions', html: yield* paper(bank, items, context) }];
  }
  const parts: Part[] = [];
  for (const version of versions) {
    const own = contextOfVersion(context, version);
    const html = yield* paper(bank, itemsOfVersion(items, own), own);
    parts.push({ sheet: 'questions', version, html });
  }
  return parts;
}

/** Every question with room for its answer, and nothing that tells it. */
function* paper(
  bank: BankDocument,
  items: readonly PageItem[],
  context: PageContext,
): Generator<undefined, string> {
  const stimuli = readStimuli(bank, items);
  let body = '';
  for (const item of items) {
    body += stimulusBefore(item, stimuli, context) + question(item, context);
    yield;
  }
  const head = sheetHead(bank, items, context, 'questions');
  return head + (body === '' ? missing(context.words.nothingToPrint) : body);
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
    `<section class="item is-${body.type}${isStemless ? ' is-stemless' : ''}">${numberBox(number, context)}<div class="content">`,
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
