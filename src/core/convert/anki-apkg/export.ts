import { ankiKinds, ankiLosses } from '../anki/carried.js';
import { noteOf } from '../anki/note-of.js';
import type { ExportBank } from '../export-bank/export-bank.js';
import { type Exporter, type ExportOptions, isWritten } from '../exporter.js';
import { makeZip } from '../package/make-zip.js';
import { AnkiShelf } from './anki-shelf.js';
import { soundLosses } from './sound-losses.js';
import { type DeckNotes, writeCollection } from './write-collection.js';

/** A package with a deck for each bank, and the files that they show. */
export const ankiPackageExporter: Exporter = {
  id: 'anki-apkg',
  title: 'Anki (package)',
  extension: '.apkg',
  takesFiles: true,
  carried: {
    kinds: ankiKinds,
    bank: { id: 'kept', title: 'kept', language: 'kept', description: 'kept', tags: 'kept' },
  },
  losses: (item, tell) => [...ankiLosses(item, tell), ...soundLosses(item, tell)],
  export: writePackage,
};

async function writePackage(
  banks: readonly ExportBank[],
  { media, now = 0 }: ExportOptions,
): Promise<Uint8Array> {
  const shelf = new AnkiShelf();
  const decks = banks.map((bank): DeckNotes => {
    const address = (path: string): string | undefined => {
      const bytes = media?.(bank, path);
      return bytes === undefined ? undefined : shelf.add(path, bytes);
    };
    const items = bank.items.filter((item) => isWritten(item, ankiPackageExporter));
    const context = { language: bank.language, address };
    return { bank, notes: items.map((item) => noteOf(item, context)) };
  });
  const names = [...shelf.files.keys()];
  // Some readers take only files that are not packed.
  return makeZip(
    new Map<string, Uint8Array | string>([
      ['collection.anki2', await writeCollection(decks, now)],
      ['media', JSON.stringify(Object.fromEntries(names.map((name, i) => [String(i), name])))],
      ...names.map((name, i) => [String(i), shelf.files.get(name)!] as const),
    ]),
    { isPacked: false, now },
  );
}
