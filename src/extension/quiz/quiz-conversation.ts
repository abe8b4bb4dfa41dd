import type { HistoryRecord } from '../../core/history/index.js';
import {
  answerQuiz,
  answerRecord,
  begunRecord,
  endRecords,
  finishQuiz,
  fitsEntry,
  flagEntry,
  goToEntry,
  gradedRecord,
  gradeWritten,
  markRecord,
  nextEntry,
  pauseQuiz,
  quizResult,
  type QuizSession,
  readHints,
  refreshQuiz,
  runQuiz,
  stateOf,
  timeLeft,
  timeSpent,
  waitingEntries,
  withoutUnasked,
} from '../../core/quiz/index.js';
import { isQuizRequest, type QuizRequest, quizVersion } from '../../protocol/quiz.js';
import type { QuizAnswer } from '../../protocol/study.js';
import { entryData, resultData, statusOf, verdictData } from './question-data.js';
import type { QuizHost, QuizStart } from './quiz-host.js';
import { refreshNotice } from './refresh-notice.js';
import { SessionLog } from './session-log.js';

/** After the time is over, the page has so long to hand in what was typed last, in milliseconds. */
export const GRACE_MS = 700;

/** No timer of a host waits longer. */
const longestWait = 2 ** 31 - 1;

interface Undoable {
  readonly session: QuizSession;
  readonly record: HistoryRecord;
}

/**
 * Talks with the page of one quiz. Each step is written to the history first, and the page is told
 * of it then: what it shows as taken is kept, whatever happens to it.
 */
export class QuizConversation {
  readonly #host: QuizHost;
  readonly #log: SessionLog;
  #session: QuizSession;
  #isReady = false;
  #undoable: Undoable[] = [];
  #notice: string | undefined;
  /** One step after the other, each when the one before is written. */
  #queue: Promise<void> = Promise.resolve();
  #callOff: () => void = () => undefined;
  #isOver = false;
  #isClosed = false;
  readonly #media = new Map<string, Set<string>>();

  constructor(host: QuizHost, { session, isKnown, seen, notice }: QuizStart) {
    this.#host = host;
    this.#session = session;
    this.#notice = notice;
    this.#log = new SessionLog(host.history, seen, isKnown ? [] : [begunRecord(session)]);
    this.#watchTime();
  }

  get session(): QuizSession {
    return this.#session;
  }

  /** Takes in a message of the page: nothing that it says is believed before it is checked. */
  receive(message: unknown): void {
    if (!isQuizRequest(message)) return;
    const now = this.#host.now();
    this.#then(() => this.#take(message, now));
  }

