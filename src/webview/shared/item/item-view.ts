import type { GapSlot, ShownCriterion, ShownItem } from '../../../core/render/index.js';
import { freshId, make } from '../dom.js';
import type { Tell } from '../tell.js';
import { bodyView } from './bodies/index.js';
import type { BodyContext } from './body-view.js';
import { afterAnswer } from './after-answer.js';
import { hintsView } from './hints-view.js';
import { recordOf } from './kept-entries.js';
import { missing } from './parts.js';
import { textDirection } from '../../../core/render/text-direction.js';

/** What an answer was worth, as far as it is shown in its place. */
export interface GradedAnswer {
  readonly outcome: 'correct' | 'partial' | 'incorrect' | 'skipped';
  /** One for each choice, gap, pair or entry, in the bank's order. */
  readonly parts: readonly {
    readonly right: boolean;
    readonly given?: string | undefined;
    readonly expected?: string | undefined;
  }[];
}

/** What the view of an item works with. */
export interface ItemContext {
  readonly tell: Tell;
  /** The bank's BCP 47 tag. */
  readonly language: string;
  /** Settles the order in which entries of orderings, matchings and dropdowns are mixed. */
  readonly seed: string;
  /** How choices are called where a key chooses each, by their place; else by the alphabet. */
  readonly keyOf?: (index: number) => string;
  /** Whether the answers are to be seen. */
  readonly answers: boolean;
  /** What became of the learner's answer, once it was given: controls then only show it. */
  readonly graded?: GradedAnswer;
  /** Takes the place of an open question's rubric, where its writer grades by it. */
  readonly rubric?: (rubric: readonly ShownCriterion[]) => HTMLElement;
  /** The points that its writer gave an open answer, for each criterion. */
  readonly criteria?: readonly number[];
  /** Makes a Markdown text to be looked at. `gap` makes what stands in the place of each gap of a cloze. */
  readonly text: (
    markdown: string,
    options?: { readonly inline?: boolean; readonly gap?: (slot: GapSlot) => Node },
  ) => HTMLElement;
  /** What the learner has done with the item so far, as kept by whoever shows it. */
  readonly state: unknown;
  /** Is told whenever the learner does something, with the whole new state (plain JSON data). */
  readonly changed: (state: unknown) => void;
}

/**
 * An item as its learner meets it, with real controls; with `answers` also what is right, and why.
 * It is made anew when the item or `answers` changes: what the learner did comes back as `state`.
 */
export function itemView(item: ShownItem, context: ItemContext): HTMLElement {
  const { tell, language, seed, answers, graded, rubric, criteria, keyOf } = context;
  // By the type of body, so that nothing is lost while a kind is being changed and changed back.
  let state = recordOf(context.state);
  const keep = (key: string, value: unknown): void => {
    state = { ...state, [key]: value };
    context.changed(state);
  };
  const text: ItemContext['text'] = (markdown, options) => {
    const element = context.text(markdown, options);
    element.classList.add('item-text');
    element.lang = language;
    element.dir = 'auto';
    return element;
  };
  const { body, question, hints } = item;
  const stem = stemOf(item, tell, text);
  const shared = {
    ...{ tell, language, seed, answers, text },
    ...(graded === undefined ? {} : { graded }),
    ...(rubric === undefined ? {} : { rubric }),
    ...(criteria === undefined ? {} : { criteria }),
    ...(keyOf === undefined ? {} : { keyOf }),
  };
  const bodyContext: BodyContext = {
    ...shared,
    ...(stem === undefined ? {} : { stemId: stem.id }),
    isFlashcard: item.points === undefined,
    state: state[body.type],
    change: (value) => keep(body.type, value),
  };
  return make(
    'div',
    { class: `item-view item-${body.type}`, dir: textDirection(language) },
    stem,
    body.type === 'unfinished' && question === undefined ? undefined : bodyView(body, bodyContext),
    hints.length > 0 &&
      hintsView(hints, {
        ...shared,
        shown: typeof state['hints'] === 'number' ? state['hints'] : 0,
        change: (count) => keep('hints', count),
      }),
    // What is said of an answer that was given stands beside it.
    answers && graded === undefined && afterAnswer(item, shared),
  );
}

function stemOf(
  { body, question }: ShownItem,
  tell: Tell,
  text: ItemContext['text'],
): HTMLElement | undefined {
  if (question !== undefined) {
    return make('div', { class: 'item-stem', id: freshId() }, text(question));
  }
  if (body.type === 'flashcard' || body.type === 'cloze') return undefined;
  return make(
    'div',
    { class: 'item-stem', id: freshId() },
    missing(tell('This question has no text yet.')),
  );
}
