// What is offered and explained in `.quizwright.yaml`, at the `¦` of a text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readConfiguration } from '../../../src/core/configuration/index.js';
import { rules } from '../../../src/core/rules/registry.js';
import {
  configurationHoverAt,
  configurationLinks,
  type ConfigurationOffer,
  configurationOffersAt,
  type ConfigurationSchema,
  tellInEnglish,
} from '../../../src/service/index.js';

const schema = JSON.parse(
  readFileSync('schemas/configuration.schema.json', 'utf8'),
) as ConfigurationSchema;

const split = (text: string): readonly [text: string, offset: number] => [
  text.replace('¦', ''),
  text.indexOf('¦'),
];

function offers(text: string): readonly ConfigurationOffer[] {
  return configurationOffersAt(...split(text), schema, tellInEnglish);
}

const labels = (text: string): readonly string[] => offers(text).map(({ label }) => label);

function taken(text: string, label: string): string {
  const { before, after, span } = offers(text).find((each) => each.label === label)!;
  const [rest] = split(text);
  return `${rest.slice(0, span.start)}${before}¦${after}${rest.slice(span.end)}`;
}

const hover = (text: string): string | undefined =>
  configurationHoverAt(...split(text), schema, tellInEnglish)?.markdown;

describe('help in a configuration', () => {
  it('offers the keys that are not there yet', () => {
    const keys = ['extends', 'rules', 'ignore', 'files', 'overrides'];
    assert.deepEqual(labels('¦'), keys);
    assert.deepEqual(labels('extends: strict\nru¦'), keys.slice(1));
    assert.deepEqual(labels('overrides:\n  - ¦'), ['files', 'rules']);
    assert.deepEqual(labels('overrides:\n  - files: [a]\n    ¦\n'), ['rules']);
  });

  it('offers every rule, with its sentence and its page', () => {
    const ids = rules.map(({ id }) => id).toSorted();
    assert.deepEqual([...labels('rules:\n  ¦')].toSorted(), ids);
    assert.deepEqual([...labels('overrides:\n  - rules:\n      lo¦')].toSorted(), ids);
    assert.ok(!labels('rules:\n  longest-key: off\n  ¦').includes('longest-key'));
    const { documentation } = offers('rules:\n  lon¦').find(
      ({ label }) => label === 'longest-key',
    )!;
    assert.match(documentation, /^The right choice is not much longer/);
    assert.match(documentation, /docs\/rules\/longest-key\.md\)$/);
  });

  it('offers presets, severities, and the options of a rule', () => {
    assert.deepEqual(labels('extends: ¦'), ['minimal', 'recommended', 'strict']);
    assert.deepEqual(labels('rules:\n  longest-key: w¦'), ['off', 'info', 'warning', 'error']);
    assert.deepEqual(labels('rules:\n  longest-key: { ¦ }'), ['severity', 'ratio']);
    assert.deepEqual(labels('rules:\n  longest-key: { severity: info, ¦ }'), ['ratio']);
    assert.deepEqual(labels('rules:\n  longest-key:\n    ¦\n'), ['severity', 'ratio']);
    const severity = 'rules:\n  longest-key: { severity: ¦ }';
    assert.deepEqual(labels(severity), ['off', 'info', 'warning', 'error']);
    assert.deepEqual(labels('rules:\n  missing-feedback: { despite-explanation: ¦ }'), [
      'true',
      'false',
    ]);
  });

  it('writes what belongs behind a key', () => {
    assert.equal(taken('¦', 'extends'), 'extends: ¦');
    assert.equal(taken('ru¦', 'rules'), 'rules:\n  ¦');
    assert.equal(taken('¦', 'files'), 'files: [¦]');
    assert.equal(taken('¦', 'overrides'), 'overrides:\n  - ¦');
    assert.equal(taken('overrides:\n  - files: [a]\n    ¦', 'rules').split('\n').at(-1), '      ¦');
    assert.equal(taken('rules:\n  clan¦', 'clang'), 'rules:\n  clang: ¦');
    assert.equal(taken('rules:\n  clan¦: off', 'clang'), 'rules:\n  clang¦: off');
  });

  it('offers only what makes a configuration without a problem', () => {
    for (const { label } of offers('rules:\n  ¦')) {
      const text = taken('rules:\n  ¦', label);
      for (const severity of labels(text)) {
        const whole = taken(text, severity).replace('¦', '');
        assert.deepEqual(readConfiguration(whole).problems, [], whole);
      }
    }
  });

  it('offers nothing in remarks and among patterns', () => {
    for (const text of ['# ¦', '# rules: ¦', 'files: ["¦"]', 'ignore:\n  - ¦', 'rules: x¦x']) {
      assert.deepEqual(labels(text), [], text);
    }
  });

  it('explains keys, rules, options and values', () => {
    assert.match(hover('ext¦ends: strict')!, /^\*\*extends\*\*: The preset to start from/);
    assert.equal(hover('extends: str¦ict'), '**strict**: Also what not every team asks for.');
    const rule = hover('rules:\n  longest¦-key: off')!;
    assert.match(rule, /^\*\*longest-key\*\*: The right choice/);
    assert.match(rule, /Without a setting: `warning`\./);
    assert.match(rule, /`ratio`: How many times/);
    assert.match(hover('rules:\n  longest-key: { ra¦tio: 2 }')!, /^\*\*ratio\*\*: How many/);
    assert.equal(hover('rules:\n  nothing¦: off'), undefined);
    assert.equal(hover('¦'), undefined);
  });

  it('leads from each rule to its page', () => {
    const text =
      'extends: strict\nrules:\n  clang: off\n  nothing: off\noverrides:\n  - rules: {longest-key: off}\n';
    assert.deepEqual(
      configurationLinks(text, schema).map(({ start, end, address }) => [
        text.slice(start, end),
        address.split('/').at(-1),
      ]),
      [
        ['clang', 'clang.md'],
        ['longest-key', 'longest-key.md'],
      ],
    );
  });

  it('never fails, wherever the cursor is', () => {
    const texts = [
      'rules:\n  a: {b\n',
      '\uFEFFrules:\r\n  clang: off\r\n',
      '- [',
      '*a',
      '{{{',
      'a: |\n b',
    ];
    for (const text of texts) {
      for (let offset = 0; offset <= text.length; offset++) {
        configurationOffersAt(text, offset, schema, tellInEnglish);
        configurationHoverAt(text, offset, schema, tellInEnglish);
      }
      configurationLinks(text, schema);
    }
  });
});
