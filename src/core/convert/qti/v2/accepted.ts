import { childrenOf, numberIn, type QtiNode, textIn } from '../source/node.js';
import type { Interval } from '../v1/accepted.js';
import type { ResponseDeclaration } from './declarations.js';
import type { Processing } from './processing.js';
import { limitsOf } from './sameness.js';

/** A text that a response is compared with. */
export interface Candidate {
  readonly text: string;
  readonly caseSensitive: boolean;
}

/** All that a text is compared with, by what is declared and in the rules. */
export function candidateTexts(
  { node }: Processing,
  { id, correct, mapping }: ResponseDeclaration,
): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (text: string, caseSensitive: boolean): void => {
    const before = found.get(text);
    if (text !== '' && before === undefined) found.set(text, { text, caseSensitive });
    else if (before?.caseSensitive === true && !caseSensitive)
      found.set(text, { text, caseSensitive });
  };
  for (const { key, value, caseSensitive } of mapping?.entries ?? []) {
    if (value > 0) add(key, caseSensitive);
  }
  const compares = comparisons(node, id);
  for (const { node: compare, texts } of compares) {
    const isLoose = compare.attributes['caseSensitive'] === 'false';
    for (const text of texts.length === 0 ? correct : texts) add(text, !isLoose);
  }
  const isMapped = (mapping?.entries.length ?? 0) > 0;
  const isLoose = compares.some(
    ({ node: { attributes } }) => attributes['caseSensitive'] === 'false',
  );
  for (const text of correct) if (!found.has(text)) add(text, !isMapped && !isLoose);
  return [...found.values()];
}

/** All that a number is compared with. */
export function candidateNumbers(
  { node }: Processing,
  { id, correct, mapping }: ResponseDeclaration,
): readonly Interval[] {
  const right = correct.flatMap((text) => numberIn(text) ?? []);
  const found: Interval[] = [];
  for (const { node: compare, texts, isCorrect } of comparisons(node, id)) {
    const numbers = [...texts.flatMap((text) => numberIn(text) ?? []), ...(isCorrect ? right : [])];
    for (const number of numbers) {
      const [low, high] =
        compare.name === 'equalRounded'
          ? roundedLimits(compare, number)
          : limitsOf(compare, number);
      found.push({ number, low: plain(low), high: plain(high) });
    }
  }
  found.push(...ranges(node, id));
  for (const { key, value } of mapping?.entries ?? []) {
    const number = numberIn(key);
    if (number !== undefined && value > 0) found.push({ number, low: number, high: number });
  }
  for (const number of right) found.push({ number, low: number, high: number });
  return withoutInner(found);
}

/** Of several around one number, the widest; a number that a range has is what the range is around. */
function withoutInner(found: readonly Interval[]): readonly Interval[] {
  const kept: Interval[] = [];
  for (const each of found) {
    const at = kept.findIndex((other) =>
      other.number !== undefined && each.number !== undefined
        ? other.number === each.number
        : other.low <= each.low && each.high <= other.high,
    );
    if (at < 0) {
      kept.push(each);
      continue;
    }
    const other = kept[at]!;
    kept[at] = {
      number: other.number ?? each.number,
      low: Math.min(other.low, each.low),
      high: Math.max(other.high, each.high),
    };
  }
  return kept;
}

function plain(number: number): number {
  return Number(number.toPrecision(12));
}

function roundedLimits(node: QtiNode, number: number): readonly [number, number] {
  const figures = Number(node.attributes['figures'] ?? '3') || 0;
  const isPlaces = node.attributes['roundingMode'] === 'decimalPlaces';
  const digits = isPlaces ? figures : figures - 1 - Math.floor(Math.log10(Math.abs(number) || 1));
  const half = 0.5 * 10 ** -Math.min(15, Math.max(-15, digits));
  return [number - half, number + half];
}

interface Comparison {
  readonly node: QtiNode;
  /** What the response is compared with, where that is written there. */
  readonly texts: readonly string[];
  readonly isCorrect: boolean;
}

const comparing = new Set([
  'match',
  'stringMatch',
  'equal',
  'equalRounded',
  'member',
  'contains',
  'substring',
]);

function comparisons(node: QtiNode | undefined, id: string): readonly Comparison[] {
  const found: Comparison[] = [];
  const look = (each: QtiNode): void => {
    if (comparing.has(each.name) && hasVariable(each, id)) {
      found.push({ node: each, texts: valuesIn(each), isCorrect: hasCorrect(each, id) });
    }
    for (const child of childrenOf(each)) look(child);
  };
  if (node !== undefined) look(node);
  return found;
}

function hasVariable(node: QtiNode, id: string): boolean {
  return childrenOf(node).some(
    (child) =>
      (child.name === 'variable' && child.attributes['identifier'] === id) ||
      (child.name !== 'match' && !comparing.has(child.name) && hasVariable(child, id)),
  );
}

function hasCorrect(node: QtiNode, id: string): boolean {
  return childrenOf(node, 'correct').some(({ attributes }) => attributes['identifier'] === id);
}

function valuesIn(node: QtiNode): readonly string[] {
  return childrenOf(node).flatMap((child) =>
    child.name === 'baseValue' ? [textIn(child)] : valuesIn(child),
  );
}

/** Limits that are asked for together. */
function ranges(node: QtiNode | undefined, id: string): readonly Interval[] {
  const found: Interval[] = [];
  const look = (each: QtiNode): void => {
    if (each.name === 'and') {
      let [low, high] = [-Infinity, Infinity];
      for (const child of childrenOf(each, 'gt', 'gte', 'lt', 'lte')) {
        const [a, b] = childrenOf(child);
        const isFirst = a?.name === 'variable' && a.attributes['identifier'] === id;
        const isSecond = b?.name === 'variable' && b.attributes['identifier'] === id;
        const limit = numberIn(textIn(isFirst ? b : a));
        if ((!isFirst && !isSecond) || limit === undefined) continue;
        if (child.name.startsWith('g') === isFirst) low = Math.max(low, limit);
        else high = Math.min(high, limit);
      }
      if (Number.isFinite(low) && Number.isFinite(high))
        found.push({ number: undefined, low, high });
    }
    for (const child of childrenOf(each)) look(child);
  };
  if (node !== undefined) look(node);
  return found;
}
