import {
  answerQuiz,
  answerRecord,
  cardSides,
  endRecords,
  finishQuiz,
  flagEntry,
  goToEntry,
  markRecord,
  nextEntry,
  type OwnWords,
  placeInQuiz,
  type QuizSession,
  quizSize,
  readHints,
  stateOf,
  type Tell,
  timeLeft,
  whyAsked,
} from '../../core/quiz/index.js';
import { visible } from '../formats/visible.js';
import type { Conversation } from '../terminal/ask.js';
import { terminalText } from '../terminal/terminal-text.js';
import { answerPrompt } from './answer-prompt.js';
import { questionLine, type QuestionLine } from './question-line.js';
import type { QuizLog } from './quiz-log.js';
import { verdictLines } from './verdict-lines.js';

interface TerminalStep extends TerminalQuiz {
  /** What was written so far for open questions, by `ref`: who asks for a hint goes on with it. */
  readonly written: Map<string, string[]>;
}

export interface TerminalQuiz {
  readonly talk: Conversation;
  readonly log: QuizLog;
  readonly now: () => number;
  readonly tell: Tell;
}

/** What a learner may type instead of an answer. */
const help = [
  '`:h` shows a hint · `:s` skips · `:f` flags · `:q` leaves (you can go on later) · `:end` ends the quiz',
  'In an exam also `:b` for the question before, `:n` for the next, `:g 7` for the seventh.',
];

/**
 * A quiz in a terminal, line by line, so that it works with every terminal and every screen reader.
 * Resolves to the quiz that has ended; undefined when the learner has left.
 */
export async function takeTerminalQuiz(
  begun: QuizSession,
  quiz: TerminalQuiz,
): Promise<QuizSession | undefined> {
  const { talk, log, now, tell } = quiz;
  const written = new Map<string, string[]>();
  let session = begun.phase === 'answered' ? nextEntry(begun, now()) : begun;
  talk.say(`Type your answer and press Enter. \`?\` tells what else you can type.`, '');
  while (session.phase !== 'finished') {
    if (timeLeft(session, now()) === 0) {
      talk.say('Time is over.', '');
      session = finishQuiz(session, now(), tell);
      break;
    }
    showQuestion(session, quiz);
    const step = await stepOf(session, { ...quiz, written });
    if (step === undefined) return undefined;
    session = step;
  }
  await log.append(...endRecords(session));
  return session;
}

/** What follows on what the learner types at a question; undefined when they leave. */
async function stepOf(session: QuizSession, quiz: TerminalStep): Promise<QuizSession | undefined> {
  const { talk, log, now, tell } = quiz;
  let current = session;
  const question = questionLine(session);
  const isCard = session.entries[session.at]!.card !== undefined;
  const prompt = answerPrompt(question);
  const lines: string[] = [];
  if (!isCard && question.kind === 'open') {
    const { ref } = session.entries[session.at]!;
    const lines = quiz.written.get(ref) ?? [];
    quiz.written.set(ref, lines);
    const points = await askOpen(question, lines, quiz);
    if (points === undefined) return undefined;
    if (typeof points === 'object') quiz.written.delete(ref);
    return typeof points === 'object'
      ? answered(current, points.answer, quiz, points)
      : commanded(points);
  }
  for (;;) {
    talk.say(isCard ? 'Enter turns the card.' : visible(prompt.asks[lines.length]!));
    const line = (await talk.incoming.line())?.trim();
    if (line === undefined || line === ':q') return undefined;
    if (isCard && line === '') return turnCard(current, quiz);
    if (line === '?' || line.startsWith(':')) {
      const step = await commanded(line);
      if (step === undefined) return undefined;
      if (step !== current) {
        const isSame = step.at === current.at && step.phase === current.phase;
        if (!isSame || step.states.get(step.at)?.answer !== current.states.get(current.at)?.answer)
          return step;
        current = step;
      }
      continue;
    }
    if (isCard) continue;
    if (line === '' && question.kind !== 'cloze') {
      talk.say('Type an answer, or `:s` to skip.');
      continue;
    }
    lines.push(line);
    if (lines.length < prompt.asks.length) continue;
    const read = prompt.read(lines);
    if (typeof read !== 'string') return answered(current, read.answer, quiz);
    lines.length = 0;
    talk.say(read);
  }

  /** A line that begins with a colon. The same session where nothing has changed. */
  async function commanded(line: string): Promise<QuizSession | undefined> {
    const [, name = '', number = ''] = /^:?(\w*|\?)\s*(\d*)$/.exec(line) ?? [];
    switch (name) {
      case 'q':
        return undefined;
      case 's':
        return answered(current, null, quiz);
      case 'end':
        return finishQuiz(current, now(), tell);
      case 'h':
        return hinted(current, quiz);
      case 'f': {
        const flagged = !stateOf(current, current.at).flagged;
        const marked = flagEntry(current, flagged);
        await log.append(markRecord(marked, now()));
        talk.say(flagged ? 'Flagged.' : 'No longer flagged.');
        return marked;
      }
      case 'b':
      case 'n':
      case 'g': {
        const to = name === 'g' ? Number(number) - 1 : current.at + (name === 'b' ? -1 : 1);
        const there = goToEntry(current, to, now());
        if (there === current) {
          const isExam = current.setup.mode === 'exam';
          talk.say(
            isExam ? 'There is no such question.' : 'Only in an exam you can go back and forth.',
          );
        }
        if (there !== current) await log.append(markRecord(there, now()));
        return there;
      }
      default:
        talk.say(...help);
        return current;
    }
  }
}

