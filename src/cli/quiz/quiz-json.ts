import {
  answerQuiz,
  answerRecord,
  endRecords,
  finishQuiz,
  misfitOf,
  nextEntry,
  type OwnWords,
  type QuizResult,
  quizResult,
  type QuizSession,
  stateOf,
  type Tell,
  timeLeft,
  whyAsked,
} from '../../core/quiz/index.js';
import type { Incoming, Output } from '../io.js';
import { inOneLine } from './in-one-line.js';
import { questionLine } from './question-line.js';
import type { QuizLog } from './quiz-log.js';

export interface JsonQuiz {
  readonly incoming: Incoming;
  readonly stdout: Output;
  readonly log: QuizLog;
  readonly now: () => number;
  readonly tell: Tell;
}

/**
 * A quiz that a program takes: a line of JSON out for each question, a line in for each answer, a line
 * out for what it was worth, and at the end the result. What cannot be graded is asked for again.
 */
export async function takeJsonQuiz(begun: QuizSession, quiz: JsonQuiz): Promise<void> {
  const { log, now, tell } = quiz;
  let session = begun.phase === 'answered' ? nextEntry(begun, now()) : begun;
  const state = { ended: false };
  while (session.phase !== 'finished' && !state.ended) {
    if (timeLeft(session, now()) === 0) break;
    const why = whyAsked(session, tell);
    write(quiz, { ...questionLine(session), ...(why === undefined ? {} : { chosen: why }) });
    const answered = await answerTo(session, quiz);
    if (answered === undefined) state.ended = true;
    else {
      session = await next(answered, quiz);
    }
  }
  const ended = finishQuiz(session, now(), tell);
  // Who goes away before the end can come back to it.
  if (!state.ended) await log.append(...endRecords(ended));
  write(quiz, resultLine(quizResult(ended, now())));
}

/** Takes lines until one of them is an answer; undefined when no more come. */
async function answerTo(session: QuizSession, quiz: JsonQuiz): Promise<QuizSession | undefined> {
  const { incoming, now, tell } = quiz;
  for (;;) {
    const line = await incoming.line();
    if (line === undefined) return undefined;
    if (line.trim() === '') continue;
    const answer = readAnswer(line);
    if (typeof answer === 'string') {
      write(quiz, { type: 'error', message: answer });
      continue;
    }
    const misfit = misfitOf(session, answer.answer, tell);
    if (misfit === undefined)
      return answerQuiz(session, answer.answer as never, now(), tell, answer);
    write(quiz, { type: 'error', message: misfit });
  }
}

/** The answer of a line, or the sentence why there is none. */
function readAnswer(line: string): ({ readonly answer: unknown } & OwnWords) | string {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch {
    return 'That line is no JSON. An answer is a line such as {"answer": "Paris"}.';
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'answer')) {
    return 'There is no `answer` in that line. An answer is a line such as {"answer": "Paris"}; {"answer": null} skips.';
  }
  const { answer, written, rubric } = value as Readonly<Record<string, unknown>>;
  const isRubric = Array.isArray(rubric) && rubric.every((each) => Number.isFinite(each));
  return {
    answer,
    ...(typeof written === 'string' ? { written } : {}),
    ...(isRubric ? { rubric: rubric as readonly number[] } : {}),
  };
}

/** Writes down what was answered, then says what it is worth, then goes on. */
async function next(session: QuizSession, quiz: JsonQuiz): Promise<QuizSession> {
  const { log, now, tell } = quiz;
  await log.append(answerRecord(session));
  const entry = session.entries[session.at]!;
  // Of an exam the verdict comes at its end; a program is told each one all the same.
  const graded = session.phase === 'answered' ? session : finishQuiz(session, now(), tell);
  const { verdict } = stateOf(graded, session.at);
  write(quiz, {
    type: 'verdict',
    item: entry.item.name,
    score: verdict!.score,
    points: verdict!.points,
    correct: verdict!.correct,
    why: inOneLine(verdict!.why),
    ...(verdict!.feedback.length === 0 ? {} : { feedback: verdict!.feedback }),
  });
  const isLast = session.setup.mode === 'exam' && session.at + 1 === session.entries.length;
  return isLast ? finishQuiz(session, now(), tell) : nextEntry(session, now());
}

function resultLine({ score, points, percent, passed, items }: QuizResult) {
  return {
    type: 'result',
    score,
    points,
    percent,
    ...(passed === undefined ? {} : { passed }),
    items: items.map((item) => ({
      item: item.entry.item.name,
      score: item.score,
      points: item.points,
      correct: item.outcome === 'correct',
      answered: item.given !== undefined && item.given !== null,
    })),
  };
}

/** Text of a bank may hold anything; JSON leaves line ends of Unicode as they are. */
function write({ stdout }: JsonQuiz, line: object): void {
  const text = JSON.stringify(line).replace(/[\u2028\u2029\u007f-\u009f]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  stdout.write(`${text}\n`);
}
