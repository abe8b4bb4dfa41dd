// The tables at the end of docs/writing-banks.md name every key, and nothing that is none.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { presets } from '../../../src/core/configuration/configuration.js';
import { presetSeverity } from '../../../src/core/configuration/preset-severity.js';
import { bankShape, configurationShape } from '../../../src/core/model/schema/shapes.js';
import { severities } from '../../../src/core/model/schema/configuration.js';
import type { Shape } from '../../../src/core/model/schema/shape-types.js';
import { rules } from '../../../src/core/rules/registry.js';
import { repositoryRoot } from '../examples/example-files.js';

const read = (name: string): string => readFileSync(join(repositoryRoot, name), 'utf8');

describe('docs/writing-banks.md', () => {
  const page = read('docs/writing-banks.md');
  const tables = page.slice(page.indexOf('\n## All keys'));
  const { keys, words } = namesOf(bankShape());

  it('names every key and every word that a key takes', () => {
    const named = new Set(codes(tables));
    assert.deepEqual(
      [...keys, ...words].filter((name) => !named.has(name)),
      [],
    );
  });

  it('names no key that there is not', () => {
    const others = new Set([
      'en',
      'fr',
      'pt-BR',
      '1',
      '60',
      '60%',
      '-100%',
      '100%',
      'true',
      'false',
      '1h30m',
      '*.quiz.yaml',
      '#heading',
      '\\|',
      'quizwright schema',
    ]);
    const known = new Set([...keys, ...words, ...others]);
    assert.deepEqual(
      codes(tables).filter((name) => !known.has(name)),
      [],
    );
  });

  it('tells of every kind in its text', () => {
    const text = page.slice(0, page.indexOf('\n## All keys'));
    const kinds = (
      bankShape().keys.get('questions')!.shape as {
        readonly of: { readonly keys: ReadonlyMap<string, { readonly shape: Shape }> };
      }
    ).of.keys.get('kind')!;
    for (const kind of (kinds.shape as { readonly values: readonly string[] }).values) {
      assert.ok(text.includes(`(\`${kind}\`)`), kind);
    }
  });
});

describe('docs/configuration.md', () => {
  const page = read('docs/configuration.md');
  const named = new Set(codes(page));

  it('names every key, preset and severity', () => {
    const all = [...configurationShape().keys.keys(), ...presets, ...severities];
    assert.deepEqual(
      all.filter((name) => !named.has(name)),
      [],
    );
  });

  it('names every option of a rule', () => {
    for (const rule of rules) {
      for (const option of Object.keys(rule.options ?? {})) {
        assert.match(page, new RegExp(`^\\| \`${rule.id}\` \\| \`${option}\` \\|`, 'm'));
      }
    }
  });

  it('says what `strict` adds', () => {
    const added = rules.filter(
      (rule) =>
        presetSeverity(rule, 'recommended') === 'off' && presetSeverity(rule, 'strict') !== 'off',
    );
    assert.deepEqual(added.map(({ id }) => id).toSorted(), [
      'disable-without-reason',
      'missing-explanation',
      'missing-feedback',
      'missing-id',
      'unused-disable',
    ]);
  });
});

function codes(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);
}

function namesOf(
  shape: Shape,
  names = { keys: new Set<string>(), words: new Set<string>() },
): typeof names {
  switch (shape.type) {
    case 'map':
      for (const [name, key] of shape.keys) {
        names.keys.add(name);
        namesOf(key.shape, names);
      }
      break;
    case 'list':
    case 'record':
      namesOf(shape.of, names);
      break;
    case 'either':
      for (const arm of shape.arms) namesOf(arm, names);
      break;
    case 'enum':
      for (const value of shape.values) names.words.add(String(value));
      break;
    default:
  }
  return names;
}
