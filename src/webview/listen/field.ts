import { freshId, make } from '../shared/dom.js';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Options of one group stand together, under its name. */
  readonly group?: string;
}

/** A list to choose from, under its name. */
export class SelectField {
  readonly element: HTMLElement;
  readonly #select: HTMLSelectElement;
  #shown: readonly Option[] = [];
  #said = '';

  constructor(label: string, changed: (value: string) => void) {
    const id = freshId();
    this.#select = make('select', { id, onchange: () => changed(this.#select.value) });
    this.element = make(
      'div',
      { class: 'field' },
      make('label', { htmlFor: id, textContent: label }),
      this.#select,
    );
  }

  show(options: readonly Option[], value: string): void {
    const said = options === this.#shown ? this.#said : JSON.stringify(options);
    this.#shown = options;
    if (said !== this.#said) {
      this.#said = said;
      const groups = new Map<string, HTMLOptGroupElement>();
      const made = options.flatMap(({ value: own, label, group }): HTMLElement[] => {
        const option = make('option', { value: own, textContent: label });
        if (group === undefined) return [option];
        const known = groups.get(group);
        if (known !== undefined) {
          known.append(option);
          return [];
        }
        const element = make('optgroup', { label: group }, option);
        groups.set(group, element);
        return [element];
      });
      this.#select.replaceChildren(...made);
    }
    this.#select.value = value;
  }
}

/** A box to tick, before its name. */
export class CheckField {
  readonly element: HTMLLabelElement;
  readonly #box: HTMLInputElement;

  constructor(label: string, changed: (isOn: boolean) => void) {
    this.#box = make('input', { type: 'checkbox', onchange: () => changed(this.#box.checked) });
    this.element = make('label', { class: 'check' }, this.#box, ` ${label}`);
  }

  show(isOn: boolean, isShown = true): void {
    this.#box.checked = isOn;
    this.element.hidden = !isShown;
  }
}
