import { make } from '../shared/dom.js';
import type { Tell } from '../shared/tell.js';

/** So many signs fill a good part of the screen. */
const longPassage = 400;

/**
 * The passages that questions stand under. A long one is folded at the next question under it, unless the
 * learner unfolded it: who has read it wants to see the question.
 */
export class Passages {
  /** By their text: where each was read first, and whether it is folded since. */
  readonly #known = new Map<string, { readonly first: string; isOpen: boolean | undefined }>();

  view(text: string, ref: string, tell: Tell, content: HTMLElement): HTMLElement {
    if (text.length < longPassage) return make('div', { class: 'stimulus' }, content);
    const known = this.#known.get(text) ?? { first: ref, isOpen: undefined };
    this.#known.set(text, known);
    const details = make(
      'details',
      { class: 'stimulus', open: known.isOpen ?? known.first === ref },
      make('summary', {}, tell('The text that this is about')),
      content,
    );
    details.addEventListener('click', (event) => {
      // What is unfolded stays so at the next question, and the other way round.
      const summary = event.target instanceof Element ? event.target.closest('summary') : null;
      if (summary?.parentElement === details) known.isOpen = !details.open;
    });
    return details;
  }
}
