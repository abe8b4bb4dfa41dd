// Formats that others put beside the lines of a change: GitLab, reviewdog, a bot's comment, a program.
import assert from 'node:assert/strict';

import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { micromark } from 'micromark';

import { agent } from '../../../../src/cli/formats/agent.js';
import { type LintResult, summarise } from '../../../../src/cli/formats/format.js';
import { gitlab } from '../../../../src/cli/formats/gitlab.js';
import { markdown } from '../../../../src/cli/formats/markdown.js';
import { toMarkdown } from '../../../../src/cli/formats/markdown-text.js';
import { rdjson } from '../../../../src/cli/formats/rdjson.js';
import type { FileReport } from '../../../../src/cli/lint/job.js';
import { applyEdits } from '../../../../src/core/text/span.js';
import { plainTarget, problemAt, sampleReport, sampleResult } from './sample-result.js';

const withReports = (...reports: readonly FileReport[]): LintResult => ({
  ...sampleResult,
  reports,
  summary: summarise(reports),
});

/** Closed schemas: what the platforms' documentation names, and nothing else. */
const text = { type: 'string', minLength: 1 };
const closed = (properties: object, ...optional: readonly string[]): object => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});
const number = { type: 'integer', minimum: 1 };

describe('gitlab', () => {
  const schema = {
    type: 'array',
    items: closed({
      type: { const: 'issue' },
      check_name: text,
      description: text,
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      categories: { type: 'array', items: text },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      location: closed({
        path: { type: 'string', pattern: '^(?!\\./|/)' },
        lines: closed({ begin: number, end: number }),
      }),
    }),
  };
  type Issues = readonly {
    readonly fingerprint: string;
    readonly severity: string;
    readonly location: { readonly path: string };
  }[];
  const issues = (result: LintResult, target = plainTarget): Issues =>
    JSON.parse(gitlab(result, target)) as Issues;

  it('has the form that GitLab documents', () => {
    const accepts = new Ajv({ allErrors: true }).compile(schema);
    assert.ok(accepts(issues(sampleResult)), JSON.stringify(accepts.errors));
    assert.deepEqual(
      issues(sampleResult).map(({ severity }) => severity),
      ['info', 'major', 'minor'],
    );
    assert.deepEqual(issues(withReports()), []);
  });

  it('names each problem once, by a name that stays when lines move', () => {
    const twin = { ...sampleReport, name: 'other.quiz.yaml' };
    const names = issues(withReports(sampleReport, twin)).map(({ fingerprint }) => fingerprint);
    assert.equal(new Set(names).size, 6);
    const shift = '# moved\n\n';
    const moved = {
      ...sampleReport,
      text: shift + sampleReport.text,
      problems: sampleReport.problems.map((problem) => ({
        ...problem,
        start: problem.start + shift.length,
        end: problem.end + shift.length,
      })),
    };
    assert.deepEqual(
      issues(withReports(moved)).map(({ fingerprint }) => fingerprint),
      names.slice(0, 3),
    );
  });

  it('names files from the repository’s root', () => {
    const target = { ...plainTarget, cwd: '/builds/a/sub', env: { CI_PROJECT_DIR: '/builds/a' } };
    assert.equal(issues(sampleResult, target)[0]!.location.path, 'sub/my banks/a:b.quiz.yaml');
  });
});

