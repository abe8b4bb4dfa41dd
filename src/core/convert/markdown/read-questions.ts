import type { Span } from '../../text/span.js';
import { bulletsAsChoices } from './bullets.js';
import { type PlainLine, readLine } from './read-line.js';

/** A question as it was typed, before what its answer says is looked at. */
export interface TypedQuestion extends Span {
  readonly number: number | undefined;
  readonly stem: readonly string[];
  /** `label` is what stands before it, as far as it is a letter or a Roman number. */
  readonly choices: { text: string; marked: boolean; letter: string; label: string }[];
  readonly explanation: string[];
  readonly hints: string[];
  answer: (Span & { readonly text: string }) | undefined;
}

export interface TypedText {
  readonly title: string | undefined;
  readonly questions: readonly TypedQuestion[];
  /** Lines that belong to no question. */
  readonly unplaced: readonly Span[];
  /** How many lines have something on them. */
  readonly lines: number;
}

/** `3. B`, `3) a, c`, `3-B`. */
const keyOfNumber = /(\d{1,4})\s*[.):=-]?\s*([a-l](?:\s*[,&+/]\s*[a-l])*)(?![\p{L}\d])/giu;

const ends = /\r\n|\r|\n/g;

/** Reads a list of questions with lettered choices, line by line. */
export function readQuestions(source: string): TypedText {
  const reader = new Reader();
  let at = source.startsWith('\ufeff') ? 1 : 0;
  while (at < source.length) {
    ends.lastIndex = at;
    const end = ends.exec(source);
    const line = source.slice(at, end?.index);
    reader.read(readLine(line), { start: at, end: at + line.trimEnd().length });
    at = end === null ? source.length : ends.lastIndex;
  }
  return reader.result();
}

type Mutable = { -readonly [Key in keyof TypedQuestion]: TypedQuestion[Key] } & { stem: string[] };

type Choice = Omit<Extract<PlainLine, { sort: 'choice' }>, 'sort'>;

class Reader {
  readonly #questions: Mutable[] = [];
  readonly #unplaced: Span[] = [];
  readonly #keys: { readonly number: number; readonly answer: Span & { text: string } }[] = [];
  /** Lines that may be a stem without a number, if choices follow. */
  #waiting: (Span & { readonly text: string })[] = [];
  #title: string | undefined;
  #current: Mutable | undefined;
  /** What the next line without a form of its own goes on with. */
  #open: 'stem' | 'choice' | 'explanation' | undefined;
  #wasBlank = true;
  #inKey = false;
  #lines = 0;

