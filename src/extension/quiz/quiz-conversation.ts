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
  type OwnWords,
  pauseQuiz,
  type QuizItem,
  type QuizSession,
  readHints,
  refreshQuiz,
  runQuiz,
  stateOf,
  timeLeft,
  withoutUnasked,
} from '../../core/quiz/index.js';
import {
  isQuizRequest,
  type QuizMessage,
  type QuizRequest,
  quizVersion,
} from '../../protocol/quiz.js';
import type { QuizAnswer } from '../../protocol/study.js';
import { SessionLog } from '../study/session-log.js';
import { type Beginning, type OwnRequest, StudyConversation } from '../study/study-conversation.js';
import { handOn } from './hand-on.js';
import { QuizClock } from './quiz-clock.js';
import { questionMessage, resultMessage, statusOf, verdictMessage } from './quiz-messages.js';
import type { QuizHost, QuizStart } from './quiz-host.js';
import { refreshNotice } from './refresh-notice.js';
import { type Undoable, takeBack } from './take-back.js';

/**
 * Talks with the page of one quiz. Each step is written to the history first, and the page is told
 * of it then: what it shows as taken is kept, whatever happens to it.
 */
export class QuizConversation extends StudyConversation<QuizRequest, QuizMessage, QuizHost> {
  readonly #log: SessionLog;
  readonly #clock: QuizClock;
  #session: QuizSession;
  #undoable: Undoable[] = [];
  #isOver = false;

  constructor(host: QuizHost, { session, isKnown, seen, notice, steps = [] }: QuizStart) {
    super(host, isQuizRequest, notice);
    this.#session = session;
    this.#undoable = [...steps];
    this.#log = new SessionLog(host.history, seen, isKnown ? [] : [begunRecord(session)]);
    this.#clock = new QuizClock(host, (now) => this.#timeIsOver(now));
    this.#clock.watch(session);
  }

  get session(): QuizSession {
    return this.#session;
  }

  /** The time stands still until somebody goes on. */
  override close(): Promise<void> {
    this.#clock.stop();
    return super.close();
  }

