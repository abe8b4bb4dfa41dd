// Packages as Anki makes them, made here: of both ages.
import initSqlJs, { type Database, type SqlValue } from 'sql.js';

import { makeZip } from '../../../../../src/core/convert/package/make-zip.js';
import { openZip } from '../../../../../src/core/convert/package/open-zip.js';
import type { SourceFiles } from '../../../../../src/core/convert/package/source-files.js';

/** A database made by these statements. */
export async function databaseOf(
  ...statements: readonly (string | readonly [sql: string, values: SqlValue[]])[]
): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database: Database = new Database();
  for (const statement of statements) {
    if (typeof statement === 'string') database.run(statement);
    else database.run(statement[0], [...statement[1]]);
  }
  const bytes = database.export();
  database.close();
  return bytes;
}

export function packageOf(files: Readonly<Record<string, Uint8Array | string>>): SourceFiles {
  return openZip(makeZip(new Map(Object.entries(files))));
}

export interface OldType {
  readonly name: string;
  readonly type?: 0 | 1;
  readonly fields: readonly string[];
  readonly templates: readonly (readonly [question: string, answer: string])[];
}

export interface OldNote {
  readonly type: number;
  readonly fields: readonly string[];
  readonly guid?: string;
  readonly tags?: string;
  readonly deck?: number;
  readonly cards?: readonly number[];
}

const columns = {
  col: 'id, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags',
  notes: 'id, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data',
  cards:
    'id, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data',
};

export const tables = Object.entries(columns).map(
  ([name, list]) => `CREATE TABLE ${name} (${list})`,
);

/** The database of an old package: types and decks as JSON. */
export function oldCollection(
  types: readonly OldType[],
  decks: readonly string[],
  notes: readonly OldNote[],
): Promise<Uint8Array> {
  const models = types.map(({ name, type = 0, fields, templates }, id) => [
    String(id),
    {
      id,
      name,
      type,
      flds: fields.map((each, ord) => ({ name: each, ord })),
      tmpls: templates.map(([qfmt, afmt], ord) => ({ name: 'Card', ord, qfmt, afmt })),
    },
  ]);
  const named = decks.map((name, i) => [String(i + 1), { id: i + 1, name, desc: '' }]);
  return databaseOf(
    ...tables,
    [
      "INSERT INTO col VALUES (1, 0, 0, 0, 11, 0, 0, 0, '{}', ?, ?, '{}', '{}')",
      [JSON.stringify(Object.fromEntries(models)), JSON.stringify(Object.fromEntries(named))],
    ],
    ...rowsOf(notes),
  );
}

export function rowsOf(
  notes: readonly OldNote[],
): readonly (readonly [sql: string, values: SqlValue[]])[] {
  return notes.flatMap(({ type, fields, guid = '', tags = '', deck = 1, cards = [0] }, i) => {
    const note: SqlValue[] = [i + 1, guid, type, tags, fields.join('\x1f')];
    return [
      ["INSERT INTO notes VALUES (?, ?, ?, 0, 0, ?, ?, '', 0, 0, '')", note],
      ...cards.map((ord): [string, SqlValue[]] => [
        "INSERT INTO cards VALUES (?, ?, ?, ?, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, '')",
        [i * 10 + ord, i + 1, deck, ord],
      ]),
    ];
  });
}

/** A message of protobuf: numbers, texts and messages by their fields. */
export function message(
  ...fields: readonly (readonly [number: number, value: number | string | Uint8Array])[]
): Uint8Array {
  const bytes: number[] = [];
  const varint = (value: number): void => {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
    bytes.push(rest);
  };
  for (const [number, value] of fields) {
    varint(number * 8 + (typeof value === 'number' ? 0 : 2));
    if (typeof value === 'number') varint(value);
    else {
      const content = typeof value === 'string' ? new TextEncoder().encode(value) : value;
      varint(content.length);
      bytes.push(...content);
    }
  }
  return new Uint8Array(bytes);
}

/** A frame of zstd without anything packed, as RFC 8878 has it. */
export function zstd(bytes: Uint8Array, sized = false): Uint8Array {
  const parts: number[][] = [[0x28, 0xb5, 0x2f, 0xfd]];
  if (sized) {
    const { length } = bytes;
    parts.push([0xa0, length & 255, (length >> 8) & 255, (length >> 16) & 255, length >>> 24]);
  } else parts.push([0, 0x58]);
  for (let at = 0; at === 0 || at < bytes.length; at += 100_000) {
    const block = bytes.subarray(at, at + 100_000);
    const head = (block.length << 3) | (at + 100_000 >= bytes.length ? 1 : 0);
    parts.push([head & 255, (head >> 8) & 255, head >> 16], [...block]);
  }
  return new Uint8Array(parts.flat());
}