describe('rdjson', () => {
  const position = closed({ line: number, column: number });
  const range = closed({ start: position, end: position });
  const schema = closed({
    source: closed({ name: text, url: text }),
    diagnostics: {
      type: 'array',
      items: closed(
        {
          message: text,
          location: closed({ path: text, range }),
          severity: { enum: ['ERROR', 'WARNING', 'INFO'] },
          code: closed({ value: text, url: text }),
          suggestions: { type: 'array', items: closed({ range, text: { type: 'string' } }) },
        },
        'suggestions',
      ),
    },
  });
  interface Place {
    readonly line: number;
    readonly column: number;
  }
  interface Range {
    readonly start: Place;
    readonly end: Place;
  }
  interface Diagnostics {
    readonly diagnostics: readonly {
      readonly location: { readonly range: Range };
      readonly suggestions?: readonly { readonly range: Range; readonly text: string }[];
    }[];
  }
  const read = (result: LintResult): Diagnostics =>
    JSON.parse(rdjson(result, plainTarget)) as Diagnostics;

  it('has the form that reviewdog documents', () => {
    const accepts = new Ajv({ allErrors: true }).compile(schema);
    assert.ok(accepts(read(sampleResult)), JSON.stringify(accepts.errors));
  });

  it('counts columns in bytes', () => {
    // `title: 😀 Loyalty`: seven signs, four bytes, a blank.
    assert.deepEqual(read(sampleResult).diagnostics[0]!.location.range, {
      start: { line: 1, column: 13 },
      end: { line: 1, column: 20 },
    });
  });

  it('suggests nothing that may change a meaning', () => {
    const fix = { title: 'Mend', edits: [{ start: 0, end: 5, text: 'label' }] };
    const suggested = (safe: boolean): number => {
      const problems = [problemAt('id', { fix: { ...fix, safe } })];
      const [found] = read(withReports({ ...sampleReport, problems })).diagnostics;
      return found!.suggestions?.length ?? 0;
    };
    assert.deepEqual([suggested(true), suggested(false)], [1, 0]);
  });

  it('suggests what the fix does, to the byte', () => {
    const sign = fc.constantFrom('a', ' ', '\n', '\r\n', 'é', '😀', '日', ':', "'");
    fc.assert(
      fc.property(
        fc.array(sign, { minLength: 1, maxLength: 60 }).map((signs) => signs.join('')),
        fc.array(fc.tuple(fc.nat(), fc.array(sign, { maxLength: 4 })), {
          minLength: 1,
          maxLength: 4,
        }),
        (source, places) => {
          const offsets = [...source].reduce<number[]>(
            (all, each) => [...all, all.at(-1)! + each.length],
            [0],
          );
          const chosen = places
            .map(([at]) => offsets[at % offsets.length]!)
            .toSorted((a, b) => a - b);
          const edits = places.map(([, signs], i) => ({
            start: chosen[i]!,
            end: Math.min(chosen[i + 1] ?? source.length, chosen[i]! + (i % 2)),
            text: signs.join(''),
          }));
          // A fix never cuts a sign in two, nor a line end.
          fc.pre(edits.every(({ end }) => offsets.includes(end)));
          fc.pre(new Set(edits.map(({ start }) => start)).size === edits.length);
          const fix = { safe: true, title: 'Mend', edits };
          const problems = [problemAt('id', { start: 0, end: 0, fix })];
          const [{ suggestions }] = read(withReports({ ...sampleReport, text: source, problems }))
            .diagnostics as Diagnostics['diagnostics'] & [Diagnostics['diagnostics'][0]];
          const [{ range: where, text: made }] = suggestions as [
            { readonly range: Range; readonly text: string },
          ];
          const bytes = Buffer.from(source);
          const at = ({ line, column }: Place): number => lineBytes(bytes, line) + column - 1;
          const result = Buffer.concat([
            bytes.subarray(0, at(where.start)),
            Buffer.from(made),
            bytes.subarray(at(where.end)),
          ]);
          assert.equal(result.toString(), applyEdits(source, edits));
        },
      ),
    );
  });

  /** Where a line begins, in bytes. */
  function lineBytes(bytes: Buffer, line: number): number {
    let at = 0;
    for (let i = 1; i < line; i++) at = bytes.indexOf('\n', at) + 1;
    return at;
  }
});

