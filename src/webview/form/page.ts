import type { FormMessage, FormState } from '../../protocol/form.js';
import { fill, freshId, make } from '../shared/dom.js';
import { icon, type IconName } from '../shared/icon.js';
import type { Tell } from '../shared/tell.js';
import type { Form } from './form.js';
import { formHelp } from './help.js';
import { itemForm, type ItemForm, signatureOf } from './item-form.js';
import { KINDS } from './kind-field.js';
import type { Outbox } from './outbox.js';
import { formWords } from './words.js';

export interface PageActions {
  showItem(index: number): void;
  showText(): void;
}

/** The whole page: the bar above the item, its form, and what begins another one. */
export class Page {
  #form: ItemForm | undefined;
  #state: FormState | undefined;
  #onShown: (() => void) | undefined;
  readonly #place = make('h1');
  readonly #status = make('p', { class: 'status' });
  readonly #banner = make('div', { class: 'banner', hidden: true });
  readonly #body = make('div');
  readonly #buttons: Readonly<
    Record<'previous' | 'next' | 'up' | 'down' | 'trash' | 'text', HTMLButtonElement>
  >;
  readonly #newKind: HTMLSelectElement;
  readonly #words: Readonly<Record<string, string>>;
  readonly #help: Readonly<Record<string, string>>;

