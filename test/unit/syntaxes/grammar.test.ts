// What must hold of the grammar whatever its pages say: it knows the format's keys, nothing that is half
// typed reaches the next item, and no line is too much for it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { embeddedLanguages } from '../../../scripts/grammar/fences.js';
import { bankShape } from '../../../src/core/model/schema/shapes.js';
import type { Shape } from '../../../src/core/model/schema/shape-types.js';
import { colour, readLines, scopesOf } from './tokenize.js';

function keysOf(shape: Shape): readonly string[] {
  if (shape.type === 'either') return shape.arms.flatMap(keysOf);
  if (shape.type === 'list' || shape.type === 'record') return keysOf(shape.of);
  if (shape.type !== 'map') return [];
  return [...shape.keys].flatMap(([name, key]) => [name, ...keysOf(key.shape)]);
}

describe('the grammar', () => {
  it('knows every key of the format, and tells others apart', async () => {
    const keys = [...new Set(keysOf(bankShape()))];
    assert.ok(keys.length > 60);
    const lines = await colour(keys.map((key) => `  ${key}: x`).join('\n'));
    for (const [i, key] of keys.entries()) {
      assert.deepEqual(lines[i]!.tokens[1]!.scopes, ['entity.name.tag.quizwright'], key);
    }
    for (const slip of ['anwser', 'my-title', 'titles', 'Question', 'x']) {
      const [line] = await colour(`  ${slip}: x`);
      assert.deepEqual(line!.tokens[1]!.scopes, ['variable.other.name.quizwright'], slip);
    }
  });

  it('has each language between fences named in the manifest', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { grammars: { embeddedLanguages: Record<string, string> }[] };
    };
    assert.deepEqual(contributes.grammars[0]!.embeddedLanguages, embeddedLanguages);
  });

  const next = [
    '  - question: What is *next*?',
    '    choices:',
    '      - {text: one, correct: true}',
    '      - two',
    '    explanation: |',
    '      Because `it` is.',
    'flashcards:',
    '  - front: $x$',
    '    back: y',
  ];
  const halfTyped = [
    ...[
      '"',
      "'",
      '[',
      '{',
      '{{',
      '"{{',
      '|',
      '>',
      '`',
      '**',
      '*',
      '$',
      '$$',
      '![',
      '[a](',
      '&',
      '!',
    ],
    ...[
      "'Qu'est-ce",
      '"a \\',
      '{text: a, correct: tr',
      '[a, "b',
      '{a: [',
      '#',
      '<',
      '- ',
      '? ',
      '%',
    ],
  ];
  for (const typed of halfTyped) {
    for (const key of ['question', 'cloze', 'answer', 'tags', 'time-limit', 'nothing']) {
      it(`lets nothing of \`${key}: ${typed}\` reach the next item`, async () => {
        const expected = (await colour(['questions:', ...next].join('\n'))).slice(1);
        const lines = await colour(
          ['questions:', `  - ${key}: ${typed}`, '    kind: open', ...next].join('\n'),
        );
        assert.deepEqual(lines.slice(3), expected);
        const key2 = lines[2]!.tokens.find(({ start }) => start === 4);
        assert.deepEqual(key2!.scopes, ['entity.name.tag.quizwright']);
      });
    }
  }

  for (const typed of ['```', '```python', '~~~', '$$', '**', '`', '{{', '> ', '| a', '\\', '![']) {
    it(`lets nothing of \`${typed}\` in a block reach the next item`, async () => {
      const expected = (await colour(['questions:', ...next].join('\n'))).slice(1);
      for (const key of ['cloze', 'question']) {
        const lines = await colour(
          ['questions:', `  - ${key}: |`, `      ${typed}`, '', '      more', ...next].join('\n'),
        );
        assert.deepEqual(lines.slice(5), expected);
      }
    });
  }

  it('takes a key in a block for text, and a sharp in a text for text', async () => {
    const lines = await colour(
      [
        'questions:',
        '  - question: |',
        '      answer: no',
        '    hints: [C#, "# b"]',
        '    back: a #b',
      ].join('\n'),
    );
    assert.deepEqual(scopesOf(lines, 'answer: no'), ['meta.prose.quizwright']);
    assert.deepEqual(scopesOf(lines, '#b'), ['meta.prose.quizwright']);
    assert.deepEqual(scopesOf(lines, '# b'), ['meta.flow.sequence.yaml', 'meta.prose.quizwright']);
  });

  it('reads French punctuation as text', async () => {
    const text = 'Qu’est-ce que l’« aménagement » : un plan ? Oui ; vraiment !';
    const [line] = await colour(`  question: ${text}`);
    assert.deepEqual(
      line!.tokens.map(({ start, end }) => line!.text.slice(start, end)).at(-1),
      text,
    );
  });

  const hostile = [
    ...['*', '_', '`', '$', '[', '(', '{', '"', "'", '#', '|', '\\', ' ', 'a', '1', '&a ', '!['],
    ...['**a', '`` `', '[a](b', '$$a', 'a: ', '*a_', '{a: ', '{{a|', '<a:', '\\$', "''", 'a #a '],
  ];
  for (const before of ['  - question: ', '  cloze: "', '  tags: [', '    ']) {
    it(`reads lines of ten thousand signs behind \`${before}\` @long`, async function () {
      // A second for all; a pattern that goes back would take minutes for one.
      this.timeout(60_000);
      for (const sign of hostile) {
        const line = before + sign.repeat(Math.ceil(10_000 / sign.length));
        const inBlock = before.trim() === '' ? ['  cloze: |'] : [];
        assert.ok((await readLines(['questions:', ...inBlock, line, 'notes: x'])) >= 3);
      }
    });
  }
});
