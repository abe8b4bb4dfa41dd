import { lintText, type Problem } from '../../../../../src/core/lint/index.js';
import { onlyRules } from '../../lint/settings-of.js';

/** What is told of a question; the first of its choices is the key. */
export function tellChoices(
  stem: string,
  choices: readonly string[],
  { rule = 'grammar-cue', language = 'en' } = {},
): { readonly text: string; readonly problems: readonly Problem[] } {
  const question = {
    question: stem,
    choices: choices.map((text, i) => (i === 0 ? { text, correct: true } : text)),
  };
  const text = `title: a\nlanguage: ${language}\nquestions:\n  - ${JSON.stringify(question)}\n`;
  return { text, problems: lintText(text, onlyRules(rule)).problems };
}
