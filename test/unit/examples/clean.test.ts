import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

import { lintText } from '../../../src/core/lint/index.js';
import { runCommand } from '../cli/run-command.js';
import {
  besideExamples,
  describeProblems,
  exampleNames,
  presetSettings,
  readExample,
  repositoryRoot,
} from './example-files.js';

describe('the example banks', () => {
  it('are at least three, one of them in French', () => {
    assert.ok(exampleNames.length >= 3);
    assert.ok(exampleNames.some((name) => /^language: fr$/m.test(readExample(name))));
  });

  for (const preset of ['recommended', 'strict'] as const) {
    for (const name of exampleNames) {
      it(`${name} has no problem under ${preset}`, () => {
        const text = readExample(name);
        const { problems, items } = lintText(text, presetSettings(preset), besideExamples());
        assert.deepEqual(describeProblems(text, problems), []);
        assert.ok(items > 10);
      });
    }
  }

  it('are right by the JSON Schema, read by another YAML library', () => {
    const schema = readFileSync(join(repositoryRoot, 'schemas/quizwright.schema.json'), 'utf8');
    const accepts = new Ajv({ strict: false }).compile(JSON.parse(schema) as object);
    for (const name of exampleNames) {
      accepts(parse(readExample(name)));
      assert.deepEqual(accepts.errors ?? [], [], name);
    }
  });

  it('have no problem on the command line, as files and as a folder', async () => {
    const files = exampleNames.map((name) => `examples/${name}`);
    for (const operands of [files, ['examples'], ['examples/*.yaml']]) {
      const { code, out, err } = await runCommand(repositoryRoot, ['lint', ...operands]);
      assert.equal(err, '');
      assert.match(out, new RegExp(`^No problems in ${exampleNames.length} banks \\(\\d+ items\\)\\.\n$`));
      assert.equal(code, 0);
    }
  });
});
