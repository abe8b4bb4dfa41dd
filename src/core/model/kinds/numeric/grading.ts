import { compareNumber, type NumberAnswer, writeNumber } from '../../../compare/index.js';
import { bestOf, earns } from '../graded-choices.js';
import {
  asShare,
  entriesOf,
  type Grade,
  type GradedKind,
  mapOf,
  shareOf,
  textOf,
} from '../graded.js';
import type { ItemData } from '../kind.js';

export const grading: GradedKind = {
  modelAnswer: (data, { language }) => bestAnswer(data, language),

  isComplete: (data) => typeof data['answer'] === 'number' || entriesGraded(data).length > 0,

  misfit: (_, answer, { tell }) =>
    typeof answer === 'string' || (typeof answer === 'number' && Number.isFinite(answer))
      ? undefined
      : tell('The answer is a number, as it is typed.'),

  grade: (data, given, { tell, language }) => {
    const entries = entriesGraded(data);
    const unit = textOf(data['unit']);
    const match = compareNumber(
      String(given as string | number),
      entries.map(({ answer }) => answer),
      {
        // A number that a program sends is written as programs write numbers.
        language: typeof given === 'number' ? 'en' : language,
        unit,
        units: unitsOf(data),
      },
    );
    const best = bestAnswer(data, language) ?? '';
    const withUnit = (number: string): string =>
      unit === undefined ? number : `${number} ${unit}`;
    const right = withUnit(best);
    const limits = limitsOf(entries[0]?.answer, language);
    const said =
      limits === undefined
        ? tell('The right answer is {0}.', right)
        : tell('Any number from {0} to {1} is right.', limits[0], withUnit(limits[1]));
    switch (match.type) {
      case 'no-number':
        return graded(0, [tell('That could not be read as a number.'), said]);
      case 'unknown-unit':
        return graded(0, [
          unit === undefined
            ? tell('“{0}” is no part of the answer: only a number is asked for.', match.unit)
            : tell(
                '“{0}” is no unit that is accepted here; accepted: {1}.',
                match.unit,
                [unit, ...unitsOf(data).keys()].join(', '),
              ),
          said,
        ]);
      case 'other':
        return graded(0, [said]);
      case 'fits': {
        const { weight, feedback } = entries[match.index]!;
        const share = asShare(weight ?? 1);
        return graded(
          share,
          [share === 1 ? tell('The answer is right.') : earns(share, right, tell)],
          feedback,
        );
      }
    }
  },
};

function graded(share: number, why: readonly string[], feedback?: string): Grade {
  return {
    share,
    correct: share === 1,
    why,
    feedback: feedback === undefined ? [] : [feedback],
    parts: [],
  };
}

interface NumberEntry {
  readonly answer: NumberAnswer;
  readonly weight: number | undefined;
  readonly feedback: string | undefined;
}

function entriesGraded(data: ItemData): readonly NumberEntry[] {
  const range = data['range'];
  if (Array.isArray(range)) {
    const [low, high] = range as readonly unknown[];
    if (typeof low !== 'number' || typeof high !== 'number') return [];
    const [least, most] = [Math.min(low, high), Math.max(low, high)];
    return [
      { answer: { type: 'range', low: least, high: most }, weight: undefined, feedback: undefined },
    ];
  }
  return entriesOf(data['answer']).flatMap((entry): readonly NumberEntry[] => {
    const { text: number = entry, tolerance, weight, feedback } = mapOf(entry);
    if (typeof number !== 'number') return [];
    const around = toleranceOf(tolerance ?? data['tolerance']);
    return [
      {
        answer: { type: 'around', number, tolerance: around },
        weight: shareOf(weight),
        feedback: textOf(feedback),
      },
    ];
  });
}

/** Of a range that is wider than one number. */
function limitsOf(
  answer: NumberAnswer | undefined,
  language: string,
): readonly [string, string] | undefined {
  return answer?.type === 'range' && answer.low < answer.high
    ? [writeNumber(answer.low, language), writeNumber(answer.high, language)]
    : undefined;
}

function toleranceOf(value: unknown): number | string | undefined {
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}

function unitsOf(data: ItemData): ReadonlyMap<string, number> {
  const units = Object.entries(mapOf(data['accept-units']));
  return new Map(units.flatMap(([unit, by]) => (typeof by === 'number' ? [[unit, by]] : [])));
}

/** The answer that earns the most, as it may be typed: of two that fit, the first decides. */
function bestAnswer(data: ItemData, language: string): string | undefined {
  const entries = entriesGraded(data);
  const texts = entries.map(({ answer }) =>
    writeNumber(answer.type === 'around' ? answer.number : answer.low, language),
  );
  if (texts.length < 2) return texts[0];
  const answers = entries.map(({ answer }) => answer);
  const rules = { language, unit: undefined, units: new Map<string, number>() };
  return bestOf(texts, (text) => {
    const match = compareNumber(text, answers, rules);
    return match.type === 'fits' ? (entries[match.index]!.weight ?? 1) : 0;
  });
}
