import { isText } from '../../model/schema/text.js';
import type { Span } from '../../text/span.js';
import type { Converter, ImportProblem, ImportResult } from '../converter.js';
import type { DraftQuestion } from '../draft-bank.js';
import { exportId, readExportId } from '../export-bank/export-id.js';
import { categorySteps, tagOfCategory } from '../moodle/category.js';
import { MediaShelf } from '../package/media-shelf.js';
import { safeId } from '../safe-id.js';
import { detectLanguage } from '../study-page/language.js';
import { attributeOf, childOf, textIn } from '../xml/elements.js';
import { withCommonShuffle } from './common-shuffle.js';
import { marksIn } from './marks.js';
import { type QuestionElement, questionElements } from './question-elements.js';
import { readPassageId } from '../export-bank/passage-id.js';
import { QuestionTexts, textOfField } from './question-texts.js';
import { readDescription, readQuestion, type ReadQuestion } from './read-question.js';

/** Moodle XML, read as Moodle’s own importer reads it, with what other writers get wrong. */
export const moodleXml: Converter = {
  id: 'moodle-xml',
  title: 'Moodle XML',
  extensions: ['.xml'],

  detect(source) {
    const head = source.slice(0, 20_000);
    if (/<quiz[\s>]/.test(head) && /<question\s/.test(source)) return 0.95;
    return /<question\s+type\s*=\s*["'][a-z]+["']\s*>/.test(head) ? 0.8 : 0;
  },

  import(source, { fileName } = {}) {
    return new Reading().read(source, fileName);
  },
};

/** What a category of ours says of its bank. */
interface Head {
  readonly title: string;
  readonly id: string | undefined;
  readonly known: string;
  /** Moodle drops them, so a file that went through it has none. */
  readonly hasMarks: boolean;
  readonly language: string | undefined;
  readonly description: string;
}

/** One file, question by question: categories and passages are about those behind them. */
class Reading {
  readonly #questions: DraftQuestion[] = [];
  readonly #problems: ImportProblem[] = [];
  readonly #stimuli: Record<string, string> = {};
  readonly #shelf = new MediaShelf();
  readonly #ids = new Set<string>();
  /** The names of all questions. */
  #numbers: readonly string[] = [];
  #head: Head | undefined;
  #category: string | undefined;
  #passage: string | undefined;
  readonly #described: { readonly name: string; readonly text: string; readonly span: Span }[] = [];

  read(source: string, fileName: string | undefined): ImportResult {
    const { questions, problems } = questionElements(source);
    this.#problems.push(...problems);
    this.#numbers = questions.map(({ element }) => textIn(childOf(element, 'idnumber')).trim());
    for (const each of questions) {
      const type = attributeOf(each.element, 'type')?.trim();
      if (type === 'category') this.#readCategory(each);
      else if (type === 'description') this.#readDescription(each);
      else this.#readQuestion(each);
    }
    const title = this.#head?.title ?? fileName?.replace(/\.[a-z]+$/i, '').trim();
    const language = this.#language();
    const description = this.#head?.description ?? this.#onlyDescription();
    const all = withCommonShuffle(this.#questions);
    return {
      bank: {
        ...(this.#head?.id === undefined ? {} : { id: this.#head.id }),
        title: title === undefined || title === '' ? 'Moodle XML' : title,
        ...(description === '' ? {} : { description }),
        language: language.tag,
        ...(Object.keys(this.#stimuli).length === 0 ? {} : { stimuli: this.#stimuli }),
        ...(all.isShuffled ? { quiz: { 'shuffle-choices': true } } : {}),
        questions: all.questions,
        flashcards: [],
        ...(language.certain ? {} : { checks: { language: ['the language is a guess'] } }),
      },
      media: this.#shelf.files,
      problems: this.#problems.toSorted((a, b) => a.start - b.start),
    };
  }

  #readCategory({ element, span }: QuestionElement): void {
    this.#passage = undefined;
    const texts = new QuestionTexts(element, this.#shelf);
    const path = textOfField(childOf(element, 'category'));
    const description = texts.markdown(childOf(element, 'info'));
    const marks = marksIn(element);
    const number = textIn(childOf(element, 'idnumber')).trim();
    const known = marks?.bank ?? number;
    if (this.#head === undefined && (marks !== undefined || this.#isBank(known))) {
      const { language, title = categorySteps(path).at(-1) ?? '' } = marks ?? {};
      this.#head = {
        title,
        id: marks !== undefined && marks.named === undefined ? undefined : safeId(known),
        known,
        hasMarks: marks !== undefined,
        language: language !== undefined && isText(language, 'language') ? language : undefined,
        description,
      };
      this.#category = undefined;
      return;
    }
    this.#category = tagOfCategory(path);
    const name = categorySteps(path).at(-1) ?? '…';
    if (description !== '') this.#described.push({ name, text: description, span });
    this.#tell(texts.told, span);
  }

  /** Whether questions are named after a bank of ours. */
  #isBank(id: string): boolean {
    return id !== '' && this.#numbers.some((number) => number.startsWith(exportId(id, '')));
  }

  /** What one category says of itself the bank says; of several, none speaks for all. */
  #onlyDescription(): string {
    const [only, ...others] = this.#described;
    if (only !== undefined && others.length === 0) return only.text;
    for (const { name, span } of this.#described) {
      const message = `What is said of the category “${name}” has no place in a bank: it is left out.`;
      this.#problems.push({ severity: 'info', message, ...span });
    }
    return '';
  }

  #readDescription({ element, span }: QuestionElement): void {
    const { text, told } = readDescription(element, this.#shelf);
    this.#tell(told, span);
    if (text === '') return;
    const number = textIn(childOf(element, 'idnumber')).trim();
    const known = readPassageId(readExportId(number, this.#head?.known)?.item);
    const id = safeId(marksIn(element)?.stimulus ?? known);
    this.#passage = id === undefined || id === '__proto__' ? this.#freePassage() : id;
    this.#stimuli[this.#passage] = text;
  }

  #freePassage(): string {
    for (let number = Object.keys(this.#stimuli).length + 1; ; number++) {
      const id = `text-${number}`;
      if (!Object.hasOwn(this.#stimuli, id)) return id;
    }
  }

  #readQuestion({ element, span }: QuestionElement): void {
    const read = readQuestion(element, this.#shelf);
    if (typeof read === 'string') {
      this.#problems.push({ severity: 'error', message: read, ...span });
      return;
    }
    this.#tell(read.told, span);
    const { draft, marks, tags } = read;
    const id = this.#idOf(read);
    const all = [...(this.#category === undefined ? [] : [this.#category]), ...tags];
    // A file of ours says of each question which text it is about; in others it is the last one above.
    const about = this.#head?.hasMarks === true ? marks.stimulus : this.#passage;
    const { checks, ...keys } = draft;
    this.#questions.push({
      ...(id === undefined ? {} : { id }),
      ...keys,
      ...(all.length === 0 ? {} : { tags: [...new Set(all)] }),
      ...(about === undefined || !Object.hasOwn(this.#stimuli, about) ? {} : { stimulus: about }),
      ...(checks === undefined ? {} : { checks }),
    });
  }

  /** An id that stands twice is nobody’s name. */
  #idOf({ idNumber }: ReadQuestion): string | undefined {
    if (idNumber === '') return undefined;
    const own = readExportId(idNumber, this.#head?.known);
    const id = safeId(own === undefined ? idNumber : own.item);
    if (id === undefined || this.#ids.has(id)) return undefined;
    this.#ids.add(id);
    return id;
  }

  #tell(told: readonly string[], span: Span): void {
    for (const message of new Set(told)) {
      this.#problems.push({ severity: 'warning', message, ...span });
    }
  }

  #language(): { readonly tag: string; readonly certain: boolean } {
    const own = this.#head?.language;
    if (own !== undefined) return { tag: own, certain: true };
    return detectLanguage(this.#questions.map(({ question, cloze = '' }) => question ?? cloze));
  }
}
