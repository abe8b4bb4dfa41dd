import { fill, freshId, make } from '../dom.js';
import { icon } from '../icon.js';
import type { PartContext } from './body-view.js';

type Child = Parameters<typeof make>[2];

/** Says that something is not written yet. */
export function missing(sentence: string): HTMLElement {
  return make('span', { class: 'item-missing', dir: 'auto' }, sentence);
}

/** Says something about an item beside its texts, which may run the other way. */
export function note(sentence: string): HTMLElement {
  return make('p', { class: 'item-note' }, make('span', { dir: 'auto' }, sentence));
}

/** A plain text of the bank. */
export function plain(
  tag: 'span' | 'code',
  text: string,
  { language }: Pick<PartContext, 'language'>,
): HTMLElement {
  return make(tag, { class: 'item-plain', lang: language, dir: 'auto' }, text);
}

/** A text, or what stands for it while it is not written. */
export function textOr(
  markdown: string,
  otherwise: string,
  { text }: Pick<PartContext, 'text'>,
): HTMLElement {
  return markdown.trim() === '' ? missing(otherwise) : text(markdown);
}

/** Says by sign and by words that something is right. */
export function rightMark(words: string): HTMLElement {
  return make('span', { class: 'item-right' }, icon('check'), make('span', {}, words));
}

/** Says by sign and by words that something is not right. */
export function wrongMark(words: string): HTMLElement {
  return make('span', { class: 'item-wrong' }, icon('remove'), make('span', {}, words));
}

/** What became of one part of an answer, in its place. */
export function partMark(right: boolean, tell: PartContext['tell']): HTMLElement {
  return right ? rightMark(tell('Right')) : wrongMark(tell('Wrong'));
}

/** What share of the points something earns. */
export function shareOf(weight: string, { tell }: Pick<PartContext, 'tell'>): HTMLElement {
  return make('span', { class: 'item-share' }, fill(tell('{0} of the points'), [weight]));
}

/** A part that is seen only with the answers, under its name. */
export function answerPart(name: string, ...children: readonly Child[]): HTMLElement {
  const label = make('div', { class: 'item-label', id: freshId() }, icon('check'), name);
  return labelled('item-answer', label, ...children);
}

/** A part of an item under its name. */
export function namedPart(name: string, ...children: readonly Child[]): HTMLElement {
  const label = make('div', { class: 'item-label', id: freshId() }, name);
  return labelled('item-part', label, ...children);
}

function labelled(names: string, label: HTMLElement, ...children: readonly Child[]): HTMLElement {
  return make(
    'div',
    { class: names, attributes: { role: 'group', 'aria-labelledby': label.id } },
    label,
    ...children,
  );
}
