import { freshId, make } from '../../dom.js';
import type { BodyContext } from '../body-view.js';
import { rightMark, wrongMark } from '../parts.js';

export interface RowParts {
  readonly type: 'radio' | 'checkbox';
  /** What radio buttons of one group share. */
  readonly name: string;
  readonly checked: boolean;
  readonly letter?: string;
  readonly words: HTMLElement;
  readonly isRight: boolean;
  /** It was chosen, and is not right. */
  readonly isWrong?: boolean;
  /** The answer was given: it can be changed no more. */
  readonly isSettled?: boolean;
  /** What is said of it where answers are seen. */
  readonly notes: readonly HTMLElement[];
  onChange(): void;
}

export interface ChoiceRow {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
}

/** A row that is chosen by a click anywhere in it. */
export function rowOf(parts: RowParts): ChoiceRow {
  const { type, name, checked, letter, words, isRight, isWrong, notes } = parts;
  const input = make('input', {
    ...{ type, name, checked, disabled: parts.isSettled === true },
    onchange: () => parts.onChange(),
  });
  const label = make(
    'label',
    { class: 'choice-label' },
    input,
    letter !== undefined && make('span', { class: 'choice-letter' }, letter),
    make('span', { class: 'choice-words' }, words),
  );
  const said = notes.length > 0 && make('div', { class: 'choice-notes', id: freshId() }, ...notes);
  if (said !== false) input.setAttribute('aria-describedby', said.id);
  const element = make(
    'div',
    { class: `choice${isRight ? ' is-right' : ''}${isWrong === true ? ' is-wrong' : ''}` },
    label,
    said,
  );
  return { element, input };
}

/** Says of a choice what it is, and once the answer was given, whether it was chosen. */
export function choiceMark(
  { right, chosen }: { readonly right: boolean; readonly chosen: boolean },
  { tell, graded }: Pick<BodyContext, 'tell' | 'graded'>,
): HTMLElement | false {
  if (graded === undefined || graded.outcome === 'skipped') {
    return right && rightMark(tell('Right answer'));
  }
  if (right) {
    return rightMark(chosen ? tell('Your choice, right') : tell('Right answer, not chosen'));
  }
  return chosen && wrongMark(tell('Your choice, not right'));
}

/** Rows that answer one question, tied to its stem. */
export function groupOf(
  { stemId, tell }: BodyContext,
  ...children: Parameters<typeof make>[2][]
): HTMLElement {
  const name = stemId === undefined ? tell('Answers') : undefined;
  return make(
    'fieldset',
    {
      class: 'item-body choices',
      attributes: name === undefined ? { 'aria-labelledby': stemId! } : { 'aria-label': name },
    },
    ...children,
  );
}
