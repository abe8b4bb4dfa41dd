import type { ListenPart, ListenUtterance } from '../../protocol/listen.js';
import { fill, freshId, make } from '../shared/dom.js';
import { icon } from '../shared/icon.js';
import type { Tell } from '../shared/tell.js';

/** What a part of a transcript asks of the page. */
export interface PartHost {
  readonly tell: Tell;
  readonly play: (part: number, utterance: number) => void;
  readonly goTo: (part: string) => void;
  /** Somebody wants to read the answer of a part. */
  readonly reveal: (part: string) => void;
}

/** What stands in a part once it is near to what is seen. */
export interface FilledPart {
  readonly lines: readonly HTMLElement[];
  readonly answer: HTMLElement | undefined;
  readonly reveal: HTMLButtonElement | undefined;
}

/** A part that nobody has come near to: its first words, in one element. */
export function emptyPart(part: ListenPart): HTMLElement {
  const asked = part.utterances.find(({ role }) => role === 'question') ?? part.utterances[0];
  return make('section', {
    class: `part part-${part.sort}`,
    textContent: asked?.sentences.join(' ') ?? '',
  });
}

/** Fills a part with its lines; `index` is its place in the lesson. */
export function fillPart(
  element: HTMLElement,
  part: ListenPart,
  index: number,
  { tell, play, goTo, reveal: asked }: PartHost,
): FilledPart {
  const lines = part.utterances.map((utterance, i) =>
    lineOf(utterance, tell, () => play(index, i)),
  );
  const at = part.utterances.findIndex(({ role }) => role === 'think');
  const name = nameOf(part);
  const isAsked = at >= 0;
  const answer = isAsked ? make('div', { class: 'answer' }, ...lines.slice(at + 1)) : undefined;
  const reveal = isAsked
    ? make('button', {
        type: 'button',
        class: 'link-button reveal',
        textContent: tell('Show the answer'),
        onclick: () => {
          asked(part.key);
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
  element.replaceChildren(
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
      ...(reveal === undefined ? [] : [reveal]),
      ...(answer === undefined ? [] : [answer]),
    ),
  );
  const [first] = lines;
  if (first !== undefined) {
    first.id = freshId();
    element.setAttribute('aria-labelledby', first.id);
  }
  return { lines, answer, reveal };
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

function nameOf({ utterances }: ListenPart): string {
  return utterances[0]?.sentences[0] ?? '';
}
