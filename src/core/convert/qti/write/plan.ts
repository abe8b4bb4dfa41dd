import type { XmlContent, XmlPart } from '../../xml/write-xml.js';
import type { ExportItem } from '../../export-bank/export-bank.js';
import type { Dialect } from './dialect.js';
import type { WriteTexts } from './write-texts.js';

/** What an item of QTI is made of, beside its texts. */
export interface Plan {
  readonly declarations: readonly XmlPart[];
  /** What is asked: behind the stem, or a text with gaps. */
  readonly asked: readonly XmlContent[];
  /** The template that scores it, where one does. */
  readonly template?: string;
  /** Rules that set SCORE. */
  readonly rules: readonly XmlPart[];
  /** Whether all is right, as an expression. */
  readonly isRight: XmlPart;
  /** What is said to single answers. */
  readonly said: readonly SaidTo[];
}

export interface SaidTo {
  readonly name: string;
  /** Whether it is said, as an expression. */
  readonly test: XmlPart;
  /** Markdown. */
  readonly text: string;
}

/** What makes plans: an item, and what its elements are made with. */
export interface Making {
  readonly item: ExportItem;
  readonly q: Dialect['q'];
  readonly dialect: Dialect;
  readonly texts: WriteTexts;
}

/** Numbers without the dust of dividing. */
export function plainNumber(number: number): string {
  const text = String(Number(number.toPrecision(12)));
  // No version takes `1e+21`.
  return text.includes('e+') ? BigInt(number).toString() : text;
}

export function variable(q: Dialect['q'], id: string): XmlPart {
  return q('variable', { identifier: id });
}

export function value(q: Dialect['q'], baseType: string, text: string): XmlPart {
  return q('baseValue', { baseType }, text);
}

export function setScore(q: Dialect['q'], ...expression: readonly XmlContent[]): XmlPart {
  return q('setOutcomeValue', { identifier: 'SCORE' }, ...expression);
}

/** Whether the only response is what is declared as right. */
export function isCorrect(q: Dialect['q']): XmlPart {
  return q('match', {}, variable(q, 'RESPONSE'), q('correct', { identifier: 'RESPONSE' }));
}

/** All points for one thing, none for anything else. */
export function allFor(q: Dialect['q'], test: XmlPart, points: number): XmlPart {
  return when(q, [{ test, rules: [setScore(q, value(q, 'float', plainNumber(points)))] }]);
}

/** `if … then …` with any number of further cases. */
export function when(
  q: Dialect['q'],
  cases: readonly { readonly test: XmlPart; readonly rules: readonly XmlContent[] }[],
): XmlPart {
  return q(
    'responseCondition',
    {},
    cases.map(({ test, rules }, i) =>
      q(i === 0 ? 'responseIf' : 'responseElseIf', {}, test, rules),
    ),
  );
}

export function declare(
  q: Dialect['q'],
  attributes: {
    readonly identifier: string;
    readonly cardinality: string;
    readonly baseType: string;
  },
  correct: readonly string[],
  mapping?: XmlPart,
): XmlPart {
  return q(
    'responseDeclaration',
    attributes,
    correct.length === 0
      ? undefined
      : q(
          'correctResponse',
          {},
          correct.map((each) => q('value', {}, each)),
        ),
    mapping,
  );
}

/** A table of what answers earn. */
export function mappingOf(
  q: Dialect['q'],
  entries: readonly { readonly key: string; readonly earns: number; readonly exact?: boolean }[],
  bounds: { readonly lowerBound?: number; readonly upperBound?: number } = {},
): XmlPart {
  return q(
    'mapping',
    { ...bounds, defaultValue: 0 },
    entries.map(({ key, earns, exact }) =>
      q('mapEntry', { mapKey: key, mappedValue: plainNumber(earns), caseSensitive: exact }),
    ),
  );
}
