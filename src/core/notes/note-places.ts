import { ScalarPlace } from '../lint/scalar-place.js';
import type { BankHead, HeadEntry } from '../model/reading.js';
import { type Edit, type Span, shiftSpan } from '../text/span.js';
import type { ScalarNode } from '../yaml/index.js';
import { notesEntryOf, type NoteText } from './note-texts.js';

const known = new WeakMap<ScalarNode, ScalarPlace>();

/** Where parts of the notes' texts are written, in offsets of the bank. */
export class NotePlaces {
  readonly #entry: HeadEntry | undefined;

  constructor(head: BankHead) {
    this.#entry = notesEntryOf(head);
  }

  span(text: NoteText, from: number, to: number): Span {
    return shiftSpan(this.#placeOf(text).span(from, to), this.#offset);
  }

  /** The edit that changes a text so; undefined where the way it is written cannot hold it. */
  edit(text: NoteText, from: number, to: number, fresh: string): Edit | undefined {
    const edit = this.#placeOf(text).edit(from, to, fresh);
    return edit && { ...edit, ...shiftSpan(edit, this.#offset) };
  }

  get #offset(): number {
    return this.#entry?.offset ?? 0;
  }

  #placeOf({ node, inFlow }: NoteText): ScalarPlace {
    const source = this.#entry?.source ?? '';
    let place = known.get(node);
    if (place?.source !== source) known.set(node, (place = new ScalarPlace(node, source, inFlow)));
    return place;
  }
}
