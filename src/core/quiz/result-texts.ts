import { readGaps } from '../markdown/index.js';
import type { Tell } from '../model/kinds/graded.js';
import { type ShownBody, textOf } from '../model/kinds/shown.js';
import { shownItem } from '../render/shown-item.js';
import { withUnit } from '../render/with-unit.js';
import { cardSides, withGaps } from './card-sides.js';
import type { EntryResult } from './quiz-result.js';
import { writtenAnswer } from './written-answer.js';

/** What an entry asks, as its bank writes it, without what it asks for. */
export function askedText({ entry }: Pick<EntryResult, 'entry'>): string {
  const { question, cloze } = entry.item.reading.data;
  if (entry.item.reading.list === 'flashcards') return cardSides(entry).front;
  const gaps = entry.item.reading.kind === 'cloze' ? textOf(cloze) : undefined;
  return [textOf(question), gaps === undefined ? undefined : withBlanks(gaps)]
    .filter((text) => text !== undefined)
    .join('\n\n');
}

/** A cloze as it was met: a place for each gap, with its hint. */
function withBlanks(cloze: string): string {
  return withGaps(cloze, readGaps(cloze).gaps, ({ hint }) =>
    hint === undefined ? '[…]' : `[… ${hint.text}]`,
  );
}

/** What was answered; of an open question what was written, not what it was worth. */
export function givenText({ entry, given, written }: EntryResult, tell: Tell): string {
  return isOpen(entry) ? (written ?? '') : writtenAnswer(given, tell, entry.card);
}

/** What would have been right: the back of a card, a model answer, a number with all that goes with it. */
export function rightText({ entry, right }: EntryResult, tell: Tell): string {
  const { item } = entry;
  if (item.reading.list === 'flashcards') return cardSides(entry).back;
  const { body } = shownItem(item.reading, item.bank.defaults, item.bank.language);
  if (body.type === 'open') return body.modelAnswer ?? '';
  const best = writtenAnswer(right, tell);
  return body.type === 'typed' && body.numeric && best !== '' ? numberText(body, best) : best;
}

/** `9.81 ± 0.02 m/s²`, `42.195 km ± 1%`, `2 – 3 kg`: the answer that is meant, as it is accepted. */
function numberText(
  { answers, unit }: Extract<ShownBody, { readonly type: 'typed' }>,
  best: string,
): string {
  const texts = answers.map(({ text }) => text);
  const shown = texts.find((text) => text.split(' ± ')[0] === best) ?? texts[0] ?? best;
  return unit === undefined ? shown : withUnit(shown, unit);
}

export function isOpen({ item, card }: EntryResult['entry']): boolean {
  return item.reading.kind === 'open' && card === undefined;
}
