// A verdict on a question does not hang on what has nothing to do with it: the order of its keys, how
// its texts are quoted, which questions stand around it, an explanation. Tried on every bank we have.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { isMap, isPair, isSeq, parseDocument, Scalar, visit, type YAMLMap, YAMLSeq } from 'yaml';

import { lintText } from '../../../../src/core/lint/index.js';
import { rules } from '../../../../src/core/rules/registry.js';
import type { RuleGroup } from '../../../../src/core/rules/rule.js';
import { repositoryRoot } from '../../examples/example-files.js';
import { onlyRules } from '../lint/settings-of.js';
import { runs } from '../../../property-runs.js';

const judging: readonly RuleGroup[] = ['stem', 'choices', 'cues', 'numbers', 'flashcards'];
const settings = onlyRules(
  ...rules.filter(({ group }) => judging.includes(group)).map(({ id }) => id),
);

const folders = [
  'examples',
  'examples/mistakes',
  'test/fixtures/good/en',
  'test/fixtures/good/fr',
  'test/fixtures/writing/en',
  'test/fixtures/writing/fr',
  'test/fixtures/writing/es',
];

/** Banks that every reader understands: a slip is another matter. */
const banks = folders.flatMap((folder) =>
  readdirSync(join(repositoryRoot, folder))
    .filter((name) => name.endsWith('.quiz.yaml'))
    .map((name) => {
      const text = readFileSync(join(repositoryRoot, folder, name), 'utf8');
      return { name: `${folder}/${name}`, text: named(text) };
    })
    .filter(({ text }) => text !== undefined),
) as readonly { readonly name: string; readonly text: string }[];

/** The bank with an id for each item, by which it is known wherever it stands. */
function named(text: string): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  let count = 0;
  for (const list of ['questions', 'flashcards']) {
    const items = document.get(list);
    if (!isSeq(items)) continue;
    for (const item of items.items) {
      if (!isMap(item)) return undefined;
      item.set('id', `item-${count++}`);
    }
  }
  return document.toString({ lineWidth: 0 });
}

/** What is said of each item; without quoting anything that depends on where it stands. */
function verdicts(text: string): readonly string[] {
  return lintText(text, settings)
    .problems.map(({ rule, item, message }) => `${item} ${rule}: ${message}`)
    .toSorted();
}

function items(document: ReturnType<typeof parseDocument>): YAMLMap[] {
  return ['questions', 'flashcards'].flatMap((key) => {
    const list = document.get(key);
    return isSeq(list) ? list.items.filter((item): item is YAMLMap => isMap(item)) : [];
  });
}

function changed(
  text: string,
  change: (document: ReturnType<typeof parseDocument>) => void,
): string {
  const document = parseDocument(text);
  change(document);
  return document.toString({ lineWidth: 0 });
}

describe('a verdict on an item', () => {
  it('is asked of enough banks', () => {
    assert.ok(banks.length > 20, `${banks.length}`);
    assert.ok(banks.some(({ text }) => verdicts(text).length > 5));
  });

  it('stays when its keys stand in another order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...banks),
        fc.infiniteStream(fc.nat()),
        ({ text, name }, random) => {
          const other = changed(text, (document) => {
            for (const item of items(document)) {
              const keyed = item.items.map((pair) => ({ pair, at: random.next().value as number }));
              item.items = keyed.sort((a, b) => a.at - b.at).map(({ pair }) => pair);
            }
          });
          assert.deepEqual(verdicts(other), verdicts(text), name);
        },
      ),
      { numRuns: runs(25) },
    );
  });

  it('stays when its texts are written in another way', () => {
    const styles = [
      Scalar.QUOTE_DOUBLE,
      Scalar.QUOTE_SINGLE,
      Scalar.BLOCK_LITERAL,
      Scalar.PLAIN,
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...banks),
        fc.infiniteStream(fc.nat()),
        ({ text, name }, random) => {
          const other = changed(text, (document) => {
            visit(document, {
              Scalar(key, node, path) {
                if (key === 'key' || typeof node.value !== 'string') return;
                const parent = path.at(-1);
                // What lies between brackets cannot hold a block.
                const between = path.some((each) => isCollection(each) && each.flow === true);
                const style = styles[(random.next().value as number) % styles.length]!;
                const isText = isPair(parent) || parent instanceof YAMLSeq;
                if (!isText || (between && style === Scalar.BLOCK_LITERAL)) return;
                node.type = style;
              },
            });
          });
          assert.deepEqual(verdicts(other), verdicts(text), name);
        },
      ),
      { numRuns: runs(25) },
    );
  });

  it('stays when the items stand in another order, or some are missing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...banks),
        fc.infiniteStream(fc.nat()),
        ({ text, name }, random) => {
          const left = new Set<unknown>();
          const other = changed(text, (document) => {
            for (const key of ['questions', 'flashcards']) {
              const list = document.get(key);
              if (!isSeq(list)) continue;
              const keyed = list.items.map((item) => ({ item, at: random.next().value as number }));
              list.items = keyed
                .filter(({ at }) => at % 4 > 0)
                .sort((a, b) => a.at - b.at)
                .map(({ item }) => item);
              for (const item of list.items) if (isMap(item)) left.add(item.get('id'));
              if (list.items.length === 0) document.delete(key);
            }
            if (left.size === 0) document.set('notes', 'None.');
          });
          const expected = verdicts(text).filter((verdict) => left.has(verdict.split(' ', 1)[0]));
          assert.deepEqual(verdicts(other), expected, name);
        },
      ),
      { numRuns: runs(25) },
    );
  });

  it('stays when an explanation, a hint, a tag or a remark is added', () => {
    for (const { text, name } of banks) {
      const other = changed(text, (document) => {
        for (const item of items(document)) {
          item.set('tags', ['added']);
          item.set('hints', ['It is not always the first, nor is it never the last of them all.']);
          item.commentBefore = ' Which of these is not right? All of the above.';
        }
      });
      assert.deepEqual(verdicts(other), verdicts(text), name);
    }
  });
});

function isCollection(node: unknown): node is YAMLMap | YAMLSeq {
  return isMap(node) || isSeq(node);
}
