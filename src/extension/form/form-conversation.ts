import type { BankDocument } from '../../core/document/index.js';
import type { Problem } from '../../core/lint/index.js';
import type { Edit } from '../../core/text/span.js';
import {
  type FormEdit,
  type FormMessage,
  type FormRequest,
  formVersion,
  isFormRequest,
} from '../../protocol/form.js';
import { type FormEdits, FormSession } from '../../service/form/index.js';
import type { Tell } from '../../service/tell.js';

/** What a form needs of the editor that it is in. */
export interface FormHost {
  readonly tell: Tell;
  /** What `tell` says, by the English sentence. */
  readonly translations: Readonly<Record<string, string>>;
  /** The bank as it is now. */
  bank(): { readonly bank: BankDocument; readonly problems: readonly Problem[] };
  post(message: FormMessage): void;
  /** Edits the text; false where it is another by now. */
  apply(edits: readonly Edit[]): Promise<boolean>;
  run(command: 'undo' | 'redo' | 'save'): Promise<void>;
  /** Puts the cursor of the text at an offset. */
  showText(offset: number): Promise<void>;
}

/** Talks with the view of one form: nothing that it says is believed before it is checked. */
export class FormConversation {
  readonly #session: FormSession;
  #isReady = false;
  #last: Promise<void> = Promise.resolve();

  constructor(
    private readonly host: FormHost,
    /** Where to begin: an offset of the text; without one, what the view showed last. */
    private begin: number | undefined,
  ) {
    this.#session = new FormSession(host.bank().bank, host.tell);
    this.#session.openAt(begin ?? 0);
  }

  /** Shows the item at an offset of the text. */
  openAt(offset: number): void {
    this.begin = offset;
    this.#session.openAt(offset);
    this.push();
  }

  /** Takes in an edit of the text. What is shown follows with `push`. */
  update(bank: BankDocument, edits: readonly Edit[]): void {
    this.#session.update(bank, edits);
  }

  /** Sends what is to be shown now. */
  push(): void {
    if (this.#isReady) this.#send({});
  }

  /** Takes in a message of the view; one after the other, each on what the one before has made. */
  receive(message: unknown): Promise<void> {
    if (!isFormRequest(message)) return this.#last;
    const turn = this.#last.then(() => this.#take(message));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #take(request: FormRequest): Promise<void> {
    if ('id' in request) return this.#edit(request);
    switch (request.type) {
      case 'ready': {
        if (this.begin === undefined && request.item !== undefined) {
          this.#session.openIndex(request.item);
        }
        this.#isReady = true;
        this.host.post({
          type: 'begin',
          protocol: formVersion,
          translations: this.host.translations,
        });
        return this.#send({});
      }
      case 'show-item':
        this.#session.openIndex(request.item);
        return this.#send({});
      case 'show-text':
        return this.host.showText(this.#session.offset);
      default:
        await this.host.run(request.type);
        return this.#send({});
    }
  }

  async #edit(request: FormEdit): Promise<void> {
    const { id, state } = request;
    if (state !== this.#session.state) return this.#send({ answers: id, refused: 'stale' });
    const edits = this.#editsOf(request);
    if (edits === undefined) return this.#send({ answers: id, refused: 'impossible' });
    if (edits.edits.length > 0 && !(await this.host.apply(edits.edits))) {
      return this.#send({ answers: id, refused: 'stale' });
    }
    if (edits.show !== undefined) this.#session.openIndex(edits.show);
    this.#send({ answers: id, ...(request.type === 'new-item' ? { focus: 'first' } : {}) });
  }

  #editsOf(request: FormEdit): FormEdits | undefined {
    const session = this.#session;
    switch (request.type) {
      case 'change':
        return session.change(request.change);
      case 'fix':
        return session.fix(this.host.bank().problems, request.problem);
      case 'new-item':
        return session.add(request.list, request.kind);
      case 'delete-item':
        return session.remove();
      case 'move-item':
        return session.move(request.by);
    }
  }

  #send(
    with_: Pick<Extract<FormMessage, { type: 'state' }>, 'answers' | 'refused' | 'focus'>,
  ): void {
    const state = this.#session.show(this.host.bank().problems);
    this.host.post({ type: 'state', state, ...with_ });
  }
}
