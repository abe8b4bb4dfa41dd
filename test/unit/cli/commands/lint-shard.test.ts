// `lint --shard` and `merge`: many machines, one answer.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';

import { Ajv } from 'ajv';
import * as fc from 'fast-check';

import { formatNames } from '../../../../src/cli/formats/format.js';
import { chooseShard } from '../../../../src/cli/lint/shard/choose-shard.js';
import { fromSparseText, toSparseText } from '../../../../src/cli/lint/shard/sparse-text.js';
import { createPositions } from '../../../../src/cli/formats/positions.js';
import { runs } from '../../../property-runs.js';
import { type Ran, runCommand } from '../run-command.js';
import { goodBank, misspeltBank } from '../sample-banks.js';
import { createSandbox, type Sandbox } from '../sandbox.js';

const twin = (id: string): string =>
  `title: É 😀\nquestions:\n  - id: ${id}\n    question: What does “NPS” stand for?\n    answer: Net Promoter Score\n`;
const wordy = `title: Wörter\nquestions:\n  - question: Why?\r\n    anwser: x\n  - id: a b\n    question: "Which 😀 is *it?"\n    choices: [x, y]\n`;

/** Checks a folder in parts, each as on a machine of its own. */
async function shards(
  { folder, write }: Sandbox,
  of: number,
  format = 'json',
  more: readonly string[] = [],
): Promise<readonly string[]> {
  mkdirSync(join(folder, '.reports'), { recursive: true });
  const names: string[] = [];
  for (let index = 1; index <= of; index++) {
    const part = ['--shard', `${index}/${of}`, '--format', format, ...more];
    const { out, code } = await runCommand(folder, ['lint', ...part]);
    assert.ok(code < 2 || more.length > 0);
    names.push(`.reports/${index}.${format}`);
    write(names.at(-1)!, out);
  }
  return names;
}

const merge = (folder: string, ...argv: readonly string[]): Promise<Ran> =>
  runCommand(folder, ['merge', ...argv]);

const bank = fc.constantFrom(
  goodBank,
  misspeltBank,
  twin('one'),
  twin('two'),
  twin('three').replace('does', 'did'),
  wordy,
  '- broken: [',
  Buffer.from([0xff, 0xfe, 0x41]),
);
const repository = fc.dictionary(
  fc.constantFrom('a', 'b', 'c/d', 'c/e', 'é 😀', 'f', 'g').map((name) => `${name}.quiz.yaml`),
  bank,
  { minKeys: 1, noNullPrototype: true },
);

