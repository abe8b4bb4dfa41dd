import type { PlacedItem } from '../../model/reading.js';
import type { Carried } from '../export-bank/carried-keys.js';
import { everyKey } from '../export-bank/every-key.js';
import type { ExportBank } from '../export-bank/export-bank.js';
import type { Exporter } from '../exporter.js';

let carried: Carried | undefined;

/** Banks as JSON, with the keys of the format: what their YAML means, for programs. */
export const jsonExporter: Exporter = {
  id: 'json',
  title: 'JSON',
  extension: '.json',
  takesAll: true,
  // Made once it is asked for: whoever exports to something else does not wait for it.
  get carried() {
    return (carried ??= everyKey('kept'));
  },
  export(banks) {
    const made = banks.map(valueOf);
    return `${JSON.stringify(made.length === 1 ? made[0] : made, null, 2)}\n`;
  },
};

/** A bank in the order in which it is written, nothing added but the version of the format. */
function valueOf({ document, withDrafts }: ExportBank): object {
  const { head, items } = document;
  const isTaken = ({ reading }: PlacedItem): boolean =>
    reading.isMap && (withDrafts || reading.data['status'] !== 'draft');
  const lists: Record<'questions' | 'flashcards', unknown[]> = { questions: [], flashcards: [] };
  for (const placed of items) {
    if (isTaken(placed)) lists[placed.reading.list].push(placed.reading.data);
  }
  const { questions, flashcards } = lists;
  const { quizwright = 1, ...rest } = head.data;
  const entries = Object.entries(rest).map(([key, value]): readonly [string, unknown] =>
    key === 'questions' || key === 'flashcards' ? [key, lists[key]] : [key, value],
  );
  const missing = Object.entries({ questions, flashcards }).filter(
    ([key, list]) => list.length > 0 && !Object.hasOwn(rest, key),
  );
  return withNames([['quizwright', quizwright], ...entries, ...missing]);
}

/** A map without a prototype: names of a bank may be any. */
function withNames(entries: readonly (readonly [string, unknown])[]): object {
  const map = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of entries) map[key] = value;
  return map;
}
