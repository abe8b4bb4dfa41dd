import type { CardMade } from '../anki/draft-card.js';
import { draftCard } from '../anki/draft-card.js';
import { draftBankOf, readBankTold } from '../anki/draft-bank-of.js';
import { readDecks } from '../anki/deck-name.js';
import { plainField } from '../anki/field-markdown.js';
import { readTags } from '../anki/tags.js';
import type { Converter, ImportOptions, ImportProblem, ImportResult } from '../converter.js';
import { readExportId } from '../export-bank/export-id.js';
import { safeId } from '../safe-id.js';
import { readTable, type Row } from '../table/read-table.js';
import { type Head, readHead } from './read-head.js';
import { noteSides } from './note-sides.js';

/** More of a text than this is not needed to know it. */
const longestSample = 200_000;

/** Notes as Anki writes and reads them in a text: a line each, with what holds for all above them. */
export const ankiText: Converter = {
  id: 'anki-text',
  title: 'Anki (text)',
  extensions: ['.txt', '.tsv', '.csv'],

  detect(source) {
    const sample = source.slice(0, longestSample);
    if (sample.includes('\0')) return 0;
    const head = readHead(sample);
    if (head.isAnki) return 0.99;
    // Older versions wrote nothing above; their signs are in the notes.
    const rows = readTable(sample, '\t').slice(0, 200);
    const isTable = rows.length > 0 && rows.every((row) => row.length > 1);
    return isTable && rows.some((row) => row.some(({ text }) => signs.test(text))) ? 0.97 : 0;
  },

  import: importNotes,
};

/** What only Anki writes into a table. */
const signs = /\{\{c\d+::|\[sound:[^\]]+\]|<(?:br ?\/?|div|img [^>]*|b|i|u|span[^>]*)>|\[latex\]/i;

function importNotes(source: string, { fileName }: ImportOptions = {}): ImportResult {
  const head = readHead(source);
  const firstLine = source.slice(head.end, head.end + 10_000).split('\n', 1)[0]!;
  const separator = head.separator ?? ['\t', ';', ','].find((sign) => firstLine.includes(sign));
  // Blanks in the place of what is above keep every offset.
  const blank = source.slice(0, head.end).replace(/[^\n]/g, ' ');
  const body = `${blank}${source.slice(head.end)}`;
  const rows = readTable(body, separator ?? '\t').filter(([cell]) => source[cell!.start] !== '#');
  const told = readBankTold(head.quizwright);
  const isHtml = head.isHtml ?? rows.some((row) => row.some(({ text }) => signs.test(text)));
  const decks = readDecks(
    head.deckColumn === undefined
      ? [head.deck]
      : rows.map((row) => row[head.deckColumn!]?.text ?? ''),
  );
  const problems: ImportProblem[] = [];
  const made: CardMade[] = [];
  let hasMore = false;
  let hasMedia = false;
  for (const row of rows) {
    const note = readNote(row, head, isHtml);
    const { front, back, reverse, isCloze, more } = noteSides(note.fields, note.names, note.type);
    hasMore ||= more;
    hasMedia ||= /<img\b|\[sound:/i.test(`${front}${back}`);
    const deck = decks.tagOf(note.deck);
    const card = draftCard({
      id: idOf(note.guid, told?.id),
      tags: [...new Set([...(deck === undefined ? [] : [deck]), ...note.tags])],
      front,
      back,
      reverse,
      isCloze,
    });
    const span = { start: row[0]!.start, end: row.at(-1)!.end };
    if (typeof card === 'string') problems.push({ ...span, severity: 'warning', message: card });
    else {
      if (card.card.status === 'draft') {
        const message = 'This note has nothing for the back of its card.';
        problems.push({ ...span, severity: 'warning', message });
      }
      made.push(card);
    }
  }
  const checks = [
    ...(hasMore ? ['fields beyond the second were put on the back'] : []),
    ...(hasMedia ? ['pictures and sounds are still in the media folder of Anki'] : []),
  ];
  const bank = draftBankOf({ told, title: decks.title, fileName, made, checks });
  if (rows.length === 0 && !head.isAnki) {
    const message = 'There are no notes in this text.';
    problems.unshift({ start: 0, end: source.length, severity: 'error', message });
  }
  return { bank, problems };
}

interface Note {
  readonly guid: string;
  readonly type: string;
  readonly deck: string;
  readonly tags: readonly string[];
  /** HTML. */
  readonly fields: readonly string[];
  readonly names: readonly string[];
}

function readNote(row: Row, head: Head, isHtml: boolean): Note {
  const cell = (column: number | undefined): string =>
    column === undefined ? '' : (row[column]?.text ?? '');
  const told = [head.guidColumn, head.noteTypeColumn, head.deckColumn, head.tagsColumn];
  const places = row.map((_, i) => i).filter((i) => !told.includes(i));
  return {
    guid: cell(head.guidColumn),
    type: head.noteTypeColumn === undefined ? head.noteType : cell(head.noteTypeColumn),
    deck: head.deckColumn === undefined ? head.deck : cell(head.deckColumn),
    tags: readTags(`${head.tags} ${cell(head.tagsColumn)}`),
    fields: places.map((i) => (isHtml ? row[i]!.text : plainField(row[i]!.text))),
    names: places.map((i) => head.columns[i] ?? ''),
  };
}

/** Our own name of an item, or that of somebody else as one of ours. */
function idOf(guid: string, bank: string | undefined): string | undefined {
  if (guid === '') return undefined;
  const own = readExportId(guid, bank);
  return safeId(own === undefined ? guid : own.item);
}