describe('lint --shard and merge', () => {
  it('say together what one run says, to the byte and in every format', async () => {
    await fc.assert(
      fc.asyncProperty(
        repository,
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('json', 'sarif'),
        fc.constantFrom<readonly string[]>([], ['--max-warnings', '0'], ['--quiet']),
        async (files, of, format, options) => {
          const sandbox = createSandbox(files);
          const parts = await shards(sandbox, of, format);
          for (const to of ['json', ...formatNames]) {
            const args = ['--format', to, ...options];
            assert.deepEqual(
              await merge(sandbox.folder, ...parts.toReversed(), ...args),
              await runCommand(sandbox.folder, ['lint', ...args]),
              to,
            );
          }
        },
      ),
      { numRuns: runs(6) },
    );
  });

  it('need the reports alone, wherever they are joined', async () => {
    const sandbox = createSandbox({ 'a.quiz.yaml': twin('one'), 'b.quiz.yaml': twin('two') });
    const expected = (await runCommand(sandbox.folder, ['lint'])).out;
    assert.match(expected, /duplicate-question/);
    const parts = await shards(sandbox, 2);
    const elsewhere = createSandbox(
      Object.fromEntries(parts.map((part) => [part, sandbox.read(part)])),
    );
    assert.equal((await merge(elsewhere.folder, ...parts)).out, expected);
  });

  it('work with what was kept', async () => {
    const sandbox = createSandbox({
      'a.quiz.yaml': twin('one'),
      'b.quiz.yaml': twin('two'),
      'c.quiz.yaml': misspeltBank,
    });
    const expected = await runCommand(sandbox.folder, ['lint', '--format', 'json']);
    for (const of of [1, 1, 2, 2]) {
      const parts = await shards(sandbox, of, 'json', ['--cache']);
      assert.deepEqual(await merge(sandbox.folder, ...parts, '--format', 'json'), expected);
      assert.deepEqual(
        await runCommand(sandbox.folder, ['lint', '--cache', '--format', 'json']),
        expected,
      );
    }
  });

  it('leave a report that is one of any run, with one key more', async () => {
    const sandbox = createSandbox({ 'a.quiz.yaml': misspeltBank, 'b.quiz.yaml': goodBank });
    const [first] = await shards(sandbox, 2);
    const { shard, ...rest } = JSON.parse(sandbox.read(first!)) as Record<string, unknown>;
    assert.deepEqual(Object.keys(rest), ['version', 'files', 'summary']);
    assert.deepEqual(Object.keys(shard as object), ['index', 'of', 'program', 'data']);
    const whole = await runCommand(sandbox.folder, ['lint', '--format', 'json']);
    assert.deepEqual(Object.keys(JSON.parse(whole.out) as object), ['version', 'files', 'summary']);
    const [sarif] = await shards(sandbox, 1, 'sarif');
    const accepts = new Ajv().compile({
      type: 'object',
      required: ['quizwright/shard'],
      additionalProperties: false,
      properties: { 'quizwright/shard': { type: 'object' } },
    });
    const { runs: ran } = JSON.parse(sandbox.read(sarif!)) as { runs: { properties: object }[] };
    assert.ok(accepts(ran[0]!.properties));
  });

  it('leave out what a baseline knows, when they are joined', async () => {
    const sandbox = createSandbox({
      'a.quiz.yaml': wordy,
      'b.quiz.yaml': twin('one'),
      'c.quiz.yaml': twin('two'),
    });
    const baseline = ['--baseline', 'known.json'];
    await runCommand(sandbox.folder, ['lint', ...baseline, '--update-baseline']);
    sandbox.write('d.quiz.yaml', misspeltBank);
    sandbox.write('e.quiz.yaml', twin('three'));
    sandbox.write('a.quiz.yaml', wordy.replace('anwser', 'answer'));
    const argv = ['--format', 'json', ...baseline];
    const expected = await runCommand(sandbox.folder, ['lint', ...argv]);
    assert.match(expected.out, /"errors": 1,/);
    assert.match(expected.err, /1 problem that `known\.json` knows is gone/);
    const parts = await shards(sandbox, 3, 'json', baseline);
    assert.deepEqual(await merge(sandbox.folder, ...parts, ...argv), expected);
    assert.deepEqual(
      await merge(sandbox.folder, ...parts, '--format', 'json'),
      expected,
      'what the shards were told',
    );
    sandbox.write('d.quiz.yaml', `${misspeltBank}# more\n`);
    const { code, err } = await merge(sandbox.folder, ...parts, ...argv);
    assert.equal(code, 2);
    assert.match(err, /`d\.quiz\.yaml` is not as it was when it was checked/);
  });

  it('remember the baseline that the shards had, with neither it nor a bank at hand', async () => {
    for (const [format, below, known] of [
      ['json', '.', 'known.json'],
      ['sarif', '.', 'ci/known.json'],
      ['json', 'banks', '../known.json'],
    ] as const) {
      const files = {
        'banks/a.quiz.yaml': wordy,
        'banks/b.quiz.yaml': twin('one'),
        'banks/c.quiz.yaml': twin('two'),
        'banks/gone.quiz.yaml': misspeltBank.replaceAll('questoin', 'qestion'),
        'ci/note.txt': '',
      };
      const sandbox = createSandbox(files);
      const at = join(sandbox.folder, below);
      const run = (...argv: readonly string[]): Promise<Ran> => runCommand(at, ['lint', ...argv]);
      const baseline = ['--baseline', known];
      await run(...baseline, '--update-baseline');
      rmSync(join(sandbox.folder, 'banks/gone.quiz.yaml'));
      sandbox.write('banks/a.quiz.yaml', `# moved\n${wordy.replace('anwser', 'answer')}`);
      sandbox.write('banks/d.quiz.yaml', misspeltBank);
      sandbox.write('banks/e.quiz.yaml', twin('three'));
      const parts: string[] = [];
      for (const index of [1, 2, 3]) {
        const part = ['--shard', `${index}/3`, '--format', format, ...baseline];
        parts.push((await run(...part)).out);
      }
      const names = parts.map((_, i) => `${i}.json`);
      const elsewhere = createSandbox(Object.fromEntries(parts.map((text, i) => [names[i], text])));
      for (const to of ['json', ...formatNames]) {
        for (const more of [[], ['--max-warnings', '0']]) {
          const expected = await run('--format', to, ...baseline, ...more);
          assert.match(expected.err, /^quizwright: [23] problems that `[^`]+` knows are gone/, to);
          const joined = await merge(elsewhere.folder, ...names, '--format', to, ...more);
          assert.deepEqual(joined, expected, `${to} ${below}`);
        }
      }
    }
  });

  it('remember that only errors are told, and that fixes were only shown', async () => {
    const sandbox = createSandbox({
      'a.quiz.yaml': twin('one'),
      'b.quiz.yaml': twin('two'),
      'c.quiz.yaml': misspeltBank,
    });
    const quiet = await runCommand(sandbox.folder, ['lint', '--quiet', '-f', 'json']);
    const parts = await shards(sandbox, 2, 'json', ['--quiet']);
    assert.notEqual(
      quiet.out,
      (await runCommand(sandbox.folder, ['lint', '-f', 'json'])).out,
      'there are warnings',
    );
    assert.deepEqual(await merge(sandbox.folder, ...parts, '-f', 'json'), quiet);
    const names: string[] = [];
    for (const index of [1, 2]) {
      names.push(`shown-${index}.json`);
      const part = ['--shard', `${index}/2`, '-f', `json=${names.at(-1)}`, '--fix-dry-run'];
      await runCommand(sandbox.folder, ['lint', ...part]);
    }
    assert.match((await merge(sandbox.folder, ...names)).out, /\d would be fixed\.$/m);
  });

  it('refuse shards that had other baselines, or one that is damaged', async () => {
    const sandbox = createSandbox({ 'a.quiz.yaml': misspeltBank, 'b.quiz.yaml': goodBank });
    const [one, two] = (await shards(sandbox, 2)) as [string, string];
    sandbox.write('one.json', sandbox.read(one));
    await runCommand(sandbox.folder, ['lint', '--baseline', 'known.json', '--update-baseline']);
    await shards(sandbox, 2, 'json', ['--baseline', 'known.json']);
    const { code, err } = await merge(sandbox.folder, 'one.json', two);
    assert.equal(code, 2);
    assert.match(err, /were made with different baselines\.\n.*the same `--baseline`, or none/);
    const [only] = await shards(sandbox, 1, 'json', ['--baseline', 'known.json']);
    const { shard } = JSON.parse(sandbox.read(only!)) as { shard: { data: string } };
    const body = JSON.parse(inflateSync(Buffer.from(shard.data, 'base64')).toString()) as object;
    for (const baseline of [1, {}, { name: 'x', text: '{', seenFrom: '', gone: [] }]) {
      const data = deflateSync(JSON.stringify({ ...body, baseline })).toString('base64');
      const report = JSON.stringify({ version: 1, shard: { ...shard, data } });
      sandbox.write('odd.json', report);
      const odd = await merge(sandbox.folder, 'odd.json');
      assert.equal(odd.code, 2);
      assert.match(odd.err, /of its shard cannot be read|The baseline `x` is no JSON/);
    }
  });

  it('show nothing of a file that a report only names', async () => {
    const sandbox = createSandbox({ 'a.quiz.yaml': misspeltBank });
    const [part] = await shards(sandbox, 1);
    const secret = misspeltBank.replace('questoin', 'password');
    sandbox.write('known.json', '{"version": 1, "banks": {}}');
    await runCommand(sandbox.folder, ['lint', '--baseline', 'known.json', '--update-baseline']);
    sandbox.write('a.quiz.yaml', secret);
    const { out } = await merge(sandbox.folder, part!, '--baseline', 'known.json');
    assert.match(out, /questoin: Which/);
    assert.doesNotMatch(out, /password/);
  });

  it('are not for what changed alone', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': goodBank });
    const { code, err } = await runCommand(folder, ['lint', '--shard', '1/2', '--since', 'main']);
    assert.equal(code, 2);
    assert.match(err, /`--shard` parts all files/);
  });

  it('tell of what could not be read', async () => {
    const sandbox = createSandbox({ 'a.quiz.yaml': goodBank });
    // A folder of that name is found by nobody, but can be asked for.
    mkdirSync(join(sandbox.folder, 'b'));
    const { code, err } = await runCommand(sandbox.folder, ['lint', '--shard', '1/2', 'b']);
    assert.deepEqual([code, err], [2, 'quizwright: There is no bank in `b`.\n']);
  });

  it('refuse what does not belong together, with a sentence', async () => {
    const sandbox = createSandbox({ 'a.quiz.yaml': misspeltBank, 'b.quiz.yaml': goodBank });
    const [one, two] = (await shards(sandbox, 2)) as [string, string];
    const fault = async (...argv: readonly string[]): Promise<string> => {
      const { code, err, out } = await merge(sandbox.folder, ...argv);
      assert.deepEqual([code, out], [2, '']);
      return err;
    };
    assert.match(await fault(), /^quizwright: Nothing to join\./);
    assert.match(await fault(one), /^quizwright: Shard 2 of 2 is missing\.$/m);
    assert.match(await fault('a.quiz.yaml'), /`a\.quiz\.yaml` is no report in JSON or SARIF/);
    sandbox.write('copy.json', sandbox.read(one));
    assert.match(await fault(one, 'copy.json', two), /are both shard 1 of 2/);
    sandbox.write('odd.json', '{"version": 1}');
    assert.match(await fault('odd.json'), /is JSON, but no report/);
    const report = JSON.parse(sandbox.read(one)) as { shard: Record<string, unknown> };
    const changed = (shard: object): void =>
      sandbox.write(
        'odd.json',
        JSON.stringify({ ...report, shard: { ...report.shard, ...shard } }),
      );
    changed({ program: '99.0.0' });
    assert.match(await fault('odd.json', two), /Quizwright 99\.0\.0 wrote it/);
    changed({ data: 'AAAA' });
    assert.match(await fault('odd.json', two), /cannot be read/);
    sandbox.write('stricter.json', sandbox.read(two));
    const [lax] = await shards(sandbox, 2, 'json', ['--rule', 'unknown-key=off']);
    assert.match(await fault(lax!, 'stricter.json'), /were made with different rules/);
    sandbox.write('c.quiz.yaml', goodBank);
    const [, other] = (await shards(sandbox, 2)) as [string, string];
    sandbox.write('odd.json', sandbox.read(other));
    sandbox.write('one.json', JSON.stringify(report));
    assert.match(await fault('one.json', 'odd.json'), /are not of the same run/);
    sandbox.write('run.sarif', (await runCommand(sandbox.folder, ['lint', '-f', 'sarif'])).out);
    assert.match(await fault('run.sarif'), /is SARIF, but not of a shard/);
  });

  it('join reports of runs of their own as they are', async () => {
    const sandbox = createSandbox({ 'a/x.quiz.yaml': wordy, 'b/y.quiz.yaml': misspeltBank });
    const expected = await runCommand(sandbox.folder, ['lint', '--format', 'json']);
    for (const folder of ['a', 'b']) {
      const { out } = await runCommand(sandbox.folder, ['lint', folder, '--format', 'json']);
      sandbox.write(`${folder}.json`, out);
    }
    assert.deepEqual(await merge(sandbox.folder, 'b.json', 'a.json', '-f', 'json'), expected);
    assert.match((await merge(sandbox.folder, 'b.json', 'b.json', 'a.json')).out, /problems in 2/);
    sandbox.write('again.json', sandbox.read('a.json'));
    const { code, err } = await merge(sandbox.folder, 'a.json', 'again.json');
    assert.deepEqual(
      [code, err],
      [2, 'quizwright: `a/x.quiz.yaml` is in `a.json` and in `again.json`.\n'],
    );
    sandbox.write('far.json', expected.out.replace(/"line": \d+/, '"line": 999999999999'));
    assert.equal((await merge(sandbox.folder, 'far.json')).code, 2);
  });

  for (const value of ['0/2', '3/2', '2', 'a/b', '1/0']) {
    it(`refuses --shard ${value}`, async () => {
      const { folder } = createSandbox({ 'a.quiz.yaml': goodBank });
      const { code, err } = await runCommand(folder, ['lint', `--shard=${value}`]);
      assert.equal(code, 2);
      assert.match(err, /`--shard` takes a part and how many there are/);
    });
  }
});

describe('chooseShard', () => {
  const files = fc.uniqueArray(
    fc.record({ name: fc.string({ minLength: 1 }), size: fc.nat(10_000) }),
    { selector: ({ name }) => name },
  );

  it('gives each file to one shard, the same in any order, and none much more than another', () => {
    fc.assert(
      fc.property(files, fc.integer({ min: 1, max: 6 }), (all, of) => {
        const parts = Array.from({ length: of }, (_, i) =>
          chooseShard(all, ({ size }) => size, { index: i + 1, of }),
        );
        assert.deepEqual(new Set(parts.flat()), new Set(all));
        assert.equal(parts.flat().length, all.length);
        const reversed = chooseShard(all.toReversed(), ({ size }) => size, { index: 1, of });
        assert.deepEqual(new Set(reversed), new Set(parts[0]));
        const loads = parts.map((part) => part.reduce((sum, { size }) => sum + size + 1, 0));
        const largest = Math.max(0, ...all.map(({ size }) => size + 1));
        assert.ok(Math.max(...loads) - Math.min(...loads) <= largest);
      }),
    );
  });
});

describe('a text by its lines', () => {
  it('keeps every place, and the lines that matter', () => {
    const sign = fc.constantFrom('a', 'é', '😀', '\n', '\r', '\r\n', ' ');
    fc.assert(
      fc.property(fc.array(sign), fc.nat(), fc.nat(), (signs, a, b) => {
        const text = signs.join('');
        const [start, end] = [a, b].map((n) => n % (text.length + 1)).toSorted((x, y) => x - y);
        const span = { start: start!, end: end! };
        const sparse = fromSparseText(toSparseText(text, [span]));
        assert.equal(sparse.length, text.length);
        assert.equal(sparse.slice(span.start, span.end), text.slice(span.start, span.end));
        const [before, after] = [createPositions(text), createPositions(sparse)];
        for (let at = 0; at <= text.length; at++) assert.deepEqual(after(at), before(at));
      }),
    );
  });
});