  read(line: PlainLine, span: Span): void {
    if (line.sort === 'blank') {
      this.#wasBlank = true;
      return;
    }
    this.#lines++;
    if (this.#inKey && this.#keyLine(line, span)) return;
    switch (line.sort) {
      case 'rule':
        this.#open = undefined;
        break;
      case 'answer-key':
        this.#flush();
        this.#inKey = true;
        break;
      case 'heading':
        this.#flush();
        if (this.#title === undefined && this.#questions.length === 0) this.#title = line.text;
        else this.#waiting.push({ ...span, text: line.text });
        this.#current = undefined;
        break;
      case 'stem':
        this.#flush();
        this.#begin(span, line.number, line.text === '' ? [] : [line.text]);
        break;
      case 'choice':
        this.#choice(line, span);
        break;
      case 'box':
        this.#choice({ ...line, letter: this.#nextLetter() }, span);
        break;
      case 'answer':
        // `Answers: 1-a, 2-b`
        if (this.#questions.length > 1 && this.#keyLine(line, span, 2)) break;
        this.#label(line.sort, line.text, span);
        break;
      case 'explanation':
      case 'hint':
        this.#label(line.sort, line.text, span);
        break;
      case 'text':
        this.#text(line.text, span);
        break;
    }
    this.#wasBlank = false;
  }

  result(): TypedText {
    this.#flush();
    for (const question of this.#questions) bulletsAsChoices(question);
    const numbered = new Map<number | undefined, Mutable>();
    for (const each of this.#questions.toReversed()) numbered.set(each.number, each);
    for (const { number, answer } of this.#keys) {
      const question = numbered.get(number);
      if (question === undefined) this.#unplaced.push(answer);
      else question.answer ??= answer;
    }
    return {
      title: this.#title,
      questions: this.#questions,
      unplaced: this.#unplaced.toSorted((a, b) => a.start - b.start),
      lines: this.#lines,
    };
  }

  #begin(span: Span, number: number | undefined, stem: string[]): Mutable {
    const { start, end } = span;
    const rest = { choices: [], explanation: [], hints: [], answer: undefined };
    const question = { start, end, number, stem, ...rest };
    this.#questions.push(question);
    this.#current = question;
    this.#open = 'stem';
    return question;
  }

  #nextLetter(): string {
    const count = this.#waiting.length > 0 ? 0 : (this.#current?.choices.length ?? 0);
    return String.fromCharCode(97 + count);
  }

  #choice(line: Choice, span: Span): void {
    let question = this.#current;
    const isFirst = line.letter === 'a' || line.roman === 1;
    if (isFirst && (this.#waiting.length > 0 || question === undefined)) {
      question = this.#beginWaiting() ?? question;
    }
    // Statements that choices speak of have Roman numbers as well: “I and II only”.
    if (line.letter === 'a' && question?.choices[0]?.label === 'i') {
      const statements = question.choices.splice(0);
      question.stem.push(...statements.map(({ label, text }) => `${label.toUpperCase()}. ${text}`));
    }
    const next = this.#nextLetter();
    const isRoman = next === 'a' || question?.choices[0]?.label === 'i';
    const letter =
      isRoman && line.roman !== undefined ? String.fromCharCode(96 + line.roman) : line.letter;
    // Letters come one after the other; what does not is a text that looks so.
    if (question === undefined || letter !== next || question.answer !== undefined) {
      this.#text(line.raw, span);
      return;
    }
    const { letter: label, text, marked } = line;
    question.choices.push({ letter, label, text, marked });
    question.end = span.end;
    this.#open = 'choice';
  }

  /** The lines above a first choice are its stem, those above them a title. */
  #beginWaiting(): Mutable | undefined {
    const [first] = this.#waiting;
    if (first === undefined) return undefined;
    const stem = this.#waiting;
    this.#waiting = [];
    return this.#begin(
      first,
      undefined,
      stem.map(({ text }) => text),
    );
  }

  #label(sort: 'answer' | 'explanation' | 'hint', text: string, span: Span): void {
    const question = this.#waiting.length > 0 ? this.#beginWaiting() : this.#current;
    if (question === undefined || (sort === 'answer' && question.answer !== undefined)) {
      this.#unplaced.push(span);
      return;
    }
    question.end = span.end;
    if (sort === 'answer') question.answer = { ...span, text };
    else if (sort === 'hint') question.hints.push(text);
    else if (text !== '') question.explanation.push(text);
    this.#open = sort === 'explanation' ? 'explanation' : undefined;
  }

  #text(text: string, span: Span): void {
    const question = this.#current;
    const goesOn = question !== undefined && this.#waiting.length === 0;
    if (goesOn && this.#open === 'stem' && (!this.#wasBlank || question.choices.length === 0)) {
      if (this.#wasBlank && question.stem.length > 0) question.stem.push('');
      question.stem.push(text);
    } else if (goesOn && this.#open === 'choice' && !this.#wasBlank) {
      const choice = question.choices.at(-1)!;
      choice.text += `\n${text}`;
    } else if (goesOn && this.#open === 'explanation' && !this.#wasBlank) {
      question.explanation.push(text);
    } else {
      if (this.#wasBlank) this.#flush();
      this.#current = undefined;
      this.#waiting.push({ ...span, text });
      return;
    }
    question.end = span.end;
  }

  /** Lines that waited for choices in vain: the first is a title, others belong nowhere. */
  #flush(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    const [first] = waiting;
    if (first === undefined) return;
    if (this.#title === undefined && this.#questions.length === 0 && waiting.length === 1) {
      this.#title = first.text;
    } else this.#unplaced.push(...waiting);
  }

  /** `1. B  2. C` below “Answers”. */
  #keyLine(line: PlainLine, span: Span, least = 1): boolean {
    const text =
      line.sort === 'stem' ? `${line.number}. ${line.text}` : 'text' in line ? line.text : '';
    const keys = [...text.matchAll(keyOfNumber)];
    const rest = text.replace(keyOfNumber, '');
    if (keys.length < least || /[\p{L}\d]/u.test(rest)) return false;
    for (const [, number, letters] of keys) {
      this.#keys.push({ number: Number(number), answer: { ...span, text: letters! } });
    }
    return true;
  }
}
