import { type ShownItem, shownItem } from '../../core/render/index.js';
import type { QuizMessage, QuizStatus } from '../../protocol/quiz.js';
import type { QuizAnswer, QuizVerdict } from '../../protocol/study.js';
import { make } from '../shared/dom.js';
import { type ItemContext, itemView } from '../shared/item/item-view.js';
import { recordOf } from '../shared/item/kept-entries.js';
import type { Tell } from '../shared/tell.js';
import { answerOf, orderAsShown, stateOf, writtenState } from './answer-of.js';
import { cardView } from './card-view.js';
import { doubtOf } from './doubt.js';
import { keyOfChoice } from './keys.js';
import type { Passages } from './passages.js';
import { questionHead } from './question-head.js';
import { pointsGiven, rubricForm, rubricGiven, valuesOf } from './rubric-form.js';
import { verdictView } from './verdict-view.js';

export type QuestionMessage = Extract<QuizMessage, { readonly type: 'question' }>;

type Status = Pick<QuizStatus, 'index' | 'flagged' | 'hints' | 'misses'>;

/** What is asked, by a quiz or by a review. */
export type Asked = Pick<QuestionMessage, 'entry' | 'answer' | 'verdict' | 'written' | 'rubric'> & {
  readonly status: Status;
};

/** What a question needs of its page. */
export interface QuestionHost {
  readonly tell: Tell;
  readonly text: ItemContext['text'];
  readonly passages: Passages;
  /** What was typed or chosen before, and not sent. */
  readonly draft: unknown;
  /** The learner has typed or chosen something. */
  changed(draft: unknown): void;
  /** So many hints are read. */
  hints(count: number): void;
}

/** The question that is asked: with its controls, and behind an answer with what became of it. */
export class QuestionView {
  readonly element: HTMLElement;
  readonly heading: HTMLElement;
  readonly item: ShownItem;
  readonly entry: QuestionMessage['entry'];
  readonly #host: QuestionHost;
  readonly #body: HTMLElement;
  readonly #verdict: HTMLElement;
  readonly #after: HTMLElement;
  readonly #remark: HTMLElement;
  readonly #flag: HTMLElement;
  #draft: Readonly<Record<string, unknown>>;
  #isTurned = false;
  /** What was handed in already, though it may not be meant so. */
  #doubted: string | undefined;
  #verdictNow: QuizVerdict | undefined;

  constructor(message: Asked, host: QuestionHost) {
    const { entry, status, answer, verdict } = message;
    const { tell } = host;
    this.#host = host;
    this.entry = entry;
    this.item = shownItem(entry, entry.defaults, entry.language);
    // What was handed in is known to the host; what was typed since, only here.
    const given = { ...stateOf(this.item.body, entry.seed, answer), ...writtenState(message) };
    this.#draft = { ...given, ...recordOf(host.draft), hints: status.hints };
    const head = questionHead(entry, this.item, status, tell);
    this.heading = head.heading;
    this.#flag = head.flag;
    this.#body = make('div', { class: 'question-body' });
    this.#remark = make('p', { class: 'question-remark', attributes: { role: 'status' } });
    this.#verdict = make('div', { class: 'verdict', attributes: { role: 'status' } });
    this.#after = make('div', { class: 'question-after' });
    this.element = make(
      'article',
      { class: 'question', attributes: { 'aria-labelledby': this.heading.id } },
      head.element,
      entry.stimulus !== undefined &&
        host.passages.view(
          entry.stimulus,
          entry.ref,
          tell,
          make('div', { lang: entry.language }, host.text(entry.stimulus, { inline: false })),
        ),
      this.#body,
      this.#remark,
      this.#verdict,
      this.#after,
    );
    this.setStatus(status);
    if (verdict === undefined) this.#draw();
    else this.settle(answer ?? null, verdict);
  }

  get isSettled(): boolean {
    return this.#verdictNow !== undefined;
  }

  /** Whether it is turned rather than answered, and which side is seen. */
  get card(): 'none' | 'front' | 'back' {
    if (this.entry.card === undefined) return 'none';
    return this.#isTurned ? 'back' : 'front';
  }

  /** An open answer that its writer is to compare with the model answer. */
  get isGrading(): boolean {
    return this.item.body.type === 'open' && this.#draft['grading'] === true;
  }

  /** How many choices a key can choose. */
  get choices(): number {
    return this.isSettled ? 0 : this.#inputs().length;
  }

  setStatus({ flagged }: Pick<Status, 'flagged'>): void {
    this.#flag.hidden = !flagged;
  }

