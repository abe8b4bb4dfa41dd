// The course in examples/mistakes: banks with one fault of craft in each item, and the same banks mended.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readBank } from '../../../src/core/document/index.js';
import { lintText } from '../../../src/core/lint/index.js';
import { headingsOf, linksOf, readBlocks } from '../docs/document.js';
import { runCommand } from '../cli/run-command.js';
import {
  describeProblems,
  examplesFolder,
  presetSettings,
  readExample,
  repositoryRoot,
} from './example-files.js';
import { craftMistakes } from './craft-mistakes.js';

const settings = presetSettings('recommended');

/** How a last sentence begins that says what to do. */
const advice =
  /^(?:[^:]*: )?(?:add|ask|change|keep|leave|let|make|move|say|shorten|sort|take|use|write) /i;

for (const { wrong, mended, expected } of craftMistakes) {
  describe(wrong, () => {
    const text = readExample(wrong);
    const better = readExample(mended);

    it('has one problem in each item, and no other', () => {
      const { problems } = lintText(text, settings);
      const told = describeProblems(text, problems);
      assert.deepEqual(problems.map(({ item }, i) => [item, told[i]]), expected.map(([item, problem]) => [item, problem]));
      assert.deepEqual(expected.flatMap(([item]) => item ?? []), idsIn(text));
    });

    it('is told by each problem what to write instead', () => {
      for (const [, problem] of expected) {
        assert.match(problem.split(/(?<=\.) /).at(-1)!, advice, problem);
      }
    });

    it('says in its comments nothing about what is wrong', () => {
      const comments = [...text.matchAll(/^ +#(.*)$/gm)].map(([, comment]) => comment!.trim());
      assert.deepEqual(comments, idsIn(text).map((_, i) => String(i + 1)));
    });

    it(`has nothing left to tell in ${mended}`, () => {
      assert.deepEqual(describeProblems(better, lintText(better, settings).problems), []);
    });

    it(`has another text for each item in ${mended}, at the same place`, () => {
      const [before, after] = [itemsOf(text), itemsOf(better)];
      const ids = [...after.keys()].filter((id) => before.has(id));
      assert.deepEqual(ids, [...before.keys()]);
      for (const [id, data] of before) assert.notDeepEqual(after.get(id), data, id);
    });

    it('is linted when it is named', async () => {
      const { out } = await runCommand(repositoryRoot, ['lint', `examples/${wrong}`]);
      assert.match(out, new RegExp(`^${expected.length} problems in 1 bank: `, 'm'));
      const { code } = await runCommand(repositoryRoot, ['lint', '--max-warnings', '0', `examples/${mended}`]);
      assert.equal(code, 0);
    });
  });
}

describe('examples/mistakes/README.md', () => {
  const folder = join(examplesFolder, 'mistakes');
  const page = readFileSync(join(folder, 'README.md'), 'utf8');

  it('names every bank of the course', () => {
    const linked = linksOf(page).map(({ file }) => file);
    for (const { wrong, mended } of craftMistakes) {
      for (const name of [wrong, mended]) assert.ok(linked.includes(name.replace('mistakes/', '')), name);
    }
    assert.ok(linked.includes('ten-mistakes.quiz.yaml'));
  });

  it('links to files and headings that are there', () => {
    for (const { file, heading } of linksOf(page)) {
      const target = file === '' ? page : readFileSync(join(folder, file), 'utf8');
      assert.ok(heading === '' || headingsOf(target).includes(heading), `${file}#${heading}`);
    }
  });

  it('shows commands that find something', async () => {
    const commands = readBlocks(page).filter(({ language }) => language === 'console');
    assert.ok(commands.length >= craftMistakes.length + 1);
    for (const { content } of commands) {
      const [, args] = /^\$ quizwright (.*)\n…\n$/.exec(content) ?? [];
      const { code, out, err } = await runCommand(repositoryRoot, args!.split(' '));
      assert.equal(err, '', args);
      assert.equal(code, 1, args);
      assert.match(out, /^\d+ problems in 1 bank/m, args);
    }
  });

  it('tells each item of the bank of craft once in the order of mending', () => {
    const steps = page.slice(page.indexOf('Mend them in this order'), page.indexOf('Then open `craft-mended'));
    const numbers = [...steps.matchAll(/\((?:numbers )?([\d, and]+)\)/g)].flatMap(([, list]) => list!.match(/\d+/g)!);
    const ids = idsIn(readExample('mistakes/craft.quiz.yaml'));
    assert.deepEqual(numbers.map(Number).toSorted((a, b) => a - b), ids.map((_, i) => i + 1));
  });
});

function itemsOf(text: string): Map<string, unknown> {
  return new Map(readBank(text).items.map(({ reading }) => [String(reading.id), reading.data]));
}

function idsIn(text: string): string[] {
  return [...itemsOf(text).keys()];
}
