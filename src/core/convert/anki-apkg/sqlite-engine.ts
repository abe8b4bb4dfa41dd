// A bundle of its own, which hosts load with the first package of Anki: it is large, and few need it.
import initSqlJs, { type SqlJsStatic } from 'sql.js';

/** SQLite, as WebAssembly. */
export function loadEngine(): Promise<SqlJsStatic> {
  return initSqlJs();
}
