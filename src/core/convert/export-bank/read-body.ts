import { readGaps } from '../../markdown/gaps.js';
import { choicesOf, weightsOf } from '../../model/kinds/graded-choices.js';
import { ownOr, shareOf } from '../../model/kinds/graded.js';
import type { ItemData } from '../../model/kinds/kind.js';
import { answersShown } from '../../model/kinds/shown-answers.js';
import { entriesOf, mapOf, textOf, textsOf } from '../../model/kinds/shown.js';
import type { KindName } from '../../model/types.js';
import type { ExportBody, ExportNumber, ExportTyping } from './export-bank.js';

/** What a body is read with: the bank's `defaults` and its `quiz` settings. */
interface BankKeys {
  readonly defaults: ItemData;
  readonly quiz: ItemData;
}

type ReadBody = (data: ItemData, bank: BankKeys) => ExportBody;

/** What is asked for here was looked at before: `canBeAsked` holds for these questions. */
export const readBody: Readonly<Record<KindName, ReadBody>> = {
  'single-choice': (data, bank) => choices(data, bank, false),
  'multiple-answer': (data, bank) => choices(data, bank, true),
  'true-false': ({ answer }) => ({ type: 'true-false', answer: answer === true }),
  'short-answer': (data, { defaults }) => {
    const { pattern, accept, answer } = data;
    const isPattern = answer === undefined && textOf(pattern) !== undefined;
    return {
      type: 'short-answer',
      answers: isPattern
        ? textsOf(accept).map((text) => ({ text, share: 1, feedback: undefined }))
        : answersShown(answer).map(({ text, weight, feedback }) => ({
            text,
            share: shareOf(weight) ?? 1,
            feedback,
          })),
      pattern: isPattern ? textOf(pattern) : undefined,
      typing: typing(data, defaults),
    };
  },
  numeric: (data) => ({
    type: 'numeric',
    answers: numbers(data),
    unit: textOf(data['unit']),
    acceptUnits: new Map(
      Object.entries(mapOf(data['accept-units'])).flatMap(([unit, factor]) =>
        typeof factor === 'number' ? [[unit, factor]] : [],
      ),
    ),
  }),
  cloze: (data, { defaults }) => {
    const text = (textOf(data['cloze']) ?? '').trim();
    return {
      type: 'cloze',
      text,
      gaps: readGaps(text).gaps,
      partialCredit: ownOr(data, defaults, 'partial-credit') !== 'none',
      typing: typing(data, defaults),
    };
  },
  matching: (data, { defaults }) => ({
    type: 'matching',
    pairs: entriesOf(data['pairs']).map((pair) => {
      const { left, right } = mapOf(pair);
      return { left: textOf(left) ?? '', right: textOf(right) ?? '' };
    }),
    distractors: textsOf(data['distractors']),
    partialCredit: ownOr(data, defaults, 'partial-credit') !== 'none',
  }),
  ordering: (data, { defaults }) => ({
    type: 'ordering',
    order: textsOf(data['order']),
    partialCredit: ownOr(data, defaults, 'partial-credit') === 'per-choice',
  }),
  open: (data) => ({
    type: 'open',
    modelAnswer: textOf(data['model-answer']),
    rubric: entriesOf(data['rubric']).map((row) => {
      const { criterion, points } = mapOf(row);
      return {
        criterion: textOf(criterion) ?? '',
        points: typeof points === 'number' ? points : 0,
      };
    }),
  }),
};

export function readCard(data: ItemData): ExportBody {
  const cloze = textOf(data['cloze'])?.trim();
  if (cloze !== undefined && textOf(data['front']) === undefined) {
    return { type: 'card-cloze', text: cloze, gaps: readGaps(cloze).gaps };
  }
  return {
    type: 'flashcard',
    front: textOf(data['front']) ?? '',
    back: textOf(data['back']) ?? '',
    reverse: data['reverse'] === true,
  };
}

function choices(data: ItemData, { defaults, quiz }: BankKeys, multiple: boolean): ExportBody {
  const shown = choicesOf(data);
  const weights = weightsOf(shown);
  const keys = shown.filter(({ correct }) => correct).length;
  return {
    type: 'choices',
    multiple,
    choices: shown.map(({ text, correct, feedback, pinned }, i) => ({
      text,
      correct,
      share: weights?.[i] ?? (correct ? 1 / keys : 0),
      feedback,
      pinned,
    })),
    shuffle: (data['shuffle'] ?? quiz['shuffle-choices']) === true,
    // Weights leave nothing for it to say.
    partialCredit:
      multiple && weights === undefined && ownOr(data, defaults, 'partial-credit') === 'per-choice',
    weighted: multiple && weights !== undefined,
  };
}

function typing(data: ItemData, defaults: ItemData): ExportTyping {
  const typos = ownOr(data, defaults, 'typos');
  return {
    caseSensitive: ownOr(data, defaults, 'case-sensitive') === true,
    accentSensitive: ownOr(data, defaults, 'accent-sensitive') === true,
    typos: typeof typos === 'number' ? typos : 0,
  };
}

function numbers(data: ItemData): readonly ExportNumber[] {
  const range = data['range'];
  if (Array.isArray(range)) {
    const ends = (range as readonly unknown[]).filter((end) => typeof end === 'number');
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    const number = plain((low + high) / 2);
    return [{ number, low, high, isRange: true, share: 1, feedback: undefined }];
  }
  return entriesOf(data['answer']).flatMap((entry): readonly ExportNumber[] => {
    const { text: number = entry, tolerance, weight, feedback } = mapOf(entry);
    if (typeof number !== 'number') return [];
    const around = distance(tolerance ?? data['tolerance'], number);
    return [
      {
        number,
        low: plain(number - around),
        high: plain(number + around),
        isRange: false,
        share: shareOf(weight) ?? 1,
        feedback: textOf(feedback),
      },
    ];
  });
}

/** A tolerance as a distance from the number; `1%` is of its size. */
function distance(tolerance: unknown, number: number): number {
  if (typeof tolerance === 'number') return tolerance;
  const [, percent] = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(textOf(tolerance) ?? '') ?? [];
  return percent === undefined ? 0 : (Math.abs(number) * Number(percent)) / 100;
}

/** Without the dust of adding tenths: a number of a bank has fewer digits. */
function plain(number: number): number {
  return Number(number.toPrecision(14));
}
