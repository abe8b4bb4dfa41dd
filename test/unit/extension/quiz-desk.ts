/** A quiz as its panel holds it, with a history in memory, a clock that is set by hand and no editor. */
import { readBank } from '../../../src/core/document/index.js';
import {
  type HistoryRecord,
  type NewRecord,
  parseHistory,
  stampRecord,
  writeRecord,
} from '../../../src/core/history/index.js';
import {
  beginQuiz,
  buildQuiz,
  type QuizItems,
  quizItems,
  type QuizRequest,
  runQuiz,
} from '../../../src/core/quiz/index.js';
import type { HistoryStore } from '../../../src/extension/quiz/history-store.js';
import { readPast } from '../../../src/extension/quiz/past-quizzes.js';
import { QuizConversation } from '../../../src/extension/quiz/quiz-conversation.js';
import type { QuizHost, QuizStart } from '../../../src/extension/quiz/quiz-host.js';
import { isQuizMessage, type QuizMessage, quizVersion } from '../../../src/protocol/quiz.js';
import { tellInEnglish } from '../../../src/service/tell.js';

type Message<T extends QuizMessage['type']> = Extract<QuizMessage, { readonly type: T }>;

/** A history in memory, as the lines that a disk would hold. */
export class MemoryHistory implements HistoryStore {
  lines = '';
  /** Why nothing can be written. */
  fault: string | undefined;
  #count = 0;

  constructor(private readonly now: () => number) {}

  append(records: readonly NewRecord[]): Promise<readonly HistoryRecord[]> {
    if (this.fault !== undefined) return Promise.reject(new Error(this.fault));
    const stamped = records.map((record) =>
      stampRecord(record, this.now(), `test-${++this.#count}`),
    );
    this.lines += stamped.map(writeRecord).join('');
    return Promise.resolve(stamped);
  }

  read(): Promise<readonly HistoryRecord[]> {
    return Promise.resolve(parseHistory(this.lines).records);
  }

  get records(): readonly HistoryRecord[] {
    return parseHistory(this.lines).records;
  }

  ofType<T extends HistoryRecord['type']>(
    type: T,
  ): readonly Extract<HistoryRecord, { readonly type: T }>[] {
    return this.records.filter((record) => record.type === type) as never;
  }
}

/** A morning on which all tests begin, in milliseconds. */
export const MORNING = Date.UTC(2026, 0, 5, 9);

export class QuizDesk {
  time = MORNING;
  readonly history = new MemoryHistory(() => this.time);
  readonly posted: QuizMessage[] = [];
  readonly saved: string[] = [];
  readonly went: string[] = [];
  readonly retried: (readonly string[])[] = [];
  readonly reviewed: (readonly string[])[] = [];
  left = 0;
  off: readonly string[] = [];
  /** Is told of each message, as the page is. */
  listener: (message: QuizMessage) => void = () => undefined;
  conversation!: QuizConversation;
  #text: string;
  #timers: { at: number; work: () => void }[] = [];
  #ids = 0;

  constructor(text: string) {
    this.#text = text;
  }

  banks(): readonly QuizItems[] {
    return [quizItems(readBank(this.#text), 'bank.quiz.yaml')];
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
    const { session } = found;
    const running = session.phase === 'finished' ? session : runQuiz(session, this.time);
    return this.#open({ session: running, isKnown: true, seen: past.seen });
  }

  #open(start: QuizStart, overrides: Partial<QuizHost> = {}): this {
    this.#timers = [];
    this.conversation = new QuizConversation(
      {
        uris: ['file:///bank.quiz.yaml'],
        title: this.banks()[0]!.bank.title,
        translations: {},
        origins: [],
        tell: tellInEnglish,
        history: this.history,
        off: () => this.off,
        now: () => this.time,
        later: (milliseconds, work) => {
          const timer = { at: this.time + milliseconds, work };
          this.#timers.push(timer);
          return () => void (this.#timers = this.#timers.filter((each) => each !== timer));
        },
        banks: () => this.banks(),
        post: (message) => {
          // As it arrives on the other side.
          const sent = JSON.parse(JSON.stringify(message)) as unknown;
          if (!isQuizMessage(sent)) throw new Error(`no message: ${JSON.stringify(message)}`);
          this.posted.push(sent);
          this.listener(sent);
        },
        leave: () => void this.left++,
        goTo: (bank, name) => void this.went.push(`${bank} ${name}`),
        retry: (refs) => void this.retried.push(refs),
        review: (refs) => void this.reviewed.push(refs),
        save: (format) => void this.saved.push(format),
        findMedia: (_, paths) =>
          Promise.resolve(Object.fromEntries(paths.map((path) => [path, { state: 'missing' }]))),
        allowOrigin: () => undefined,
        ...overrides,
      },
      start,
    );
    return this;
  }

  /** Sends what a page would, and waits until it has happened. */
  async send(...messages: readonly unknown[]): Promise<void> {
    for (const message of messages) this.conversation.receive(message);
    await this.conversation.settled();
  }

  ready(): Promise<void> {
    return this.send({ type: 'ready', protocol: quizVersion });
  }

  /** Answers what is asked now. */
  answer(answer: unknown): Promise<void> {
    return this.send({ type: 'answer', ref: this.ref, answer });
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

  async edit(change: (text: string) => string): Promise<void> {
    this.#text = change(this.#text);
    this.conversation.update();
    await this.conversation.settled();
  }

  /** The last message of a type. */
  last<T extends QuizMessage['type']>(type: T): Message<T> {
    const found = this.posted.findLast((message) => message.type === type);
    if (found === undefined) throw new Error(`no “${type}” among ${this.posted.length} messages`);
    return found as Message<T>;
  }
}
