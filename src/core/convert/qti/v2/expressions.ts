import { childrenOf, numberIn, type QtiNode, textIn } from '../source/node.js';
import { type Declarations, mapped } from './declarations.js';
import { isEqual, isSame, limitsOf } from './sameness.js';

/** Values as texts; none is what the standard calls NULL. */
export type Value = readonly string[];

/** A rule that is not followed here: what it would come to cannot be told. */
export class Unfollowed extends Error {}

export interface Scope {
  readonly declarations: Declarations;
  readonly responses: ReadonlyMap<string, Value>;
  readonly outcomes: Map<string, Value>;
}

type Operator = (node: QtiNode, scope: Scope) => Value;

const yes: Value = ['true'];
const no: Value = ['false'];

function truth(is: boolean | undefined): Value {
  return is === undefined ? [] : is ? yes : no;
}

/** Says what an expression comes to. */
export function evaluate(node: QtiNode, scope: Scope): Value {
  const operator = Object.hasOwn(operators, node.name) ? operators[node.name] : undefined;
  if (operator === undefined) throw new Unfollowed(node.name);
  return operator(node, scope);
}

export function isTrue(value: Value): boolean {
  return value[0] === 'true' || value[0] === '1';
}

function parts(node: QtiNode, scope: Scope): readonly Value[] {
  return childrenOf(node).map((child) => evaluate(child, scope));
}

function numbers(node: QtiNode, scope: Scope): readonly number[] | undefined {
  const read = parts(node, scope).flatMap((value) =>
    value.length === 0 ? [undefined] : value.map(numberIn),
  );
  return read.some((each) => each === undefined) ? undefined : (read as readonly number[]);
}

function calculated(count: (numbers: readonly number[]) => number): Operator {
  return (node, scope) => {
    const read = numbers(node, scope);
    const result = read === undefined || read.length === 0 ? NaN : count(read);
    return Number.isFinite(result) ? [String(result)] : [];
  };
}

function compared(compare: (a: number, b: number) => boolean): Operator {
  return (node, scope) => {
    const read = numbers(node, scope);
    const [a, b] = read ?? [];
    return truth(a === undefined || b === undefined ? undefined : compare(a, b));
  };
}

const operators: Readonly<Record<string, Operator>> = {
  baseValue: (node) => {
    const text = textIn(node);
    return text === '' ? [] : [text];
  },
  null: () => [],
  variable: ({ attributes: { identifier = '' } }, { responses, outcomes }) =>
    responses.get(identifier) ?? outcomes.get(identifier) ?? [],
  correct: ({ attributes: { identifier = '' } }, { declarations }) =>
    declarations.responses.get(identifier)?.correct ?? [],
  default: ({ attributes: { identifier = '' } }, { declarations }) =>
    declarations.outcomes.get(identifier)?.usual ?? [],
  mapResponse: ({ attributes: { identifier = '' } }, { declarations, responses }) => {
    const declared = declarations.responses.get(identifier);
    if (declared?.mapping === undefined) throw new Unfollowed('mapResponse');
    return [String(mapped(declared.mapping, responses.get(identifier) ?? [], declared.baseType))];
  },
  multiple: (node, scope) => parts(node, scope).flat(),
  ordered: (node, scope) => parts(node, scope).flat(),
  containerSize: (node, scope) => [String(parts(node, scope)[0]?.length ?? 0)],
  isNull: (node, scope) => truth((parts(node, scope)[0] ?? []).every((text) => text === '')),
  not: (node, scope) => {
    const [value = []] = parts(node, scope);
    return truth(value.length === 0 ? undefined : !isTrue(value));
  },
  and: (node, scope) => truth(parts(node, scope).every(isTrue)),
  or: (node, scope) => truth(parts(node, scope).some(isTrue)),
  anyN: (node, scope) => {
    const count = parts(node, scope).filter(isTrue).length;
    const { min = '1', max = '999' } = node.attributes;
    return truth(count >= Number(min) && count <= Number(max));
  },
  match: (node, scope) => {
    const [a = [], b = []] = parts(node, scope);
    return truth(
      a.length === 0 || b.length === 0 ? undefined : isSame(a, b, isInOrder(node, scope)),
    );
  },
  member: (node, scope) => {
    const [a = [], b = []] = parts(node, scope);
    return truth(
      a.length === 0 ? undefined : a.every((each) => b.some((other) => isEqual(each, other))),
    );
  },
  contains: (node, scope) => {
    const [a = [], b = []] = parts(node, scope);
    return truth(b.every((each) => a.some((other) => isEqual(each, other))));
  },
  delete: (node, scope) => {
    const [a = [], b = []] = parts(node, scope);
    return b.filter((each) => !a.includes(each));
  },
  index: (node, scope) => {
    const [list = []] = parts(node, scope);
    const found = list[Number(node.attributes['n'] ?? '1') - 1];
    return found === undefined ? [] : [found];
  },
  stringMatch: (node, scope) => {
    const [[a] = [], [b] = []] = parts(node, scope);
    if (a === undefined || b === undefined) return [];
    const { caseSensitive = 'true', substring = 'false' } = node.attributes;
    const [x, y] = caseSensitive === 'false' ? [a.toLowerCase(), b.toLowerCase()] : [a, b];
    return truth(substring === 'true' ? x.includes(y) : x.trim() === y.trim());
  },
  substring: (node, scope) => {
    const [[a] = [], [b] = []] = parts(node, scope);
    if (a === undefined || b === undefined) return [];
    return truth(
      node.attributes['caseSensitive'] === 'false'
        ? b.toLowerCase().includes(a.toLowerCase())
        : b.includes(a),
    );
  },
  equal: (node, scope) => {
    const [a, b] = numbers(node, scope) ?? [];
    if (a === undefined || b === undefined) return [];
    const [low, high] = limitsOf(node, b);
    return truth(a >= low && a <= high);
  },
  equalRounded: (node, scope) => {
    const [a, b] = numbers(node, scope) ?? [];
    if (a === undefined || b === undefined) return [];
    const figures = Math.min(15, Math.max(1, Number(node.attributes['figures'] ?? '3') || 1));
    const isPlaces = node.attributes['roundingMode'] === 'decimalPlaces';
    const round = (x: number): string => (isPlaces ? x.toFixed(figures) : x.toPrecision(figures));
    return truth(round(a) === round(b));
  },
  lt: compared((a, b) => a < b),
  lte: compared((a, b) => a <= b),
  gt: compared((a, b) => a > b),
  gte: compared((a, b) => a >= b),
  sum: calculated((all) => all.reduce((a, b) => a + b, 0)),
  product: calculated((all) => all.reduce((a, b) => a * b, 1)),
  subtract: calculated(([a = NaN, b = NaN]) => a - b),
  divide: calculated(([a = NaN, b = NaN]) => a / b),
  power: calculated(([a = NaN, b = NaN]) => a ** b),
  integerDivide: calculated(([a = NaN, b = NaN]) => Math.floor(a / b)),
  integerModulus: calculated(([a = NaN, b = NaN]) => a - b * Math.floor(a / b)),
  truncate: calculated(([a = NaN]) => Math.trunc(a)),
  round: calculated(([a = NaN]) => Math.round(a)),
  integerToFloat: calculated(([a = NaN]) => a),
  min: calculated((all) => Math.min(...all)),
  max: calculated((all) => Math.max(...all)),
};

function isInOrder(node: QtiNode, { declarations }: Scope): boolean {
  return childrenOf(node).some(
    ({ name, attributes: { identifier = '' } }) =>
      name === 'ordered' || declarations.responses.get(identifier)?.cardinality === 'ordered',
  );
}
