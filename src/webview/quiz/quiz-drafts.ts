import type { QuizRequest, QuizStatus } from '../../protocol/quiz.js';
import type { QuestionView } from '../study/question-view.js';
import type { QuizState } from './quiz-state.js';

/** The question that is asked, and how the quiz stands. */
export interface QuizNow {
  readonly question: QuestionView | undefined;
  readonly status: QuizStatus | undefined;
}

export interface DraftsHost {
  readonly now: () => QuizNow;
  readonly post: (request: QuizRequest) => void;
  /** Keeps what comes back when the window is loaded again. */
  readonly keep: (state: Pick<QuizState, 'drafts'>) => void;
}

/** What is typed in an exam is handed in after this pause, in milliseconds. */
const HAND_IN_MS = 400;

/** What was typed or chosen and not sent yet. In an exam it counts, whatever happens next. */
export class QuizDrafts {
  readonly #drafts: Map<string, unknown>;
  readonly #host: DraftsHost;
  #handIn: number | undefined;

  constructor(drafts: QuizState['drafts'], host: DraftsHost) {
    this.#drafts = new Map(drafts);
    this.#host = host;
  }

  get(ref: string): unknown {
    return this.#drafts.get(ref);
  }

  set(ref: string, draft: unknown): void {
    this.#drafts.set(ref, draft);
    this.#keep();
    if (this.#host.now().status?.mode !== 'exam') return;
    clearTimeout(this.#handIn);
    this.#handIn = window.setTimeout(() => this.handIn(), HAND_IN_MS);
  }

  /** It was sent, or is not meant any more. */
  delete(ref: string): void {
    if (this.#drafts.delete(ref)) this.#keep();
  }

  /** Behind the last question nothing is handed in. */
  clear(): void {
    clearTimeout(this.#handIn);
    this.#drafts.clear();
    this.#keep();
  }

  /** Hands in what is answered so far, in an exam. */
  handIn(): void {
    clearTimeout(this.#handIn);
    const { question, status } = this.#host.now();
    if (status?.mode !== 'exam' || question === undefined) return;
    const { card, ref } = question.entry;
    if (card !== undefined || !this.#drafts.has(ref)) return;
    this.#host.post({ type: 'answer', ref, answer: question.answer() ?? null });
  }

  #keep(): void {
    this.#host.keep({ drafts: [...this.#drafts] });
  }
}
