import { escapeHtml, join } from './html.js';
import type { PageContext } from './page-options.js';

/** What the page says itself: its language may be written in another direction than that of the bank. */
export function said(words: string): string {
  return `<bdi>${escapeHtml(words)}</bdi>`;
}

/** The number of a question, and its paper: sheets that came apart are put together by it. */
export function numberBox(number: number, { version }: Pick<PageContext, 'version'>): string {
  return join(
    `<div class="number">${number}`,
    version !== undefined && `<span class="of-version">${escapeHtml(version.name)}</span>`,
    '</div>',
  );
}

/** Says that something is not written yet. */
export function missing(sentence: string): string {
  return `<span class="missing">${said(sentence)}</span>`;
}

/** How a question is to be answered, where its form alone does not say so. */
export function instruction(sentence: string): string {
  return `<p class="instruction">${said(sentence)}</p>`;
}

/** So many lines are kept on one page with their question; more may begin there. */
const atOnce = 12;

/** Lines to write on. */
export function ruledLines(count: number): string {
  return `<div class="lines${count > atOnce ? ' is-many' : ''}">${'<div class="line"></div>'.repeat(count)}</div>`;
}

/** Something of the answer key under its name. */
export function named(name: string, html: string): string {
  return `<div class="named"><span class="label">${said(name)}</span> ${html}</div>`;
}

/** What is in no word: the whole answer is looked up. */
export const noBrief = '–';

/** So many signs of an answer find it. */
const longestBrief = 30;

/** The beginning of a plain answer. */
export function briefly(answer: string): string {
  const signs = [...answer.replace(/\s+/g, ' ').trim()];
  return signs.length <= longestBrief
    ? signs.join('')
    : `${signs.slice(0, longestBrief - 1).join('')}…`;
}

export function list(name: string, entries: readonly string[]): string {
  return `<ul class="${name}">${entries.map((entry) => `<li>${entry}</li>`).join('')}</ul>`;
}