  constructor(
    private readonly root: HTMLElement,
    tell: Tell,
    private readonly outbox: Outbox,
    private readonly actions: PageActions,
  ) {
    this.#words = formWords(tell);
    this.#help = formHelp(tell);
    const go = (by: number): void => {
      const { index = 0 } = this.#state ?? {};
      this.outbox.afterwards(() => this.actions.showItem(Math.max(0, index + by)));
    };
    this.#buttons = {
      previous: this.#button('previous', 'ui.previous', () => go(-1)),
      next: this.#button('next', 'ui.next', () => go(1)),
      up: this.#button('up', 'ui.move-up', () => this.outbox.ask({ type: 'move-item', by: -1 })),
      down: this.#button('down', 'ui.move-down', () =>
        this.outbox.ask({ type: 'move-item', by: 1 }),
      ),
      trash: this.#button('trash', 'ui.delete', () => this.outbox.ask({ type: 'delete-item' })),
      text: this.#button('text', 'ui.show-text', () => this.actions.showText()),
    };
    this.#newKind = make('select', { id: freshId() });
    this.#newKind.append(
      ...KINDS.map((kind) => make('option', { value: kind, textContent: this.#word(kind) })),
    );
    this.#status.setAttribute('role', 'status');
    this.#place.tabIndex = -1;
    this.#build();
  }

  /** Shows what the text says now. */
  show(message: Extract<FormMessage, { readonly type: 'state' }>): void {
    const { state, answers, refused, focus } = message;
    this.#state = state;
    const { item } = state;
    this.#place.textContent = this.#title(state);
    this.#buttons.previous.disabled = state.index === 0;
    this.#buttons.next.disabled = state.index + 1 >= state.count;
    const isThere = item !== undefined;
    for (const name of ['up', 'down', 'trash'] as const) {
      this.#buttons[name].disabled = !isThere || item.broken !== undefined;
    }
    this.#banner.hidden = item?.broken === undefined;
    this.#banner.textContent = item?.broken ?? '';
    if (item === undefined) this.#showNothing();
    else {
      if (this.#form?.signature !== signatureOf(item, state)) this.#open(item, state);
      const problems = item.problems.map((problem, index) => ({
        ...problem,
        mend: () => this.outbox.ask({ type: 'fix', problem: index }),
      }));
      this.#form?.show(item, problems);
    }
    if (answers !== undefined && refused === undefined) {
      this.#status.textContent = '';
      const after = this.#onShown;
      this.#onShown = undefined;
      after?.();
    }
    if (focus === 'first') this.#form?.focusFirst();
  }

  /** Says why something was not done. */
  refuse(why: 'stale' | 'impossible'): void {
    this.#onShown = undefined;
    this.#status.textContent = this.#word(`ui.${why}`);
  }

  #open(item: NonNullable<FormState['item']>, state: FormState): void {
    const focused = this.#focusedPlace();
    const wasOpen = this.#body.querySelector('details.more')?.hasAttribute('open') ?? false;
    this.#form = itemForm(this.#context(state), item, state);
    this.#body.replaceChildren(this.#form.element);
    if (wasOpen) this.#body.querySelector('details.more')?.setAttribute('open', '');
    // Fields that are made anew leave the keyboard where it was.
    if (focused !== undefined) {
      const controls = this.#controls();
      controls[Math.min(focused, controls.length - 1)]?.focus();
    }
  }

  #controls(): HTMLElement[] {
    return [...this.#body.querySelectorAll<HTMLElement>('input, textarea, select, button')];
  }

  #focusedPlace(): number | undefined {
    const at = this.#controls().indexOf(document.activeElement as HTMLElement);
    return at < 0 ? undefined : at;
  }

  #showNothing(): void {
    this.#form = undefined;
    this.#body.replaceChildren(
      make(
        'div',
        { class: 'nothing' },
        make('p', {}, this.#word('ui.none')),
        make('p', { class: 'help' }, this.#word('ui.none-help')),
      ),
    );
  }

  #context(state: FormState): Omit<Form, 'register'> {
    const { outbox } = this;
    return {
      language: state.language,
      word: (key, ...args) => fill(this.#word(key), args),
      // The signs around code are for where Markdown is read.
      help: (key) => this.#help[key]?.replaceAll('`', ''),
      type: (path, value) => outbox.type(path, value),
      forget: (path) => outbox.forget(path),
      flush: () => outbox.flush(),
      isPending: (path) => outbox.isPending(path),
      change: (change, focus) => {
        outbox.flush();
        this.#onShown = focus;
        outbox.change(change);
      },
    };
  }

  #title({ item, index, count }: FormState): string {
    if (item === undefined) return this.#word('ui.title');
    const what = this.#word(item.list === 'flashcards' ? 'flashcard' : 'question');
    return `${what} · ${fill(this.#word('ui.place'), [index + 1, count])}`;
  }

  #word(key: string): string {
    return this.#words[key] ?? key;
  }

  #button(sign: IconName, key: string, onclick: () => void): HTMLButtonElement {
    const word = this.#word(key);
    return make(
      'button',
      { type: 'button', class: 'icon-button', title: word, onclick },
      icon(sign),
      make('span', { class: 'hidden' }, word),
    );
  }

  #build(): void {
    const { previous, next, up, down, trash, text } = this.#buttons;
    const bar = make(
      'div',
      { class: 'bar' },
      previous,
      next,
      this.#place,
      make('span', { class: 'gap' }),
      text,
      up,
      down,
      trash,
    );
    bar.setAttribute('role', 'toolbar');
    bar.setAttribute('aria-label', this.#word('ui.actions'));
    const add = (list: 'questions' | 'flashcards', kind?: string): void =>
      this.outbox.ask({ type: 'new-item', list, ...(kind === undefined ? {} : { kind }) });
    const begin = make(
      'div',
      { class: 'begin' },
      make('label', { htmlFor: this.#newKind.id, class: 'hidden' }, this.#word('ui.new-kind')),
      this.#newKind,
      make(
        'button',
        { type: 'button', onclick: () => add('questions', this.#newKind.value) },
        icon('add'),
        make('span', {}, this.#word('ui.new-question')),
      ),
      make(
        'button',
        { type: 'button', class: 'secondary', onclick: () => add('flashcards') },
        icon('add'),
        make('span', {}, this.#word('ui.new-flashcard')),
      ),
    );
    this.root.replaceChildren(bar, this.#status, this.#banner, this.#body, begin);
  }
}