  /** What is answered so far; undefined for nothing. */
  answer(): QuizAnswer | undefined {
    return answerOf(this.item.body, this.entry.seed, this.#draft);
  }

  /**
   * Says so, and leads there, where what is answered may not be meant so; who hands in the same once more
   * means it.
   */
  isDoubtful(): boolean {
    const { body } = this.item;
    if (this.isGrading || this.entry.card !== undefined) return false;
    const doubt = doubtOf(body, this.answer(), this.#body, this.#host.tell);
    if (doubt === undefined) return false;
    const now = JSON.stringify(this.#draft[body.type] ?? null);
    if (now === this.#doubted) {
      if (body.type === 'ordering') {
        this.#keep({ ...this.#draft, ordering: orderAsShown(body.order, this.entry.seed) });
      }
      return false;
    }
    this.#doubted = now;
    this.remark(doubt.sentence);
    doubt.at?.focus();
    return true;
  }

  /** The points that an open answer is given by its writer. */
  points(): number {
    const { body, points = 1 } = this.item;
    return body.type === 'open' ? pointsGiven(body.rubric, points, this.#draft['points']) : 0;
  }

  /** What an open answer is besides its points. */
  ownWords(): { readonly written?: string; readonly rubric?: readonly number[] } {
    if (this.item.body.type !== 'open') return {};
    const written = this.answer();
    const rubric = rubricGiven(this.item.body.rubric, this.#draft['points']);
    return {
      ...(typeof written === 'string' ? { written } : {}),
      ...(rubric.length === 0 ? {} : { rubric }),
    };
  }

  remark(sentence: string): void {
    this.#remark.textContent = sentence;
  }

  choose(index: number): void {
    const input = this.#inputs()[index];
    if (input === undefined) return;
    input.focus();
    input.click();
  }

  turn(): void {
    this.#isTurned = true;
    this.#draw();
  }

  /** Shows an open question's model answer, to be compared with what was written. */
  compare(): void {
    this.#keep({ ...this.#draft, grading: true });
    this.#draw();
    this.element.querySelector<HTMLElement>('.rubric-points')?.focus({ preventScroll: true });
  }

  hint(): void {
    if (this.isSettled) return;
    this.#body.querySelector<HTMLElement>('.item-hints > button:not([hidden])')?.click();
  }

  /** Shows what became of an answer. */
  settle(answer: QuizAnswer, verdict: QuizVerdict): void {
    const { tell, text } = this.#host;
    this.#verdictNow = verdict;
    this.remark('');
    if (this.item.body.type !== 'open') {
      this.#draft = {
        ...stateOf(this.item.body, this.entry.seed, answer),
        hints: this.#draft['hints'],
      };
    }
    this.#draw();
    this.element.classList.add('is-settled', `is-${verdict.outcome}`);
    this.#verdict.replaceChildren(...verdictView(verdict, this.item.body, tell, text));
    const { explanation } = this.item;
    this.#after.replaceChildren(
      ...(explanation === undefined
        ? []
        : [
            make('h3', {}, tell('Explanation')),
            make('div', { lang: this.entry.language }, text(explanation, { inline: false })),
          ]),
    );
  }

  /** Gives the focus to where somebody begins: in a field that is there to be typed in, or at the heading. */
  focus(isTyped = true): void {
    // Who listens hears the question first.
    const listens = document.body.classList.contains('vscode-using-screen-reader');
    const fields = '.item-field, .gap, .item-body input[type=text], .item-body textarea';
    const field = listens || !isTyped ? null : this.#body.querySelector<HTMLElement>(fields);
    (field ?? this.heading).focus({ preventScroll: true });
  }

  #inputs(): readonly HTMLInputElement[] {
    return this.entry.card === undefined
      ? [...this.#body.querySelectorAll<HTMLInputElement>('.choice input')]
      : [];
  }

  #keep(draft: Readonly<Record<string, unknown>>): void {
    this.#draft = draft;
    this.#host.changed(draft);
  }

  #draw(): void {
    const { tell, text } = this.#host;
    const { entry, item } = this;
    const graded = this.#verdictNow;
    const given = valuesOf(this.#draft['points']);
    const context: ItemContext = {
      tell,
      text,
      language: entry.language,
      seed: entry.seed,
      keyOf: keyOfChoice,
      answers: graded !== undefined || this.isGrading,
      state: this.#draft,
      changed: (state) => this.#take(recordOf(state)),
      ...(graded === undefined
        ? this.isGrading
          ? { graded: { outcome: 'skipped' as const, parts: [] } }
          : {}
        : { graded }),
      ...(graded === undefined || given.length === 0 ? {} : { criteria: given }),
      ...(this.isGrading && graded === undefined
        ? {
            rubric: (rubric) =>
              rubricForm(rubric, {
                tell,
                points: item.points ?? 1,
                text,
                given: this.#draft['points'],
                change: (given) => this.#keep({ ...this.#draft, points: given }),
              }),
          }
        : {}),
    };
    this.#body.replaceChildren(
      entry.card === undefined
        ? itemView(item, context)
        : cardView(item, entry, this.#isTurned, context),
    );
  }

  #take(state: Readonly<Record<string, unknown>>): void {
    const { hints } = this.#draft;
    // What the view of the item keeps, and what is only ours.
    const { grading, points } = this.#draft;
    this.remark('');
    const own = {
      ...(grading === undefined ? {} : { grading }),
      ...(points === undefined ? {} : { points }),
    };
    const isHint = typeof state['hints'] === 'number' && state['hints'] !== hints;
    this.#draft = { ...state, ...own };
    if (isHint) this.#host.hints(state['hints'] as number);
    else this.#host.changed(this.#draft);
  }
}
