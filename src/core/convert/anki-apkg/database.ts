import type { Database, SqlJsStatic, SqlValue } from 'sql.js';
import { Refusal } from '../package/source-files.js';

export type { Database } from 'sql.js';

/** Makes or opens a database; an empty one without bytes. */
export async function openDatabase(bytes?: Uint8Array): Promise<Database> {
  const { Database } = await loadSqlite();
  return new Database(bytes);
}

async function loadSqlite(): Promise<SqlJsStatic> {
  const { loadEngine } = await import('./sqlite-engine.js');
  return loadEngine();
}

const collation = /\bcollate\s+["'`[]?unicase\b["'`\]]?/i;

/** More rows than this no collection has; a damaged one may have no end. */
const mostRows = 1_000_000;

/** Tables of a stranger’s database, read without running anything that it brings along. */
export class Tables {
  readonly #database: Database;
  readonly #columns = new Map<string, ReadonlySet<string>>();

  constructor(database: Database) {
    this.#database = database;
    // No function that a schema names may do anything.
    database.run('PRAGMA trusted_schema = OFF');
    this.#simplify();
    for (const [name] of this.#all(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0",
    )) {
      if (typeof name !== 'string') continue;
      // Columns that are computed when they are read, which are hidden, could compute for ever.
      const columns = this.#all(
        `SELECT name FROM pragma_table_xinfo(${quoted(name)}) WHERE hidden = 0`,
      );
      this.#columns.set(name.toLowerCase(), new Set(columns.map(([column]) => String(column))));
    }
  }

  /**
   * Newer collections compare names in a way of their own, without which their tables cannot be read. Who
   * only reads them needs no comparing, and no views, triggers and indexes either.
   */
  #simplify(): void {
    const database = this.#database;
    const own = this.#all("SELECT rowid, sql FROM sqlite_schema WHERE type = 'table'").flatMap(
      ([id, sql]) => (typeof sql === 'string' && collation.test(sql) ? [{ id: id!, sql }] : []),
    );
    if (own.length === 0) return;
    database.run('PRAGMA writable_schema = ON');
    database.run("DELETE FROM sqlite_schema WHERE type <> 'table' AND sql IS NOT NULL");
    for (const { id, sql } of own) {
      const plain = sql.replace(new RegExp(collation, 'gi'), ' ');
      database.run('UPDATE sqlite_schema SET sql = ? WHERE rowid = ?', [plain, id]);
    }
    database.run('PRAGMA writable_schema = RESET');
  }

  has(table: string): boolean {
    return this.#columns.has(table);
  }

  /** The rows of a table, as they lie there: no index, no order, no view. Throws a `Refusal`. */
  rows(table: string, columns: readonly string[]): readonly (readonly SqlValue[])[] {
    const known = this.#columns.get(table);
    if (known === undefined || columns.some((column) => !known.has(column))) {
      throw new Refusal('The package has no collection that Anki could read.');
    }
    const names = columns.map((column) => `"${column}"`).join(', ');
    return this.#all(`SELECT ${names} FROM main."${table}" NOT INDEXED`);
  }

  #all(sql: string): readonly (readonly SqlValue[])[] {
    const rows: SqlValue[][] = [];
    const statement = this.#database.prepare(sql);
    try {
      while (statement.step()) {
        if (rows.length >= mostRows) throw new Refusal('The collection has too many rows.');
        rows.push(statement.get());
      }
    } finally {
      statement.free();
    }
    return rows;
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
