import { fixText, lintText, type Problem } from '../../../../src/core/lint/index.js';
import { exampleBank } from '../../../../src/core/rules/example-bank.js';
import type { MediaStatus } from '../../../../src/core/rules/rule.js';
import { settingsOf } from '../lint/settings-of.js';

const settings = settingsOf('recommended');

/** What is told about the lines of one question, flashcard or bank: `rule "text": message`. */
export function tellAbout(
  yaml: string,
  media: Readonly<Record<string, MediaStatus>> = {},
): string[] {
  const text = exampleBank(yaml);
  const { problems } = lintText(text, settings, { surroundings: { media: (path) => media[path] } });
  return problems.map((problem) => describe(problem, text));
}

/** The lines after all fixes, safe or not. */
export function mend(yaml: string, unsafe = true): string {
  const { text } = fixText(exampleBank(yaml), settings, { unsafe });
  const lines = text.split('\n').slice(2);
  return lines
    .map((line) => line.slice(4))
    .join('\n')
    .trimEnd();
}

function describe({ rule, start, end, message }: Problem, text: string): string {
  return `${rule} ${JSON.stringify(text.slice(start, end))}: ${message}`;
}
