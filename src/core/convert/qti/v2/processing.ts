import type { Rated } from '../scored/rate.js';
import { childrenOf, numberIn, type QtiNode } from '../source/node.js';
import { type Declarations, mapped } from './declarations.js';
import { evaluate, isTrue, type Scope, Unfollowed, type Value } from './expressions.js';

export type Responses = ReadonlyMap<string, Value>;

/** Some text that is shown when an outcome has its name. */
export interface Conditional {
  readonly name: string;
  readonly outcome: string;
  readonly identifier: string;
  readonly isHidden: boolean;
}

export interface Processing {
  readonly declarations: Declarations;
  readonly node: QtiNode | undefined;
  readonly feedback: readonly Conditional[];
}

/** What answers earn, and what is said to them; undefined where the rules cannot be followed. */
export function rateResponses(processing: Processing, responses: Responses): Rated | undefined {
  const { declarations, node, feedback } = processing;
  const scope: Scope = { declarations, responses, outcomes: new Map() };
  for (const { id, usual } of declarations.outcomes.values()) scope.outcomes.set(id, usual);
  try {
    run(node, scope);
  } catch (error) {
    if (error instanceof Unfollowed) return undefined;
    if (!(error instanceof Exit)) throw error;
  }
  const shown = new Set(
    feedback
      .filter(({ outcome, identifier, isHidden }) => {
        const values = scope.outcomes.get(outcome) ?? responses.get(outcome) ?? [];
        return values.includes(identifier) !== isHidden;
      })
      .map(({ name }) => name),
  );
  return { score: scoreIn(scope), shown };
}

function scoreIn({ outcomes }: Scope): number {
  const main = numberIn(outcomes.get('SCORE')?.[0]);
  if (main !== undefined) return main;
  const others = [...outcomes].filter(
    ([id]) => /score|grade|points/i.test(id) && !/max|min|pass/i.test(id),
  );
  return others.reduce((sum, [, value]) => sum + (numberIn(value[0]) ?? 0), 0);
}

class Exit extends Error {}

function run(node: QtiNode | undefined, scope: Scope): void {
  const rules = childrenOf(node);
  if (rules.length > 0) {
    for (const rule of rules) follow(rule, scope);
    return;
  }
  const { template = '', templateLocation = '' } = node?.attributes ?? {};
  const name = /([^/]+?)(?:\.xml)?$/.exec(template || templateLocation)?.[1] ?? '';
  usual(name, scope);
}

/** The templates of the standard; without one, what is declared is what counts. */
function usual(template: string, { declarations, responses, outcomes }: Scope): void {
  let score = 0;
  let isAllRight = declarations.responses.size > 0;
  for (const { id, correct, mapping, baseType, cardinality } of declarations.responses.values()) {
    // A template knows one response, by its name.
    if (template !== '' && id !== 'RESPONSE' && declarations.responses.has('RESPONSE')) continue;
    const given = responses.get(id) ?? [];
    if (/point/.test(template)) throw new Unfollowed(template);
    const inOrder = cardinality === 'ordered';
    const same = given.length === correct.length && given.length > 0;
    const isRight =
      same &&
      (inOrder
        ? given.every((each, i) => isAlike(each, correct[i]!))
        : given.every((each) => correct.some((other) => isAlike(each, other))));
    isAllRight &&= isRight;
    const isMapped = mapping !== undefined && !/match/.test(template);
    if (isMapped) score += mapped(mapping, given, baseType);
    else if (isRight) score += 1;
  }
  outcomes.set('SCORE', [String(score)]);
  // What common cartridges do besides.
  outcomes.set('FEEDBACKBASIC', [isAllRight ? 'correct' : 'incorrect']);
}

function isAlike(a: string, b: string): boolean {
  if (a.trim() === b.trim()) return true;
  const [x, y] = [numberIn(a), numberIn(b)];
  return x !== undefined && x === y;
}

function follow(rule: QtiNode, scope: Scope): void {
  switch (rule.name) {
    case 'setOutcomeValue': {
      const [expression] = childrenOf(rule);
      const value = expression === undefined ? [] : evaluate(expression, scope);
      scope.outcomes.set(rule.attributes['identifier'] ?? '', value);
      return;
    }
    case 'responseCondition': {
      const branches = childrenOf(rule, 'responseIf', 'responseElseIf', 'responseElse');
      for (const branch of branches) {
        const [first, ...others] = childrenOf(branch);
        const isElse = branch.name === 'responseElse';
        if (!isElse && (first === undefined || !isTrue(evaluate(first, scope)))) continue;
        const rules = isElse ? childrenOf(branch) : others;
        for (const each of rules) follow(each, scope);
        return;
      }
      return;
    }
    case 'responseProcessingFragment':
      for (const each of childrenOf(rule)) follow(each, scope);
      return;
    case 'exitResponse':
      throw new Exit();
    case 'lookupOutcomeValue':
      throw new Unfollowed(rule.name);
    default:
  }
}

/** Whether what a response earns is what its mapping says. */
export function usesMapping({ node, declarations }: Processing, id: string): boolean {
  if (declarations.responses.get(id)?.mapping === undefined) return false;
  if (node === undefined) return true;
  if (childrenOf(node).length === 0)
    return /map_response(?!_point)/.test(Object.values(node.attributes).join(' '));
  const look = (each: QtiNode): boolean =>
    (each.name === 'mapResponse' && each.attributes['identifier'] === id) ||
    childrenOf(each).some(look);
  return look(node);
}
