import { childrenOf, numberIn, type QtiNode, textIn } from '../source/node.js';
import { type Rules, rateBy } from './rules.js';

/** What a response is compared with by rules that give points. */
export interface Accepted {
  readonly text: string;
  readonly caseSensitive: boolean;
}

/** The texts or choices that rules for points ask for, each once, in their order. */
export function acceptedTexts({ rules }: Rules, id: string): readonly Accepted[] {
  const found = new Map<string, Accepted>();
  const look = (node: QtiNode): void => {
    if (node.name === 'not') return;
    const { respident = '', case: exact = 'No' } = node.attributes;
    const isText = node.name === 'varequal' || node.name === 'varsubstring';
    if (isText && (respident === id || respident === '')) {
      const text = textIn(node);
      if (!found.has(text)) found.set(text, { text, caseSensitive: /^yes$/i.test(exact) });
    }
    for (const child of childrenOf(node)) look(child);
  };
  for (const { condition, sets } of rules) {
    const earns = sets.some((set) => (numberIn(textIn(set)) ?? 1) > 0);
    if (condition !== undefined && earns) look(condition);
  }
  return [...found.values()];
}

/** A number that is asked for, or all between two. */
export interface Interval {
  readonly number: number | undefined;
  readonly low: number;
  readonly high: number;
}

/** The numbers that rules for points accept. */
export function acceptedNumbers({ rules }: Rules, id: string): readonly Interval[] {
  const found: Interval[] = [];
  for (const { condition, sets } of rules) {
    if (condition === undefined || !sets.some((set) => (numberIn(textIn(set)) ?? 1) > 0)) continue;
    found.push(...merged(intervalsIn(condition, id)));
  }
  return found;
}

/** An exact number within limits is one answer with a tolerance. */
function merged(intervals: readonly Interval[]): readonly Interval[] {
  const exact = intervals.filter(({ number }) => number !== undefined);
  const ranges = intervals.filter(({ number }) => number === undefined);
  const used = new Set<Interval>();
  const around = ranges.map((range): Interval => {
    const inside = exact.find(
      (each) => !used.has(each) && range.low <= each.number! && each.number! <= range.high,
    );
    if (inside === undefined)
      return range.low === range.high ? { ...range, number: range.low } : range;
    used.add(inside);
    return { ...range, number: inside.number };
  });
  return [...around, ...exact.filter((each) => !used.has(each))];
}

function intervalsIn(node: QtiNode, id: string): readonly Interval[] {
  const found: Interval[] = [];
  let [low, high] = [-Infinity, Infinity];
  for (const child of childrenOf(node)) {
    if (child.name === 'not') continue;
    if (['and', 'or', 'conditionvar'].includes(child.name)) found.push(...intervalsIn(child, id));
    const { respident = id } = child.attributes;
    const value = respident === id ? numberIn(textIn(child)) : undefined;
    if (value === undefined) continue;
    if (child.name === 'varequal') found.push({ number: value, low: value, high: value });
    if (child.name === 'vargte' || child.name === 'vargt') low = Math.max(low, value);
    if (child.name === 'varlte' || child.name === 'varlt') high = Math.min(high, value);
  }
  if (Number.isFinite(low) && Number.isFinite(high) && low <= high) {
    found.push({ number: undefined, low, high });
  }
  return found;
}

/** What a response alone earns with an answer. */
export function rateOne(rules: Rules, id: string, answer: readonly string[]) {
  return rateBy(rules, new Map([[id, answer]]));
}
