// The snippets in French are those in English, and every one is right when it is expanded as it is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { defaultConfiguration, resolveRules } from '../../../src/core/configuration/index.js';
import { lintText } from '../../../src/core/lint/index.js';
import { rules } from '../../../src/core/rules/registry.js';

type Snippets = Record<string, { prefix: string[]; description: string; body: string[] }>;

const read = (name: string): Snippets =>
  JSON.parse(readFileSync(`snippets/${name}.json`, 'utf8')) as Snippets;

const english = read('quizwright');
const french = read('quizwright.fr');

/** All that is the same in every language: keys, marks, the places where the cursor stops. */
function skeleton(body: readonly string[]): string[] {
  return body.map((line) => line.replaceAll(/\$\{(\d+):[^}]*\}/g, '${$1}'));
}

function expanded([first = '', ...others]: readonly string[]): string {
  const text = [first, ...others].join('\n').replaceAll(/\$\{\d+[:|]([^},|]*)[^}]*\}|\$0/g, '$1');
  if (first.startsWith('quizwright: ')) return text;
  if (!first.startsWith('- '))
    return `title: A title\n${/^(?:questions|flashcards|notes)/.test(first) ? '' : 'notes: x\n'}${text}`;
  const list = /front|flashcard/.test(text) ? 'flashcards' : 'questions';
  return `quizwright: 1\ntitle: A title\n${list}:\n${text}`;
}

describe('the snippets', () => {
  it('are the same in French', () => {
    assert.deepEqual(
      Object.values(french).map(({ body }) => skeleton(body)),
      Object.values(english).map(({ body }) => skeleton(body)),
    );
    assert.deepEqual(
      Object.values(french).map(({ prefix }) => prefix[0]),
      Object.values(english).map(({ prefix }) => prefix[0]),
    );
  });

  for (const [name, { body }] of [...Object.entries(english), ...Object.entries(french)]) {
    it(`are right as they are: ${name}`, () => {
      const settings = resolveRules(defaultConfiguration, 'bank.quiz.yaml', rules);
      const { problems } = lintText(expanded(body), settings);
      const errors = problems.filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        errors.map(({ message }) => message),
        [],
      );
    });
  }
});
