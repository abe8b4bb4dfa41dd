import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

import { ruleDocs } from '../../../../src/core/rules/rule-docs.js';
import { ruleGroups } from '../../../../src/core/rules/rule.js';
import { ruleById, rules } from '../../../../src/core/rules/registry.js';

const source = new URL('../../../../src/core/rules/', import.meta.url);
const docs = new URL('../../../../docs/rules/', import.meta.url);

describe('the registry', () => {
  it('has each file of the group folders, under its name and group', () => {
    const files = ruleGroups.flatMap((group) =>
      readdirSync(new URL(`${group}/`, source)).map(
        (name) => `${group}/${name.replace(/\.ts$/, '')}`,
      ),
    );
    assert.deepEqual(rules.map(({ group, id }) => `${group}/${id}`).toSorted(), files.toSorted());
  });

  it('finds a rule by its id, and no other', () => {
    for (const rule of rules) assert.equal(ruleById(rule.id), rule);
    assert.equal(ruleById('constructor'), undefined);
  });

  it('lists rules by group', () => {
    const order = rules.map(({ group }) => ruleGroups.indexOf(group));
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
  });

  it('has rules with everything a page needs', () => {
    for (const { id, sentence, why, messages, fixable, fixNote, source: from } of rules) {
      assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
      assert.match(sentence, /^[A-Z`].*\.$/, `${id}: one sentence`);
      assert.doesNotMatch(sentence.slice(0, -1), /\. /, `${id}: one sentence only`);
      assert.match(why, /[.!?]$/, `${id}: why`);
      assert.doesNotMatch(from, /\.$/, `${id}: a source is no sentence`);
      assert.ok(Object.keys(messages).length > 0);
      assert.equal(fixNote === undefined, fixable === undefined, `${id}: a fix is explained`);
      for (const text of [sentence, why, ...Object.values(messages)]) {
        assert.doesNotMatch(text, /TODO|\b(?:scalar|node|mapping)\b/i, `${id}: plain words`);
      }
    }
  });
});

describe('docs/rules', () => {
  it('is what the rules say; `npm run generate` mends it', () => {
    const wanted = ruleDocs();
    const there = readdirSync(docs).filter(
      // Made by `npm run calibrate`, and held by its own test.
      (name) => name.endsWith('.md') && name !== 'calibration.md',
    );
    assert.deepEqual(there.toSorted(), [...wanted.keys()].toSorted());
    for (const [name, text] of wanted)
      assert.equal(readFileSync(new URL(name, docs), 'utf8'), text, name);
  });
});
