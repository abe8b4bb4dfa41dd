// Every sentence that the extension says is translated, and every translation is of a sentence it says.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyNode, parse } from 'acorn';
import { transformSync } from 'esbuild';
import { kinds } from '../../../src/core/model/kinds/index.js';
import { expected } from '../../../src/core/model/schema/phrase.js';
import type { Shape } from '../../../src/core/model/schema/shape-types.js';
import { bankShape, shapeOfKind } from '../../../src/core/model/schema/shapes.js';

const languages = ['fr'];

interface Said {
  readonly sentence: string | undefined;
  readonly file: string;
}

/** What is handed to `l10n.t` and to `tell`; undefined where it is no literal text. */
function* sentencesIn(node: unknown, file: string): Generator<Said> {
  if (Array.isArray(node)) {
    for (const one of node) yield* sentencesIn(one, file);
    return;
  }
  if (typeof node !== 'object' || node === null || !('type' in node)) return;
  const of = node as AnyNode;
  if (of.type === 'CallExpression' && isTelling(of.callee)) {
    const [first] = of.arguments;
    const literal = first?.type === 'Literal' ? first.value : undefined;
    yield { sentence: typeof literal === 'string' ? literal : undefined, file };
  }
  for (const child of Object.values(of)) yield* sentencesIn(child, file);
}

function isTelling(callee: AnyNode): boolean {
  if (callee.type === 'Identifier') return callee.name === 'tell';
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  if (callee.property.name !== 't') return false;
  const { object } = callee;
  const of = object.type === 'MemberExpression' ? object.property : object;
  return of.type === 'Identifier' && of.name === 'l10n';
}

function* sourcesOf(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourcesOf(path);
    else if (/(?<!\.d)\.tsx?$/.test(entry.name)) yield path;
  }
}

/** What the schema says of the format, which hovers, completion and forms repeat. */
function sentencesOfFormat(): Set<string> {
  const sentences = new Set<string>();
  const seen = new Set<Shape>();
  const visit = (shape: Shape): void => {
    if (seen.has(shape)) return;
    seen.add(shape);
    if (shape.type === 'either') shape.arms.forEach(visit);
    else if (shape.type === 'list' || shape.type === 'record') visit(shape.of);
    else if (shape.type === 'map') {
      for (const { shape: own, description, defaultNote, values } of shape.keys.values()) {
        const all = [expected(own), description, defaultNote, ...Object.values(values ?? {})];
        for (const each of all) if (each !== undefined) sentences.add(each);
        visit(own);
      }
    }
  };
  visit(bankShape());
  for (const { kind } of kinds) visit(shapeOfKind(kind));
  return sentences;
}

const read = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;

const placesOf = (sentence: string): string[] => (sentence.match(/\{\d+\}/g) ?? []).toSorted();

describe('the translations', () => {
  const said = [
    'src/core/convert',
    'src/core/generate',
    'src/core/model/kinds',
    'src/core/quiz',
    'src/core/render',
    'src/extension',
    'src/service',
    'src/webview',
  ].flatMap((folder) =>
    [...sourcesOf(folder)].flatMap((file) => {
      const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', format: 'esm' });
      return [...sentencesIn(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), file)];
    }),
  );

  it('are asked for by sentences that stand in the source', () => {
    assert.deepEqual(
      said.filter(({ sentence }) => sentence === undefined).map(({ file }) => file),
      [],
    );
    assert.ok(said.length > 0);
  });

  for (const language of languages) {
    const bundle = read(`l10n/bundle.l10n.${language}.json`);

    it(`are there for every sentence in ${language}, and for no other`, () => {
      const sentences = new Set(said.map(({ sentence }) => sentence ?? ''));
      for (const sentence of sentencesOfFormat()) sentences.add(sentence);
      const translated = new Set(Object.keys(bundle));
      const missing = [...sentences].filter((sentence) => !translated.has(sentence));
      const unsaid = [...translated].filter((sentence) => !sentences.has(sentence));
      assert.deepEqual({ missing, unsaid }, { missing: [], unsaid: [] });
    });

    it(`have the places of their sentences in ${language}`, () => {
      for (const [sentence, translated] of Object.entries(bundle)) {
        assert.deepEqual(placesOf(translated), placesOf(sentence), sentence);
        assert.notEqual(translated.trim(), '', sentence);
      }
    });

    it(`are there for all that package.json shows, in ${language}`, () => {
      const manifest = readFileSync('package.json', 'utf8');
      const named = [...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!);
      const english = Object.keys(read('package.nls.json')).toSorted();
      assert.deepEqual(english, [...new Set(named)].toSorted());
      assert.deepEqual(Object.keys(read(`package.nls.${language}.json`)).toSorted(), english);
    });
  }
});
