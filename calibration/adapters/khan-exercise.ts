import type { DraftQuestion } from '../../src/core/convert/index.js';
import { type Adapter, adapted, placeKeys, toChoiceQuestion } from './adapter.js';
import { toMarkdown } from '../html.js';

/** Exercises in the HTML of khan-exercises. Those with variables are programs, and are skipped. */
export const khanExercise: Adapter = (text) => {
  const html = text.replaceAll('\r\n', '\n').replace(/<!--[^]*?-->/g, '');
  if (!/class="choices/.test(html)) return adapted([]);
  const isProgram = /<var\b|data-ensure|class="(?:vars|graphie)|<script>|<div class="code/.test(
    html,
  );
  return adapted([isProgram ? undefined : toQuestion(html)]);
};

function toQuestion(html: string): DraftQuestion | undefined {
  const stems = partsOf(html, 'problem|question');
  const solutions = partsOf(html, 'solution');
  const list = /<ul class="choices"([^>]*)>([^]*?)<\/ul>/.exec(html);
  if (solutions.length !== 1 || stems.length === 0 || list === null) return undefined;
  const stem = stems.map(toMarkdown).join('\n\n');
  const choices = [...list[2]!.matchAll(/<li>([^]*?)<\/li>/g)].map((match) =>
    toMarkdown(match[1]!),
  );
  const right = toMarkdown(solutions[0]!);
  if (isTrueFalse(choices)) return { question: statementOf(stem), answer: right === 'True' };
  const hints = /<div class="hints">([^]*?)<\/div>/.exec(html)?.[1] ?? '';
  // The solution need not stand in the list; then it is shuffled among the others.
  const isListed = choices.includes(right);
  const placed = isListed
    ? { choices, keys: [choices.indexOf(right)] }
    : placeKeys(stem, [right], choices);
  return toChoiceQuestion({ stem, ...placed, explanation: toMarkdown(hints) });
}

/** The contents of elements of these classes; where one is not closed it ends at the next of any. */
function partsOf(html: string, classes: string): readonly string[] {
  return html
    .split(/(?=<(?:p|div|ul) class=)/)
    .flatMap((part) => new RegExp(`^<(p|div) class="(?:${classes})"[^>]*>([^]*)$`).exec(part) ?? [])
    .filter((_, i) => i % 3 === 2)
    .map((part) => part.replace(/<\/(?:div|body|html)>[^]*$/, ''));
}

function isTrueFalse(choices: readonly string[]): boolean {
  return choices.length === 2 && choices[0] === 'True' && choices[1] === 'False';
}

/** What a true-false question needs no telling of. */
function statementOf(stem: string): string {
  return stem.replace(/^(?:Answer )?TRUE or FALSE[.:?]?\s*/i, '').trim();
}
