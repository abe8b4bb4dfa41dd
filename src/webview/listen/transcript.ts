import type { ListenPart } from '../../protocol/listen.js';
import { make } from '../shared/dom.js';
import type { Place } from './player-host.js';
import { emptyPart, type FilledPart, fillPart, type PartHost } from './transcript-part.js';

/** A part as it stands in the page. */
interface ShownPart {
  readonly part: ListenPart;
  readonly index: number;
  readonly element: HTMLElement;
  /** Undefined until it is near to what is seen. */
  filled: FilledPart | undefined;
  /** What it was made of, so that what is the same stays as it is. */
  readonly of: string;
}

/** Of a large lesson so many parts are made before others have their turn; only the first of them are filled at once. */
const atOnce = 150;
/** Others are filled when they are so near to what is seen. */
const near = '1500px';

/**
 * What is said, in writing: it follows the voice, and can be read without it. Answers are hidden until they
 * were said, or until somebody asks for them.
 */
export class Transcript {
  readonly element = make('div', { class: 'transcript' });
  readonly #host: PartHost;
  readonly #observer: IntersectionObserver;
  readonly #byElement = new WeakMap<Element, ShownPart>();
  #shown = new Map<string, ShownPart>();
  readonly #revealed = new Set<string>();
  #answers = false;
  #marked: { readonly line: HTMLElement; readonly sentence: number } | undefined;
  #place: Place | undefined;
  #sentence = 0;
  #turn = 0;

  constructor(host: Omit<PartHost, 'reveal'>) {
    this.#host = {
      ...host,
      reveal: (key) => {
        this.#revealed.add(key);
        this.#hideOrShow(key);
      },
    };
    const seen = (entries: readonly IntersectionObserverEntry[]): void => {
      for (const { target, isIntersecting } of entries) {
        const shown = this.#byElement.get(target);
        if (isIntersecting && shown !== undefined) this.#fill(shown);
      }
    };
    // Of the window, and of what is scrolled in it.
    this.#observer = new IntersectionObserver(seen, { rootMargin: near, scrollMargin: near });
  }

  /** Shows another lesson; parts that are the same stay, and with them what was opened. */
  show(parts: readonly ListenPart[], language: string): void {
    const before = this.#shown;
    this.#shown = new Map();
    this.element.lang = language;
    this.#observer.disconnect();
    const turn = ++this.#turn;
    const makeFrom = (from: number): void => {
      if (turn !== this.#turn) return;
      const made = parts.slice(from, from + atOnce).map((part, i) => {
        const known = before.get(part.key);
        const of = `${from + i} ${JSON.stringify(part)}`;
        const shown = known?.of === of ? known : this.#make(part, from + i, of);
        if (from === 0) this.#fill(shown);
        this.#shown.set(part.key, shown);
        return shown.element;
      });
      if (from === 0) this.element.replaceChildren(...made);
      else this.element.append(...made);
      for (const { key } of parts.slice(from, from + atOnce)) {
        const shown = this.#shown.get(key)!;
        if (shown.filled === undefined) this.#observer.observe(shown.element);
        this.#hideOrShow(key);
      }
      if (this.#place !== undefined) this.mark(this.#place, this.#sentence);
      if (from + atOnce < parts.length) setTimeout(() => makeFrom(from + atOnce), 0);
    };
    makeFrom(0);
  }

  /** Whether anything can be said; where not, nothing offers to. */
  setSpeaking(speaks: boolean): void {
    this.element.classList.toggle('speaking', speaks);
  }

  /** Whether all answers can be read before they are said. */
  setAnswers(answers: boolean): void {
    this.#answers = answers;
    for (const key of this.#shown.keys()) this.#hideOrShow(key);
  }

  /** Marks what is said; an answer that is said can be read from then on. */
  mark(place: Place | undefined, sentence: number): HTMLElement | undefined {
    this.#place = place;
    this.#sentence = sentence;
    const shown = place && this.#shown.get(place.part);
    const filled = shown && this.#fill(shown);
    const line = filled?.lines[place!.utterance];
    if (this.#marked?.line !== line) this.#marked?.line.removeAttribute('aria-current');
    if (filled === undefined || line === undefined) {
      this.#marked = undefined;
      return undefined;
    }
    if (filled.answer?.contains(line) === true && !this.#revealed.has(place!.part)) {
      this.#revealed.add(place!.part);
      this.#hideOrShow(place!.part);
    }
    line.setAttribute('aria-current', 'true');
    for (const [i, each] of [...line.querySelectorAll('.sentence')].entries()) {
      each.classList.toggle('spoken', i === sentence);
    }
    if (this.#marked !== undefined && this.#marked.line !== line) unmark(this.#marked.line);
    this.#marked = { line, sentence };
    return line;
  }

  #make(part: ListenPart, index: number, of: string): ShownPart {
    const shown: ShownPart = { part, index, of, element: emptyPart(part), filled: undefined };
    this.#byElement.set(shown.element, shown);
    return shown;
  }

  #fill(shown: ShownPart): FilledPart {
    if (shown.filled !== undefined) return shown.filled;
    const { element, part, index } = shown;
    this.#observer.unobserve(element);
    shown.filled = fillPart(element, part, index, this.#host);
    this.#hideOrShow(part.key);
    return shown.filled;
  }

  #hideOrShow(key: string): void {
    const filled = this.#shown.get(key)?.filled;
    if (filled?.answer === undefined) return;
    const isOpen = this.#answers || this.#revealed.has(key);
    filled.answer.hidden = !isOpen;
    filled.reveal!.hidden = isOpen;
  }
}

function unmark(line: HTMLElement): void {
  for (const each of line.querySelectorAll('.spoken')) each.classList.remove('spoken');
}
