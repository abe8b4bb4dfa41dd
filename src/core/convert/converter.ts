import type { Severity } from '../problem/problem.js';
import type { Span } from '../text/span.js';
import type { Mapping } from './data/mapping.js';
import type { DraftBank } from './draft-bank.js';
import type { SourceFiles } from './package/source-files.js';

/** Something in the source that could not be placed, or was placed by a guess. */
export interface ImportProblem extends Span {
  /** The file of a package that it stands in; then `start` and `end` are offsets of that file's text. */
  readonly path?: string;
  readonly severity: Severity;
  readonly message: string;
}

export interface ImportResult {
  readonly bank: DraftBank;
  /** Files that the bank shows, by the paths that it has for them, from its own folder. */
  readonly media?: ReadonlyMap<string, Uint8Array>;
  /** What the keys of the source were taken for, where that was guessed. */
  readonly mapping?: Mapping;
  /** In the order of the source; `start` and `end` are UTF-16 offsets of the *source* text. */
  readonly problems: readonly ImportProblem[];
}

export interface ImportOptions {
  /** The source's name, where it has one: the last resort for a title. */
  readonly fileName?: string;
  /** What the keys of the source mean, for formats that anybody may have made. */
  readonly mapping?: Mapping;
}

interface Format {
  /** The name that `--from` takes. */
  readonly id: string;
  /** The name people know it by. */
  readonly title: string;
  /** Usual ends of file names, with the dot, the likeliest first. */
  readonly extensions: readonly string[];
}

/**
 * A foreign format that is one text. All of its members are pure and never throw on content: what cannot
 * be read becomes a problem. What is written in the format is an `Exporter`, in the same folder.
 */
export interface Converter extends Format {
  /** How sure it is that the source is in its format: 0 (no) to 1 (certainly). */
  detect(source: string, fileName?: string): number;
  import(source: string, options?: ImportOptions): ImportResult;
}

/** A foreign format of several files: an archive or a folder. It never throws on content either. */
export interface PackageConverter extends Format {
  detect(files: SourceFiles, fileName?: string): number;
  import(files: SourceFiles, options?: ImportOptions): ImportResult | Promise<ImportResult>;
}
