import type { DraftAnswer, DraftChoice, DraftPair, DraftQuestion } from '../draft-bank.js';
import { type GiftAnswer, giftAnswer, splitAnswers } from './gift-answers.js';
import { unmarked } from './gift-block.js';
import { type GiftFormat, giftText, toMarkdownText, toPlainText } from './gift-text.js';

/** What is between the braces of a question, as keys of ours; a sentence where nothing can be made of it. */
export type GiftBody = Omit<DraftQuestion, 'question'> | string;

/** Reads the answers of a question, its kind told as Moodle tells it, in Moodle's order. */
export function readBody(answers: string, format: GiftFormat): GiftBody {
  if (answers === '') return { kind: 'open' };
  if (answers.startsWith('#')) return readNumeric(answers.slice(1), format);
  if (answers.includes('~')) return readChoices(answers, format);
  if (answers.includes('=') && answers.includes('->')) return readPairs(answers, format);
  const [word = ''] = answers.split('#', 1);
  if (/^(?:T|TRUE|F|FALSE)$/.test(word.trim())) return readTrueFalse(answers, format);
  return readTyped(answers, format);
}

function readTrueFalse(answers: string, format: GiftFormat): GiftBody {
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

function readChoices(answers: string, format: GiftFormat): GiftBody {
  const isSingle = answers.includes('=');
  const parts = splitAnswers(answers.replaceAll('=', '~='), '~');
  if (parts.length < 2) return 'A question with choices needs two of them.';
  const read = parts.map((part) =>
    part.startsWith('=')
      ? // In a choice, a percentage behind `=` is a part of its text.
        { ...giftAnswer(`%100%${part.slice(1)}`, 100, format), isKey: true }
      : { ...giftAnswer(part, 0, format), isKey: false },
  );
  return isSingle ? oneChoice(read) : severalChoices(read);
}

type ReadChoice = GiftAnswer & { readonly isKey: boolean };

function oneChoice(read: readonly ReadChoice[]): GiftBody {
  const key = read.findIndex(({ isKey }) => isKey);
  const keys = read.filter(({ isKey }) => isKey).length;
  return {
    choices: read.map((answer, i) =>
      choiceOf(answer, i === key, i === key ? undefined : answer.weight),
    ),
    ...(keys > 1 ? { checks: [`${keys} choices earn all points; the first is the key`] } : {}),
  };
}

/** Without `=`, what is to be chosen adds up. */
function severalChoices(read: readonly ReadChoice[]): GiftBody {
  const right = read.filter(({ weight }) => weight > 0);
  if (right.length === 0) {
    return {
      choices: read.map((answer) => choiceOf(answer, false, answer.weight)),
      status: 'draft',
      checks: ['no choice is marked as right'],
    };
  }
  const share = 100 / right.length;
  // Right minus wrong, over all right: the format has a name for that.
  const isByChoice =
    right.length < read.length &&
    read.every(({ weight }) => Math.abs(Math.abs(weight) - share) < 0.1);
  if (isByChoice) {
    return {
      ...(right.length === 1 ? { kind: 'multiple-answer' } : {}),
      choices: read.map((answer) => choiceOf(answer, answer.weight > 0, undefined)),
      'partial-credit': 'per-choice',
    };
  }
  if (right.length === 1) {
    return {
      kind: 'multiple-answer',
      choices: read.map((answer) => choiceOf(answer, answer.weight > 0, answer.weight, true)),
    };
  }
  const sum = right.reduce((all, { weight }) => all + weight, 0);
  const isWhole = Math.abs(sum - 100) < 0.1;
  const last = read.lastIndexOf(right.at(-1)!);
  return {
    choices: read.map((answer, i) =>
      // A third is no round number: the last key has what the others leave.
      choiceOf(answer, answer.weight > 0, isWhole && i === last ? undefined : answer.weight, true),
    ),
    ...(isWhole ? {} : { checks: [`the weights of the right choices add up to ${sum} %`] }),
  };
}

function choiceOf(
  { text, feedback }: GiftAnswer,
  correct: boolean,
  weight: number | undefined,
  several = false,
): DraftChoice {
  const words = toMarkdownText(text);
  const usual = several
    ? weight === undefined || (weight === 0 && !correct)
    : weight === (correct ? 100 : 0);
  const note = feedback === undefined ? '' : toMarkdownText(feedback);
  return {
    text: words === '' ? '…' : words,
    ...(correct ? { correct } : {}),
    ...(note === '' ? {} : { feedback: note }),
    ...(usual || weight === undefined ? {} : { weight: percent(weight) }),
  };
}

function readPairs(answers: string, format: GiftFormat): GiftBody {
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

function readTyped(answers: string, format: GiftFormat): GiftBody {
  const read = splitAnswers(answers, '=').map((part) => giftAnswer(part, 100, format));
  const { rest: all, incorrect } = withoutAnyOther(read);
  const rest = all.filter(({ text }) => toPlainText(text) !== '');
  const entries = rest.map(({ text, ...answer }) => entryOf(literal(toPlainText(text)), answer));
  if (entries.length === 0) return 'There is no answer between the braces.';
  const open = rest
    .map(({ text }) => toPlainText(text))
    .filter(hasWildcard)
    .map(literal);
  return {
    ...kindOf(entries),
    answer: entries.length === 1 && typeof entries[0] === 'string' ? entries[0] : entries,
    ...(incorrect === undefined ? {} : { feedback: { incorrect } }),
    ...(open.length > 0
      ? { checks: [`\`*\` stood for any text in ${open.map((text) => `“${text}”`).join(', ')}`] }
      : {}),
  };
}

/** In a short answer, `*` stands for any text, and `\\*` for itself. */
function hasWildcard(text: string): boolean {
  return /(?<!\\)(?:\\\\)*\*/.test(text);
}

function literal(text: string): string {
  return text.replaceAll('\\*', '*');
}

/** Where nothing else tells that the answer is a text. */
function kindOf(entries: readonly (string | DraftAnswer | number)[]): Pick<DraftQuestion, 'kind'> {
  const isNumeric = entries.every((entry) => /^[-+]?[\d.,\s]+$/.test(textOf(entry)));
  const isTruth = entries.length === 1 && /^(?:true|false)$/i.test(textOf(entries[0]!));
  return isNumeric || isTruth ? { kind: 'short-answer' } : {};
}

function textOf(entry: string | number | DraftAnswer): string {
  return typeof entry === 'object' ? String(entry.text) : String(entry);
}

function readNumeric(answers: string, format: GiftFormat): GiftBody {
  const at = answers.indexOf('~');
  const wrong = at < 0 ? undefined : giftAnswer(answers.slice(at + 1).trim(), 0, format);
  const parts = splitAnswers(at < 0 ? answers : answers.slice(0, at), '=');
  const read = parts.map((part) => giftAnswer(part, 100, format));
  const { rest, incorrect } = withoutAnyOther(read);
  const numbers = rest.map(({ text, ...answer }) => ({ ...numberOf(text.text), ...answer }));
  const strange = numbers.findIndex(({ number }) => number === undefined);
  if (strange >= 0) return `“${rest[strange]!.text.text}” is no number.`;
  if (numbers.length === 0) return 'There is no number between the braces.';
  const note =
    incorrect ?? (wrong?.feedback === undefined ? undefined : toMarkdownText(wrong.feedback));
  const feedback = note === undefined || note === '' ? {} : { feedback: { incorrect: note } };
  const [only] = numbers;
  const isBare = numbers.length === 1 && only!.weight === 100 && only!.feedback === undefined;
  if (isBare && only!.range !== undefined) return { range: only!.range, ...feedback };
  if (isBare) return { answer: only!.number!, ...toleranceOf(only!.tolerance), ...feedback };
  return {
    answer: numbers.map(({ number, tolerance, weight, feedback: own }) => {
      const entry = entryOf(number!, { weight, feedback: own });
      const around = toleranceOf(tolerance);
      return typeof entry !== 'object'
        ? 'tolerance' in around
          ? { text: entry, ...around }
          : entry
        : {
            text: entry.text,
            ...around,
            ...(entry.weight === undefined ? {} : { weight: entry.weight }),
            ...(entry.feedback === undefined ? {} : { feedback: entry.feedback }),
          };
    }),
    ...feedback,
  };
}

function toleranceOf(tolerance: number): { readonly tolerance?: number } {
  return tolerance === 0 ? {} : { tolerance };
}

/** `3`, `3:0.1` (around), `2..4` (from, to). */
function numberOf(text: string): {
  readonly number?: number;
  readonly tolerance: number;
  readonly range?: readonly [number, number];
} {
  const dots = text.indexOf('..');
  if (dots > 0) {
    const [low, high] = [asNumber(text.slice(0, dots)), asNumber(text.slice(dots + 2))];
    if (low === undefined || high === undefined) return { tolerance: 0 };
    const middle = rounded((low + high) / 2);
    return { number: middle, tolerance: rounded(high - middle), range: [low, high] };
  }
  const [number = '', tolerance] = text.split(':');
  const around = tolerance === undefined ? 0 : asNumber(tolerance);
  const read = asNumber(number);
  return read === undefined || around === undefined
    ? { tolerance: 0 }
    : { number: read, tolerance: Math.abs(around) };
}

function asNumber(text: string): number | undefined {
  const even = text.trim().replace(/^[−–]/, '-').replace(',', '.');
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(even) ? Number(even) : undefined;
}

/** Without the dust of adding tenths. */
function rounded(number: number): number {
  return Number(number.toPrecision(12));
}

/** Takes the answer for whatever else was typed: what it says is said to every wrong answer. */
function withoutAnyOther(read: readonly GiftAnswer[]): {
  readonly rest: readonly GiftAnswer[];
  readonly incorrect: string | undefined;
} {
  const other = read.find(({ text, weight }) => text.text === '*' && weight === 0);
  const incorrect = other?.feedback === undefined ? '' : toMarkdownText(other.feedback);
  return {
    rest: read.filter((answer) => answer !== other),
    incorrect: incorrect === '' ? undefined : incorrect,
  };
}

function entryOf<T extends number | string>(
  text: T,
  { weight, feedback }: Pick<GiftAnswer, 'weight' | 'feedback'>,
): T | DraftAnswer {
  const note = feedback === undefined ? '' : toMarkdownText(feedback);
  if (weight === 100 && note === '') return text;
  return {
    text,
    ...(weight === 100 ? {} : { weight: percent(weight) }),
    ...(note === '' ? {} : { feedback: note }),
  };
}

function percent(weight: number): string {
  return `${Math.min(100, Math.max(-100, weight))}%`;
}

function said(marked: string | undefined, format: GiftFormat): string | undefined {
  const text = marked === undefined ? '' : toMarkdownText(giftText(marked, format));
  return text === '' ? undefined : text;
}
