import Papa from 'papaparse';

import { ankiKinds, ankiLosses } from '../anki/carried.js';
import { deckName } from '../anki/deck-name.js';
import { type AnkiNote, type NoteKind, noteOf } from '../anki/note-of.js';
import type { ExportBank } from '../export-bank/export-bank.js';
import { textsOf } from '../export-bank/texts-of.js';
import { type Exporter, isWritten } from '../exporter.js';
import { mediaOf } from '../markup/markdown-to-html.js';

/** As Anki calls them in English; of another name it knows none. */
const noteTypes: Readonly<Record<NoteKind, string>> = {
  basic: 'Basic',
  reversed: 'Basic (and reversed card)',
  cloze: 'Cloze',
};

/** Notes as a text that Anki imports, with all that it needs to know in lines above them. */
export const ankiTextExporter: Exporter = {
  id: 'anki-text',
  title: 'Anki (text)',
  extension: '.anki.txt',
  carried: {
    kinds: ankiKinds,
    bank: { id: 'kept', title: 'kept', language: 'kept', tags: 'kept' },
  },
  losses: (item, tell) => [
    ...ankiLosses(item, tell),
    ...textsOf(item).flatMap(({ text, path, isCloze }) =>
      mediaOf(text, isCloze).map((file) => {
        const message = tell(
          'A text carries no files: put “{0}” into the media folder of Anki yourself.',
          file,
        );
        return { key: 'media', path, message };
      }),
    ),
  ],
  export: (banks) => {
    const rows = banks.flatMap((bank) => rowsOf(bank));
    const text = Papa.unparse(rows, { delimiter: '\t', newline: '\n', quotes: needsQuotes });
    return `${headOf(banks)}${text}${rows.length === 0 ? '' : '\n'}`;
  },
};

/** What Anki does not know of, it skips: so the bank itself can be told, too. */
function headOf(banks: readonly ExportBank[]): string {
  const [bank] = banks;
  const { ownId, id, title, language } = bank ?? {};
  const lines = [
    'separator:Tab',
    'html:true',
    'guid column:1',
    'notetype column:2',
    'deck column:3',
    'tags column:6',
    ...(bank === undefined
      ? []
      : [`quizwright:${JSON.stringify({ id: ownId ?? id, title, language })}`]),
  ];
  return lines.map((line) => `#${line}\n`).join('');
}

function rowsOf(bank: ExportBank): readonly (readonly string[])[] {
  const context = { language: bank.language, address: nameOf };
  return bank.items.flatMap((item) => {
    if (!isWritten(item, ankiTextExporter)) return [];
    return [toRow(noteOf(item, context), deckName(bank.title))];
  });
}

function toRow({ kind, guid, fields, tags }: AnkiNote, deck: string): readonly string[] {
  return [guid, noteTypes[kind], deck, ...fields, tags.join(' ')];
}

/** Anki’s media are in one folder. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A line that begins with `#` would be none; blanks at an end would be taken for nothing. */
function needsQuotes(value: unknown): boolean {
  return typeof value === 'string' && /^[#\s]|["\t\r\n]|\s$/.test(value);
}
