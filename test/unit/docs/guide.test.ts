// The guide for instructors teaches what the rules judge: each rule is linked, and shown by an example
// that breaks it and nothing else.
//
// Its examples are parts of a bank, as in the other pages. `<!-- wrong: RULE, … -->` above one says which
// rules it breaks under `recommended`; all others break none.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readConfiguration } from '../../../src/core/configuration/index.js';
import { lintText } from '../../../src/core/lint/index.js';
import { exampleBank } from '../../../src/core/rules/example-bank.js';
import { ruleById, rules } from '../../../src/core/rules/registry.js';
import type { RuleGroup } from '../../../src/core/rules/rule.js';
import { describeProblems, presetSettings, repositoryRoot } from '../examples/example-files.js';
import { type DocumentBlock, headingsOf, linksOf, readBlocks } from './document.js';

const folder = join(repositoryRoot, 'docs');
const page = readFileSync(join(folder, 'writing-good-questions.md'), 'utf8');
const blocks = readBlocks(page);
const rulePath = /^rules\/([a-z-]+)\.md$/;

/** The groups whose rules judge questions as questions, and two rules that stand among those on correctness. */
const judging: readonly RuleGroup[] = [
  'stem',
  'choices',
  'cues',
  'numbers',
  'flashcards',
  'feedback',
  'duplicates',
  'balance',
];
const judgingToo: readonly string[] = ['unbalanced-matching', 'orphan-objective'];
const taught = rules.filter(({ id, group }) => judging.includes(group) || judgingToo.includes(id));

describe('docs/writing-good-questions.md', () => {
  it('links to each rule that judges questions', () => {
    const linked = new Set(rulesLinkedIn(page));
    assert.ok(taught.length > judging.length + judgingToo.length);
    assert.deepEqual(
      idsOf(taught).filter((id) => !linked.has(id)),
      [],
    );
  });

  it('links to rules, files and headings that are there', () => {
    const missing = linksOf(page).filter(({ file, heading }) => {
      const rule = rulePath.exec(file)?.[1];
      // The pages of the rules are generated from the registry, and held to it by a test of their own.
      if (rule !== undefined) return ruleById(rule) === undefined;
      const text = file === '' ? page : textAt(file);
      return text === undefined || (heading !== '' && !headingsOf(text).includes(heading));
    });
    assert.deepEqual(missing, []);
  });

  it('names rules as they are called', () => {
    const links = [...page.matchAll(/\[`([a-z-]+)`\]\(rules\/([a-z-]+)\.md\)/g)];
    assert.ok(links.length >= taught.length);
    for (const [, name, target] of links) assert.equal(name, target);
  });

  it('shows a fault for each of them that is on', () => {
    const shown = new Set(blocks.flatMap(brokenIn));
    const on = taught.filter(({ severity }) => severity !== 'off');
    assert.deepEqual(
      idsOf(on).filter((id) => !shown.has(id)),
      [],
    );
  });

  for (const block of blocks) {
    const broken = brokenIn(block);
    const what = broken.length === 0 ? 'nothing' : broken.join(' and ');
    it(`breaks ${what} in line ${block.line}`, () => {
      assert.equal(block.language, 'yaml');
      const { found, told } = problemsOf(block);
      assert.deepEqual(found, broken.toSorted(), told.join('\n'));
    });
  }

  it('has a link to the rule in the chapter that shows its fault', () => {
    for (const chapter of page.split(/^(?=## )/m)) {
      const linked = rulesLinkedIn(chapter);
      const shown = readBlocks(chapter).flatMap(brokenIn);
      assert.deepEqual(
        shown.filter((id) => !linked.includes(id)),
        [],
      );
    }
  });

  it('shows in each advice with a fault how it is better', () => {
    // An advice begins with a few words in bold.
    for (const advice of page.split(/^(?=#|\*\*)/m)) {
      const last = readBlocks(advice).at(-1);
      assert.deepEqual(last === undefined ? [] : brokenIn(last), [], advice.slice(0, 40));
    }
  });

  it('speaks of no machine but the reader’s', () => {
    assert.doesNotMatch(page, /\/(?:home|root|Users|work|tmp)\/|localhost|127\.0\.0\.1/);
  });
});

function textAt(file: string): string | undefined {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function idsOf(some: readonly { readonly id: string }[]): string[] {
  return some.map(({ id }) => id);
}

function rulesLinkedIn(text: string): string[] {
  return linksOf(text).flatMap(({ file }) => rulePath.exec(file)?.[1] ?? []);
}

/** The rules that a block says it breaks. */
function brokenIn({ remark }: DocumentBlock): string[] {
  const [, list] = /^wrong: (.+)$/.exec(remark) ?? [];
  return list?.split(', ') ?? [];
}

function problemsOf({ content, remark }: DocumentBlock): { found: string[]; told: string[] } {
  if (remark === 'file: .quizwright.yaml') {
    const told = readConfiguration(content).problems.map(({ message }) => message);
    return { found: told, told };
  }
  const bank = exampleBank(content);
  const { problems } = lintText(bank, presetSettings('recommended'));
  const found = [...new Set(problems.map(({ rule }) => rule))].toSorted();
  return { found, told: describeProblems(bank, problems) };
}
