import type { BankDocument } from '../core/document/index.js';
import { type Span, shiftSpan } from '../core/text/span.js';
import { atOnce } from './in-steps.js';
import { countInItems, placesInItemsInSteps } from './names/bank-names.js';
import { namesInHead } from './names/head-names.js';
import { keyOfName } from './names/name.js';
import { linksInEntry, linksInItem, type TextTarget } from './text-links.js';

/** A part of a bank's text that leads somewhere: out of it, or to what a name is the name of. */
export interface BankLink extends Span {
  readonly target: TextTarget | ({ readonly to: 'name' } & Span);
}

/** Names are led from by “Go to Definition” everywhere; underlining more of them only costs time. */
const mostNames = 2_000;

/** Every link of a bank. What did not change since they were asked for last is not looked at. */
export function linksOf(document: BankDocument): readonly BankLink[] {
  return atOnce(linksInSteps(document));
}

/** The same, block by block. */
export function* linksInSteps(document: BankDocument): Generator<undefined, readonly BankLink[]> {
  const links: BankLink[] = [];
  const { head } = document;
  for (const entry of head.entries) {
    for (const link of linksInEntry(entry, head.data)) links.push(shifted(link, entry.offset));
  }
  for (const { content, offset } of document.blocks) {
    for (const item of content.items) {
      for (const link of linksInItem(item.reading)) links.push(shifted(link, offset + item.offset));
    }
    yield;
  }
  return [...links, ...(yield* linksOfNames(document))];
}

function shifted<L extends BankLink>(link: L, by: number): L {
  return { ...link, ...shiftSpan(link, by) };
}

/** From each reference to an objective, a stimulus or a heading to the first that is named so. */
function* linksOfNames(document: BankDocument): Generator<undefined, readonly BankLink[]> {
  const links: BankLink[] = [];
  const seen = new Set<string>();
  let count = 0;
  for (const { uses, offset } of namesInHead(document.head)) {
    for (const use of uses) {
      const isLedTo = use.role === 'definition' && use.sort !== 'bank';
      const key = keyOfName(use);
      if (!isLedTo || seen.has(key)) continue;
      seen.add(key);
      count += countInItems(document, use);
      if (count > mostNames) return [];
      const target = { to: 'name', ...shiftSpan(use, offset) } as const;
      for (const { start, end } of yield* placesInItemsInSteps(document, use)) {
        links.push({ start, end, target });
      }
    }
  }
  return links;
}
