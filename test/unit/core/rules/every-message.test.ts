import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

import { readBank } from '../../../../src/core/document/index.js';
import { lintText, type Problem } from '../../../../src/core/lint/index.js';
import { exampleBank } from '../../../../src/core/rules/example-bank.js';
import { ruleById, rules } from '../../../../src/core/rules/registry.js';
import type { MediaStatus } from '../../../../src/core/rules/rule.js';
import { withoutMarks } from '../lint/annotate.js';
import { settingsOf } from '../lint/settings-of.js';
import { messageBanks, messageCases } from './message-cases.js';

const fixtures = new URL('../../../fixtures/lint/', import.meta.url);
const all = settingsOf('strict', Object.fromEntries(rules.map(({ id }) => [id, 'on'])));

/**
 * The command line says the first two of bytes. The others stand guard where the engine of patterns,
 * or the reader between brackets, meets what nobody has found a text for. The last one needs an option;
 * `feedback/missing-feedback.test.ts` hears it.
 */
const saidElsewhere: ReadonlySet<string> = new Set([
  'bad-encoding/utf-16',
  'bad-encoding/binary',
  'invalid-pattern/other',
  'syntax/unexpected-sign',
  'missing-feedback/all-own',
]);

interface Bank {
  readonly text: string;
  readonly media: Readonly<Record<string, MediaStatus>>;
}

const banks: readonly Bank[] = [
  ...rules.flatMap(({ examples }) =>
    examples.bad.map(({ yaml, media }) => ({ text: exampleBank(yaml), media: media ?? {} })),
  ),
  ...readdirSync(fixtures).map((name) => ({
    text: withoutMarks(readFileSync(new URL(name, fixtures), 'utf8')),
    media: {},
  })),
  ...messageBanks.map((text) => ({ text, media: {} })),
  ...messageCases.map(({ yaml, media }) => ({ text: exampleBank(yaml), media: media ?? {} })),
];

describe('the messages of rules', () => {
  it('are all said somewhere', () => {
    const said = new Set<string>();
    for (const { text, media } of banks) {
      const extra = {
        surroundings: { media: (path: string) => media[path] },
        reportUnusedDisables: true,
      };
      for (const problem of lintText(text, all, extra).problems) {
        for (const id of messagesOf(problem)) said.add(id);
      }
    }
    const silent = rules
      .flatMap(({ id, messages }) => Object.keys(messages).map((message) => `${id}/${message}`))
      .filter((id) => !said.has(id) && !saidElsewhere.has(id));
    assert.equal(silent.join(' '), '');
  });

  it('are there for everything that reading finds', () => {
    for (const { text } of banks) {
      const { head, items, findings } = readBank(text);
      const found = [
        ...head.findings,
        ...findings,
        ...items.flatMap(({ reading }) => reading.findings),
      ];
      for (const { rule, message } of found) {
        const { messages = {} } = ruleById(rule) ?? {};
        assert.ok(Object.hasOwn(messages, message), `${rule}/${message}\n${text}`);
      }
    }
  });

  it('never leave a problem to the sentence of its rule', () => {
    for (const { text, media } of banks) {
      const extra = { surroundings: { media: (path: string) => media[path] } };
      for (const problem of lintText(text, all, extra).problems) {
        assert.notDeepEqual(messagesOf(problem), [], `${problem.rule}: ${problem.message}`);
      }
    }
  });
});

const templates = new Map(
  rules.map(({ id, messages }) => [
    id,
    Object.entries(messages).map(([key, template]) => ({
      id: `${id}/${key}`,
      pattern: patternOf(template),
    })),
  ]),
);

/** Which messages of its rule a problem, or a place beside it, may have been made of. */
function messagesOf({ rule, message, related = [] }: Problem): string[] {
  const texts = [message, ...related.map((place) => place.message)];
  const own = templates.get(rule) ?? [];
  return own.filter(({ pattern }) => texts.some((text) => pattern.test(text))).map(({ id }) => id);
}

function patternOf(template: string): RegExp {
  const parts = template
    .split(/(?<!\{)\{\w+\}(?!\})/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}
