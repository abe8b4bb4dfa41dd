import { type Language, languageFor, type Word, wordsOf } from '../language/index.js';
import { MarkdownText, type Prose } from '../markdown/index.js';
import type { ItemReading } from '../model/reading.js';
import type { Path } from '../problem/path.js';
import { type ChoiceView, readChoices } from './choice-view.js';
import {
  questionPrint,
  type QuestionPrint,
  shortPrint,
  type ShortPrint,
} from './question-print.js';

/** For all items without; never written to. */
const none: never[] = [];

/**
 * An item as rules look at it: its texts as prose, its choices, its words. Everything is made when it
 * is first asked for, and once for all rules.
 */
export class ItemView {
  #stem: Prose | null | undefined;
  #choices: readonly ChoiceView[] | undefined;
  #words: Map<Prose, readonly Word[]> | undefined;
  #texts: MarkdownText[] = none;
  #print: ShortPrint | null | undefined;

  constructor(
    readonly reading: ItemReading,
    /** The bank's BCP 47 tag. */
    readonly tag: string,
  ) {}

  /** The bank's language, undefined where no word list is there for it. */
  get language(): Language | undefined {
    return languageFor(this.tag);
  }

  /** What the question asks; undefined for a cloze, a flashcard, or where it is missing. */
  get stem(): Prose | undefined {
    if (this.#stem === undefined) this.#stem = this.prose('question') ?? null;
    return this.#stem ?? undefined;
  }

  /** The choices of a choice question, in the order in which they are written. */
  get choices(): readonly ChoiceView[] {
    const { kind, data } = this.reading;
    if (kind !== 'single-choice' && kind !== 'multiple-answer') return none;
    return (this.#choices ??= readChoices(data['choices']));
  }

  get keys(): readonly ChoiceView[] {
    return this.choices.filter(({ correct }) => correct);
  }

  get distractors(): readonly ChoiceView[] {
    return this.choices.filter(({ correct }) => !correct);
  }

  /** The text under one of the item's own keys (`front`, `explanation`…), where there is one. */
  prose(key: string): Prose | undefined {
    const text = this.reading.data[key];
    return typeof text === 'string' && text !== '' ? this.markdown(text, [key]).prose : undefined;
  }

  /** A text of the item, which stands at this path; read once, whoever asks for it. */
  markdown(text: string, path: Path): MarkdownText {
    // Choices keep their own; other texts deep inside an item are looked at by one rule alone.
    if (path.length > 1) return new MarkdownText(text, path, false);
    const [key] = path;
    // An item has few texts, most have one that is asked for: a map would cost more.
    for (const known of this.#texts) if (known.path[0] === key) return known;
    const markdown = new MarkdownText(text, path, key === 'cloze');
    if (this.#texts === none) this.#texts = [markdown];
    else this.#texts.push(markdown);
    return markdown;
  }

  /** What the item asks and what answers it, to find others like it; undefined where it asks nothing. */
  get shortPrint(): ShortPrint | undefined {
    if (this.#print === undefined) this.#print = shortPrint(this) ?? null;
    return this.#print ?? undefined;
  }

  /** The same with its choices, to be compared. */
  get print(): QuestionPrint | undefined {
    return this.shortPrint === undefined ? undefined : questionPrint(this.shortPrint, this.reading);
  }

  /** The words of one of the item's texts, parted as the bank's language parts them. */
  words(prose: Prose): readonly Word[] {
    let words = this.#words?.get(prose);
    if (words === undefined) {
      words = wordsOf(prose, this.language?.words.elisions);
      (this.#words ??= new Map()).set(prose, words);
    }
    return words;
  }
}
