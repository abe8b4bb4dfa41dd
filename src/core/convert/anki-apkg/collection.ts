import type { SqlValue } from 'sql.js';
import { type BankTold, readBankTold } from '../anki/draft-bank-of.js';
import { Refusal } from '../package/source-files.js';
import { openDatabase, Tables } from './database.js';
import { bytesField, numberField, readFields, textField } from './protobuf.js';

export interface Template {
  readonly question: string;
  readonly answer: string;
}

export interface NoteType {
  readonly name: string;
  readonly isCloze: boolean;
  readonly fields: readonly string[];
  readonly templates: readonly Template[];
}

export interface Deck {
  /** With `::` between its levels. */
  readonly name: string;
  /** HTML, or Markdown where it says so. */
  readonly description: string;
  readonly isMarkdown: boolean;
}

export interface Note {
  readonly guid: string;
  readonly type: NoteType | undefined;
  readonly tags: string;
  readonly fields: readonly string[];
  /** The templates that it has cards of, in order. */
  readonly cards: readonly number[];
  readonly deck: string;
}

export interface Collection {
  readonly notes: readonly Note[];
  readonly decks: readonly Deck[];
  readonly told: BankTold | undefined;
}

/** Reads the database of a package, of whatever age. Throws a `Refusal`. */
export async function readCollection(bytes: Uint8Array): Promise<Collection> {
  const isDatabase = new TextDecoder('latin1').decode(bytes.subarray(0, 15)) === 'SQLite format 3';
  if (!isDatabase) throw new Refusal('The collection in the package is no database.');
  const database = await openDatabase(bytes);
  try {
    return read(new Tables(database));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('The collection in the package is damaged.');
  } finally {
    try {
      database.close();
    } catch {
      // Of a damaged one there may be nothing to close.
    }
  }
}

function read(tables: Tables): Collection {
  // Of newer ones, the old place is empty.
  const isNew = tables.has('notetypes');
  const [[models, decksJson, conf] = []] = tables.rows('col', ['models', 'decks', 'conf']);
  const types = isNew ? newTypes(tables) : oldTypes(models);
  const decks = isNew ? newDecks(tables) : oldDecks(decksJson);
  const cards = new Map<number, { readonly ord: number; readonly deck: number }[]>();
  for (const [note, deck, ord, original] of tables.rows('cards', ['nid', 'did', 'ord', 'odid'])) {
    const own = { ord: Number(ord), deck: Number(original) || Number(deck) };
    const known = cards.get(Number(note));
    if (known === undefined) cards.set(Number(note), [own]);
    else known.push(own);
  }
  const rows = tables.rows('notes', ['id', 'guid', 'mid', 'tags', 'flds']);
  const notes = rows
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([id, guid, type, tags, fields]): Note => {
      const own = (cards.get(Number(id)) ?? []).toSorted((a, b) => a.ord - b.ord);
      return {
        guid: text(guid),
        type: types.get(String(type)),
        tags: text(tags),
        fields: text(fields).split('\x1f'),
        cards: own.map(({ ord }) => ord),
        deck: decks.get(String(own[0]?.deck))?.name ?? '',
      };
    });
  return {
    notes,
    decks: [...decks.values()],
    told: readBankTold(record(json(conf))['quizwright']),
  };
}

function oldTypes(models: SqlValue | undefined): ReadonlyMap<string, NoteType> {
  return new Map(
    Object.entries(record(json(models))).map(([id, value]) => {
      const { name, type, flds, tmpls } = record(value);
      const type11: NoteType = {
        name: text(name),
        isCloze: type === 1,
        fields: list(flds).map((field) => text(record(field)['name'])),
        templates: list(tmpls).map((template) => {
          const { qfmt, afmt } = record(template);
          return { question: text(qfmt), answer: text(afmt) };
        }),
      };
      return [id, type11];
    }),
  );
}

function oldDecks(decks: SqlValue | undefined): ReadonlyMap<string, Deck> {
  return new Map(
    Object.entries(record(json(decks))).map(([id, value]) => {
      const { name, desc, md } = record(value);
      return [id, { name: text(name), description: text(desc), isMarkdown: md === true }];
    }),
  );
}

function newTypes(tables: Tables): ReadonlyMap<string, NoteType> {
  const byType = (table: string): ReadonlyMap<string, readonly (readonly SqlValue[])[]> => {
    const rows = tables.rows(table, ['ntid', 'ord', 'name', 'config']);
    const grouped = new Map<string, (readonly SqlValue[])[]>();
    for (const row of rows.toSorted(([, a], [, b]) => Number(a) - Number(b))) {
      const known = grouped.get(String(row[0]));
      if (known === undefined) grouped.set(String(row[0]), [row]);
      else known.push(row);
    }
    return grouped;
  };
  const fields = byType('fields');
  const templates = byType('templates');
  return new Map(
    tables.rows('notetypes', ['id', 'name', 'config']).map(([id, name, config]) => [
      String(id),
      {
        name: text(name),
        isCloze: numberField(readFields(blob(config)), 1) === 1,
        fields: (fields.get(String(id)) ?? []).map(([, , field]) => text(field)),
        templates: (templates.get(String(id)) ?? []).map(([, , , each]) => {
          const told = readFields(blob(each));
          return { question: textField(told, 1), answer: textField(told, 2) };
        }),
      },
    ]),
  );
}

function newDecks(tables: Tables): ReadonlyMap<string, Deck> {
  return new Map(
    tables.rows('decks', ['id', 'name', 'kind']).map(([id, name, kind]) => {
      const normal = readFields(bytesField(readFields(blob(kind)), 1) ?? new Uint8Array());
      return [
        String(id),
        {
          name: text(name).replaceAll('\x1f', '::'),
          description: textField(normal, 4),
          isMarkdown: numberField(normal, 5) === 1,
        },
      ];
    }),
  );
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

function blob(value: SqlValue | undefined): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}

function json(value: SqlValue | undefined): unknown {
  try {
    return JSON.parse(text(value));
  } catch {
    return undefined;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