describe('markdown', () => {
  it('counts, then lists by bank, folded', () => {
    const rules = 'https://github.com/quizwright/quizwright/blob/main/docs/rules';
    assert.equal(
      markdown(sampleResult, plainTarget),
      [
        '### Quizwright: 3 problems in 1 of 2 banks: 1 error, 1 warning, 1 info.',
        '',
        '| errors | warnings | infos | mended by `--fix` |',
        '| ---: | ---: | ---: | ---: |',
        '| 1 | 1 | 1 | 1 |',
        '',
        '<details><summary><code>my banks/a:b.quiz.yaml</code>: 1 error, 1 warning, 1 info</summary>',
        '',
        `- **info** line 1: 100% odd,\\\\nreally: so [\`wrong-value\`](${rules}/wrong-value.md)`,
        `- **error** line 4, \`nps\`: There is no key \`questoin\` in a question. Did you mean \`question\`? [\`unknown-key\`](${rules}/unknown-key.md)`,
        `- **warning** line 7, \`questions[1]\`: Another item has the id \`nps\`. [\`duplicate-key\`](${rules}/duplicate-key.md)`,
        '',
        '</details>',
        '',
      ].join('\n'),
    );
    assert.equal(
      markdown(withReports(sampleResult.reports[1]!), plainTarget),
      '### Quizwright: No problems in 1 bank (3 items).\n',
    );
  });

  it('fits into a comment, the gravest first, and says what it leaves out', () => {
    const many = (severity: 'info' | 'error', count: number) =>
      Array.from({ length: count }, (_, i) =>
        problemAt('id', { severity, message: `${'long '.repeat(60)}${i}` }),
      );
    const reports = Array.from({ length: 40 }, (_, i) => ({
      ...sampleReport,
      name: `bank-${i}.quiz.yaml`,
      problems: [...many('info', 20), ...many('error', 2)],
    }));
    const changes = 'word \n'.repeat(20_000);
    const made = markdown({ ...withReports(...reports), changes }, plainTarget);
    assert.ok(made.length < 65_536, `${made.length}`);
    assert.equal(made.match(/\*\*error\*\*/g)?.length, 80);
    const shown = made.match(/^- \*\*/gm)!.length;
    assert.match(made, new RegExp(`\\n${880 - shown} more problems are not shown here\\.\\n$`));
  });

  it('shows what changed, where that is known', () => {
    const made = markdown(
      { ...sampleResult, changes: '#### Changes\n\n- one added\n' },
      plainTarget,
    );
    assert.match(made, /\| 1 \| 1 \| 1 \| 1 \|\n\n#### Changes\n\n- one added\n\n<details>/);
  });

  it('makes nothing of what a bank brings into a message', () => {
    const hostile = [
      '<script>alert(1)</script>',
      '![x](https://example.org/track.png)',
      '[x](javascript:alert)',
      '`<b>` and ` an odd one <i>',
      '</details>',
      '*a* _b_ ~c~ **d**',
      '\n\n# heading\n- list',
    ];
    for (const each of hostile) {
      const html = micromark(toMarkdown(each), { allowDangerousHtml: true });
      const inside = html.replace(/^<p>|<\/p>$/g, '').replace(/<\/?code>/g, '');
      assert.doesNotMatch(inside, /</, html);
    }
    assert.doesNotMatch(toMarkdown('ask @somebody in #12'), /@s|#1/);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'`*_[]()<>!&#\\|~@:/ a\n') }), (each) => {
        const html = micromark(`x ${toMarkdown(each)} x`, { allowDangerousHtml: true });
        assert.doesNotMatch(html.replace(/<\/?(?:p|code)>/g, ''), /</, html);
      }),
    );
  });
});

describe('agent', () => {
  it('says each problem in one line', () => {
    assert.equal(
      agent(sampleResult, plainTarget),
      [
        'my banks/a:b.quiz.yaml:1:11-1:18 info wrong-value: 100% odd,\\nreally: so',
        'my banks/a:b.quiz.yaml:4:5-4:13 error unknown-key (nps): There is no key `questoin` in a question. Did you mean `question`? | --fix: Write `question`',
        'my banks/a:b.quiz.yaml:7:9-7:12 warning duplicate-key (questions[1]): Another item has the id `nps`. | see my banks/a:b.quiz.yaml:3:9 the first one',
        '3 problems in 1 of 2 banks: 1 error, 1 warning, 1 info.',
        '',
      ].join('\n'),
    );
  });
});
