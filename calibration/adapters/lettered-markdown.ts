import type { DraftQuestion } from '../../src/core/convert/index.js';
import { type Adapter, adapted, toChoiceQuestion } from './adapter.js';

/** A question begins with its number, as a heading or as an entry of a list. */
const opening = /^(?:#{2,6} +)?(\d{1,4})[.)] +(\S.*)$/;
const choice = /^\s*[-*] \**([A-H])[.:)]\** +(\S.*)$/;
const answer =
  /(?:correct answer|answer|réponse|solution)s?\b[^A-Za-z\n]{0,12}([A-H](?:\s*(?:,|and|et|&)\s*[A-H])*|[A-H]{2,4})\b/i;

/**
 * Markdown in which choices are `- A. …` entries and the key is told below them (`Correct answer: C`,
 * `#### Answer: B`), mostly folded away in `<details>`.
 */
export const letteredMarkdown: Adapter = (text) => {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const starts: number[] = [];
  const hasHeadings = lines.some((line) => line.startsWith('#') && opening.test(line));
  let isCode = false;
  let isAnswered = true;
  for (const [i, line] of lines.entries()) {
    if (/^\s*```/.test(line)) isCode = !isCode;
    // A numbered list inside a question stands before its answer.
    if (!isCode && isAnswered && opening.test(line) && line.startsWith('#') === hasHeadings) {
      starts.push(i);
      isAnswered = false;
    } else if (!isAnswered && answer.test(line.replace(/<[^<>]*>/g, ' '))) isAnswered = true;
  }
  return adapted(starts.map((start, i) => toQuestion(lines.slice(start, starts[i + 1]))));
};

function toQuestion(lines: readonly string[]): DraftQuestion | undefined {
  const first = lines.findIndex((line) => choice.test(line));
  if (first < 0) return undefined;
  const choices: string[] = [];
  let at = first;
  for (; at < lines.length; at++) {
    const [, letter, text = ''] = choice.exec(lines[at]!) ?? [];
    if (letter === undefined) {
      if (lines[at]!.trim() === '') continue;
      if (lines[at - 1]!.trim() === '' || !/^\s{4,}[^<\s]/.test(lines[at]!)) break;
      choices.push(`${choices.pop()}\n${lines[at]!.trim()}`);
    } else if (letter === String.fromCharCode(65 + choices.length)) choices.push(text.trim());
    else return undefined;
  }
  const below = lines.slice(at).join('\n');
  const told = answer.exec(below.replace(/<[^<>]*>/g, ' '));
  const stem = [opening.exec(lines[0]!)![2]!, ...lines.slice(1, first)].join('\n');
  return toChoiceQuestion({
    stem: stem.replace(/^ {4}/gm, '').replace(/<br\s*\/?>/g, ''),
    choices,
    keys: [...(told?.[1]?.replace(/and|et/g, '') ?? '').matchAll(/[A-H]/g)].map(
      ([letter]) => letter.charCodeAt(0) - 65,
    ),
    explanation: explanationOf(below),
  });
}

/** What is told below the key, without the frame that folds it. */
function explanationOf(below: string): string {
  const after = below.slice(below.search(answer)).split('\n').slice(1).join('\n');
  return after
    .replace(/<summary[^>]*>[^]*?<\/summary>/g, '')
    .replace(/<\/?(?:details|p|b|i|em|strong|div)\b[^>]*>/g, '')
    .replace(/^\s*-{3,}\s*$/gm, '')
    .replace(/^#.*$/gm, '')
    .trim();
}