  /** What was asked for before has happened. */
  async settled(): Promise<void> {
    let last: Promise<void> | undefined;
    while (last !== this.#queue) await (last = this.#queue);
  }

  /** A bank is another now. */
  update(): void {
    this.#then(() => this.#refresh());
  }

  /** Shortcuts were switched on or off. */
  updateShortcuts(): void {
    if (this.#isReady) this.#host.post({ type: 'shortcuts', off: this.#host.off() });
  }

  /** Files beside the banks may be others. */
  async updateMedia(): Promise<void> {
    for (const [bank, paths] of this.#media) {
      // oxlint-disable-next-line no-await-in-loop -- there is mostly one
      const media = await this.#host.findMedia(bank, [...paths]);
      if (!this.#isClosed) this.#host.post({ type: 'media', bank, media });
    }
  }

  /** The panel is closed: the time stands still until somebody goes on. */
  close(): Promise<void> {
    this.#callOff();
    const now = this.#host.now();
    this.#then(async () => {
      this.#isClosed = true;
      if (this.#session.phase === 'finished') return;
      const session = pauseQuiz(this.#session, now);
      // Of a quiz of which nothing is known there is nothing to go on with.
      if (!this.#log.isUnknown) await this.#log.keep([markRecord(session, now)]);
      this.#session = session;
    });
    return this.settled();
  }

  #then(work: () => Promise<void> | void): void {
    this.#queue = this.#queue.then(work).catch((error: unknown) => this.#fail(error));
  }

  async #take(request: QuizRequest, now: number): Promise<void> {
    if (this.#isClosed) return;
    const session = this.#session;
    const isAsked = (ref: string): boolean => session.entries[session.at]?.ref === ref;
    switch (request.type) {
      case 'ready':
        return this.#begin();
      case 'answer':
        return isAsked(request.ref) ? this.#answer(request.answer, now) : undefined;
      case 'next':
        return isAsked(request.ref) ? this.#next(now) : undefined;
      case 'go-to':
        return this.#goTo(request.index, now);
      case 'flag':
        if (!isAsked(request.ref)) return;
        return this.#mark(flagEntry(session, request.flagged), now);
      case 'hint':
        if (!isAsked(request.ref)) return;
        return this.#mark(readHints(session, request.hints), now);
      case 'undo':
        return this.#undo(now);
      case 'pause':
        return this.#mark(pauseQuiz(session, now), now);
      case 'run':
        return this.#mark(runQuiz(session, now), now);
      case 'finish': {
        const asked = withoutUnasked(session);
        return asked.entries.length === 0 ? this.#host.leave() : this.#finish(asked, now);
      }
      case 'grade':
        return this.#grade(request.ref, request.points, now);
      case 'leave':
        return this.#host.leave();
      case 'source': {
        const entry = session.entries.find(({ ref }) => ref === request.ref);
        if (entry !== undefined) this.#host.goTo(entry.item.bank.key, entry.item.name);
        return;
      }
      case 'retry':
        return this.#withWrong(now, (refs) => this.#host.retry(refs));
      case 'review':
        return this.#withWrong(now, (refs) => this.#host.review(refs));
      case 'save':
        if (session.phase === 'finished') {
          this.#host.save(request.format, quizResult(session, now));
        }
        return;
      case 'find-media': {
        const known = this.#media.get(request.bank) ?? new Set();
        for (const path of request.paths) known.add(path);
        this.#media.set(request.bank, known);
        // Listing a folder may take a moment, which no answer waits for.
        return void this.updateMedia().catch(() => undefined);
      }
      case 'allow-origin':
        return this.#host.allowOrigin(request.origin);
    }
  }

  #begin(): void {
    const { translations, origins, uris, title } = this.#host;
    this.#isReady = true;
    this.#host.post({
      type: 'begin',
      protocol: quizVersion,
      session: this.#session.id,
      off: this.#host.off(),
      ...{ translations, origins, uris, title },
    });
    this.#show();
    if (this.#notice !== undefined) this.#host.post({ type: 'notice', text: this.#notice });
    this.#notice = undefined;
    this.#then(async () => void (await this.#log.keep([])));
  }

  async #answer(answer: QuizAnswer, now: number): Promise<void> {
    const before = this.#session;
    const { tell } = this.#host;
    if (before.phase !== 'asking') return;
    const misfit = fitsEntry(before.entries[before.at]!, before, answer, tell);
    if (misfit !== undefined) return this.#host.post({ type: 'failed', text: misfit });
    const known = stateOf(before, before.at).answer;
    const isExam = before.setup.mode === 'exam';
    if (isExam && JSON.stringify(known) === JSON.stringify(answer)) return this.#sendStatus();
    const after = answerQuiz(before, answer, now, tell);
    const asked = isExam ? [] : [after.entries[after.at]!];
    // How much time is left is known again, too, when an exam was killed.
    const where = isExam ? [markRecord(after, now)] : [];
    const [record] = await this.#log.keep([answerRecord(after), ...where], asked);
    this.#session = after;
    if (isExam) return this.#sendStatus();
    if (record !== undefined) this.#undoable.push({ session: before, record });
    // A card says itself what is right; elsewhere it may not be said before the end.
    const isCard = after.entries[after.at]!.card !== undefined;
    const isTold = after.setup.feedback === 'immediate' && !isCard;
    if (!isTold) return this.#next(now);
    const { verdict } = stateOf(after, after.at);
    this.#host.post({
      type: 'verdict',
      ref: after.entries[after.at]!.ref,
      status: this.#status(),
      answer,
      verdict: verdictData(verdict!),
    });
  }

  async #next(now: number): Promise<void> {
    const next = nextEntry(this.#session, now);
    if (next === this.#session) return;
    if (next.phase === 'finished') return this.#finish(next, now);
    if (next.setup.mode === 'exam') await this.#log.keep([markRecord(next, now)]);
    this.#session = next;
    this.#show();
  }

  async #goTo(index: number, now: number): Promise<void> {
    const next = goToEntry(this.#session, index, now);
    if (next === this.#session) return;
    await this.#log.keep([markRecord(next, now)]);
    this.#session = next;
    this.#show();
  }

  async #mark(session: QuizSession, now: number): Promise<void> {
    if (session.phase === 'finished') return;
    await this.#log.keep([markRecord(session, now)]);
    this.#session = session;
    this.#watchTime();
    this.#sendStatus();
  }

  /** Takes back the last answer, also when the next question is there already. */
  async #undo(now: number): Promise<void> {
    const last = this.#undoable.at(-1);
    const { setup, phase, clock, states, entries } = this.#session;
    if (last === undefined || setup.mode === 'exam' || phase === 'finished') return;
    const { bank, item, n } = last.record;
    await this.#log.keep([{ type: 'undo', bank, item, of: n }]);
    this.#undoable.pop();
    const { session } = last;
    // Flags and hints are no part of the answer.
    const kept = new Map(session.states);
    for (const [index, { flagged, hints }] of states) {
      kept.set(index, { ...stateOf(session, index), flagged, hints });
    }
    this.#session = { ...session, clock, entries, states: kept, cameUp: timeSpent(clock, now) };
    this.#show();
  }

  async #finish(session: QuizSession, now: number): Promise<void> {
    if (this.#session.phase === 'finished') return;
    const done = finishQuiz(session, now, this.#host.tell);
    // Of an exam, these are the first attempts that the history has.
    const answered = done.entries.filter((_, at) => done.states.get(at)?.verdict !== undefined);
    await this.#log.keep(endRecords(done), answered);
    this.#session = done;
    this.#callOff();
    this.#show();
  }

  async #grade(ref: string, points: number, now: number): Promise<void> {
    const index = this.#session.entries.findIndex((entry) => entry.ref === ref);
    const graded = gradeWritten(this.#session, index, points, this.#host.tell);
    if (graded === this.#session) return;
    await this.#log.keep([gradedRecord(graded, index)], [graded.entries[index]!]);
    this.#session = graded;
    this.#sendResult(now);
  }

  /** Hands on the items that were not right. */
  #withWrong(now: number, hand: (refs: readonly string[]) => void): void {
    if (this.#session.phase !== 'finished') return;
    const { items } = quizResult(this.#session, now);
    const waiting = new Set(waitingEntries(this.#session));
    const wrong = items.filter(({ outcome }, i) => outcome !== 'correct' && !waiting.has(i));
    if (wrong.length > 0) hand(wrong.map(({ entry }) => entry.item.ref));
  }

  async #refresh(): Promise<void> {
    const before = this.#session;
    if (before.phase === 'finished' || this.#isClosed) return;
    const host = this.#host;
    const refreshed = refreshQuiz(before, host.banks(), host.tell);
    const { session, gone, changed, isOther } = refreshed;
    if (gone > 0) this.#undoable = [];
    if (session.phase === 'finished') {
      await this.#finish(
        withoutUnasked(session.entries.length === 0 ? before : session),
        host.now(),
      );
    } else {
      this.#session = session;
      // What was answered stays before the learner's eyes as it was when they did.
      const isAnswered = before.phase === 'answered' && session.phase === 'answered';
      if (isOther && !isAnswered) this.#show();
      else if (gone + changed > 0) this.#sendStatus();
    }
    const text = refreshNotice(refreshed, host.tell);
    if (text !== '') host.post({ type: 'notice', text });
  }

  /** Ends the quiz when its time is over. */
  #watchTime(): void {
    this.#callOff();
    const { clock, phase } = this.#session;
    const left = timeLeft(this.#session, this.#host.now());
    if (left === undefined || clock.since === undefined || phase === 'finished') return;
    const wait = Math.min(left + GRACE_MS, longestWait);
    this.#callOff = this.#host.later(wait, () => {
      const now = this.#host.now();
      this.#then(() => {
        const isOver = timeLeft(this.#session, now) === 0;
        if (this.#isClosed || this.#session.phase === 'finished') return;
        if (!isOver) return this.#watchTime();
        this.#isOver = true;
        return this.#finish(this.#session, now);
      });
    });
  }

  #show(): void {
    if (!this.#isReady) return;
    const session = this.#session;
    if (session.phase === 'finished') return this.#sendResult(this.#host.now());
    const { answer, verdict } = stateOf(session, session.at);
    const isAnswered = session.phase === 'answered';
    this.#host.post({
      type: 'question',
      entry: entryData(session.entries[session.at]!, session),
      status: this.#status(),
      ...(answer === undefined ? {} : { answer: answer as QuizAnswer }),
      ...(isAnswered && verdict !== undefined ? { verdict: verdictData(verdict) } : {}),
    });
  }

  #sendResult(now: number): void {
    if (!this.#isReady) return;
    const result = quizResult(this.#session, now);
    const waiting = waitingEntries(this.#session);
    this.#host.post(resultData(this.#session, result, waiting, this.#isOver));
  }

  #sendStatus(): void {
    const { entries, at } = this.#session;
    if (!this.#isReady || this.#session.phase === 'finished') return;
    this.#host.post({ type: 'status', ref: entries[at]!.ref, status: this.#status() });
  }

  #status(): ReturnType<typeof statusOf> {
    return statusOf(this.#session, this.#host.now(), this.#undoable.length > 0);
  }

  #fail(error: unknown): void {
    const why = error instanceof Error ? error.message : String(error);
    if (this.#isClosed) return;
    const { tell } = this.#host;
    const text = tell('This could not be saved: {0}', why);
    this.#host.post({ type: 'failed', text });
  }
}
