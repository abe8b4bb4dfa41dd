// Texts and tables written for this project, each beside the bank it makes.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  converters,
  detectConverter,
  findConverter,
  writeBank,
} from '../../../../src/core/convert/index.js';
import { lintText } from '../../../../src/core/lint/index.js';
import { growsInProportion } from '../../../time-taken.js';
import { settingsOf } from '../lint/settings-of.js';

for (const id of ['markdown', 'anki-text', 'pairs', 'moodle-xml']) {
  const folder = join('test/fixtures/convert', id);
  const sources = readdirSync(folder).filter((name) => !name.endsWith('.quiz.yaml'));

  describe(`what ${id} makes`, () => {
    for (const name of sources) {
      const source = readFileSync(join(folder, name), 'utf8');
      const expected = join(folder, `${name.replace(/\.\w+$/, '')}.quiz.yaml`);
      const { bank, problems } = findConverter(id)!.import(source, { fileName: name });

      it(`of ${name} is its bank`, () => {
        const yaml = writeBank(bank);
        if (!existsSync(expected)) writeFileSync(expected, yaml);
        assert.equal(yaml, readFileSync(expected, 'utf8').replaceAll('\r\n', '\n'));
      });

      it(`of ${name} has no errors`, () => {
        const told = lintText(writeBank(bank), settingsOf('recommended')).problems;
        assert.deepEqual(
          told.filter(({ severity }) => severity === 'error'),
          [],
        );
      });

      it(`of ${name} is recognised, also with other line ends and a mark`, () => {
        for (const eol of ['\n', '\r\n']) {
          const other = `\ufeff${source.replaceAll(/\r?\n/g, eol)}`;
          assert.equal(detectConverter(other, name)?.id, id);
          assert.deepEqual(findConverter(id)!.import(other, { fileName: name }).bank, bank);
        }
      });

      it(`of ${name} has problems at places of the source`, () => {
        for (const { start, end } of problems) {
          assert.ok(0 <= start && start < end && end <= source.length);
        }
      });
    }
  });
}

describe('typed texts and tables', () => {
  const folder = 'test/fixtures/convert/study-page';

  it('are told from study pages', () => {
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.txt'))) {
      const source = readFileSync(join(folder, name), 'utf8');
      const found = detectConverter(source, name)?.id;
      assert.ok(found === 'study-page' || found === undefined, `${name}: ${found}`);
    }
  });

  it('are not looked for where nothing is sure', () => {
    for (const source of [
      'A list:\na) one\nb) two',
      'Dear all,\n\nplease note:\n\na) bring a pen\nb) be on time\n\nYours\nA. Smith',
      'name\tage\tcity\nAnna\t12\tRome\n',
      'one, two\nthree, four\n',
      'a\tb',
      '1. First\n2. Second\n3. Third\n',
    ]) {
      const found = detectConverter(source)?.id;
      assert.ok(found !== 'pairs', `${JSON.stringify(source)}: ${found}`);
      // A list with letters may be a question; nobody has said that it has an answer.
      const confidence = converters.find(({ id }) => id === 'markdown')!.detect(source);
      assert.ok(confidence < 0.9, `${JSON.stringify(source)}: ${confidence}`);
    }
  });

  const repeated: Readonly<Record<string, (n: number) => string>> = {
    stars: (n) => '*'.repeat(8 * n),
    letters: (n) => 'a) '.repeat(4 * n),
    choices: (n) => 'a) x\n'.repeat(n),
    questions: (n) => 'x?\na) x\nb) y\n'.repeat(n),
    answers: (n) => `${'1. x\n'.repeat(n)}Answers\n${'1. a '.repeat(n)}`,
    tabs: (n) => '\t'.repeat(8 * n),
    quotes: (n) => '"\t"\n'.repeat(n),
    brackets: (n) => '(((('.repeat(4 * n),
    'named choices': (n) => `Q?\na) x\nAnswer: ${'a, '.repeat(n)}`,
  };
  for (const [name, make] of Object.entries(repeated)) {
    it(`take time in proportion to their ${name} @long`, () => {
      growsInProportion(
        (n) => {
          const source = make(n);
          for (const id of ['markdown', 'anki-text', 'pairs', 'moodle-xml']) {
            const converter = findConverter(id)!;
            converter.detect(source);
            converter.import(source);
          }
        },
        { from: 1_000 },
      );
    });
  }
});
