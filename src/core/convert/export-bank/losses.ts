import type { BankDocument } from '../../document/index.js';
import type { Tell } from '../../model/kinds/graded.js';
import { mapOf } from '../../model/kinds/shown.js';
import type { PlacedItem } from '../../model/reading.js';
import type { Path } from '../../problem/path.js';
import type { Span } from '../../text/span.js';
import { spanAt } from '../../yaml/index.js';
import type { Exporter } from '../exporter.js';
import { mediaOf } from '../markup/markdown-to-html.js';
import { type Carried, defaultOf, fateOf, keysOfKind } from './carried-keys.js';
import type { ExportBank, ExportItem, ItemKind } from './export-bank.js';
import { kindInWords, sayLost } from './say-lost.js';
import { textsOf } from './texts-of.js';

/** Something of a bank that a format cannot carry. `start` and `end` are offsets of the bank's text. */
export interface Loss extends Span {
  /** Undefined for what is lost of the bank itself. */
  readonly item: PlacedItem | undefined;
  /** What is lost: `hints`, `choices.feedback`; `kind` where it is the whole item. */
  readonly key: string;
  /** From the item, or from the bank: every value below it is lost. */
  readonly path: Path;
  readonly message: string;
}

/** What a value, and not only its key, makes a format lose; or change, so that it can be written at all. */
export interface ItemLoss {
  readonly key: string;
  readonly path: Path;
  readonly message: string;
}

/** Whether a file that a bank shows can go along, by the address as the bank writes it. */
export type FileStateOf = (bank: ExportBank, address: string) => 'found' | 'missing' | 'large';

/** All that a format loses of a bank, in the order of the bank, each once. */
export function lossesOf(
  document: BankDocument,
  bank: ExportBank,
  exporter: Exporter,
  tell: Tell,
  fileState: FileStateOf = () => 'found',
): readonly Loss[] {
  const { carried, title } = exporter;
  const losses: Loss[] = [];
  for (const key of writtenKeys(document.head.data)) {
    if (!isHeadLost(key, bank, carried, document)) continue;
    losses.push({
      item: undefined,
      key: key.join('.'),
      path: key,
      message: sayLost(key.join('.'), title, tell),
      ...headSpan(document, key),
    });
  }
  for (const item of bank.items) {
    const lost = itemLosses(item, exporter, tell);
    const stateOf = (address: string): ReturnType<FileStateOf> => fileState(bank, address);
    const files = exporter.takesFiles === true ? missingFiles(item, lost, stateOf, tell) : [];
    for (const { key, path, message } of [...lost, ...files]) {
      losses.push({ item: item.placed, key, path, message, ...itemSpan(item.placed, path) });
    }
  }
  for (const { placed, why } of bank.leftOut) {
    // Drafts are left out by everybody's wish.
    if (why === 'draft' || exporter.takesAll === true) continue;
    const message = tell('This says too little to be asked, so it is left out.');
    losses.push({ item: placed, key: 'status', path: [], message, ...itemSpan(placed, []) });
  }
  return losses.sort((a, b) => a.start - b.start);
}

function itemLosses(
  item: ExportItem,
  { carried, title, losses }: Exporter,
  tell: Tell,
): readonly ItemLoss[] {
  const { kind, placed } = item;
  if (carried.kinds[kind] === undefined) {
    const message = tell('{0} has no {1}: this one is left out.', title, kindInWords(kind, tell));
    return [{ key: 'kind', path: [], message }];
  }
  const own = losses?.(item, tell) ?? [];
  // An item that cannot be written at all loses nothing besides.
  const whole = own.find(({ key }) => key === 'kind');
  if (whole !== undefined) return [whole];
  const found = [...own];
  for (const { key, path } of writtenPaths(kind, placed.reading.data)) {
    if (fateOf(carried, kind, key) !== 'lost') continue;
    if (found.some((loss) => isWithin(path, loss.path))) continue;
    found.push({ key, path, message: sayLost(key, title, tell) });
  }
  return found;
}

