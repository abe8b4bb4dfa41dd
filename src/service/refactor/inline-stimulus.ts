import type { BankDocument } from '../../core/document/index.js';
import type { PlacedItem } from '../../core/model/reading.js';
import type { Edit } from '../../core/text/span.js';
import type { Tell } from '../tell.js';
import { comesOutAs, withItem } from './comes-out-as.js';
import { changed, isWhole, keyPlace, without } from './converted.js';
import type { Refactoring } from './refactoring.js';
import { stimuliOf, withoutStimulus } from './stimuli.js';
import { writePair } from './write-value.js';

/** Puts the passage of a question above its stem; a stimulus that nobody else refers to goes. */
export function inlineStimulus(
  document: BankDocument,
  item: PlacedItem,
  tell: Tell,
): Refactoring | undefined {
  const { data } = item.reading;
  const { stimulus: id, question } = data;
  if (typeof id !== 'string' || typeof question !== 'string' || !isWhole(item)) return undefined;
  const stimuli = stimuliOf(document);
  const passage = Object.hasOwn(stimuli, id) ? stimuli[id] : undefined;
  if (typeof passage !== 'string') return undefined;
  const stem = `${passage.trim()}\n\n${question}`;
  const own = changed(item, {
    replace: { question: writePair('question', stem, keyPlace(item)) },
    remove: ['stimulus'],
  });
  if (own === undefined) return undefined;
  const fresh = { data: { ...without(data, 'stimulus'), question: stem } };
  const items = withItem(item, fresh);
  const title = tell('Put the stimulus into the question');
  const isShared = document.items.some(
    (each) => each !== item && each.reading.data['stimulus'] === id,
  );
  const gone = isShared ? undefined : withoutStimulus(document, id);
  if (gone !== undefined) {
    const left = without(stimuli, id);
    const isEmpty = Object.keys(left).length === 0;
    const head = isEmpty
      ? without(document.head.data, 'stimuli')
      : { ...document.head.data, stimuli: left };
    const edits: readonly Edit[] = [...own, ...gone];
    if (comesOutAs(document, edits, { items, head }) !== undefined) {
      return { title, sort: 'inline', edits };
    }
  }
  // With a remark inside, or an anchor, it stays.
  return comesOutAs(document, own, { items }) && { title, sort: 'inline', edits: own };
}
