import type { Tell } from '../../model/kinds/graded.js';
import type { ExportBody, ExportItem } from '../export-bank/export-bank.js';
import type { ItemLoss } from '../export-bank/losses.js';
import { moodleFraction } from './fractions.js';

type Choices = Extract<ExportBody, { readonly type: 'choices' }>;

/**
 * What each choice is worth in Moodle, in percent. Moodle adds up what is chosen: there, a wrong choice
 * takes away what it takes to make the rules of the bank.
 */
export function writtenShares(body: Choices): readonly number[] {
  return meantShares(body).map((share) => moodleFraction(share).percent);
}

function meantShares({ choices, multiple, weighted, partialCredit }: Choices): readonly number[] {
  if (!multiple) return choices.map(({ correct, share }) => (correct ? 1 : share));
  if (weighted) return choices.map(({ share }) => share);
  const keys = choices.filter(({ correct }) => correct).length;
  return choices.map(({ correct, share }) => (correct ? share : partialCredit ? -1 / keys : -1));
}

/** What Moodle’s list of shares, and its way of adding them up, changes of a question. */
export function weightLosses(
  { body }: ExportItem,
  format: string,
  tell: Tell,
): readonly ItemLoss[] {
  const losses: ItemLoss[] = [];
  const snapped = (share: number, key: string, path: ItemLoss['path']): void => {
    const { percent, isExact } = moodleFraction(share);
    if (isExact) return;
    const meant = Math.round(share * 10_000) / 100;
    const message = tell('{0} knows no weight of {1} %: it becomes {2} %.', format, meant, percent);
    losses.push({ key, path, message });
  };
  if (body.type === 'short-answer' || body.type === 'numeric') {
    for (const [i, { share }] of body.answers.entries()) {
      snapped(share, 'answer.weight', ['answer', i, 'weight']);
    }
  }
  if (body.type !== 'choices') return losses;
  for (const [i, share] of meantShares(body).entries()) {
    snapped(share, 'choices.weight', ['choices', i, 'weight']);
  }
  const key = body.choices.find(({ correct }) => correct);
  if (!body.multiple && key !== undefined && Math.abs(key.share - 1) > 1e-9) {
    const i = body.choices.indexOf(key);
    const message = tell('In {0} the key of such a question always earns all the points.', format);
    losses.push({ key: 'choices.weight', path: ['choices', i, 'weight'], message });
  }
  for (const [i, { correct, share }] of body.choices.entries()) {
    if (!body.multiple || correct === share > 0) continue;
    const message = correct
      ? tell('A right choice that earns nothing counts as a wrong one in {0}.', format)
      : tell('A wrong choice that earns something counts as a right one in {0}.', format);
    losses.push({ key: 'choices.weight', path: ['choices', i, 'weight'], message });
  }
  if (body.multiple && !body.weighted && !body.partialCredit) {
    const message = tell(
      '{0} counts choice by choice: some right choices and none that is wrong earn a part of the points.',
      format,
    );
    losses.push({ key: 'partial-credit', path: ['choices'], message });
  }
  return losses;
}
