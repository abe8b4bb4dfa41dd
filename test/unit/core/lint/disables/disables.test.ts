import assert from 'node:assert/strict';

import { fixText, lintText } from '../../../../../src/core/lint/index.js';
import { settingsOf } from '../settings-of.js';

const settings = settingsOf('recommended');

/** The rules that report something, each with its line. */
function lint(
  text: string,
  changes: Readonly<Record<string, 'on' | 'off'>> = {},
  reportUnusedDisables = false,
): string[] {
  const { problems } = lintText(text, settingsOf('recommended', changes), { reportUnusedDisables });
  return problems.map(({ rule, start }) => `${text.slice(0, start).split('\n').length} ${rule}`);
}

function bank(...lines: readonly string[]): string {
  return ['title: a', 'questions:', ...lines, ''].join('\n');
}

describe('remarks that turn rules off', () => {
  it('speak of the next line', () => {
    const text = bank(
      '  # quizwright-disable-next-line unknown-key -- an experiment',
      '  - questoin: One',
      '    anwser: 1',
      '    kind: open',
    );
    assert.deepEqual(lint(text, { 'missing-key': 'off', 'missing-answer': 'off' }), [
      '5 unknown-key',
    ]);
  });

  it('speak of the next line with content, so that they may be stacked', () => {
    const text = bank(
      '  - question: One',
      '    # quizwright-disable-next-line wrong-value -- so',
      '',
      '    # quizwright-disable-next-line unknown-key -- so',
      '    dificulty: x',
      '    level: y',
      '    kind: open',
    );
    assert.deepEqual(lint(text), ['8 wrong-value']);
  });

  it('reach over the border of an item', () => {
    const items = Array.from({ length: 300 }, (_, i) => [
      `  - question: Number ${i}`,
      '    dificulty: easy',
      '    kind: open',
      '  # quizwright-disable-next-line -- so',
    ]);
    assert.equal(lint(bank(...items.flat())).length, 300, 'the line after is another');
    const flow = Array.from({ length: 300 }, (_, i) => [
      '  # quizwright-disable-next-line unknown-key -- so',
      `  - {question: Number ${i}, kind: open, dificulty: easy}`,
    ]);
    assert.deepEqual(lint(bank(...flow.flat()), {}, true), []);
  });

  it('speak of their own line', () => {
    const text = bank(
      '  - question: One',
      '    dificulty: easy # quizwright-disable-line unknown-key, wrong-value -- so',
      '    levle: apply',
      '    kind: open',
    );
    assert.deepEqual(lint(text), ['5 unknown-key']);
  });

  it('speak of all lines up to the next enable', () => {
    const text = bank(
      '  - question: One',
      '    kind: open',
      '    # quizwright-disable unknown-key -- so',
      '    a: 1',
      '    # quizwright-enable unknown-key',
      '    b: 1',
      '    # quizwright-disable',
      '    c: 1',
      '    # quizwright-enable wrong-value',
      '    d: 1',
      '    # quizwright-enable unknown-key',
      '    e: 1',
      '    # quizwright-enable',
      '    f: 1',
    );
    assert.deepEqual(lint(text), ['8 unknown-key', '14 unknown-key', '16 unknown-key']);
  });

  it('speak of the whole file from anywhere', () => {
    const text = bank(
      '  - question: One',
      '    kind: open',
      '    a: 1',
      '# quizwright-disable-file unknown-key -- so',
    );
    assert.deepEqual(lint(text), []);
    assert.deepEqual(lint('quetsions: []\n# quizwright-disable-file\n'), []);
  });

  it('count where a problem begins', () => {
    const text = bank(
      '  # quizwright-disable-next-line -- so',
      '  - question: |',
      '      a',
      '    hint: b',
      '    kind: open',
    );
    assert.deepEqual(lint(text), ['6 unknown-key']);
  });

  it('are no remarks inside a text', () => {
    const text = bank(
      '  - question: |',
      '      # quizwright-disable-file',
      '      a',
      '    b: c',
      '    kind: open',
    );
    assert.deepEqual(lint(text), ['6 unknown-key']);
  });

  it('work in a bank between brackets', () => {
    const text =
      '{title: a, questions: [\n  # quizwright-disable-next-line\n  {question: b, kind: open, a: b},\n  {question: c, kind: open, a: b}]}\n';
    assert.deepEqual(lint(text), ['4 unknown-key']);
  });

  it('tell of names that no rule has, with the nearest', () => {
    const text = bank(
      '  - question: One # quizwright-disable-line unknwon-key, nonsense-at-all -- so',
      '    kind: open',
    );
    const { problems } = lintText(text, settings);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'There is no rule `unknwon-key`. Did you mean `unknown-key`?',
        'There is no rule `nonsense-at-all`.',
      ],
    );
    assert.match(fixText(text, settings).text, /disable-line unknown-key, nonsense/);
  });

  it('tell of a command that does not exist', () => {
    assert.deepEqual(lint('title: a\nnotes: b\n# quizwright-ignore all\n'), [
      '3 unknown-rule-in-disable',
    ]);
    assert.deepEqual(lint('title: a\nnotes: b\n# quizwright is nice\n'), []);
  });

  it('ask for a reason where that is wanted', () => {
    const text = 'title: a\nnotes: b\n# quizwright-disable-file unknown-key\n# quizwright-enable\n';
    assert.deepEqual(lint(text, { 'disable-without-reason': 'on' }), ['3 disable-without-reason']);
    assert.deepEqual(
      lint(text.replace('unknown-key', 'unknown-key -- so'), { 'disable-without-reason': 'on' }),
      [],
    );
  });
});

describe('unused remarks', () => {
  const text = bank(
    '  - question: One # quizwright-disable-line unknown-key, wrong-value -- so',
    '    kind: open',
    '    # quizwright-disable-next-line unknown-key, wrong-value -- so',
    '    dificulty: easy',
    '    # quizwright-enable',
  );

  it('are told on request only', () => {
    assert.deepEqual(lint(text), []);
    assert.deepEqual(lint(text, {}, true), [
      '3 unused-disable',
      '3 unused-disable',
      '5 unused-disable',
      '7 unused-disable',
    ]);
    assert.deepEqual(lint(text, { 'unused-disable': 'on' }).length, 4);
  });

  it('are taken away as far as they are of no use', () => {
    const { text: after } = fixText(text, settings, { reportUnusedDisables: true });
    assert.equal(
      after,
      bank(
        '  - question: One',
        '    kind: open',
        '    # quizwright-disable-next-line unknown-key -- so',
        '    dificulty: easy',
      ),
    );
  });

  it('of rules that are off, or that the host cannot judge, are left alone', () => {
    const one = bank(
      '  - question: One # quizwright-disable-line missing-id, missing-media -- so',
      '    kind: open',
    );
    assert.deepEqual(lint(one, {}, true), []);
    const { problems } = lintText(one, settings, {
      reportUnusedDisables: true,
      surroundings: { media: () => undefined },
    });
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['`missing-media` reports nothing here, so it need not be turned off.'],
    );
  });

  it('are not those that cover what another remark covers too', () => {
    const both = bank(
      '  - question: One',
      '    a: 1 # quizwright-disable-line -- so',
      '    kind: open',
      '# quizwright-disable-file unknown-key -- so',
    );
    assert.deepEqual(lint(both, {}, true), []);
  });
});
