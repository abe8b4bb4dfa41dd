import { element } from '../../xml/write-xml.js';
import type { ExportBody, ExportNumber } from '../../export-bank/export-bank.js';
import {
  declare,
  type Making,
  mappingOf,
  type Plan,
  plainNumber,
  setScore,
  value,
  variable,
  when,
} from './plan.js';

type Short = Extract<ExportBody, { readonly type: 'short-answer' }>;
type Numeric = Extract<ExportBody, { readonly type: 'numeric' }>;

const entry = { responseIdentifier: 'RESPONSE' };

export function planShort({ item, q }: Making, { answers, typing }: Short): Plan {
  const { points } = item;
  const exact = typing.caseSensitive;
  const is = (text: string) =>
    q(
      'stringMatch',
      { caseSensitive: exact, substring: q === element ? false : undefined },
      variable(q, 'RESPONSE'),
      value(q, 'string', text),
    );
  const full = answers.filter(({ share }) => share === 1);
  return {
    declarations: [
      declare(
        q,
        { identifier: 'RESPONSE', cardinality: 'single', baseType: 'string' },
        answers.slice(0, 1).map(({ text }) => text),
        mappingOf(
          q,
          answers.map(({ text, share }) => ({ key: text, earns: share * points, exact })),
          { lowerBound: 0 },
        ),
      ),
    ],
    asked: [
      element('p', {}, q('textEntryInteraction', { ...entry, expectedLength: width(answers) })),
    ],
    template: 'map_response',
    rules: [setScore(q, q('mapResponse', { identifier: 'RESPONSE' }))],
    isRight: q(
      'or',
      {},
      (full.length === 0 ? answers.slice(0, 1) : full).map(({ text }) => is(text)),
    ),
    said: answers.flatMap(({ text, feedback }, i) =>
      feedback === undefined ? [] : [{ name: `answer_${i + 1}`, test: is(text), text: feedback }],
    ),
  };
}

function width(answers: Short['answers']): number {
  return Math.max(15, ...answers.map(({ text }) => Math.ceil(text.length * 1.2)));
}

export function planNumeric({ item, q }: Making, { answers }: Numeric): Plan {
  const { points } = item;
  const said = answers.flatMap((answer, i) =>
    answer.feedback === undefined
      ? []
      : [{ name: `answer_${i + 1}`, test: isNumber(q, answer), text: answer.feedback }],
  );
  return {
    declarations: [
      declare(
        q,
        { identifier: 'RESPONSE', cardinality: 'single', baseType: 'float' },
        answers.slice(0, 1).map(({ number }) => plainNumber(number)),
      ),
    ],
    asked: [element('p', {}, q('textEntryInteraction', { ...entry, expectedLength: 15 }))],
    rules: [
      when(
        q,
        answers.map((answer) => ({
          test: isNumber(q, answer),
          rules: [setScore(q, value(q, 'float', plainNumber(Math.max(0, answer.share) * points)))],
        })),
      ),
    ],
    isRight: isNumber(q, answers.find(({ share }) => share === 1) ?? answers[0]!),
    said,
  };
}

function isNumber(q: Making['q'], { number, low, high, isRange }: ExportNumber) {
  const response = variable(q, 'RESPONSE');
  const limits = q(
    'and',
    {},
    q('gte', {}, response, value(q, 'float', plainNumber(low))),
    q('lte', {}, response, value(q, 'float', plainNumber(high))),
  );
  if (isRange) return limits;
  const exact = q(
    'equal',
    { toleranceMode: 'exact' },
    response,
    value(q, 'float', plainNumber(number)),
  );
  // Not every player knows tolerances; limits are known to all.
  return low === high ? exact : q('or', {}, exact, limits);
}
