import { answerPrompt } from '../quiz/answer-prompt.js';
import { verdictLines } from '../quiz/verdict-lines.js';
import { visible } from '../formats/visible.js';
import type { Conversation } from '../terminal/ask.js';
import { terminalText } from '../terminal/terminal-text.js';
import { type AnsweredQuestion, answerQuestion, type AskedQuestion } from './review-question.js';
import type { TerminalReview } from './review-terminal.js';

type Left = 'leave' | 'skip' | 'undo';

const commands: Readonly<Record<string, Left>> = { ':q': 'leave', ':s': 'skip', ':u': 'undo' };
const help =
  '`:h` shows a hint · `:s` leaves this question for another time · `:u` takes the last rating back · `:q` ends';

/** Asks a question and grades what is typed; or what the learner wants instead. */
export async function askQuestion(
  asked: AskedQuestion,
  { talk, now, tell }: TerminalReview,
): Promise<AnsweredQuestion | Left> {
  const { line } = asked;
  const prompt = answerPrompt(line);
  showQuestion(asked, talk);
  const typed: string[] = [];
  let hints = 0;
  for (;;) {
    talk.say(visible(prompt.asks[typed.length]!));
    const text = (await talk.incoming.line())?.trim();
    if (text === undefined) return 'leave';
    const command = Object.hasOwn(commands, text) ? commands[text] : undefined;
    if (command !== undefined) return command;
    if (text === ':h') {
      const hint = line.hints?.[hints];
      if (hint === undefined) talk.say('There is no hint, or no further one.');
      else {
        hints++;
        talk.say(...terminalText(`Hint: ${hint}`, talk.place));
      }
    } else if (text === '?' || text.startsWith(':')) talk.say(help);
    else if (text === '' && line.kind !== 'cloze') talk.say('Type an answer, or `?` for help.');
    else {
      typed.push(text);
      if (typed.length < prompt.asks.length) continue;
      const read = prompt.read(typed);
      if (typeof read !== 'string') {
        const answered = answerQuestion(asked, read.answer, { hints, now: now(), tell });
        talk.say(...verdictLines(answered.session, talk.place), '');
        return answered;
      }
      typed.length = 0;
      talk.say(read);
    }
  }
}

function showQuestion({ line }: AskedQuestion, { say, place }: Conversation): void {
  if (line.stimulus !== undefined) say(...terminalText(line.stimulus, place), '');
  const stem =
    line.kind === 'cloze' ? line.stem.replace(/\{\{(\d+)\}\}/g, '[$1: ____]') : line.stem;
  say(...terminalText(stem, place));
  for (const { sign, text } of answerPrompt(line).entries) {
    const indent = ' '.repeat(sign.length + 4);
    const lines = terminalText(text, { ...place, columns: place.columns - indent.length });
    say(...lines.map((each, i) => (i === 0 ? `  ${sign}. ${each}` : `${indent}${each}`)));
  }
}
