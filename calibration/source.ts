import { readFileSync } from 'node:fs';

/** Where somebody's questions are, and in what shape: the facts of `sources.json`. */
export interface Source {
  readonly id: string;
  /** What it is, for the page. */
  readonly name: string;
  /** A public repository (`owner/name`), or the name of a folder of corpora. */
  readonly repository?: string;
  readonly corpus?: string;
  /** SPDX where there is one. */
  readonly licence: string;
  readonly language: string;
  /** The name of an adapter. */
  readonly shape: string;
  /** Patterns as configurations write them; of those that fit a path, the last decides. */
  readonly files: readonly string[];
  /** What makes a bank: each file (the default), or all files of a folder. */
  readonly bank?: 'file' | 'folder';
  /** So many items of each bank at most, from its beginning: no source drowns the others. */
  readonly most?: number;
  /** The signs of the source's texts: Markdown (the default), or HTML, which becomes Markdown. */
  readonly markup?: 'markdown' | 'html';
  /** `shuffled` where whoever shows the questions shuffles choices, so that their order says nothing. */
  readonly order?: 'shuffled';
  /** What only this shape's adapter knows: names of keys or columns, say. */
  readonly options?: Readonly<Record<string, string>>;
}

/** Every source, in the order of the page. */
export function readSources(): readonly Source[] {
  const text = readFileSync(new URL('sources.json', import.meta.url), 'utf8');
  return JSON.parse(text) as readonly Source[];
}
