import type { ExportItem } from '../export-bank/export-bank.js';
import type { MapWords } from '../../mind-map/map-words.js';
import { plainNumber } from '../plain-number.js';

/** An item as lines of an outline: what it asks, and below it what there is to say. All of it is Markdown. */
export interface AskedAndAnswered {
  readonly asked: string;
  readonly answers: readonly string[];
}

/** The sign before what is right. */
const right = '✓';

export function answersOf({ stem, body }: ExportItem, words: MapWords): AskedAndAnswered {
  switch (body.type) {
    case 'choices':
      return {
        asked: stem,
        answers: body.choices.map(({ text, correct }) => (correct ? `${right} ${text}` : text)),
      };
    case 'true-false':
      return { asked: stem, answers: [`${right} ${body.answer ? words.true : words.false}`] };
    case 'short-answer':
      return { asked: stem, answers: body.answers.map(({ text }) => `${right} ${plain(text)}`) };
    case 'numeric': {
      const unit = body.unit === undefined ? '' : ` ${plain(body.unit)}`;
      const said = body.answers.map(({ number, low, high, isRange }) =>
        isRange ? `${plainNumber(low)} – ${plainNumber(high)}` : plainNumber(number),
      );
      return { asked: stem, answers: said.map((each) => `${right} ${each}${unit}`) };
    }
    case 'cloze':
    case 'card-cloze': {
      const text = body.gaps.reduceRight(
        (rest, { start, end }) => `${rest.slice(0, start)}…${rest.slice(end)}`,
        body.text,
      );
      const said = body.gaps.map(
        ({ answers }) => `${right} ${answers.map((each) => plain(each.text)).join(' / ')}`,
      );
      return { asked: [stem, text].filter((part) => part !== '').join(' '), answers: said };
    }
    case 'matching':
      return { asked: stem, answers: body.pairs.map((pair) => `${pair.left} → ${pair.right}`) };
    case 'ordering':
      return { asked: stem, answers: body.order.map((entry, i) => `${i + 1}\\. ${entry}`) };
    case 'open':
      return {
        asked: stem,
        answers: [
          ...(body.modelAnswer === undefined ? [] : [`${right} ${body.modelAnswer}`]),
          ...body.rubric.map(({ criterion, points }) => `${criterion} (${plainNumber(points)})`),
        ],
      };
    case 'flashcard':
      return { asked: body.front, answers: [body.back] };
  }
}

/** Answers are plain: no sign of theirs is one of Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>&$]/g, String.raw`\$&`);
}
