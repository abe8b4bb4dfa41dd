import type { NoteText } from '../anki/draft-card.js';
import { readTags } from '../anki/tags.js';
import { readExportId } from '../export-bank/export-id.js';
import { safeId } from '../safe-id.js';
import type { Note, NoteType, Template } from './collection.js';
import { behindFront, type Rendered, renderTemplate } from './render-template.js';

/** What a note asks, a text for each card that asks something else, and which fields none of them shows. */
export interface NoteCards {
  readonly texts: readonly NoteText[];
  readonly unused: readonly string[];
}

/** A note as cards of two sides, by the templates of its type; undefined where nobody told its type. */
export function noteCards(
  note: Note,
  deckTag: string | undefined,
  bank: string | undefined,
): NoteCards | undefined {
  const { type } = note;
  if (type === undefined || type.templates.length === 0) return undefined;
  const fields = new Map(type.fields.map((name, i) => [name, note.fields[i] ?? '']));
  const tags = [...new Set([...(deckTag === undefined ? [] : [deckTag]), ...readTags(note.tags)])];
  const id = idOf(note.guid, bank);
  const places = type.isCloze ? [0] : placesOf(note, type);
  const sides = places.map((place) => sidesOf(type.templates[place]!, fields, type.isCloze));
  const used = new Set(sides.flatMap(({ front, back }) => [...front.used, ...back.used]));
  const texts: NoteText[] = [];
  const taken = new Set<number>();
  for (const [i, { front, back }] of sides.entries()) {
    if (taken.has(i)) continue;
    const mirror = sides.findIndex((other, k) => k > i && isMirror({ front, back }, other));
    if (mirror >= 0) taken.add(mirror);
    texts.push({
      id: id === undefined || texts.length === 0 ? id : `${id}-${texts.length + 1}`,
      tags,
      front: front.html,
      back: back.html,
      hints: front.hints,
      reverse: mirror >= 0,
      isCloze: type.isCloze,
    });
  }
  const unused = type.fields.filter((name) => !used.has(name) && fields.get(name) !== '');
  return { texts, unused };
}

/** The templates that the note has cards of; the first where it has none. */
function placesOf({ cards }: Note, { templates }: NoteType): readonly number[] {
  const places = [...new Set(cards)].filter((ord) => ord >= 0 && ord < templates.length);
  return places.length === 0 ? [0] : places;
}

interface SidesRendered {
  readonly front: Rendered;
  readonly back: Rendered;
}

function sidesOf(
  { question, answer }: Template,
  fields: ReadonlyMap<string, string>,
  isCloze: boolean,
): SidesRendered {
  const front = renderTemplate(isCloze ? question : withoutTyping(question), fields);
  // What is asked with gaps is on both sides, and what is typed is compared on the back.
  const back = renderTemplate(
    isCloze
      ? behindFront(answer).replace(/\{\{[^{}]*\bcloze:[^{}]*\}\}/g, '')
      : behindFront(answer),
    fields,
  );
  return { front, back };
}

/** A field to type into shows nothing of the answer. */
function withoutTyping(question: string): string {
  return question.replace(/\{\{\s*type:[^{}]*\}\}/g, '');
}

/** Whether a card asks for what another one tells. */
function isMirror(one: SidesRendered, other: SidesRendered): boolean {
  return (
    same(one.front.used, other.back.used) &&
    same(one.back.used, other.front.used) &&
    plain(one.front.html) === plain(other.back.html) &&
    plain(one.back.html) === plain(other.front.html)
  );
}

function same(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((name) => other.has(name));
}

function plain(html: string): string {
  return html.replace(/<[^<>]*>|\s+/g, ' ').trim();
}

function idOf(guid: string, bank: string | undefined): string | undefined {
  const own = readExportId(guid, bank);
  return safeId(own === undefined ? guid : own.item);
}
