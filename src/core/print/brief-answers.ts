import { printBody } from './bodies/index.js';
import { join } from './html.js';
import type { PageItem } from './page-items.js';
import type { PageContext } from './page-options.js';
import { said } from './parts.js';

/** The questions of one paper in its order. */
export interface Paper {
  readonly context: PageContext;
  readonly items: readonly PageItem[];
}

/** The answers of one paper, each by its number and in a word: what is laid beside the paper. */
export function briefAnswers({ context, items }: Paper): string {
  const { words, version } = context;
  const cells = items.map(
    (placed) =>
      `<li><span class="number">${placed.number}</span> <span class="answer">${briefOf(placed, context)}</span></li>`,
  );
  return join(
    '<section class="brief">',
    version !== undefined &&
      `<h2 class="version">${said(words.version(version.name))} <span>${said(words.seed(version.seed))}</span></h2>`,
    `<ul>${cells.join('')}</ul></section>`,
  );
}

/** Where each question stands in each paper, and what is right there, by the name of the question. */
export function placesOf(papers: readonly Paper[]): ReadonlyMap<string, string> {
  const places = new Map<string, string[]>();
  for (const { context, items } of papers) {
    for (const placed of items) {
      const name = context.version?.name ?? '';
      const letters = isMixed(placed) ? ` ${briefOf(placed, context)}` : '';
      const place = `<span class="place"><span class="number">${name}\u00A0${placed.number}</span>${letters}</span>`;
      const all = places.get(placed.name);
      if (all === undefined) places.set(placed.name, [place]);
      else all.push(place);
    }
  }
  return new Map(
    [...places].map(([name, all]) => [name, `<div class="places">${all.join(' ')}</div>`]),
  );
}

/** Whether what is right stands at another place in each paper; words are the same in all. */
function isMixed({ item: { body } }: PageItem): boolean {
  return body.type === 'choices' || body.type === 'matching' || body.type === 'ordering';
}

function briefOf({ item, name }: PageItem, context: PageContext): string {
  const { body, points = 1 } = item;
  return printBody(body, 'brief', { ...context, points, seed: `${context.seed}/${name}` });
}
