import { beginningOf } from '../text/beginning-of.js';
import { roomForAnswer } from './tool.js';

/** Counts down what is left of an answer, so that lists end where there is no more room. */
export class AnswerRoom {
  #left: number;

  constructor(room = roomForAnswer) {
    this.#left = room;
  }

  get left(): number {
    return this.#left;
  }

  /** Whether there is room for one more value; it is taken where there is. */
  takes(value: unknown): boolean {
    const size = JSON.stringify(value).length + 1;
    if (size > this.#left) return false;
    this.#left -= size;
    return true;
  }

  /** As much of a list as there is room for, and no more entries than `most`. */
  some<T>(list: readonly T[], most: number): readonly T[] {
    const taken: T[] = [];
    for (const entry of list) {
      if (taken.length >= most || !this.takes(entry)) break;
      taken.push(entry);
    }
    return taken;
  }
}

/** A text of at most so many characters; what was left out is counted. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = beginningOf(text, most);
  return `${kept}… (${text.length - kept.length} more characters)`;
}

/** The same data with no text in it longer than `most`. */
export function withShortTexts(value: unknown, most: number): unknown {
  if (typeof value === 'string') return shortened(value, most);
  if (Array.isArray(value)) {
    return (value as readonly unknown[]).map((entry) => withShortTexts(entry, most));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withShortTexts(each, most)]),
  );
}
