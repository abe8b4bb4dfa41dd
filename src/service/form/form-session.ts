import type { BankDocument } from '../../core/document/index.js';
import {
  type EditedBank,
  editItem,
  insertItem,
  moveItem,
  removeItem,
} from '../../core/edit/index.js';
import type { Problem } from '../../core/lint/index.js';
import type { ItemList, PlacedItem, PlainData } from '../../core/model/reading.js';
import { kindNamed, type KindName } from '../../core/model/schema/shapes.js';
import type { Edit } from '../../core/text/span.js';
import type { Tell } from '../tell.js';
import { isBroken } from '../is-broken.js';
import { FollowedItem } from './follow-item.js';
import { type AskedChange, toItemChanges } from './form-change.js';
import { messageInForm } from './form-messages.js';
import { problemsOfItem } from './form-problems.js';
import { formValues } from './form-values.js';
import { newItem } from './new-item.js';
import { kindSwitches, switchKind } from './switch-kind.js';
import { switchVariant, type Variant } from './switch-variant.js';

/** What the form shows; plain data. */
export interface ShownForm {
  /** Another number whenever the text or the item is another: a change of an older one is refused. */
  readonly state: number;
  readonly language: string;
  readonly title: string;
  readonly index: number;
  readonly count: number;
  readonly item?: ShownItem;
  readonly objectives: readonly Named[];
  readonly stimuli: readonly Named[];
  readonly tags: readonly string[];
}

interface Named {
  readonly id: string;
  readonly text: string;
}

export interface ShownItem {
  readonly key: string;
  readonly list: ItemList;
  readonly kind?: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly {
    readonly path: readonly (string | number)[];
    readonly severity: Problem['severity'];
    readonly message: string;
    readonly fix?: string;
  }[];
  readonly kinds: readonly { readonly kind: string; readonly loses: readonly string[] }[];
  readonly broken?: string;
}

/** What a request of the form comes to: edits, and the item to show then where it is another. */
export interface FormEdits {
  readonly edits: readonly Edit[];
  readonly show?: number;
}

/** One item of an open bank as a form: what to show of it, and what its changes are in the text. */
export class FormSession {
  readonly #followed = new FollowedItem();
  #state = 0;
  #opened = 0;
  #lastGood: { readonly key: number; readonly item: ShownItem } | undefined;
  #tags: { readonly of: number; readonly tags: readonly string[] } | undefined;

  constructor(
    private document: BankDocument,
    private readonly tell: Tell,
  ) {}

  get state(): number {
    return this.#state;
  }

  /** Shows the item at an offset of the text. */
  openAt(offset: number): void {
    this.#begin();
    this.#followed.openAt(this.document, offset);
  }

  /** Shows the item with this place among all of the bank. */
  openIndex(index: number): void {
    this.#begin();
    this.#followed.openIndex(this.document, index);
  }

  /** Takes in an edit of the text, made here or elsewhere. */
  update(document: BankDocument, edits: readonly Edit[]): void {
    this.document = document;
    this.#state += 1;
    this.#followed.follow(edits);
  }

  /** Where the item stands in the text. */
  get offset(): number {
    const item = this.#item;
    return item === undefined ? 0 : item.offset + (item.reading.span?.start ?? 0);
  }

