// Whatever is wrong with a bank or a configuration, no message shows a place that was to be filled in.
import fc from 'fast-check';
import assert from 'node:assert/strict';

import { readConfiguration } from '../../../../src/core/configuration/index.js';
import { lintText } from '../../../../src/core/lint/index.js';
import { rules } from '../../../../src/core/rules/registry.js';
import { runs } from '../../../property-runs.js';
import { settingsOf } from './settings-of.js';

const strict = settingsOf('strict');

/** All that messages of rules have filled in. */
const places = new Set(
  rules.flatMap(({ messages }) =>
    Object.values(messages).flatMap((message) => message.match(/\{\w+\}/g) ?? []),
  ),
);

const configuration = `# what holds here
extends: strict
rules:
  longest-key: warning
  back-too-long: { severity: info, max-words: 40 }
ignore: ["drafts/**", old]
files:
  - banks/**/*.yaml
overrides:
  - files: [legacy/**]
    rules: { missing-explanation: off }
`;

/** Every example of every rule's page, so that each rule has something to say. */
const examples = rules.flatMap(({ examples: { bad, good } }) => [...bad, ...good]);
const banks = examples.map(({ yaml }) => yaml);

const scraps = fc.constantFrom(
  ...[
    '*',
    '**/a',
    '%x',
    '@',
    '`',
    '!a',
    '&b',
    '*b',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '|',
    '>',
    '#',
    '?',
  ],
  ...[
    ': ',
    '- ',
    ' #x',
    '\t',
    '\n',
    '  ',
    ', ',
    'a: b: c',
    '{a: b',
    '[a',
    '{{a}}',
    '---\n',
    '\\d',
    '~',
    '1,5',
  ],
);

/** A text in which something was typed, over a few of its characters or between them. */
function damaged(texts: readonly string[]): fc.Arbitrary<string> {
  const damage = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    over: fc.nat(6),
    scrap: scraps,
  });
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(damage, { minLength: 1, maxLength: 3 }))
    .map(([text, damages]) => damages.reduce(damageText, text));
}

function damageText(
  text: string,
  { at, over, scrap }: { at: number; over: number; scrap: string },
): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + scrap + text.slice(start + over);
}

function assertFilled(source: string, messages: readonly string[]): void {
  for (const message of messages) {
    const unfilled = (message.match(/\{\w+\}/g) ?? []).filter(
      (place) => places.has(place) && !source.includes(place),
    );
    assert.deepEqual(unfilled, [], message);
  }
}

describe('messages', () => {
  it('have places to fill in', () => assert.ok(places.has('{how}') && places.size > 20));

  it('of damaged configurations are filled in', () => {
    fc.assert(
      fc.property(damaged([configuration]), (text) => {
        const { problems } = readConfiguration(text);
        assertFilled(
          text,
          problems.map(({ message }) => message),
        );
      }),
      { numRuns: runs(1000) },
    );
  });

  it('of damaged banks are filled in', () => {
    fc.assert(
      fc.property(damaged(banks), (text) => {
        const { problems } = lintText(text, strict);
        assertFilled(
          text,
          problems.flatMap(({ message, fix, related = [] }) => [
            message,
            fix?.title ?? '',
            ...related.map((place) => place.message),
          ]),
        );
      }),
      { numRuns: runs(400) },
    );
  });
});
