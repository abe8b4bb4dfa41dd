import { firstWord } from '../language/index.js';
import { type Prose, proseOf } from '../markdown/index.js';
import type { Path } from '../problem/path.js';
import { choiceLetter } from './choice-letter.js';

/** One choice of a choice question, as rules look at it. */
export class ChoiceView {
  #prose: Prose | undefined;
  #firstWord: string | undefined;

  constructor(
    /** From 0, as written. */
    readonly index: number,
    /** Its Markdown, without blank space around it. */
    readonly text: string,
    readonly correct: boolean,
    /** Whether it must keep its place (`pin: true`). */
    readonly pinned: boolean,
    /** Whether it is written as a map, and not as its text alone. */
    readonly isMap: boolean,
  ) {}

  /** Where its text stands in the item. */
  get path(): Path {
    return this.isMap ? ['choices', this.index, 'text'] : ['choices', this.index];
  }

  /** Its text as a learner sees it. */
  get prose(): Prose {
    return (this.#prose ??= proseOf(this.text));
  }

  /** The word it begins with, as phrases of languages know it. */
  get firstWord(): string {
    return (this.#firstWord ??= firstWord(this.text));
  }

  /** The letter it is shown with, as teachers speak of it: `A` for the first. */
  get letter(): string {
    return choiceLetter(this.index);
  }
}

/** The choices of an item's data; what is no choice with a text (an error, told elsewhere) is left out. */
export function readChoices(value: unknown): readonly ChoiceView[] {
  if (!Array.isArray(value)) return [];
  const choices: ChoiceView[] = [];
  for (let i = 0; i < value.length; i++) {
    const entry: unknown = value[i];
    if (typeof entry === 'string') {
      if (entry !== '') choices.push(new ChoiceView(i, entry, false, false, false));
    } else if (typeof entry === 'object' && entry !== null && !Array.isArray(entry)) {
      const { text, correct, pin } = entry as Readonly<Record<string, unknown>>;
      if (typeof text !== 'string' || text === '') continue;
      choices.push(new ChoiceView(i, text, correct === true, pin === true, true));
    }
  }
  return choices;
}
