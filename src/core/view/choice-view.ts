import type { MarkdownText, Prose } from '../markdown/index.js';
import type { Path } from '../problem/path.js';

/** Gives the text at a path of an item as Markdown; the same for everyone who asks. */
export type ReadMarkdown = (text: string, path: Path) => MarkdownText;

/** One choice of a choice question, as rules look at it. */
export class ChoiceView {
  #prose: Prose | undefined;
  readonly #read: ReadMarkdown;

  constructor(
    /** From 0, as written. */
    readonly index: number,
    /** Where its text stands in the item. */
    readonly path: Path,
    /** Its Markdown, without blank space around it. */
    readonly text: string,
    readonly correct: boolean,
    /** Whether it must keep its place (`pin: true`). */
    readonly pinned: boolean,
    read: ReadMarkdown,
  ) {
    this.#read = read;
  }

  /** Its text as a learner sees it. */
  get prose(): Prose {
    return (this.#prose ??= this.#read(this.text, this.path).prose);
  }

  /** The letter it is shown with, as teachers speak of it: `A` for the first. */
  get letter(): string {
    return this.index < 26 ? String.fromCharCode(65 + this.index) : String(this.index + 1);
  }
}

/** The choices of an item's data; what is no choice with a text (an error, told elsewhere) is left out. */
export function readChoices(value: unknown, read: ReadMarkdown): readonly ChoiceView[] {
  if (!Array.isArray(value)) return [];
  const choices: ChoiceView[] = [];
  for (let i = 0; i < value.length; i++) {
    const entry: unknown = value[i];
    if (typeof entry === 'string') {
      if (entry !== '') choices.push(new ChoiceView(i, ['choices', i], entry, false, false, read));
    } else if (typeof entry === 'object' && entry !== null && !Array.isArray(entry)) {
      const { text, correct, pin } = entry as Readonly<Record<string, unknown>>;
      if (typeof text !== 'string' || text === '') continue;
      const path = ['choices', i, 'text'];
      choices.push(new ChoiceView(i, path, text, correct === true, pin === true, read));
    }
  }
  return choices;
}
