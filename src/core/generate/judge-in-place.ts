import type { BankDocument } from '../document/index.js';
import { askingKey } from '../model/asking-key.js';
import type { PlacedItem } from '../model/reading.js';
import type { Problem } from '../problem/problem.js';
import { applyProposals } from './apply-proposals.js';
import type { Judged } from './ask-until-right.js';
import { type ItemData, labelOf } from './item-of-answer.js';
import type { ProposedChange, Proposal } from './proposal.js';
import type { Said } from './said.js';

/**
 * Judges items where they would stand: written into the bank, read again, and linted with all the others.
 * What the bank has already, or what was kept before, is left out and counted.
 */
export async function judgeInPlace(
  bank: BankDocument,
  kept: readonly Proposal[],
  changes: readonly ProposedChange[],
  lint: (text: string) => Promise<readonly Problem[]>,
): Promise<Judged<Proposal> & { readonly known: number }> {
  const own = new Set(bank.items.map(({ reading }) => printOf(reading.data, askingKey(reading))));
  const seen = new Set(kept.map(({ change }) => printOfChange(change)));
  let known = 0;
  const fresh = changes.filter((change) => {
    const print = printOfChange(change);
    if (own.has(print)) known++;
    else if (!seen.has(print)) return Boolean(seen.add(print));
    return false;
  });
  const all = [...kept.map(({ change }) => change), ...fresh];
  const { document, items } = applyProposals(bank, all);
  const problems = fresh.length === 0 ? [] : await lint(document.text);
  const right: Proposal[] = [];
  const faulty: { value: Proposal; label: string; wrong: readonly Said[] }[] = [];
  const refused: { label: string; wrong: readonly Said[] }[] = [];
  for (const [i, change] of fresh.entries()) {
    const label = labelOfChange(change);
    const at = items[kept.length + i];
    const item = at === undefined ? undefined : document.items[at];
    if (item === undefined) {
      refused.push({ label, wrong: [(tell) => tell('It cannot be written into this bank.')] });
      continue;
    }
    const told = problemsOf(item, problems);
    if (told.some(({ rule }) => rule === 'duplicate-question')) {
      known++;
      continue;
    }
    const value = { label, change, problems: told };
    const errors = told.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) right.push(value);
    else
      faulty.push({
        value,
        label,
        wrong: errors.map(
          ({ message }) =>
            () =>
              message,
        ),
      });
  }
  return { right, faulty, refused, known };
}

/** The problems at an item, and those that are told at another because of it. */
export function problemsOf(
  { reading, offset }: PlacedItem,
  problems: readonly Problem[],
): readonly Problem[] {
  const end = offset + reading.source.length;
  const isIn = (at: number): boolean => at >= offset && at < end;
  return problems.filter(
    ({ start, related = [] }) =>
      isIn(start) || related.some((place) => !('path' in place) && isIn(place.start)),
  );
}

export function labelOfChange(change: ProposedChange): string {
  return change.type === 'insert' ? labelOf(change.data) : labelOf(change.item.data);
}

function printOfChange(change: ProposedChange): string {
  if (change.type === 'edit') return JSON.stringify(change.changes);
  const { data, list } = change;
  return printOf(data, askingKey({ list, data }));
}

/** What an item asks and offers, without case, signs and blanks. */
function printOf(data: ItemData, key: string): string {
  const { choices, pairs, order } = data;
  const said = JSON.stringify([data[key] ?? '', choices ?? pairs ?? order ?? '']);
  return said
    .normalize('NFKC')
    .toLowerCase()
    .replace(/"(?:correct|text|feedback)":|[^\p{L}\p{N}]+/gu, ' ');
}