/** Files that are shown in what is written, and cannot be. */
function missingFiles(
  item: ExportItem,
  lost: readonly ItemLoss[],
  stateOf: (address: string) => ReturnType<FileStateOf>,
  tell: Tell,
): readonly ItemLoss[] {
  return textsOf(item).flatMap(({ text, path, isCloze }) => {
    // Where the text itself, or what shows the file, is lost, that is told.
    if (!text.includes('![') || lost.some((loss) => isWithin(path, loss.path))) return [];
    return [...new Set(mediaOf(text, isCloze))].flatMap((file): readonly ItemLoss[] => {
      const state = stateOf(file);
      if (state === 'found') return [];
      const message =
        state === 'large'
          ? tell('“{0}” is too large to be taken along: its description stands instead.', file)
          : tell(
              'There is no file “{0}” in the bank’s folder: its description stands instead.',
              file,
            );
      return [{ key: 'media', path, message }];
    });
  });
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.length <= path.length && outer.every((step, i) => step === path[i]);
}

/** The keys that somebody wrote and that say more than their default. */
function* writtenPaths(
  kind: ItemKind,
  data: Readonly<Record<string, unknown>>,
): Generator<{ readonly key: string; readonly path: Path }> {
  for (const key of keysOfKind(kind)) {
    const usual = defaultOf(kind, key);
    for (const { path, value } of valuesAt(data, key.split('.'))) {
      if (value !== usual && !isEmpty(value)) yield { key, path };
    }
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function* valuesAt(
  value: unknown,
  names: readonly string[],
  path: Path = [],
): Generator<{ readonly path: Path; readonly value: unknown }> {
  const [name, ...rest] = names;
  if (name === undefined) yield { path, value };
  else if (Array.isArray(value)) {
    for (const [i, entry] of value.entries()) yield* valuesAt(entry, names, [...path, i]);
  } else {
    const next = mapOf(value)[name];
    if (next !== undefined) yield* valuesAt(next, rest, [...path, name]);
  }
}

/** What the head says, with the keys of `quiz` and `defaults` one by one. */
function* writtenKeys(head: Readonly<Record<string, unknown>>): Generator<readonly string[]> {
  for (const [key, value] of Object.entries(head)) {
    if (key === 'quiz' || key === 'defaults' || key === 'stimuli') {
      for (const inner of Object.keys(mapOf(value))) yield [key, inner];
    } else if (key !== 'quizwright' && key !== 'questions' && key !== 'flashcards') yield [key];
  }
}

function isHeadLost(
  [key, inner]: readonly string[],
  bank: ExportBank,
  carried: Carried,
  document: BankDocument,
): boolean {
  if (key === 'language' && bank.language === 'en') return false;
  if (key === 'defaults') return bank.items.some((item) => losesDefault(item, inner!, carried));
  if (key === 'stimuli') {
    const users = bank.items.filter(({ stimulus }) => stimulus?.id === inner);
    // Whoever asks about a passage tells of it; one that nobody asks about is lost here.
    return users.length === 0 && carried.bank['stimuli.unused'] !== 'kept';
  }
  const name = inner === undefined ? key! : `${key}.${inner}`;
  if (name === 'quiz.shuffle-questions' || name === 'quiz.shuffle-choices') {
    if (mapOf(document.head.data['quiz'])[inner!] !== true) return false;
  }
  if (name === 'quiz.feedback' && mapOf(document.head.data['quiz'])[inner!] === 'immediate')
    return false;
  return (carried.bank[name] ?? 'lost') === 'lost';
}

function losesDefault({ kind }: ExportItem, key: string, carried: Carried): boolean {
  if (carried.kinds[kind] === undefined || !keysOfKind(kind).includes(key)) return false;
  return fateOf(carried, kind, key) === 'lost';
}

function itemSpan({ reading, offset }: PlacedItem, path: Path): Span {
  const { node, span } = reading;
  if (node === null) return { start: offset, end: offset };
  const { start, end } = path.length === 0 ? (span ?? node) : spanAt(node, path, 'key');
  const line = reading.source.indexOf('\n', start);
  // A whole item is shown by its first line.
  const to = path.length === 0 && line >= 0 ? Math.min(end, line) : end;
  return { start: offset + start, end: offset + to };
}

function headSpan(document: BankDocument, [key, ...rest]: Path): Span {
  const entry = document.head.entries.find(({ pair }) => pair.key.text === key);
  if (entry === undefined) return { start: 0, end: 0 };
  const { pair, offset } = entry;
  const { start, end } =
    rest.length === 0 || pair.value === null ? pair.key : spanAt(pair.value, rest, 'key');
  return { start: offset + start, end: offset + end };
}
