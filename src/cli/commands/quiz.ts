import { randomUUID } from 'node:crypto';

import { mergeRecords } from '../../core/history/index.js';
import {
  adaptsIn,
  beginQuiz,
  begunRecord,
  buildQuiz,
  type QuizMode,
  quizModes,
  quizResult,
  type QuizSession,
  runQuiz,
} from '../../core/quiz/index.js';
import type { Command, Input } from '../command.js';
import { exitCode } from '../exit-code.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import { createPaint } from '../formats/paint.js';
import { visible } from '../formats/visible.js';
import { type CommandHistory, openHistory } from '../history/open-history.js';
import { quizBanks, type QuizBanks } from '../quiz/quiz-banks.js';
import { takeJsonQuiz } from '../quiz/quiz-json.js';
import { askToResume, leftQuiz } from '../quiz/left-quiz.js';
import { type QuizLog, quizLog } from '../quiz/quiz-log.js';
import { takeTerminalQuiz } from '../quiz/quiz-terminal.js';
import { resultLines } from '../quiz/result-lines.js';
import { type Conversation, converse } from '../terminal/ask.js';
import { inEnglish } from '../terminal/in-english.js';

export const quiz: Command = {
  name: 'quiz',
  operands: '<files, folders or globs>',
  about: [
    'Asks the questions of banks, here in the terminal. In `practice` you are told after each answer',
    'what is right and why; in an `exam` at its end, and you can go back; `flip` turns flashcards;',
    '`cram` asks what was wrong again until it is right. Answers are kept in your history, on this',
    'machine, unless you say `--history none`. Drafts are left out.',
  ].join('\n'),
  options: [
    {
      name: 'mode',
      short: 'm',
      value: 'MODE',
      help: `${quizModes.join(', ')} (default: practice)`,
    },
    { name: 'pick', value: 'N', help: 'ask so many questions, chosen by chance' },
    {
      name: 'adaptive',
      help: 'ask what you are weak in, harder after right answers, easier after wrong ones',
    },
    { name: 'tag', value: 'TAG', repeatable: true, help: 'only items with this tag' },
    { name: 'shuffle', help: 'ask in another order, whatever the bank says' },
    { name: 'seed', value: 'N', help: 'what chance follows: the same seed gives the same quiz' },
    {
      name: 'history',
      value: 'FOLDER|none',
      help: 'where answers are kept (default: your folder on this machine)',
    },
    { name: 'resume', help: 'go on with the quiz of these banks that you left' },
    { name: 'drafts', help: 'ask drafts, too, if they can be graded' },
    { name: 'json', help: 'for programs: questions, answers and verdicts as lines of JSON' },
  ],
  examples: [
    { line: 'quizwright quiz banks/cells.quiz.yaml', does: 'practise one bank' },
    { line: 'quizwright quiz banks/ --mode exam --pick 20', does: 'an exam of twenty questions' },
    {
      line: 'quizwright quiz banks/ --tag enzymes --mode cram',
      does: 'until every question on enzymes is right',
    },
    {
      line: 'quizwright quiz banks/ --adaptive --pick 15',
      does: 'fifteen questions that you need most',
    },
    {
      line: 'quizwright quiz cells.quiz.yaml --seed 7 --history none --json',
      does: 'for programs, the same every time',
    },
  ],
  async run(input, io) {
    const mode = modeOf(input);
    const pick = pickOf(input);
    if (input.operands.length === 0) {
      throw new Failure(
        'Which bank?',
        'Name one or several: `quizwright quiz banks/cells.quiz.yaml`.',
      );
    }
    const banks = await quizBanks(input.operands, { drafts: input.has('drafts') }, io);
    for (const fault of banks.faults) io.stderr.write(`quizwright: ${visible(fault)}\n`);
    const isAdaptive = input.has('adaptive');
    if (isAdaptive && !adaptsIn(mode)) {
      throw new Failure(
        `\`--adaptive\` does not go with \`--mode ${mode}\`: an exam asks the same of everybody, and \`cram\` asks everything until it is right.`,
        'It goes with `practice` and `flip`.',
      );
    }
    // What is asked follows from what was answered before.
    const known = isAdaptive ? await openHistory(input.value('history'), io) : undefined;
    const built = buildQuiz(banks.items, {
      mode,
      adaptTo: known && mergeRecords(known.records, io.now()),
      seed: input.value('seed') ?? randomUUID().slice(0, 8),
      pick,
      tags: input.values('tag'),
      shuffleQuestions: input.has('shuffle') ? true : undefined,
    });
    if (built.entries.length === 0) {
      await known?.close();
      io.stderr.write(`${nothingToAsk(banks, input)}\n`);
      return banks.faults.length > 0 ? exitCode.failed : exitCode.clean;
    }
    const { unfinished } = banks;
    if (unfinished.length > 0) io.stderr.write(`quizwright: ${leftOut(unfinished)}\n`);
    const history = known ?? (await openHistory(input.value('history'), io));
    const talk = converse(io, createPaint(io.stdout.colour));
    try {
      const isJson = input.has('json');
      const asks = !isJson && talk.incoming.isTerminal;
      // Whoever asks for what they left need not say again in what mode it was.
      const wanted = input.has('resume') && input.value('mode') === undefined ? undefined : mode;
      const left =
        input.has('resume') || asks
          ? leftQuiz(history, banks.items, wanted, io.now(), inEnglish)
          : undefined;
      if (input.has('resume') && left === undefined) {
        throw new Failure(
          'There is no quiz on these banks to go on with.',
          'Without `--resume`, a new one begins.',
        );
      }
      const goesOn =
        left !== undefined && (input.has('resume') || (await askToResume(left, talk, history)));
      if (goesOn === undefined) return exitCode.clean;
      const begun = beginQuiz(randomUUID(), built.setup, built.entries, io.now());
      const session = goesOn ? runQuiz(left.session, io.now()) : begun;
      const log = quizLog(history, banks.items);
      if (!goesOn) await log.append(begunRecord(session));
      if (isJson) {
        const { incoming } = talk;
        await takeJsonQuiz(session, {
          incoming,
          stdout: io.stdout,
          log,
          now: io.now,
          tell: inEnglish,
        });
      } else {
        await takeInTerminal(session, talk, log, history, io.now);
      }
    } finally {
      talk.incoming.close();
      await history.close();
    }
    return banks.faults.length > 0 ? exitCode.failed : exitCode.clean;
  },
};

