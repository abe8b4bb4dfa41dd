import assert from 'node:assert/strict';

import { fixText, lintText } from '../../../../../src/core/lint/index.js';
import { onlyRules } from '../../lint/settings-of.js';

const settings = onlyRules('unknown-language-tag');

function bankOf(tag: string): string {
  return `title: T\nquestions:\n  - question: |\n      What is it?\n      \`\`\`${tag}\n      x\n      \`\`\`\n    kind: open\n`;
}

function messagesAbout(tag: string): string[] {
  return lintText(bankOf(tag), settings).problems.map(({ message }) => message);
}

describe('unknown-language-tag', () => {
  for (const tag of [
    ...['none', 'None', 'text', 'txt', 'plaintext', 'nohighlight', 'no-highlight', 'raw', 'ascii'],
    ...['output', 'stdout', 'console', 'pseudo-code', 'algorithme', 'text/plain', 'c++17'],
    ...['rust,should_panic', 'should_panic', 'xaml', 'blade', 'Python', '{.python .numberLines}'],
  ]) {
    it(`takes ${tag}`, () => assert.deepEqual(messagesAbout(tag), []));
  }

  it('reports names that nobody knows', () => {
    for (const tag of ['rouille', 'SELECT', 'aquascope']) {
      assert.match(messagesAbout(tag)[0] ?? '', /is not a language that is known here\. Take/);
    }
  });

  it('guesses a name, and writes it only when asked', () => {
    for (const [tag, name] of [
      ['pyhton', 'python'],
      ['javascrpt', 'javascript'],
      ['postgress', 'postgres'],
    ] as const) {
      assert.match(messagesAbout(tag)[0] ?? '', new RegExp(`Did you mean \`${name}\``));
      assert.equal(fixText(bankOf(tag), settings).text, bankOf(tag));
      assert.equal(fixText(bankOf(tag), settings, { unsafe: true }).text, bankOf(name));
    }
  });
});
