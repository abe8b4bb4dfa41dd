import {
  childOf,
  childrenOf,
  descendantsOf,
  numberIn,
  type QtiNode,
  textIn,
} from '../source/node.js';

/** What is declared of something that is answered. */
export interface ResponseDeclaration {
  readonly id: string;
  readonly cardinality: string;
  readonly baseType: string;
  readonly correct: readonly string[];
  readonly mapping: Mapping | undefined;
  /** Whether places on an image are worth something. */
  readonly hasAreas: boolean;
}

export interface Mapping {
  readonly otherwise: number;
  readonly low: number;
  readonly high: number;
  /** Whether what is earned has a limit above. */
  readonly isLimited: boolean;
  readonly entries: readonly MapEntry[];
}

export interface MapEntry {
  readonly key: string;
  readonly value: number;
  readonly caseSensitive: boolean;
}

export interface OutcomeDeclaration {
  readonly id: string;
  readonly usual: readonly string[];
  readonly most: number | undefined;
}

export interface Declarations {
  readonly responses: ReadonlyMap<string, ResponseDeclaration>;
  readonly outcomes: ReadonlyMap<string, OutcomeDeclaration>;
}

export function declarationsOf(item: QtiNode): Declarations {
  const responses = childrenOf(item, 'responseDeclaration').map(responseOf);
  const outcomes = childrenOf(item, 'outcomeDeclaration').map((node) => ({
    id: node.attributes['identifier'] ?? '',
    usual: valuesIn(childOf(node, 'defaultValue')),
    most: numberIn(node.attributes['normalMaximum']),
  }));
  return {
    responses: new Map(responses.map((each) => [each.id, each])),
    outcomes: new Map(outcomes.map((each) => [each.id, each])),
  };
}

function responseOf(node: QtiNode): ResponseDeclaration {
  const { identifier = '', cardinality = 'single', baseType = 'identifier' } = node.attributes;
  const correct = valuesIn(childOf(node, 'correctResponse'));
  const interpretation = childOf(node, 'mapping');
  return {
    id: identifier,
    cardinality,
    baseType,
    // Some writers put several of one pair beside each other with blanks between.
    correct: /pair/i.test(baseType) ? correct.map(asPair) : correct,
    mapping: interpretation === undefined ? undefined : mappingOf(interpretation, baseType),
    hasAreas: descendantsOf(node, 'areaMapEntry').length > 0,
  };
}

function valuesIn(node: QtiNode | undefined): readonly string[] {
  return childrenOf(node, 'value').map(textIn);
}

/** A pair with one blank between. */
export function asPair(text: string): string {
  return text.trim().split(/\s+/).join(' ');
}

function mappingOf(node: QtiNode, baseType: string): Mapping {
  const { defaultValue, lowerBound, upperBound } = node.attributes;
  const high = numberIn(upperBound);
  return {
    otherwise: numberIn(defaultValue) ?? 0,
    low: numberIn(lowerBound) ?? -Infinity,
    high: high ?? Infinity,
    isLimited: high !== undefined,
    entries: childrenOf(node, 'mapEntry').map(({ attributes }) => {
      const { mapKey = '', mappedValue, caseSensitive = 'true' } = attributes;
      return {
        key: /pair/i.test(baseType) ? asPair(mapKey) : mapKey.trim(),
        value: numberIn(mappedValue) ?? 0,
        caseSensitive: !/^(?:false|0)$/i.test(caseSensitive.trim()),
      };
    }),
  };
}

/** What a mapping gives for an answer. */
export function mapped(mapping: Mapping, answer: readonly string[], type: string): number {
  let sum = 0;
  for (const each of new Set(answer)) {
    const entry = mapping.entries.find(({ key, caseSensitive }) =>
      sameMapped(key, each, caseSensitive, type),
    );
    sum += entry?.value ?? mapping.otherwise;
  }
  if (answer.length === 0) return Math.max(0, mapping.low);
  return Math.min(mapping.high, Math.max(mapping.low, sum));
}

function sameMapped(key: string, text: string, exact: boolean, type: string): boolean {
  if (key === text.trim()) return true;
  if (type === 'pair') return key === text.trim().split(/\s+/).toReversed().join(' ');
  if (type === 'float' || type === 'integer') {
    const [a, b] = [numberIn(key), numberIn(text)];
    return a !== undefined && a === b;
  }
  return !exact && type === 'string' && key.toLowerCase() === text.trim().toLowerCase();
}
