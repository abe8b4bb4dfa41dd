/** A quiz as its panel holds it. */
import { beginQuiz, buildQuiz, type QuizRequest, runQuiz } from '../../../src/core/quiz/index.js';
import { readPast } from '../../../src/extension/quiz/past-quizzes.js';
import { QuizConversation } from '../../../src/extension/quiz/quiz-conversation.js';
import type { QuizHost, QuizStart } from '../../../src/extension/quiz/quiz-host.js';
import { isQuizMessage, type QuizMessage } from '../../../src/protocol/quiz.js';
import { tellInEnglish } from '../../../src/service/tell.js';
import { StudyDesk } from './study-desk.js';

export class QuizDesk extends StudyDesk<QuizMessage, QuizConversation> {
  readonly saved: string[] = [];
  readonly retried: (readonly string[])[] = [];
  readonly reviewed: (readonly string[])[] = [];
  #timers: { at: number; work: () => void }[] = [];
  #ids = 0;

  constructor(text: string) {
    super(text, isQuizMessage);
  }

  begin(request: Partial<QuizRequest> = {}, overrides: Partial<QuizHost> = {}): this {
    const items = this.banks().flatMap((bank) => bank.items);
    const { setup, entries } = buildQuiz(items, { mode: 'practice', seed: 'seed', ...request });
    const session = beginQuiz(`s${++this.#ids}`, setup, entries, this.time);
    return this.#open({ session, isKnown: false, seen: new Map() }, overrides);
  }

  /** As if the window had been killed, and the quiz were gone on with from its history. */
  async resume(): Promise<this> {
    const past = await readPast(this.history, this.time);
    const items = this.banks().flatMap((bank) => bank.items);
    const found = past.find(this.conversation.session.id, items, tellInEnglish);
    if (found === undefined) throw new Error('nothing of the quiz is in the history');
    const { session, steps } = found;
    const running = session.phase === 'finished' ? session : runQuiz(session, this.time);
    return this.#open({ session: running, isKnown: true, seen: past.seen, steps });
  }

  #open(start: QuizStart, overrides: Partial<QuizHost> = {}): this {
    this.#timers = [];
    this.conversation = new QuizConversation(
      {
        ...this.host,
        uris: ['file:///bank.quiz.yaml'],
        later: (milliseconds, work) => {
          const timer = { at: this.time + milliseconds, work };
          this.#timers.push(timer);
          return () => void (this.#timers = this.#timers.filter((each) => each !== timer));
        },
        retry: (refs) => void this.retried.push(refs),
        review: (refs) => void this.reviewed.push(refs),
        save: (format) => void this.saved.push(format),
        ...overrides,
      },
      start,
    );
    return this;
  }

  next(): Promise<void> {
    return this.send({ type: 'next', ref: this.ref });
  }

  get ref(): string {
    const { entries, at } = this.conversation.session;
    return entries[at]?.ref ?? '';
  }

  /** Lets time pass. */
  async wait(milliseconds: number): Promise<void> {
    this.time += milliseconds;
    const due = this.#timers.filter(({ at }) => at <= this.time);
    this.#timers = this.#timers.filter((timer) => !due.includes(timer));
    for (const { work } of due) work();
    await this.conversation.settled();
  }
}
