/** Where a lesson is: a part by its name, an utterance of it, a sentence of that. */
export interface Place {
  readonly part: string;
  /** From 0. */
  readonly utterance: number;
}

/** Time, handed in so that tests have their own. Both in milliseconds. */
export interface Clock {
  now(): number;
  /** Does something later; the answer calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

/** What came of a sentence: it was said to its end, or the engine said why not. */
export type Said = { readonly type: 'said' } | { readonly type: 'failed'; readonly why: string };

/** Says a sentence; the answer stops it, and then nothing more is told of it. */
export type Say = (sentence: string, language: string, done: (said: Said) => void) => () => void;

export interface PlayerHost {
  readonly clock: Clock;
  readonly say: Say;
  /** Told whenever something of the state is another. */
  changed(): void;
}

export type PlayerState = 'still' | 'playing' | 'ended';
