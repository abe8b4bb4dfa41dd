import { element } from '../../xml/write-xml.js';
import type { ExportBody } from '../../export-bank/export-bank.js';
import {
  allFor,
  declare,
  isCorrect,
  type Making,
  mappingOf,
  type Plan,
  plainNumber,
  setScore,
  value,
  variable,
} from './plan.js';

type Cloze = Extract<ExportBody, { readonly type: 'cloze' }>;
type Matching = Extract<ExportBody, { readonly type: 'matching' }>;

/** A text in which each gap is a response of its own. */
export function planCloze({ item, q, texts }: Making, body: Cloze): Plan {
  const { text, gaps, partialCredit, typing } = body;
  const { points } = item;
  const id = (i: number): string => `RESPONSE_${i + 1}`;
  const each = points / gaps.length;
  const exact = typing.caseSensitive;
  const declarations = gaps.map(({ dropdown, answers }, i) => {
    const identifier = id(i);
    if (dropdown) {
      const mapping = mappingOf(q, [{ key: 'entry_1', earns: each }]);
      return declare(
        q,
        { identifier, cardinality: 'single', baseType: 'identifier' },
        ['entry_1'],
        mapping,
      );
    }
    const mapping = mappingOf(
      q,
      answers.map((answer) => ({ key: answer.text, earns: each, exact })),
    );
    return declare(
      q,
      { identifier, cardinality: 'single', baseType: 'string' },
      answers.slice(0, 1).map((answer) => answer.text),
      mapping,
    );
  });
  const asked = texts.cloze(text, (i) => {
    const { dropdown, answers, others } = gaps[i]!;
    if (!dropdown)
      return q('textEntryInteraction', {
        responseIdentifier: id(i),
        expectedLength: Math.max(10, answers[0]!.text.length + 3),
      });
    return q(
      'inlineChoiceInteraction',
      { responseIdentifier: id(i), shuffle: true },
      [...answers, ...others].map((entry, at) =>
        q('inlineChoice', { identifier: `entry_${at + 1}` }, entry.text),
      ),
    );
  });
  const scores = gaps.map((_, i) => q('mapResponse', { identifier: id(i) }));
  const isRight = q(
    'and',
    {},
    scores.map((score) => q('gt', {}, score, value(q, 'float', '0'))),
  );
  const rule = partialCredit ? setScore(q, q('sum', {}, scores)) : allFor(q, isRight, points);
  return { declarations, asked, rules: [rule], isRight, said: [] };
}

export function planMatching({ item, q, texts }: Making, body: Matching): Plan {
  const { pairs, distractors, partialCredit } = body;
  const { points } = item;
  const rights = [...new Set([...pairs.map(({ right }) => right), ...distractors])];
  const name = (right: string): string => `right_${rights.indexOf(right) + 1}`;
  const key = pairs.map(({ right }, i) => `left_${i + 1} ${name(right)}`);
  const isRight = isCorrect(q);
  const choice = (identifier: string, text: string, most: number) =>
    q('simpleAssociableChoice', { identifier, matchMax: most }, texts.blocks(text));
  const mapping = partialCredit
    ? mappingOf(
        q,
        key.map((pair) => ({ key: pair, earns: points / pairs.length })),
        { lowerBound: 0 },
      )
    : undefined;
  return {
    declarations: [
      declare(
        q,
        { identifier: 'RESPONSE', cardinality: 'multiple', baseType: 'directedPair' },
        key,
        mapping,
      ),
    ],
    asked: [
      q(
        'matchInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: true, maxAssociations: pairs.length },
        q(
          'simpleMatchSet',
          {},
          pairs.map(({ left }, i) => choice(`left_${i + 1}`, left, 1)),
        ),
        q(
          'simpleMatchSet',
          {},
          rights.map((right) => choice(name(right), right, pairs.length)),
        ),
      ),
    ],
    ...(partialCredit
      ? { template: 'map_response' }
      : points === 1
        ? { template: 'match_correct' }
        : {}),
    rules: partialCredit
      ? [setScore(q, q('mapResponse', { identifier: 'RESPONSE' }))]
      : [allFor(q, isRight, points)],
    isRight,
    said: [],
  };
}

export function planOrdering({ item, q, texts }: Making, order: readonly string[]): Plan {
  const { points } = item;
  const key = order.map((_, i) => `entry_${i + 1}`);
  const isRight = isCorrect(q);
  return {
    declarations: [
      declare(q, { identifier: 'RESPONSE', cardinality: 'ordered', baseType: 'identifier' }, key),
    ],
    asked: [
      q(
        'orderInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: true },
        order.map((text, i) => q('simpleChoice', { identifier: key[i] }, texts.blocks(text))),
      ),
    ],
    ...(points === 1 ? { template: 'match_correct' } : {}),
    rules: [allFor(q, isRight, points)],
    isRight,
    said: [],
  };
}

type Open = Extract<ExportBody, { readonly type: 'open' }>;

/** What a person grades, with what that person is told. */
export function planOpen({ q, dialect, texts }: Making, { modelAnswer, rubric }: Open): Plan {
  const rows = rubric.map(({ criterion, points }) =>
    element('li', {}, texts.blocks(criterion), element('p', {}, `(${plainNumber(points)})`)),
  );
  const told = [
    ...(modelAnswer === undefined ? [] : texts.blocks(modelAnswer)),
    ...(rows.length === 0 ? [] : [element('ol', {}, rows)]),
  ];
  return {
    declarations: [
      declare(q, { identifier: 'RESPONSE', cardinality: 'single', baseType: 'string' }, []),
    ],
    asked: [
      q('extendedTextInteraction', { responseIdentifier: 'RESPONSE' }),
      told.length === 0
        ? undefined
        : q('rubricBlock', { view: 'scorer', ...dialect.scoring }, dialect.apart(told)),
    ],
    rules: [],
    isRight: q('isNull', {}, variable(q, 'RESPONSE')),
    said: [],
  };
}
