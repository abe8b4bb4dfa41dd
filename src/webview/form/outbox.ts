import type {
  FormChange,
  FormEdit,
  FormMessage,
  FormRequest,
  FormState,
} from '../../protocol/form.js';

/** So long after the last key what was typed is written into the text; one burst is one step to undo. */
const PAUSE_MS = 400;
/** Somebody who types without a pause sees the text follow. */
const LONGEST_MS = 3000;
/** The text may change while a change is under way; then it is tried again on the new text. */
const TRIES = 5;

/** An edit as the form asks for it, before it is known of which state it is. */
export type AskedEdit = FormEdit extends infer E
  ? E extends FormEdit
    ? Omit<E, 'id' | 'state'>
    : never
  : never;

type Path = readonly (string | number)[];

interface Sent {
  readonly id: number;
  readonly edit: AskedEdit;
  readonly key: string | undefined;
  /** What the form showed where a value is changed. */
  readonly before: string;
  tries: number;
}

/**
 * Sends what is done in the form, one edit after the other: each is of the state that it was made in.
 * What is being typed waits for a pause.
 */
export class Outbox {
  readonly #typed = new Map<string, { readonly path: Path; readonly value: string | null }>();
  readonly #queue: AskedEdit[] = [];
  readonly #whenDone: (() => void)[] = [];
  #timer: number | undefined;
  #since = 0;
  #sent: Sent | undefined;
  #ids = 0;
  #state: FormState | undefined;

  constructor(
    private readonly post: (request: FormRequest) => void,
    /** Told why an edit was not made. */
    private readonly onRefused: (why: 'stale' | 'impossible') => void,
  ) {}

  /** Takes in what somebody is typing. */
  type(path: Path, value: string | null): void {
    this.#typed.set(JSON.stringify(path), { path, value });
    const now = performance.now();
    if (this.#timer === undefined) this.#since = now;
    else clearTimeout(this.#timer);
    const pause = Math.max(0, Math.min(PAUSE_MS, this.#since + LONGEST_MS - now));
    this.#timer = setTimeout(() => this.flush(), pause);
  }

  /** Forgets what was typed into a field and not sent yet. */
  forget(path: Path): void {
    this.#typed.delete(JSON.stringify(path));
  }

  /** Sends what was typed. */
  flush(): void {
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const { path, value } of this.#typed.values()) {
      this.#queue.push({ type: 'change', change: { type: 'set', path, value } });
    }
    this.#typed.clear();
    this.#pump();
  }

  ask(edit: AskedEdit): void {
    this.flush();
    this.#queue.push(edit);
    this.#pump();
  }

  change(change: FormChange): void {
    this.ask({ type: 'change', change });
  }

  /** Does something once everything that was asked for is done. */
  afterwards(action: () => void): void {
    this.flush();
    this.#whenDone.push(action);
    this.#pump();
  }

  /** Whether a value is under way that the text does not have yet. */
  isPending(path: Path): boolean {
    const name = JSON.stringify(path);
    const isSet = (edit: AskedEdit | undefined): boolean =>
      edit?.type === 'change' &&
      edit.change.type === 'set' &&
      JSON.stringify(edit.change.path) === name;
    return this.#typed.has(name) || isSet(this.#sent?.edit) || this.#queue.some(isSet);
  }

  /** Takes in what the text is now; to be called before it is shown. */
  receive({ state, answers, refused }: Extract<FormMessage, { readonly type: 'state' }>): void {
    const sent = this.#sent;
    if (this.#state?.item?.key !== state.item?.key && this.#state?.item !== undefined) {
      // What was typed belongs to an item that is not shown any more.
      this.#typed.clear();
      if (this.#timer !== undefined) clearTimeout(this.#timer);
      this.#timer = undefined;
    }
    this.#state = state;
    if (sent === undefined || answers !== sent.id) return;
    this.#sent = undefined;
    if (refused === 'stale' && sent.tries < TRIES && this.#isStillMeant(sent)) {
      this.#send(sent.edit, sent.tries + 1);
      return;
    }
    if (refused !== undefined) this.onRefused(refused);
    this.#pump();
  }

  #isStillMeant({ edit, key, before }: Sent): boolean {
    return this.#state?.item?.key === key && this.#seen(edit) === before;
  }

  /** What an edit was made in view of. */
  #seen(edit: AskedEdit): string {
    const { item } = this.#state ?? {};
    if (edit.type === 'fix') return JSON.stringify(item?.problems[edit.problem] ?? null);
    if (edit.type !== 'change') return '';
    const { change } = edit;
    if (change.type === 'kind' || change.type === 'variant') return item?.kind ?? '';
    const path = change.type === 'mark' ? ['choices'] : change.path;
    let at: unknown = item?.values;
    for (const step of path) at = (at as Record<string, unknown> | undefined)?.[step];
    return JSON.stringify(at ?? null);
  }

  #pump(): void {
    if (this.#sent !== undefined || this.#state === undefined) return;
    const edit = this.#queue.shift();
    if (edit !== undefined) this.#send(edit, 1);
    else for (const action of this.#whenDone.splice(0)) action();
  }

  #send(edit: AskedEdit, tries: number): void {
    const id = ++this.#ids;
    this.#sent = { id, edit, tries, key: this.#state?.item?.key, before: this.#seen(edit) };
    this.post({ ...edit, id, state: this.#state!.state } as FormEdit);
  }
}