  protected override async closed(now: number): Promise<void> {
    if (this.#session.phase === 'finished') return;
    const session = pauseQuiz(this.#session, now);
    // Of a quiz of which nothing is known there is nothing to go on with.
    if (!this.#log.isUnknown) await this.#log.keep([markRecord(session, now)]);
    this.#session = session;
  }

  protected override async take(request: OwnRequest<QuizRequest>, now: number): Promise<void> {
    const session = this.#session;
    const isAsked = (ref: string): boolean => session.entries[session.at]?.ref === ref;
    switch (request.type) {
      case 'answer':
        return isAsked(request.ref) ? this.#answer(request.answer, request, now) : undefined;
      case 'next':
        return isAsked(request.ref) ? this.#moveTo(nextEntry(session, now), now) : undefined;
      case 'go-to':
        return this.#moveTo(goToEntry(session, request.index, now), now);
      case 'flag':
        return isAsked(request.ref)
          ? this.#mark(flagEntry(session, request.flagged), now)
          : undefined;
      case 'hint':
        return isAsked(request.ref)
          ? this.#mark(readHints(session, request.hints), now)
          : undefined;
      case 'undo':
        return this.#undo(now);
      case 'pause':
        return this.#mark(pauseQuiz(session, now), now);
      case 'run':
        return this.#mark(runQuiz(session, now), now);
      case 'finish': {
        const asked = withoutUnasked(session);
        return asked.entries.length === 0 ? this.host.leave() : this.#finish(asked, now);
      }
      case 'grade':
        return this.#grade(request, now);
      case 'retry':
      case 'review':
      case 'save':
        return handOn(request, session, now, this.host);
    }
  }

  protected override itemOf(ref: string): QuizItem | undefined {
    return this.#session.entries.find((entry) => entry.ref === ref)?.item;
  }

  protected override begin(head: Beginning): QuizMessage {
    return { ...head, protocol: quizVersion, session: this.#session.id, uris: this.host.uris };
  }

  /** Now that the page shows it, the history knows of the quiz. */
  protected override begun(): void {
    this.inTurn(async () => void (await this.#log.keep([])));
  }

  async #answer(answer: QuizAnswer, own: OwnWords, now: number): Promise<void> {
    const before = this.#session;
    const { tell } = this.host;
    if (before.phase !== 'asking') return;
    const misfit = fitsEntry(before.entries[before.at]!, before, answer, tell);
    if (misfit !== undefined) return this.host.post({ type: 'failed', text: misfit });
    const known = stateOf(before, before.at).answer;
    const isExam = before.setup.mode === 'exam';
    if (isExam && JSON.stringify(known) === JSON.stringify(answer)) return this.#sendStatus();
    const after = answerQuiz(before, answer, now, tell, own);
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
    if (!isTold) return this.#moveTo(nextEntry(after, now), now);
    this.host.post(verdictMessage(after, this.#status(), answer));
  }

  /** To another question, or behind the last one. */
  async #moveTo(next: QuizSession, now: number): Promise<void> {
    if (next === this.#session) return;
    if (next.phase === 'finished') return this.#finish(next, now);
    if (next.setup.mode === 'exam') await this.#log.keep([markRecord(next, now)]);
    this.#session = next;
    this.show();
  }

  async #mark(session: QuizSession, now: number): Promise<void> {
    if (session.phase === 'finished') return;
    await this.#log.keep([markRecord(session, now)]);
    this.#session = session;
    this.#clock.watch(session);
    this.#sendStatus();
  }

  /** Takes back the last answer, also when the next question is there already. */
  async #undo(now: number): Promise<void> {
    const last = this.#undoable.at(-1);
    const { setup, phase } = this.#session;
    if (last === undefined || setup.mode === 'exam' || phase === 'finished') return;
    const { bank, item, n } = last.record;
    await this.#log.keep([{ type: 'undo', bank, item, of: n }]);
    this.#undoable.pop();
    this.#session = takeBack(last, this.#session, now);
    this.show();
  }

  async #finish(session: QuizSession, now: number): Promise<void> {
    if (this.#session.phase === 'finished') return;
    const done = finishQuiz(session, now, this.host.tell);
    // Of an exam, these are the first attempts that the history has.
    const answered = done.entries.filter((_, at) => done.states.get(at)?.verdict !== undefined);
    await this.#log.keep(endRecords(done), answered);
    this.#session = done;
    this.#clock.stop();
    this.show();
  }

  async #grade(
    { ref, points, rubric }: Extract<QuizRequest, { readonly type: 'grade' }>,
    now: number,
  ): Promise<void> {
    const index = this.#session.entries.findIndex((entry) => entry.ref === ref);
    const graded = gradeWritten(this.#session, index, points, this.host.tell, rubric);
    if (graded === this.#session) return;
    await this.#log.keep([gradedRecord(graded, index)], [graded.entries[index]!]);
    this.#session = graded;
    this.#sendResult(now);
  }

  protected override async refresh(): Promise<void> {
    const before = this.#session;
    if (before.phase === 'finished' || this.isClosed) return;
    const host = this.host;
    const refreshed = refreshQuiz(before, host.banks(), host.tell);
    const { session, gone, changed, back, isOther, follow } = refreshed;
    this.#undoable = this.#undoable.flatMap(({ session: earlier, record }) => {
      const now = follow(earlier);
      return now === undefined ? [] : [{ session: now, record }];
    });
    if (session.phase === 'finished') {
      const left = session.entries.length === 0 ? before : session;
      await this.#finish(withoutUnasked(left), host.now());
    } else {
      this.#session = session;
      // What was answered stays before the learner's eyes as it was when they did.
      const isAnswered = before.phase === 'answered' && session.phase === 'answered';
      if (isOther && !isAnswered) this.show();
      else if (gone + changed + back > 0) this.#sendStatus();
    }
    const text = refreshNotice(refreshed, host.tell);
    if (text !== '') host.post({ type: 'notice', text });
  }

  #timeIsOver(now: number): void {
    this.inTurn(() => {
      if (this.isClosed || this.#session.phase === 'finished') return;
      if (timeLeft(this.#session, now) !== 0) return this.#clock.watch(this.#session);
      this.#isOver = true;
      return this.#finish(this.#session, now);
    });
  }

  protected override show(): void {
    if (!this.isReady) return;
    if (this.#session.phase === 'finished') return this.#sendResult(this.host.now());
    this.host.post(questionMessage(this.#session, this.#status(), this.host.tell));
  }

  #sendResult(now: number): void {
    if (this.isReady) this.host.post(resultMessage(this.#session, now, this.#isOver));
  }

  #sendStatus(): void {
    const { entries, at } = this.#session;
    if (!this.isReady || this.#session.phase === 'finished') return;
    this.host.post({ type: 'status', ref: entries[at]!.ref, status: this.#status() });
  }

  #status(): ReturnType<typeof statusOf> {
    return statusOf(this.#session, this.host.now(), this.#undoable.length > 0);
  }
}
