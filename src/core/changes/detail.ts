/** A part of a text that stands in both versions, or in one of them. */
export interface Piece {
  readonly in: 'both' | 'old' | 'new';
  readonly text: string;
}

/** One thing that changed in an item or in the head of a bank. */
export interface Detail {
  readonly what:
    | 'reworded'
    | 'changed'
    | 'added'
    | 'removed'
    | 'entries'
    | 'key'
    | 'choice-added'
    | 'choice-removed'
    | 'choice-reworded'
    | 'choice-changed'
    | 'choices-moved'
    | 'id-changed'
    | 'id-added'
    | 'id-removed'
    | 'moved'
    | 'unread';
  /** The key of the format that it is about; of an entry of a map also the entry’s name. */
  readonly key?: string;
  readonly name?: string;
  readonly before?: string;
  readonly after?: string;
  /** Of what was reworded: its words, old and new. */
  readonly pieces?: readonly Piece[];
  /** Of a list: what is there now and was not, and what was and is not. */
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
}
