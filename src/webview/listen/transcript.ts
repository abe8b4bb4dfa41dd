import type { ListenPart, ListenUtterance } from '../../protocol/listen.js';
import { fill, freshId, make } from '../shared/dom.js';
import { icon } from '../shared/icon.js';
import type { Tell } from '../shared/tell.js';
import type { Place } from './player-host.js';

export interface TranscriptHost {
  readonly tell: Tell;
  readonly play: (part: number, utterance: number) => void;
  readonly goTo: (part: string) => void;
}

/** A part as it stands in the page. */
interface ShownPart {
  readonly element: HTMLElement;
  readonly lines: readonly HTMLElement[];
  readonly answer: HTMLElement | undefined;
  readonly reveal: HTMLButtonElement | undefined;
  /** What it was made of, so that what is the same stays as it is. */
  readonly of: string;
}

/** Of a large lesson so many parts are made before others have their turn. */
const atOnce = 150;

/**
 * What is said, in writing: it follows the voice, and can be read without it. Answers are hidden until they
 * were said, or until somebody asks for them.
 */
export class Transcript {
  readonly element = make('div', { class: 'transcript' });
  readonly #host: TranscriptHost;
  #shown = new Map<string, ShownPart>();
  readonly #revealed = new Set<string>();
  #answers = false;
  #marked: { readonly line: HTMLElement; readonly sentence: number } | undefined;
  #place: Place | undefined;
  #sentence = 0;
  #turn = 0;

  constructor(host: TranscriptHost) {
    this.#host = host;
  }

  /** Shows another lesson; parts that are the same stay, and with them what was opened. */
  show(parts: readonly ListenPart[], language: string): void {
    const before = this.#shown;
    this.#shown = new Map();
    this.element.lang = language;
    const turn = ++this.#turn;
    const makeFrom = (from: number): void => {
      if (turn !== this.#turn) return;
      const made = parts.slice(from, from + atOnce).map((part, i) => {
        const known = before.get(part.key);
        const of = `${from + i} ${JSON.stringify(part)}`;
        const shown = known?.of === of ? known : this.#make(part, from + i, of);
        this.#shown.set(part.key, shown);
        return shown.element;
      });
      if (from === 0) this.element.replaceChildren(...made);
      else this.element.append(...made);
      for (const { key } of parts.slice(from, from + atOnce)) this.#hideOrShow(key);
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
    const line = shown?.lines[place!.utterance];
    if (this.#marked?.line !== line) this.#marked?.line.removeAttribute('aria-current');
    if (shown === undefined || line === undefined) {
      this.#marked = undefined;
      return undefined;
    }
    if (shown.answer?.contains(line) === true && !this.#revealed.has(place!.part)) {
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
    const { tell, play, goTo } = this.#host;
    const lines = part.utterances.map((utterance, i) =>
      lineOf(utterance, tell, () => play(index, i)),
    );
    const at = part.utterances.findIndex(({ role }) => role === 'think');
    const name = nameOf(part);
    const id = freshId();
    const isAsked = at >= 0;
    const answer = isAsked ? make('div', { class: 'answer' }, ...lines.slice(at + 1)) : undefined;
    const reveal = isAsked
      ? make('button', {
          type: 'button',
          class: 'link-button reveal',
          textContent: tell('Show the answer'),
          onclick: () => {
            this.#revealed.add(part.key);
            this.#hideOrShow(part.key);
            answer?.setAttribute('tabindex', '-1');
            answer?.focus();
          },
        })
      : undefined;
    const action = (label: string, sign: 'play' | 'source', onclick: () => void): HTMLElement =>
      make(
        'button',
        {
          type: 'button',
          class: `icon-button action-${sign}`,
          title: label,
          onclick,
          attributes: { 'aria-label': fill(`${label}: {0}`, [name]) },
        },
        icon(sign),
      );
    const element = make(
      'section',
      { class: `part part-${part.sort}`, attributes: { 'aria-labelledby': id } },
      make(
        'div',
        { class: 'actions' },
        action(tell('Play from here'), 'play', () => play(index, 0)),
        action(tell('Show in the text'), 'source', () => goTo(part.key)),
      ),
      make(
        'div',
        { class: 'lines' },
        ...(isAsked ? lines.slice(0, at + 1) : lines),
        reveal,
        answer,
      ),
    );
    (lines[0] ?? element).id = id;
    return { element, lines, answer, reveal, of };
  }

  #hideOrShow(key: string): void {
    const shown = this.#shown.get(key);
    if (shown?.answer === undefined) return;
    const isOpen = this.#answers || this.#revealed.has(key);
    shown.answer.hidden = !isOpen;
    shown.reveal!.hidden = isOpen;
  }
}

/** A line is clicked with a mouse; by keyboard, its part is played from its button. */
function lineOf(
  { role, sentences, language }: ListenUtterance,
  tell: Tell,
  play: () => void,
): HTMLElement {
  if (role === 'think') {
    return make('p', { class: 'line think', textContent: tell('Time to think'), onclick: play });
  }
  const line = make(
    role === 'title' ? 'h2' : role === 'heading' ? 'h3' : 'p',
    { class: `line ${role}`, lang: language, onclick: play },
    ...sentences.flatMap((sentence, i): (Node | string)[] => [
      ...(i > 0 ? [' '] : []),
      make('span', { class: 'sentence', textContent: sentence }),
    ]),
  );
  return line;
}

function unmark(line: HTMLElement): void {
  for (const each of line.querySelectorAll('.spoken')) each.classList.remove('spoken');
}

function nameOf({ utterances }: ListenPart): string {
  return utterances[0]?.sentences[0] ?? '';
}