async function takeInTerminal(
  session: QuizSession,
  talk: Conversation,
  log: QuizLog,
  { folder }: CommandHistory,
  now: Io['now'],
): Promise<void> {
  const ended = await takeTerminalQuiz(session, { talk, log, now, tell: inEnglish });
  if (ended !== undefined) talk.say(...resultLines(quizResult(ended, now()), talk.place));
  else if (folder !== undefined) {
    talk.say('', 'You can go on later: the same command with `--resume`.');
  }
}

function modeOf(input: Input): QuizMode {
  const mode = input.value('mode') ?? 'practice';
  const found = quizModes.find((each) => each === mode);
  if (found === undefined) {
    throw new Failure(`There is no mode \`${mode}\`; there are ${quizModes.join(', ')}.`);
  }
  return found;
}

function pickOf(input: Input): number | undefined {
  const pick = input.value('pick');
  if (pick === undefined) return undefined;
  const count = Number(pick);
  if (!Number.isInteger(count) || count < 1) {
    throw new Failure(`\`--pick ${pick}\` is no number of questions: say 1 or more.`);
  }
  return count;
}

/** Says which items are not asked: the first few of them by name. */
function leftOut(names: readonly string[]): string {
  const named = names.slice(0, 3).map((name) => `\`${visible(name)}\``);
  const more = names.length > named.length ? ` and ${names.length - named.length} more` : '';
  const verb = names.length === 1 ? 'is' : 'are';
  return `${named.join(', ')}${more} ${verb} left out, since the answer is missing or wrong; \`quizwright lint\` says what to mend.`;
}

/** Why there is nothing, and what can be done. */
function nothingToAsk({ banks, drafts, unfinished, items }: QuizBanks, input: Input): string {
  if (banks === 0) return 'No banks here. A bank is a file named `*.quiz.yaml`.';
  const tags = input.values('tag');
  if (items.length > 0 && tags.length > 0) {
    return `No item has the tag ${tags.map((tag) => `\`${visible(tag)}\``).join(' or ')}.`;
  }
  const left = [
    ...(drafts > 0 ? [`${drafts} ${drafts === 1 ? 'item is a draft' : 'items are drafts'}`] : []),
    ...(unfinished.length > 0
      ? [`${unfinished.length} cannot be asked, since the answer is missing or wrong`]
      : []),
  ];
  return left.length === 0
    ? 'There is no question and no flashcard to ask.'
    : `There is nothing to ask: ${left.join('; ')}. \`quizwright lint\` says what to mend.`;
}
