import type { ExportBody } from '../../export-bank/export-bank.js';
import {
  allFor,
  declare,
  isCorrect,
  type Making,
  mappingOf,
  type Plan,
  setScore,
  value,
  variable,
} from './plan.js';

type Choices = Extract<ExportBody, { readonly type: 'choices' }>;

/** Choices, each with a name by its place. */
export function planChoices({ item, q, texts }: Making, body: Choices): Plan {
  const { choices, multiple, shuffle, partialCredit, weighted } = body;
  const { points } = item;
  const id = (i: number): string => `choice_${i + 1}`;
  const key = choices.flatMap(({ correct }, i) => (correct ? [id(i)] : []));
  const keys = key.length;
  const isTable = multiple
    ? weighted || partialCredit
    : choices.some(({ correct, share }) => share !== (correct ? 1 : 0));
  const earns = (i: number): number => {
    const { correct, share } = choices[i]!;
    return points * (partialCredit ? (correct ? 1 / keys : -1 / keys) : share);
  };
  const mapping = isTable
    ? mappingOf(
        q,
        earning(choices.map((_, i) => ({ key: id(i), earns: earns(i) }))),
        partialCredit ? { lowerBound: 0 } : { lowerBound: 0, upperBound: points },
      )
    : undefined;
  const isRight = isCorrect(q);
  const asked = q(
    'choiceInteraction',
    { responseIdentifier: 'RESPONSE', shuffle, maxChoices: multiple ? 0 : 1 },
    choices.map(({ text, pinned }, i) =>
      q(
        'simpleChoice',
        { identifier: id(i), fixed: pinned ? true : undefined },
        texts.blocks(text),
      ),
    ),
  );
  const declaration = declare(
    q,
    {
      identifier: 'RESPONSE',
      cardinality: multiple ? 'multiple' : 'single',
      baseType: 'identifier',
    },
    key,
    mapping,
  );
  return {
    declarations: [declaration],
    asked: [asked],
    ...(isTable ? { template: 'map_response' } : points === 1 ? { template: 'match_correct' } : {}),
    rules: isTable
      ? [setScore(q, q('mapResponse', { identifier: 'RESPONSE' }))]
      : [allFor(q, isRight, points)],
    isRight,
    said: choices.flatMap(({ feedback }, i) =>
      feedback === undefined
        ? []
        : [
            {
              name: id(i),
              text: feedback,
              test: multiple
                ? q('member', {}, value(q, 'identifier', id(i)), variable(q, 'RESPONSE'))
                : q('match', {}, variable(q, 'RESPONSE'), value(q, 'identifier', id(i))),
            },
          ],
    ),
  };
}

/** Without what earns nothing; but a table is never empty. */
function earning(entries: readonly { readonly key: string; readonly earns: number }[]) {
  const some = entries.filter(({ earns }) => earns !== 0);
  return some.length === 0 ? entries.slice(0, 1) : some;
}

/** What is true and what is false, in the language of the bank. */
const words: Readonly<Record<string, readonly [string, string]>> = {
  en: ['True', 'False'],
  fr: ['Vrai', 'Faux'],
  de: ['Wahr', 'Falsch'],
  es: ['Verdadero', 'Falso'],
  it: ['Vero', 'Falso'],
  pt: ['Verdadeiro', 'Falso'],
  nl: ['Waar', 'Onwaar'],
};

export function truthWords(language: string): readonly [string, string] {
  return words[language.slice(0, 2).toLowerCase()] ?? words['en']!;
}

export function planTruth({ item, q }: Making, answer: boolean, language: string): Plan {
  const { points } = item;
  const [yes, no] = truthWords(language);
  const isRight = isCorrect(q);
  return {
    declarations: [
      declare(q, { identifier: 'RESPONSE', cardinality: 'single', baseType: 'identifier' }, [
        String(answer),
      ]),
    ],
    asked: [
      q(
        'choiceInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: false, maxChoices: 1 },
        q('simpleChoice', { identifier: 'true' }, yes),
        q('simpleChoice', { identifier: 'false' }, no),
      ),
    ],
    ...(points === 1 ? { template: 'match_correct' } : {}),
    rules: [allFor(q, isRight, points)],
    isRight,
    said: [],
  };
}
