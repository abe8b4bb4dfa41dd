import type { BankDocument } from '../document/index.js';
import { mapOf, textOf } from '../model/kinds/shown.js';
import { escapeHtml, join } from './html.js';
import { said } from './parts.js';
import type { PageItem } from './page-items.js';
import type { PageContext } from './page-options.js';

/** What stands above the questions or their answers. */
export function sheetHead(
  { head: { data } }: BankDocument,
  items: readonly PageItem[],
  context: PageContext,
  sheet: 'questions' | 'answers',
): string {
  const { words, text, version } = context;
  const isAsked = sheet === 'questions';
  const total = sum(items.map(({ item }) => item.points ?? 0));
  const limit = readDuration(textOf(mapOf(data['quiz'])['time-limit']));
  const facts = [
    words.questions(items.length),
    words.points(total),
    ...(limit === undefined ? [] : [words.duration(...limit)]),
  ];
  const description = textOf(data['description']);
  return join(
    '<header class="head">',
    isAsked && fieldsToFill(total, context),
    !isAsked && `<p class="eyebrow">${escapeHtml(words.sheets.answers)}</p>`,
    `<h1>${text.plain(textOf(data['title']) ?? '')}</h1>`,
    version !== undefined &&
      `<p class="version">${said(words.version(version.name))} <span>${said(words.seed(version.seed))}</span></p>`,
    isAsked &&
      description !== undefined &&
      `<div class="description">${text.rich(description)}</div>`,
    `<p class="facts">${said(facts.join(' · '))}</p>`,
    '</header>',
  );
}

function fieldsToFill(total: number, { words }: PageContext): string {
  const field = (name: string, label: string, behind = ''): string =>
    `<div class="field is-${name}"><span>${escapeHtml(label)}</span><span class="rule"></span>${behind}</div>`;
  const score =
    total === 0
      ? ''
      : field('score', words.score, `<span>/ ${escapeHtml(words.number(total))}</span>`);
  return `<div class="fields">${field('name', words.name)}${field('date', words.date)}${score}</div>`;
}

/** Without the noise that tenths have in a computer. */
function sum(points: readonly number[]): number {
  return Math.round(points.reduce((all, each) => all + each, 0) * 1000) / 1000;
}

function readDuration(written: string | undefined): [number, number, number] | undefined {
  const parts = /^\s*(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?\s*$/.exec(written ?? '');
  if (parts === null || written?.trim() === '' || written === undefined) return undefined;
  return [Number(parts[1] ?? 0), Number(parts[2] ?? 0), Number(parts[3] ?? 0)];
}
