import { element, type XmlPart } from '../../xml/write-xml.js';
import type { ExportBody, ExportNumber } from '../../export-bank/export-bank.js';
import { plainNumber } from '../write/plan.js';
import { type CanvasBody, saidName } from './canvas-body.js';
import { all, equals, response, rule, typedIn } from './elements.js';

type Of<T extends ExportBody['type']> = Extract<ExportBody, { readonly type: T }>;

export function short({ answers }: Of<'short-answer'>): CanvasBody {
  // Canvas takes every text that it finds in a rule for a right answer.
  const accepted = answers.filter(({ share: part }) => part > 0);
  return {
    type: 'short_answer_question',
    asked: [typedIn()],
    said: accepted.flatMap(({ text, feedback }, i) =>
      feedback === undefined
        ? []
        : [{ name: saidName(`answer_${i + 1}`), text: feedback, test: equals(text) }],
    ),
    scoring: (correct) => [
      rule(
        accepted.map(({ text }) => equals(text)),
        all,
        [correct],
      ),
    ],
    isInParts: false,
  };
}

export function numeric({ answers }: Of<'numeric'>): CanvasBody {
  const accepted = answers.filter(({ share: part }) => part > 0);
  const name = (i: number): string => saidName(`answer_${i + 1}`);
  return {
    type: 'numerical_question',
    asked: [typedIn('Decimal')],
    said: accepted.flatMap(({ feedback }, i) =>
      feedback === undefined ? [] : [{ name: name(i), text: feedback }],
    ),
    scoring: (correct) =>
      accepted.map((answer, i) =>
        rule(within(answer), all, [answer.feedback === undefined ? undefined : name(i), correct]),
      ),
    isInParts: false,
  };
}

function within({ number, low, high, isRange }: ExportNumber): readonly XmlPart[] {
  const limits = [
    element('vargte', { respident: response }, plainNumber(low)),
    element('varlte', { respident: response }, plainNumber(high)),
  ];
  if (isRange) return limits;
  const around = low === high ? undefined : element('and', {}, limits);
  return [element('or', {}, equals(plainNumber(number)), around)];
}
