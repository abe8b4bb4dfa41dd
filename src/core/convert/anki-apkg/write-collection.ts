import { deckName } from '../anki/deck-name.js';
import type { AnkiNote } from '../anki/note-of.js';
import type { ExportBank } from '../export-bank/export-bank.js';
import { type Database, openDatabase } from './database.js';
import { noteTypeIds, noteTypes } from './note-types.js';
import { deckOf, deckOptions, schema, settings } from './schema.js';
import { sha1 } from './sha1.js';

/** A bank as a deck. */
export interface DeckNotes {
  readonly bank: ExportBank;
  readonly notes: readonly AnkiNote[];
}

/** Before this, in milliseconds, Anki’s ids would be those of other things. */
const earliest = 1_000_000_000_000;

/** Writes the database of a package. The same banks at the same time make the same bytes. */
export async function writeCollection(
  decks: readonly DeckNotes[],
  now: number,
): Promise<Uint8Array> {
  const time = Math.max(Math.floor(now), earliest);
  const database = await openDatabase();
  try {
    database.run(schema);
    database.run('BEGIN');
    const written = decks.map(({ bank }) => ({ id: deckId(bank.id), bank }));
    writeHead(database, written, time);
    let id = time;
    let due = 1;
    for (const [i, { notes }] of decks.entries()) {
      for (const note of notes) {
        const cards = cardsOf(note);
        writeNote(database, note, id, time);
        for (const ord of cards) {
          // A card of its own id, which are told apart from notes by their table.
          writeCard(database, { id: id + ord, note: id, deck: written[i]!.id, ord, due }, time);
        }
        // The next note’s cards begin behind the last one’s.
        id += Math.max(1, ...cards.map((ord) => ord + 1));
        due += 1;
      }
    }
    database.run('COMMIT');
    return database.export();
  } finally {
    database.close();
  }
}

function writeHead(
  database: Database,
  decks: readonly { readonly id: number; readonly bank: ExportBank }[],
  time: number,
): void {
  const seconds = Math.floor(time / 1000);
  const [first] = decks;
  const all = [
    { id: 1, name: 'Default', description: '', changed: 0 },
    ...decks.map(({ id, bank }) => ({
      id,
      name: deckName(bank.title),
      description: bank.description ?? '',
      changed: seconds,
    })),
  ];
  const told =
    first === undefined
      ? {}
      : {
          quizwright: {
            id: first.bank.ownId ?? first.bank.id,
            title: first.bank.title,
            language: first.bank.language,
          },
        };
  database.run('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [
    seconds,
    time,
    time,
    JSON.stringify({ ...settings, ...told }),
    JSON.stringify(noteTypes(first?.id ?? 1)),
    JSON.stringify(Object.fromEntries(all.map((deck) => [String(deck.id), deckOf(deck)]))),
    JSON.stringify(deckOptions),
    '{}',
  ]);
}

function writeNote(database: Database, note: AnkiNote, id: number, time: number): void {
  const { kind, guid, fields, tags } = note;
  const first = sortText(fields[0]);
  database.run('INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, ?)', [
    id,
    guid,
    noteTypeIds[kind],
    Math.floor(time / 1000),
    tags.length === 0 ? '' : ` ${tags.join(' ')} `,
    fields.map((field) => field.normalize('NFC').replaceAll('\x1f', '')).join('\x1f'),
    first,
    checksum(first),
    '',
  ]);
}

interface CardRow {
  readonly id: number;
  readonly note: number;
  readonly deck: number;
  readonly ord: number;
  /** Its place among new cards. */
  readonly due: number;
}

function writeCard(database: Database, { id, note, deck, ord, due }: CardRow, time: number): void {
  database.run('INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, ?)', [
    id,
    note,
    deck,
    ord,
    Math.floor(time / 1000),
    due,
    '',
  ]);
}

/** The templates, or gaps, that a note has cards of. */
function cardsOf({ kind, fields }: AnkiNote): readonly number[] {
  if (kind === 'basic') return [0];
  if (kind === 'reversed') return [0, 1];
  const numbers = [...fields[0].matchAll(/\{\{c(\d+)::/g)].map(([, number]) => Number(number) - 1);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The words of a field, and the names of its files, as Anki sorts and compares notes by them. */
function sortText(html: string): string {
  return html
    .normalize('NFC')
    .replace(/<(?:img|audio|video)\b[^<>]*?\bsrc="([^"<>]*)"[^<>]*>/gi, ' $1 ')
    .replace(/<!--[^<>]*-->|<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => signs[name]!);
}

const signs: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

/** The first eight digits of the SHA-1, as a number. */
function checksum(text: string): number {
  const hash = sha1(new TextEncoder().encode(text));
  return new DataView(hash.buffer).getUint32(0);
}

/** The same for a bank at each export: a time in Anki’s terms, long ago, and nobody’s. */
function deckId(bank: string): number {
  const hash = new DataView(sha1(new TextEncoder().encode(`quizwright ${bank}`)).buffer);
  return earliest + hash.getUint32(0) * 64 + (hash.getUint8(4) & 63);
}