async function hinted(
  session: QuizSession,
  { talk, log, now }: TerminalQuiz,
): Promise<QuizSession> {
  const { hints = [] } = questionLine(session);
  const read = stateOf(session, session.at).hints;
  const hint = hints[read];
  if (hint === undefined) {
    talk.say(hints.length === 0 ? 'This question has no hint.' : 'There are no more hints.');
    return session;
  }
  const marked = readHints(session, read + 1);
  await log.append(markRecord(marked, now()));
  talk.say(...terminalText(`Hint: ${hint}`, talk.place));
  return marked;
}

/** Writes the answer down, says what it was worth, and goes on. */
async function answered(
  session: QuizSession,
  answer: Parameters<typeof answerQuiz>[1],
  { talk, log, now, tell }: TerminalQuiz,
  own: OwnWords = {},
): Promise<QuizSession> {
  const step = answerQuiz(session, answer, now(), tell, own);
  await log.append(answerRecord(step));
  if (step.setup.mode === 'exam') {
    talk.say('Noted.', '');
    const { entries, at } = step;
    const left = entries.filter((_, i) => stateOf(step, i).answer === undefined).length;
    if (left === 0 || at + 1 === entries.length) {
      talk.say(
        left === 0
          ? 'All questions are answered. `:end` ends the exam; `:b` and `:g 7` lead back.'
          : `That was the last question; ${left} are not answered. \`:end\` ends the exam.`,
        '',
      );
    }
    return nextEntry(step, now());
  }
  if (step.setup.feedback === 'immediate') talk.say(...verdictLines(step, talk.place), '');
  else talk.say('Noted.', '');
  return nextEntry(step, now());
}

async function turnCard(
  session: QuizSession,
  quiz: TerminalQuiz,
): Promise<QuizSession | undefined> {
  const { talk } = quiz;
  talk.say(...terminalText(cardSides(session.entries[session.at]!).back, talk.place), '');
  for (;;) {
    talk.say('Did you know it? (y/n)');
    const line = (await talk.incoming.line())?.trim().toLowerCase();
    if (line === undefined || line === ':q') return undefined;
    if (line === ':s') return answered(session, null, quiz);
    if (/^(?:y|yes|1)$/.test(line)) return answered(session, true, quiz);
    if (/^(?:n|no|2)$/.test(line)) return answered(session, false, quiz);
  }
}

/** Lets learners write, shows what a good answer has, and asks what theirs is worth. */
async function askOpen(
  { points, back, rubric = [] }: QuestionLine,
  lines: string[],
  { talk }: TerminalQuiz,
): Promise<({ readonly answer: number } & OwnWords) | string | undefined> {
  talk.say('Write your answer here or on paper; then press Enter on an empty line.');
  if (lines.length > 0)
    talk.say('This is there already:', ...lines.map((line) => `  ${visible(line)}`));
  for (;;) {
    const line = (await talk.incoming.line())?.trimEnd();
    if (line === undefined) return undefined;
    if (line === '?' || line.startsWith(':')) return line;
    if (line === '') break;
    lines.push(line);
  }
  if (back !== undefined) talk.say(...terminalText(`A good answer: ${back}`, talk.place));
  for (const { criterion, points: worth } of rubric) {
    talk.say(...terminalText(`- ${criterion} (${worth})`, talk.place));
  }
  for (;;) {
    talk.say(`How many points do you give yourself? (0–${points})`);
    const line = (await talk.incoming.line())?.trim();
    if (line === undefined) return undefined;
    if (line === '?' || line.startsWith(':')) return line;
    const mine = Number(line.replace(',', '.'));
    if (line !== '' && mine >= 0 && mine <= points)
      return { answer: mine, written: lines.join('\n') };
  }
}

/** The question, what it stands under, and what can be chosen. */
function showQuestion(session: QuizSession, { talk, now, tell }: TerminalQuiz): void {
  const { place } = talk;
  const question = questionLine(session);
  const { at } = session;
  const { flagged, answer } = stateOf(session, at);
  const left = timeLeft(session, now());
  const head = [
    `Question ${placeInQuiz(session)} of ${quizSize(session)}`,
    question.points === 1 ? '1 point' : `${question.points} points`,
    ...(flagged ? ['flagged'] : []),
    ...(answer === undefined ? [] : ['answered']),
    ...(left === undefined ? [] : [`${Math.ceil(left / 60_000)} min left`]),
  ];
  talk.say(place.paint(head.join(' · '), 'bold'));
  const why = whyAsked(session, tell);
  if (why !== undefined) talk.say(...terminalText(why, place));
  if (question.stimulus !== undefined) talk.say(...terminalText(question.stimulus, place), '');
  const stem =
    question.kind === 'cloze'
      ? question.stem.replace(/\{\{(\d+)\}\}/g, '[$1: ____]')
      : question.stem;
  talk.say(...terminalText(stem, place));
  for (const { sign, text } of answerPrompt(question).entries) {
    const lines = terminalText(text, { ...place, columns: place.columns - sign.length - 4 });
    lines.forEach((line, i) => {
      talk.say(`  ${i === 0 ? `${sign}.` : ' '.repeat(sign.length + 1)} ${line}`);
    });
  }
}
