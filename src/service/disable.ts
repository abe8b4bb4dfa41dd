import type { BankDocument } from '../core/document/index.js';
import type { Problem } from '../core/lint/index.js';
import { ruleById } from '../core/rules/registry.js';
import type { RuleGroup } from '../core/rules/rule.js';
import { placeAt } from './place.js';
import type { Tell } from './tell.js';

/** A remark that turns a rule off at one place; what stands between its parts is for the author to say. */
export interface OfferedRemark {
  readonly title: string;
  readonly problem: Problem;
  /** New lines: `reason` goes behind `before`; of the second there is none to give. */
  readonly inserts: readonly {
    readonly at: number;
    readonly before: string;
    readonly after: string;
  }[];
}

/** Rules about what a bank says; what is wrong with how it is written has to be mended. */
const judging: ReadonlySet<RuleGroup | undefined> = new Set<RuleGroup>([
  'answers',
  'media',
  'markdown',
  'stem',
  'choices',
  'cues',
  'numbers',
  'flashcards',
  'feedback',
  'duplicates',
]);

/** The remark that turns a problem's rule off where it is told; undefined where only mending helps. */
export function disableHere(
  document: BankDocument,
  problem: Problem,
  tell: Tell,
): OfferedRemark | undefined {
  const { rule } = problem;
  if (!judging.has(ruleById(rule)?.group)) return undefined;
  const { text } = document;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const value = placeAt(document, problem.start);
  const inText =
    value?.on === 'value' && text.slice(value.span.start, value.span.end).includes('\n');
  const line = lineStart(text, inText ? value.span.start : problem.start);
  const indent = /^[ \t]*/.exec(text.slice(line))![0];
  const title = tell('Turn `{0}` off here, with a reason', rule);
  if (!inText) {
    const before = `${indent}# quizwright-disable-next-line ${rule} -- `;
    return { title, problem, inserts: [{ at: line, before, after: eol }] };
  }
  // A remark inside a text would be text: it stands around the whole of it.
  const end = lineEnd(text, value.span.end);
  const isLast = end === text.length && !text.endsWith('\n');
  return {
    title,
    problem,
    inserts: [
      { at: line, before: `${indent}# quizwright-disable ${rule} -- `, after: eol },
      {
        at: end,
        before: `${isLast ? eol : ''}${indent}# quizwright-enable ${rule}`,
        after: isLast ? '' : eol,
      },
    ],
  };
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Behind the line break of the line that a value ends in; of a block, whose end it is already, there. */
function lineEnd(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
