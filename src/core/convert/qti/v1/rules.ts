import {
  childOf,
  childrenOf,
  descendantsOf,
  numberIn,
  type QtiNode,
  textIn,
} from '../source/node.js';
import type { Rated } from '../scored/rate.js';

/** What is chosen or typed, by the response that it is for. */
export type Answers = ReadonlyMap<string, readonly string[]>;

interface Rule {
  readonly condition: QtiNode | undefined;
  readonly sets: readonly QtiNode[];
  readonly feedback: readonly string[];
  /** Whether what follows is looked at too. */
  readonly goesOn: boolean;
}

/** The rules by which an item is scored. */
export interface Rules {
  readonly rules: readonly Rule[];
  /** What stands for `SCORE.max`. */
  readonly most: number;
  /** The responses that take several choices. */
  readonly several: ReadonlySet<string>;
}

export function rulesOf(item: QtiNode): Rules {
  const processing = childrenOf(item, 'resprocessing');
  const declared = processing.flatMap((each) => childrenOf(childOf(each, 'outcomes'), 'decvar'));
  const most = declared.map(({ attributes }) => numberIn(attributes['maxvalue']));
  return {
    most: most.find((each) => each !== undefined && each > 0) ?? 100,
    several: new Set(
      descendantsOf(item, 'response_lid')
        .filter(({ attributes }) => /^multiple$/i.test(attributes['rcardinality'] ?? ''))
        .flatMap(({ attributes }) => attributes['ident'] ?? []),
    ),
    rules: withSaid(
      processing
        .flatMap((each) => childrenOf(each, 'respcondition'))
        .map((node) => ({
          condition: childOf(node, 'conditionvar'),
          sets: childrenOf(node, 'setvar'),
          feedback: childrenOf(node, 'displayfeedback').flatMap(
            ({ attributes }) => attributes['linkrefid'] ?? [],
          ),
          // The standard stops where nothing is said; what people write means to go on.
          goesOn: !/^no$/i.test(node.attributes['continue'] ?? 'Yes'),
        })),
    ),
  };
}

/**
 * Blackboard only says “correct” to texts and numbers that are right; where no rule of an item gives
 * anything, what is said so to earns all.
 */
function withSaid(rules: readonly Rule[]): readonly Rule[] {
  const earns = ({ sets }: Rule): boolean => sets.some((set) => (numberIn(textIn(set)) ?? 1) > 0);
  if (rules.some(earns)) return rules;
  return rules.map((rule) =>
    rule.sets.length === 0 && rule.feedback.includes('correct')
      ? { ...rule, sets: [everything] }
      : rule,
  );
}

const everything: QtiNode = {
  name: 'setvar',
  attributes: { varname: 'SCORE' },
  children: ['SCORE.max'],
  start: 0,
  end: 0,
};

/** What an answer earns, and what is said to it. */
export function rateBy({ rules, most, several }: Rules, answers: Answers): Rated {
  const scores = new Map<string, number>();
  const shown = new Set<string>();
  for (const { condition, sets, feedback, goesOn } of rules) {
    // “Other” is what nothing before has taken for right: Blackboard takes back everything there.
    if (total(scores) > 0 && childOf(condition, 'other') !== undefined) continue;
    if (!holds(condition, answers, several)) continue;
    for (const set of sets) {
      const name = set.attributes['varname'] ?? 'SCORE';
      scores.set(name, changed(scores.get(name) ?? 0, set, most));
    }
    for (const name of feedback) shown.add(name);
    if (!goesOn) break;
  }
  return { score: total(scores), shown };
}

function total(scores: ReadonlyMap<string, number>): number {
  const main = [...scores].find(([name]) => /^(?:que_)?score$/i.test(name));
  return main?.[1] ?? [...scores.values()].reduce((sum, score) => sum + score, 0);
}

function changed(before: number, set: QtiNode, most: number): number {
  const text = textIn(set);
  const value = numberIn(text) ?? (/\.max$/i.test(text) ? most : 0);
  switch ((set.attributes['action'] ?? 'Set').toLowerCase()) {
    case 'add':
      return before + value;
    case 'subtract':
      return before - value;
    case 'multiply':
      return before * value;
    case 'divide':
      return value === 0 ? before : before / value;
    default:
      return value;
  }
}

/**
 * Several conditions hold together; but of several texts or choices that one response equals, any will do
 * where it can be only one of them.
 */
function holds(
  condition: QtiNode | undefined,
  answers: Answers,
  several: ReadonlySet<string>,
): boolean {
  const tests = childrenOf(condition).filter(({ name }) => name !== 'qticomment');
  if (tests.length === 0) return false;
  const equals = tests.filter(({ name }) => name === 'varequal');
  const ids = new Set(equals.map(({ attributes }) => attributes['respident'] ?? ''));
  const others = tests.filter((test) => !equals.includes(test));
  return (
    others.every((test) => passes(test, answers)) &&
    [...ids].every((id) => {
      const own = equals.filter(({ attributes }) => (attributes['respident'] ?? '') === id);
      return several.has(id)
        ? own.every((test) => passes(test, answers))
        : own.some((test) => passes(test, answers));
    })
  );
}

function passes(test: QtiNode, answers: Answers): boolean {
  const given = answers.get(test.attributes['respident'] ?? '') ?? [];
  const text = textIn(test);
  switch (test.name) {
    case 'and':
      return childrenOf(test).every((each) => passes(each, answers));
    case 'or':
      return childrenOf(test).some((each) => passes(each, answers));
    case 'not':
      return !childrenOf(test).some((each) => passes(each, answers));
    case 'other':
      return true;
    case 'unanswered':
      return given.length === 0;
    case 'varequal': {
      const exact = /^yes$/i.test(test.attributes['case'] ?? 'No');
      return given.some((each) => isEqual(each, text, exact));
    }
    case 'varsubstring':
      return given.some((each) => each.toLowerCase().includes(text.toLowerCase()));
    case 'varsubset':
      return given.some((each) => text.split(/[\s,]+/).includes(each));
    case 'varlt':
    case 'varlte':
    case 'vargt':
    case 'vargte':
      return given.some((each) => isWithin(test.name, numberIn(each), numberIn(text)));
    default:
      return false;
  }
}

function isEqual(given: string, text: string, exact: boolean): boolean {
  if (given.trim() === text) return true;
  if (exact) return false;
  const [a, b] = [numberIn(given), numberIn(text)];
  return a !== undefined && b !== undefined
    ? a === b
    : given.toLowerCase().trim() === text.toLowerCase();
}

function isWithin(name: string, given: number | undefined, limit: number | undefined): boolean {
  if (given === undefined || limit === undefined) return false;
  if (name === 'varlt') return given < limit;
  if (name === 'varlte') return given <= limit;
  return name === 'vargt' ? given > limit : given >= limit;
}
