import type { DraftPair, DraftQuestion } from '../draft-bank.js';
import { type MoodleFormat, toMarkdownText, toPlainText } from '../moodle/moodle-text.js';
import { asNumber, rounded } from '../moodle/numbers.js';
import { readOneChoice, readSeveralChoices } from '../moodle/read-choices.js';
import { type MoodleNumber, readNumbers } from '../moodle/read-numbers.js';
import { type MoodleAnswer, readTypedAnswers, withoutAnyOther } from '../moodle/read-typed.js';
import { type GiftAnswer, giftAnswer, splitAnswers } from './gift-answers.js';
import { unmarked } from './gift-block.js';
import { giftText } from './gift-text.js';

/** What is between the braces of a question, as keys of ours; a sentence where nothing can be made of it. */
export type GiftBody = Omit<DraftQuestion, 'question'> | string;

/** Reads the answers of a question, its kind told as Moodle tells it, in Moodle's order. */
export function readBody(answers: string, format: MoodleFormat): GiftBody {
  if (answers === '') return { kind: 'open' };
  if (answers.startsWith('#')) return readNumeric(answers.slice(1), format);
  if (answers.includes('~')) return readChoices(answers, format);
  if (answers.includes('=') && answers.includes('->')) return readPairs(answers, format);
  const [word = ''] = answers.split('#', 1);
  if (/^(?:T|TRUE|F|FALSE)$/.test(word.trim())) return readTrueFalse(answers, format);
  return readTyped(answers, format);
}

function readTrueFalse(answers: string, format: MoodleFormat): GiftBody {
  const [word = '', wrong, ...right] = answers.split('#');
  const incorrect = said(wrong, format);
  const correct = said(right.length === 0 ? undefined : right.join('#'), format);
  return {
    answer: word.trim().startsWith('T'),
    ...(incorrect === undefined && correct === undefined
      ? {}
      : { feedback: { ...(correct ? { correct } : {}), ...(incorrect ? { incorrect } : {}) } }),
  };
}

function readChoices(answers: string, format: MoodleFormat): GiftBody {
  const isSingle = answers.includes('=');
  const parts = splitAnswers(answers.replaceAll('=', '~='), '~');
  if (parts.length < 2) return 'A question with choices needs two of them.';
  const read = parts.map((part) =>
    part.startsWith('=')
      ? // In a choice, a percentage behind `=` is a part of its text.
        { ...giftAnswer(`%100%${part.slice(1)}`, 100, format), isKey: true }
      : { ...giftAnswer(part, 0, format), isKey: false },
  );
  const choices = read.map(({ text, weight, feedback, isKey }) => ({
    text: toMarkdownText(text),
    percent: weight,
    feedback: feedback === undefined ? undefined : toMarkdownText(feedback),
    isKey,
  }));
  return isSingle ? readOneChoice(choices, ({ isKey }) => isKey) : readSeveralChoices(choices);
}

function readPairs(answers: string, format: MoodleFormat): GiftBody {
  const pairs: DraftPair[] = [];
  const distractors: string[] = [];
  for (const part of splitAnswers(answers, '=')) {
    const marker = part.indexOf('->');
    if (marker < 0) return 'Each pair is written `=left -> right`; one has no `->`.';
    const left = toMarkdownText(giftText(part.slice(0, marker), format));
    const right = toMarkdownText({
      format: 'plain',
      text: unmarked(part.slice(marker + 2)).trim(),
    });
    if (left === '') distractors.push(right);
    else pairs.push({ left, right });
  }
  if (pairs.length < 2) return 'A matching needs two pairs.';
  return { pairs, ...(distractors.length > 0 ? { distractors } : {}) };
}

function readTyped(answers: string, format: MoodleFormat): GiftBody {
  const read = splitAnswers(answers, '=').map((part) => typedAnswer(giftAnswer(part, 100, format)));
  const body = readTypedAnswers(read);
  return typeof body === 'string' ? 'There is no answer between the braces.' : body;
}

function typedAnswer({ text, weight, feedback }: GiftAnswer): MoodleAnswer {
  return {
    text: toPlainText(text),
    percent: weight,
    feedback: feedback === undefined ? undefined : toMarkdownText(feedback),
  };
}

function readNumeric(answers: string, format: MoodleFormat): GiftBody {
  const at = answers.indexOf('~');
  const wrong = at < 0 ? undefined : giftAnswer(answers.slice(at + 1).trim(), 0, format);
  const parts = splitAnswers(at < 0 ? answers : answers.slice(0, at), '=');
  const read = parts.map((part) => {
    const answer = giftAnswer(part, 100, format);
    return { ...typedAnswer(answer), written: answer.text.text };
  });
  const { rest, incorrect } = withoutAnyOther(read);
  const numbers: MoodleNumber[] = [];
  for (const { written, percent, feedback } of rest) {
    const number = numberOf(written);
    if (number === undefined) return `“${written}” is no number.`;
    numbers.push({ ...number, percent, feedback });
  }
  const [first, ...more] = numbers;
  if (first === undefined) return 'There is no number between the braces.';
  const other = wrong?.feedback === undefined ? undefined : toMarkdownText(wrong.feedback);
  return readNumbers([first, ...more], incorrect ?? other);
}

/** `3`, `3:0.1` (around), `2..4` (from, to). */
function numberOf(text: string): Pick<MoodleNumber, 'number' | 'tolerance' | 'range'> | undefined {
  const dots = text.indexOf('..');
  if (dots > 0) {
    const [low, high] = [asNumber(text.slice(0, dots)), asNumber(text.slice(dots + 2))];
    if (low === undefined || high === undefined) return undefined;
    const middle = rounded((low + high) / 2);
    return { number: middle, tolerance: rounded(high - middle), range: [low, high] };
  }
  const [number = '', tolerance] = text.split(':');
  const around = tolerance === undefined ? 0 : asNumber(tolerance);
  const read = asNumber(number);
  return read === undefined || around === undefined
    ? undefined
    : { number: read, tolerance: Math.abs(around) };
}

function said(marked: string | undefined, format: MoodleFormat): string | undefined {
  const text = marked === undefined ? '' : toMarkdownText(giftText(marked, format));
  return text === '' ? undefined : text;
}
