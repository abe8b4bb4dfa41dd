import type { SheetName } from '../print/page-options.js';
import type { LessonOptions } from '../speech/lesson.js';
import type { Tell } from '../model/kinds/graded.js';
import type { Carried } from './export-bank/carried-keys.js';
import type { ExportBank, ExportItem } from './export-bank/export-bank.js';
import type { ItemLoss } from './export-bank/losses.js';

/** What is printed, for the one format that is paper. */
export interface PaperOptions {
  readonly sheet: SheetName | 'all';
  /** So many papers with the same questions in other orders; without it, one in the bank’s order. */
  readonly versions?: number;
  /** What those orders follow from. */
  readonly seed?: string;
}

export interface ExportOptions {
  /** How it is read, where it is read aloud. */
  readonly lesson?: Pick<LessonOptions, 'read' | 'think' | 'seed'>;
  readonly paper?: PaperOptions;
  /** The bytes of a file that a bank refers to, by the address as the bank writes it. */
  readonly media?: (bank: ExportBank, address: string) => Uint8Array | undefined;
  /** When it is done, in milliseconds since 1970: for formats that keep such a time. */
  readonly now?: number;
}

/**
 * Writes one foreign format; pure, so that it runs in a browser too. Nothing that `lossesOf` does not
 * tell is lost on the way.
 */
export interface Exporter {
  /** The name that `--to` takes. */
  readonly id: string;
  /** The name people know it by. */
  readonly title: string;
  /** The end of file names, with the dot. */
  readonly extension: string;
  /** Whether files that a bank shows go into it. */
  readonly takesFiles?: boolean;
  /** Whether items that cannot be asked, and a bank without items, are written as they are. */
  readonly takesAll?: boolean;
  /** Whether a bank that has nothing but notes is written. */
  readonly takesNotes?: boolean;
  readonly carried: Carried;
  /** What it loses of an item because of what a key says, not because of the key. */
  readonly losses?: (item: ExportItem, tell: Tell) => readonly ItemLoss[];
  /** Writes banks into one file; items that it cannot write are left out, as `losses` told. */
  readonly export: (
    banks: readonly ExportBank[],
    options: ExportOptions,
  ) => string | Uint8Array | Promise<string | Uint8Array>;
}

/** Whether an item can be written at all. */
export function isWritten(item: ExportItem, { carried, losses }: Exporter): boolean {
  if (carried.kinds[item.kind] === undefined) return false;
  return !(losses?.(item, String) ?? []).some(({ key }) => key === 'kind');
}

/** Whether a bank has notes, in a format that writes them. */
export function hasNotesFor({ notes }: ExportBank, { takesNotes }: Exporter): boolean {
  return takesNotes === true && notes !== undefined && notes.trim() !== '';
}
