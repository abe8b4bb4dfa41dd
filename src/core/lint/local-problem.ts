import type { Finding, MessageData } from '../problem/finding.js';
import type { Span } from '../text/span.js';
import { type YamlNode } from '../yaml/index.js';
import { compareProblems, type Fix, type Problem, type RelatedPlace } from '../problem/problem.js';
import { renderMessage } from './render-message.js';
import type { ActiveRule, ActiveRules } from './settings.js';

/** A problem in the offsets of the text it is in: an item's, a top-level key's, or the whole file. */
export type LocalProblem = Omit<Problem, 'item'>;

/** What a rule reports, once its place is a span. */
export interface Told extends Span {
  readonly message: string;
  readonly data?: MessageData | undefined;
  readonly fix?: Fix | undefined;
  readonly related?: readonly ToldPlace[] | undefined;
}

/** Another place that belongs to what is told, as a span of the same text. */
export interface ToldPlace extends Span {
  readonly message: string;
  readonly data?: MessageData | undefined;
}

/** Makes a problem of what a rule tells, in the rule's words. */
export function toProblem({ rule, severity }: ActiveRule, told: Told): LocalProblem {
  const { start, end, data, fix } = told;
  const template = messageOf(rule.messages, told.message);
  const message = renderMessage(template ?? rule.sentence, data);
  const related = told.related?.map((place): RelatedPlace => ({
    start: place.start,
    end: place.end,
    message: renderMessage(
      messageOf(rule.messages, place.message) ?? place.message,
      place.data ?? data,
    ),
  }));
  return {
    rule: rule.id,
    severity,
    start,
    end,
    message,
    ...(fix === undefined || fix.edits.length === 0
      ? {}
      : { fix: { ...fix, title: renderMessage(fix.title, undefined) } }),
    ...(related === undefined || related.length === 0 ? {} : { related }),
  };
}

function messageOf(messages: Readonly<Record<string, string>>, id: string): string | undefined {
  return Object.hasOwn(messages, id) ? messages[id] : undefined;
}

/** The problems of what reading found, in the words of the rules that are on. */
export function problemsOfFindings(
  findings: readonly Finding[],
  active: ActiveRules,
  sourceOf: () => string,
  root: YamlNode | null,
): LocalProblem[] {
  const problems: LocalProblem[] = [];
  let source: string | undefined;
  for (const finding of findings) {
    const on = active.byId.get(finding.rule);
    if (on === undefined) continue;
    const { rule } = on;
    const data = rule.dataOf?.(finding) ?? finding.data;
    const fix = rule.fixFinding?.(finding, (source ??= sourceOf()), root);
    problems.push(toProblem(on, { ...finding, data, fix }));
  }
  return problems;
}

/** In the order in which problems are shown, each said once. */
export function inOrder(problems: LocalProblem[]): LocalProblem[] {
  if (problems.length < 2) return problems;
  problems.sort(compareProblems);
  return problems.filter(
    (problem, i) => i === 0 || compareProblems(problem, problems[i - 1] as LocalProblem) !== 0,
  );
}

/** A problem where it stands in the whole text, and the item it belongs to. */
export function placeProblem(
  problem: LocalProblem,
  offset: number,
  item: string | undefined,
): Problem {
  const { rule, severity, message, fix, related } = problem;
  return {
    rule,
    severity,
    message,
    start: problem.start + offset,
    end: problem.end + offset,
    ...(item === undefined ? {} : { item }),
    ...(fix === undefined
      ? {}
      : {
          fix: {
            ...fix,
            edits: fix.edits.map((edit) => ({
              ...edit,
              start: edit.start + offset,
              end: edit.end + offset,
            })),
          },
        }),
    ...(related === undefined
      ? {}
      : {
          related: related.map((place) => ({
            ...place,
            start: place.start + offset,
            end: place.end + offset,
          })),
        }),
  };
}
