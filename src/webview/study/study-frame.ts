import type { StudyMessage, StudyRequest } from '../../protocol/study.js';
import { make } from '../shared/dom.js';
import type { Extras } from '../shared/extras/extras.js';
import { iconButton } from '../shared/icon-button.js';
import { icon } from '../shared/icon.js';
import { richText, type TextOptions } from '../shared/rich-text.js';
import type { Tell } from '../shared/tell.js';
import { closeDialogs, keyHelp } from './key-help.js';
import { isHeld, type KeyAction, type ListedKey, type QuestionKeys, readKey } from './keys.js';
import { MediaAsker } from './media-asker.js';
import { Passages } from './passages.js';
import { type Asked, type QuestionHost, QuestionView } from './question-view.js';

/** What the page of a quiz or a review needs of the one that it is shown by. */
export interface FrameHost<Request> {
  readonly tell: Tell;
  readonly extras: Extras;
  readonly origins: readonly string[];
  readonly title: string;
  /** Names of shortcuts that are switched off. */
  readonly off: readonly string[];
  readonly post: (request: Request | StudyRequest) => void;
}

/** What goes on in a frame: a quiz, or a review. */
export interface Study {
  /** What keys of a question are meant for; undefined while none is asked. */
  keysFor(): QuestionKeys | undefined;
  /** What can be done where no question is asked, too. */
  readonly always: readonly KeyAction[];
  act(action: KeyAction, index: number): void;
  /** Files or origins are known now: texts are made anew, with what was typed. */
  redraw(): void;
  /** Gives the focus to where the learner goes on. */
  focus(): void;
}

const noQuestion: QuestionKeys = { choices: 0, card: 'none' };

/**
 * Around what is asked: a bar, a column for one question at a time or what came out, what is told above
 * it, keys, and what the texts of a question need.
 */
export class StudyFrame<Request> {
  readonly column: HTMLElement;
  readonly notices: HTMLElement;
  readonly #alerts: HTMLElement;
  readonly #host: FrameHost<Request>;
  readonly #study: Study;
  readonly #media: MediaAsker;
  readonly #passages = new Passages();
  readonly #listening = new AbortController();
  #off: readonly string[];
  /** Something is on its way: what is pressed meanwhile is not meant for what comes next. */
  #isBusy = false;

  /** `above` stands before what is told. */
  constructor(
    root: HTMLElement,
    host: FrameHost<Request>,
    study: Study,
    bar: HTMLElement,
    ...above: readonly HTMLElement[]
  ) {
    this.#host = host;
    this.#study = study;
    this.#off = host.off;
    this.#media = new MediaAsker(host.post, () => study.redraw());
    this.column = make('div', { class: 'quiz-column' });
    this.notices = noticeList('status');
    this.#alerts = noticeList('alert');
    const told = [...above, this.notices, this.#alerts];
    root.replaceChildren(bar, make('div', { class: 'quiz-scroll' }, ...told, this.column));
    const { signal } = this.#listening;
    document.addEventListener('keydown', (event) => this.#press(event), { signal });
  }

  dispose(): void {
    this.#listening.abort();
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  take(message: Exclude<StudyMessage, { readonly type: 'notice' }>): void {
    switch (message.type) {
      case 'failed':
        this.arrived();
        return this.#alerts.replaceChildren(this.notice(message.text, 'error'));
      case 'shortcuts':
        this.#off = message.off;
        return;
      case 'media':
        return this.#media.take(message.bank, message.media);
    }
  }

  /** Sends what waits for its answer, unless something does already. */
  send(request: Request): void {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#host.post(request);
  }

  /** The answer to what was sent is here. */
  arrived(): void {
    this.#isBusy = false;
  }

  /** What was to be asked, or told beside the question, is over with it. */
  clearAll(): void {
    closeDialogs();
    this.clearAlerts();
    this.notices.replaceChildren();
  }

  /** What went wrong before is over. */
  clearAlerts(): void {
    this.#alerts.replaceChildren();
  }

  toTop(): void {
    this.column.parentElement!.scrollTop = 0;
  }

  question(asked: Asked, own: Pick<QuestionHost, 'draft' | 'changed'>): QuestionView {
    const { bank, ref } = asked.entry;
    return new QuestionView(asked, {
      ...own,
      tell: this.#host.tell,
      passages: this.#passages,
      text: (text, options) => this.text(bank, text, options),
      hints: (hints) => this.#host.post({ type: 'hint', ref, hints }),
    });
  }

  /** A Markdown text of a bank, by what history calls the bank. */
  text(bank: string, text: string, options: TextOptions = {}): HTMLElement {
    const { tell, extras, origins, post } = this.#host;
    const media = {
      tell,
      find: (path: string) => this.#media.find(bank, path),
      isAllowed: (origin: string) => origins.includes(origin),
      allow: (origin: string) => post({ type: 'allow-origin', origin }),
    };
    return richText(text, { extras, media }, options);
  }

  /** Something told, until it is dismissed. */
  notice(text: string, look: 'info' | 'error', ...more: readonly HTMLElement[]): HTMLElement {
    const { tell } = this.#host;
    const dismiss = iconButton('remove', tell('Dismiss'), () => {
      notice.remove();
      this.#study.focus();
    });
    const notice = make(
      'div',
      { class: `notice notice-${look}` },
      ...[icon(look), make('p', {}, text), ...more, dismiss],
    );
    return notice;
  }

  showKeys(keys: readonly ListedKey[]): void {
    keyHelp(keys, this.#host.tell, this.#off);
  }

  #press(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    if (isHeld(event)) return event.preventDefault();
    if (document.querySelector('dialog[open]') !== null) return;
    const question = this.#study.keysFor();
    const pressed = readKey(event, { off: this.#off, ...(question ?? noQuestion) });
    if (pressed === undefined) return;
    if (question === undefined && !this.#study.always.includes(pressed.action)) return;
    event.preventDefault();
    if (event.repeat) return;
    this.#study.act(pressed.action, pressed.index);
  }
}

/** Where notices go: who listens is told of each. */
export function noticeList(role: 'status' | 'alert'): HTMLElement {
  return make('div', { class: 'notices', attributes: { role } });
}
