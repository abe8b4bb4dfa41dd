import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

import { fingerprints } from '../../../../src/cli/formats/fingerprint.js';
import { sarif } from '../../../../src/cli/formats/sarif.js';
import { rules } from '../../../../src/core/rules/registry.js';
import { plainTarget, problemAt, sampleReport, sampleResult, sampleText } from './sample-result.js';

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly Record<string, unknown>[] } };
    readonly columnKind: string;
    readonly results: readonly Record<string, unknown>[];
    readonly artifacts: unknown;
    readonly invocations: unknown;
  }[];
}

const parse = (text: string): Sarif => JSON.parse(text) as Sarif;

describe('sarif', () => {
  const [run] = parse(sarif(sampleResult, plainTarget)).runs;

  it('describes every rule, with help and its page', () => {
    const described = run!.tool.driver.rules;
    assert.deepEqual(
      described.map(({ id }) => id),
      rules.map(({ id }) => id),
    );
    for (const rule of described) {
      assert.match(String(rule['helpUri']), /^https:\/\//);
      assert.match(JSON.stringify(rule['help']), /"markdown":"# /);
    }
  });

  it('reports in order, with region, item, related places and fix', () => {
    assert.equal(run!.columnKind, 'utf16CodeUnits');
    const artifactLocation = { uri: 'my%20banks/a%3Ab.quiz.yaml', index: 0 };
    const { partialFingerprints, ...second } = run!.results[1]!;
    assert.match(JSON.stringify(partialFingerprints), /^\{"quizwright\/v1":"[0-9a-f]{32}"\}$/);
    assert.deepEqual(second, {
      ruleId: 'unknown-key',
      ruleIndex: rules.findIndex(({ id }) => id === 'unknown-key'),
      level: 'error',
      message: { text: sampleReport.problems[1]!.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation,
            region: { startLine: 4, startColumn: 5, endLine: 4, endColumn: 13 },
          },
          logicalLocations: [{ name: 'nps', kind: 'object' }],
        },
      ],
      fixes: [
        {
          description: { text: 'Write `question`' },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [
                {
                  deletedRegion: { startLine: 4, startColumn: 5, endLine: 4, endColumn: 13 },
                  insertedContent: { text: 'question' },
                },
              ],
            },
          ],
        },
      ],
    });
    assert.deepEqual(
      run!.results.map(({ level }) => level),
      ['note', 'error', 'warning'],
    );
    assert.deepEqual(run!.results[2]!['relatedLocations'], [
      {
        id: 1,
        message: { text: 'the first one' },
        physicalLocation: {
          artifactLocation,
          region: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 12 },
        },
      },
    ]);
  });

  it('tells what could not be read', () => {
    const [failed] = parse(
      sarif({ ...sampleResult, faults: ['There is no file `a`.'] }, plainTarget),
    ).runs;
    assert.deepEqual(failed!.invocations, [
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: 'error', message: { text: 'There is no file `a`.' } },
        ],
      },
    ]);
  });

  it('passes the official schema', () => {
    // Microsoft, who wrote much of the standard, publish its schema in their package for tests.
    const path = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
    const { id: _, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const accepts = ajv.compile({ ...schema, $schema: 'http://json-schema.org/draft-07/schema#' });
    for (const result of [sampleResult, { ...sampleResult, reports: [], faults: ['x'] }]) {
      assert.ok(
        accepts(JSON.parse(sarif(result, plainTarget))),
        JSON.stringify(accepts.errors, null, 1),
      );
    }
  });
});

describe('fingerprints', () => {
  const names = (text: string, problems = [problemAt('questoin')]): readonly string[] =>
    fingerprints({ ...sampleReport, text, problems });

  it('stay when lines move', () => {
    const moved = `# a comment\n\n${sampleText}`;
    const start = moved.indexOf('questoin');
    assert.deepEqual(
      names(moved, [problemAt('questoin', { start, end: start + 8 })]),
      names(sampleText),
    );
  });

  it('stay when an item without an id gets another number', () => {
    const named = (item: string): readonly string[] =>
      names(sampleText, [problemAt('questoin', { item })]);
    assert.deepEqual(named('questions[0]'), named('questions[7]'));
    assert.notDeepEqual(named('questions[0]'), named('flashcards[0]'));
    assert.notDeepEqual(named('a'), named('b'));
  });

  it('tell problems alike apart', () => {
    const found = names(sampleText, [problemAt('questoin'), problemAt('questoin')]);
    assert.equal(new Set(found).size, 2);
  });
});