  show(problems: readonly Problem[]): ShownForm {
    const { head, itemCount } = this.document;
    const item = this.#item;
    const title = head.data['title'];
    return {
      state: this.#state,
      language: head.language,
      title: typeof title === 'string' ? title : '',
      index: item === undefined ? 0 : this.#indexOf(item),
      count: itemCount,
      ...(item === undefined ? {} : { item: this.#shown(item, problems) }),
      objectives: namedIn(head.data['objectives']),
      stimuli: namedIn(head.data['stimuli']),
      tags: this.#knownTags(),
    };
  }

  change(
    change:
      | AskedChange
      | { readonly type: 'kind'; readonly kind: string }
      | { readonly type: 'variant'; readonly to: Variant },
  ): FormEdits | undefined {
    const item = this.#item;
    if (item === undefined || isBroken(item.reading)) return undefined;
    const { reading } = item;
    const { tell } = this;
    const newText = tell('New');
    if (change.type === 'kind') {
      if (kindNamed(change.kind) === undefined || reading.list === 'flashcards') return undefined;
      const to = change.kind as KindName;
      return made(editItem(this.document, item, switchKind(reading, to, newText).changes, to));
    }
    const changes =
      change.type === 'variant'
        ? switchVariant(reading, change.to, newText)
        : toItemChanges(reading, change, newText);
    if (changes === undefined) return undefined;
    // A second mark makes a single choice a multiple one only where the form says so.
    return made(editItem(this.document, item, changes));
  }

  add(list: ItemList, kind: string | undefined): FormEdits | undefined {
    const edited = insertItem(this.document, list, newItem(list, kind, this.tell), this.#item);
    return edited && { edits: edited.edits, show: edited.at };
  }

  remove(): FormEdits | undefined {
    const item = this.#item;
    const edited = item && removeItem(this.document, item);
    return edited && { edits: edited.edits, show: this.#indexOf(item!) };
  }

  move(by: 1 | -1): FormEdits | undefined {
    const item = this.#item;
    const edited = item && moveItem(this.document, item, by);
    return edited && { edits: edited.edits, show: edited.at };
  }

  /** The fix of a problem, by its place in the list that is shown. */
  fix(problems: readonly Problem[], index: number): FormEdits | undefined {
    const item = this.#item;
    const placed = item && problemsOfItem(this.document, item, problems)[index];
    return made(placed?.problem.fix);
  }

  #begin(): void {
    this.#state += 1;
    this.#opened += 1;
  }

  get #item(): PlacedItem | undefined {
    return this.#followed.find(this.document);
  }

  #indexOf({ reading }: PlacedItem): number {
    return this.document.items.findIndex((each) => each.reading === reading);
  }

  #shown(item: PlacedItem, problems: readonly Problem[]): ShownItem {
    const { reading } = item;
    const key = this.#opened;
    const { tell } = this;
    const broken = isBroken(reading)
      ? tell(
          'This item cannot be read completely at the moment. Mend it in the text, and the form goes on.',
        )
      : undefined;
    const last = this.#lastGood?.key === key ? this.#lastGood.item : undefined;
    const shown: ShownItem = {
      key: String(key),
      list: reading.list,
      ...(reading.kind === undefined ? {} : { kind: reading.kind }),
      values: formValues(reading),
      kinds:
        reading.list === 'flashcards'
          ? []
          : kindSwitches(reading, '').map(({ kind, loses }) => ({ kind, loses })),
      ...(broken !== undefined && last !== undefined ? last : {}),
      problems: problemsOfItem(this.document, item, problems).map(({ problem, path }) => ({
        path,
        severity: problem.severity,
        message: messageInForm(problem, tell),
        ...(problem.fix === undefined ? {} : { fix: problem.fix.title }),
      })),
      ...(broken === undefined ? {} : { broken }),
    };
    if (broken === undefined) this.#lastGood = { key, item: shown };
    return shown;
  }

  /** Tags in use; looked up when an item is opened, since all items have to be asked. */
  #knownTags(): readonly string[] {
    if (this.#tags?.of === this.#opened) return this.#tags.tags;
    const known = new Set<string>();
    for (const data of [
      this.document.head.data,
      ...this.document.items.map(({ reading }) => reading.data),
    ]) {
      const own = data['tags'];
      if (!Array.isArray(own)) continue;
      for (const tag of own as readonly unknown[]) if (typeof tag === 'string') known.add(tag);
    }
    const tags = [...known].toSorted().slice(0, 1000);
    this.#tags = { of: this.#opened, tags };
    return tags;
  }
}

function made(edited: Pick<EditedBank, 'edits'> | undefined): FormEdits | undefined {
  return edited && { edits: edited.edits };
}

function namedIn(value: unknown): readonly Named[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value as PlainData).map(([id, text]) => ({
    id,
    text: typeof text === 'string' ? text : '',
  }));
}
