import type { BankDocument } from '../../core/document/index.js';
import type { PlacedItem } from '../../core/model/reading.js';
import { saysSame } from '../../core/edit/same-else.js';
import type { Edit } from '../../core/text/span.js';

/** Keeps to one item of a bank while its text changes around it. */
export class FollowedItem {
  #at = 0;
  #data: unknown;
  #isMoved = false;

  /** The item at an offset, else the next one, else the last. */
  openAt({ items }: BankDocument, offset: number): PlacedItem | undefined {
    const found = items.find((item) => endOf(item) >= offset) ?? items.at(-1);
    return this.#take(found);
  }

  openIndex({ items }: BankDocument, index: number): PlacedItem | undefined {
    return this.#take(items[Math.min(index, items.length - 1)]);
  }

  /** Takes in edits of the text, in offsets of before all of them. */
  follow(edits: readonly Edit[]): void {
    let by = 0;
    let at = this.#at;
    for (const { start, end, text } of edits) {
      if (end <= this.#at && start < this.#at) by += text.length - (end - start);
      else if (start < this.#at) {
        at = start;
        this.#isMoved = true;
      }
    }
    this.#at = at + by;
  }

  /** The item as it is now. */
  find(document: BankDocument): PlacedItem | undefined {
    const { items } = document;
    const index = items.findIndex((item) => endOf(item) >= this.#at);
    const near = index < 0 ? items.length - 1 : index;
    let found = items[near];
    if (this.#isMoved && found !== undefined && !saysSame(found.reading.data, this.#data)) {
      // Its lines were written anew, perhaps further down or up: undoing a move does that.
      const around = items.slice(Math.max(0, near - 2), near + 3);
      found = around.find(({ reading }) => saysSame(reading.data, this.#data)) ?? found;
    }
    return this.#take(found);
  }

  #take(item: PlacedItem | undefined): PlacedItem | undefined {
    this.#isMoved = false;
    this.#data = item?.reading.data;
    this.#at = item === undefined ? 0 : item.offset + (item.reading.span?.start ?? 0);
    return item;
  }
}

function endOf({ offset, reading: { span, source } }: PlacedItem): number {
  return offset + (span?.end ?? source.length);
}
