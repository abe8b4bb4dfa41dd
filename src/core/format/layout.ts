/** Remarks that speak to the linter, by what happens when they or their neighbours move. */
export type Directive = 'line' | 'next-line' | 'range';

/** A remark on a line of its own, from its `#`. */
export interface Remark {
  readonly text: string;
  /** Whether an empty line stands above it. */
  readonly spaced: boolean;
  readonly directive: Directive | undefined;
}

/** A value that is written out: a text in whatever style, an alias, or brackets on one line. */
export interface Written {
  readonly type: 'written';
  /** What stands behind the key or dash; empty where the value begins on the line below. */
  readonly first: string;
  /** Further lines, two columns deeper than the key or dash. */
  readonly rest: readonly string[];
  /** Whether a remark on its line stands behind the first line and not behind the last. */
  readonly headed: boolean;
}

/** A list or map of which every part has lines of its own. */
export interface Block {
  readonly type: 'block';
  /** `&anchor` and `!tag`, which stand behind the key or dash. */
  readonly properties: string;
  readonly children: readonly Element[];
  /** Remarks behind the last part. */
  ending: readonly Remark[];
  /** Whether its parts are items, between which there is one empty line. */
  isItems: boolean;
}

/** A key with its value or an entry of a list, with the remarks that go with it wherever it goes. */
export interface Element {
  leading: readonly Remark[];
  /** Whether an empty line stands right above it, below its remarks. */
  spaced: boolean;
  /** The key as it is written; undefined for an entry. */
  readonly key: string | undefined;
  /** The key's name. */
  readonly name: string | undefined;
  value: Written | Block;
  /** The remark on its line; empty for none. */
  remark: string;
  /** Whether a directive speaks of its line, so that nothing may come onto the line or leave it. */
  pinned: boolean;
}

const none: readonly never[] = [];

export function written(first: string, rest: readonly string[] = none, headed = false): Written {
  return { type: 'written', first, rest, headed };
}

/** Whether an empty line stands above an element with its remarks. */
export function isSpaced({ leading, spaced }: Element): boolean {
  return leading[0]?.spaced ?? spaced;
}
