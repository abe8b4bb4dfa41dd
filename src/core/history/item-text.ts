import { MarkdownText, proseOf, readGaps } from '../markdown/index.js';
import { askingKey } from '../model/asking-key.js';
import { shownItem, type ShownItem } from '../render/shown-item.js';
import type { ItemReading } from '../model/reading.js';
import { type ItemName, nameKey, type NewRecord } from './record.js';

/** Enough to know an item again; a history is no copy of the bank. */
const mostText = 400;

/** What an item asks and what answers it, plain. */
export interface ItemText {
  readonly text: string;
  readonly answer?: string;
}

/** An item’s text and answer as its history keeps them. */
export function itemText(reading: ItemReading): ItemText {
  const asked: unknown = reading.data[askingKey(reading)];
  const { body } = shownItem(reading);
  const text =
    typeof asked !== 'string' ? '' : body.type === 'cloze' ? around(asked) : plain(asked);
  const answer = short(answersOf(body).map(plain).join(' / '));
  return answer === '' ? { text: short(text) } : { text: short(text), answer };
}

/** The record that says how an item reads. */
function seenRecord(name: ItemName, { text, answer }: ItemText): NewRecord<'item'> {
  const { bank, item } = name;
  return { type: 'item', bank, item, text, ...(answer === undefined ? {} : { answer }) };
}

/**
 * The record that says how an item reads, before the first of its attempts or reviews and whenever it
 * reads otherwise than it did; none where the history knows.
 */
export function seenRecords(
  seen: ReadonlyMap<string, ItemText>,
  name: ItemName,
  reading: ItemReading,
): readonly NewRecord<'item'>[] {
  const present = itemText(reading);
  const known = seen.get(nameKey(name));
  const same = known?.text === present.text && known.answer === present.answer;
  return same ? [] : [seenRecord(name, present)];
}

function answersOf(body: ShownItem['body']): readonly string[] {
  switch (body.type) {
    case 'choices':
      return body.choices.filter(({ correct }) => correct).map(({ text }) => text);
    case 'true-false':
      return body.answer === undefined ? [] : [String(body.answer)];
    case 'typed':
      return body.pattern === undefined ? body.answers.map(({ text }) => text) : [body.pattern];
    case 'cloze':
      return readGaps(body.text).gaps.flatMap(({ answers }) => answers[0]?.text ?? []);
    case 'matching':
      return body.pairs.map(({ left, right }) => `${left} = ${right}`);
    case 'ordering':
      return body.order;
    case 'open':
      return body.modelAnswer === undefined ? [] : [body.modelAnswer];
    case 'flashcard':
      return body.back === '' ? [] : [body.back];
    default:
      return [];
  }
}

/** A cloze with its gaps left open. */
function around(cloze: string): string {
  const { prose } = new MarkdownText(cloze, ['cloze'], true);
  return withObjects(cloze, prose, '…');
}

/** Without the signs of Markdown; code, math and addresses as they are written. */
function plain(markdown: string): string {
  return withObjects(markdown, proseOf(markdown), undefined);
}

function withObjects(
  markdown: string,
  { text, objects }: ReturnType<typeof proseOf>,
  gap: string | undefined,
): string {
  let out = '';
  let from = 0;
  for (const { kind, at, source } of objects) {
    const written = markdown.slice(source.start, source.end);
    out += text.slice(from, at) + (kind === 'gap' && gap !== undefined ? gap : written);
    from = at + 1;
  }
  return out + text.slice(from);
}

function short(text: string): string {
  const even = text.replace(/\s+/g, ' ').trim();
  if (even.length <= mostText) return even;
  // Never half of a sign that takes two places.
  return even.slice(0, mostText).replace(/[\ud800-\udbff]$/, '');
}
