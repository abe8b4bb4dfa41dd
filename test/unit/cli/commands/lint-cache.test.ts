// `lint --cache`: quicker, and never another answer.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import * as fc from 'fast-check';

import { runs } from '../../../property-runs.js';
import { type Ran, runCommand } from '../run-command.js';
import { goodBank, misspeltBank } from '../sample-banks.js';
import { createSandbox } from '../sandbox.js';

const asked = (id: string, question: string, more = ''): string =>
  `title: T\nquestions:\n${more}  - id: ${id}\n    question: ${question}\n    answer: Net Promoter Score\n`;
const twin = asked('one', 'What does NPS stand for?');
const picture = asked('two', '"Which is it? ![A map of it](map.png)"');
const disabled = asked(
  'three',
  'What does NPS stand for?',
  '  # quizwright-disable-next-line duplicate-question -- twice on purpose\n',
);

const lint = (folder: string, ...more: readonly string[]): Promise<Ran> =>
  runCommand(folder, ['lint', '--format', 'json', ...more]);
const cached = (folder: string, ...more: readonly string[]): Promise<Ran> =>
  lint(folder, '--cache', ...more);

async function assertSame(folder: string, ...more: readonly string[]): Promise<void> {
  assert.deepEqual(await cached(folder, ...more), await lint(folder, ...more));
}

/** Changes what is kept and signs it again, as only somebody on this machine could. */
function tamper(folder: string, change: (body: string) => string): void {
  const path = join(folder, '.quizwrightcache/banks.json');
  const text = readFileSync(path, 'utf8');
  const head = JSON.parse(text.slice(0, text.indexOf('\n'))) as { sum: string };
  const body = change(text.slice(text.indexOf('\n') + 1));
  const sum = createHash('sha256').update(`${body.length}:${body}`).digest('hex').slice(0, 40);
  writeFileSync(path, `${JSON.stringify({ ...head, sum })}\n${body}`);
}

describe('lint --cache', () => {
  it('answers from what it kept, and only while the bytes are the same', async () => {
    const { folder, write } = createSandbox({ 'a.quiz.yaml': misspeltBank });
    await assertSame(folder);
    tamper(folder, (body) => body.replace('There is no key', 'KEPT'));
    assert.match((await cached(folder)).out, /KEPT/);
    write('a.quiz.yaml', `${misspeltBank}# more\n`);
    await assertSame(folder);
    await assertSame(folder);
  });

  it('forgets what settings, severities, media and other options change', async () => {
    const { folder, write } = createSandbox({
      'a.quiz.yaml': picture,
      'b.quiz.yaml': twin,
      'c.quiz.yaml': disabled,
    });
    const missing = await cached(folder);
    assert.match(missing.out, /"missing-media"/);
    write('map.png', 'x');
    await assertSame(folder);
    write('Map.png', 'x');
    rmSync(join(folder, 'map.png'));
    await assertSame(folder);
    write('.quizwright.yaml', 'rules: { missing-media: info, duplicate-question: error }\n');
    await assertSame(folder);
    await assertSame(folder, '--rule', 'missing-explanation=error');
    await assertSame(folder, '--report-unused-disables');
    await assertSame(folder, '--report-unused-disables', 'c.quiz.yaml');
    await assertSame(folder, '--no-config', '--quiet');
  });

  it('keeps cross-file problems right when one of the files changes, comes or goes', async () => {
    const { folder, write } = createSandbox({ 'a.quiz.yaml': twin, 'b.quiz.yaml': goodBank });
    await assertSame(folder);
    write('c.quiz.yaml', twin.replace('one', 'other'));
    await assertSame(folder);
    assert.match((await cached(folder)).out, /"duplicate-question"/);
    write('a.quiz.yaml', goodBank);
    await assertSame(folder);
    rmSync(join(folder, 'c.quiz.yaml'));
    await assertSame(folder);
    await assertSame(folder, 'a.quiz.yaml');
  });

  it('says the same as without it after any edits', async () => {
    const name = fc.constantFrom('a', 'b', 'c', 'sub/d').map((each) => `${each}.quiz.yaml`);
    const content = fc.constantFrom(
      undefined,
      goodBank,
      misspeltBank,
      twin,
      twin.replace('one', 'other').replace(' does', ' did'),
      disabled,
      picture,
      '- broken: [',
      Buffer.from([0xff, 0xfe, 0x41]),
    );
    const step = fc.tuple(name, content, fc.constantFrom([], ['sub'], ['--jobs', '2']));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const { folder, write } = createSandbox({
          'sub/e.quiz.yaml': twin,
          'f.quiz.yaml': picture,
        });
        for (const [file, text, options] of steps) {
          if (text === undefined) rmSync(join(folder, file), { force: true });
          else write(file, text);
          await assertSame(folder, ...options);
        }
      }),
      { numRuns: runs(10) },
    );
  });

  it('fixes as without it', async () => {
    const files = { 'a.quiz.yaml': misspeltBank, 'b.quiz.yaml': twin };
    const [one, other] = [createSandbox(files), createSandbox(files)];
    await cached(one.folder);
    const dry = ['--fix-dry-run'];
    assert.deepEqual(await cached(one.folder, ...dry), await lint(other.folder, ...dry));
    assert.deepEqual(await cached(one.folder, '--fix'), await lint(other.folder, '--fix'));
    assert.equal(one.read('a.quiz.yaml'), other.read('a.quiz.yaml'));
    await assertSame(one.folder);
  });

  describe('ignores', () => {
    const usual = async (): Promise<string> => {
      const { folder } = createSandbox({
        'a.quiz.yaml': misspeltBank,
        'b.quiz.yaml': twin,
        'c.quiz.yaml': disabled,
      });
      await cached(folder);
      return folder;
    };
    const files = ['banks.json', 'prints.txt'] as const;

    it('what was torn or turned over', async () => {
      const folder = await usual();
      const whole = files.map((file) => readFileSync(join(folder, '.quizwrightcache', file)));
      const expected = await lint(folder);
      await fc.assert(
        fc.asyncProperty(
          fc.nat(1),
          fc.nat(),
          fc.nat(255),
          fc.boolean(),
          async (i, at, byte, cut) => {
            const bytes = Buffer.from(whole[i]!);
            bytes[at % bytes.length] = byte;
            const broken = cut ? bytes.subarray(0, at % bytes.length) : bytes;
            writeFileSync(join(folder, '.quizwrightcache', files[i]!), broken);
            // One bank is another, so that the prints of the others are looked at.
            writeFileSync(join(folder, 'b.quiz.yaml'), twin);
            assert.deepEqual(await cached(folder), expected);
          },
        ),
        { numRuns: runs(25) },
      );
    });

    it('what another version wrote, and what is no cache at all', async () => {
      const folder = await usual();
      const expected = await lint(folder);
      const path = join(folder, '.quizwrightcache/banks.json');
      const text = readFileSync(path, 'utf8').replace('There is no key', 'KEPT');
      for (const content of [
        text.replace('"quizwrightCache":1', '"quizwrightCache":2'),
        text.replace(/"program":"[^"]*"/, '"program":"quizwright 99"'),
        '',
        '{}\n{}',
        'null\nnull',
        '\0\n\0',
      ]) {
        writeFileSync(path, content);
        assert.deepEqual(await cached(folder), expected);
      }
    });

    it('what is no bank, problem or print, signed as it may be', async () => {
      const folder = await usual();
      const expected = await lint(folder);
      const changes: readonly ((body: string) => string)[] = [
        (body) => body.replaceAll('"severity":"error"', '"severity":"fatal"'),
        (body) => body.replaceAll(/"start":\d+/g, '"start":-1'),
        (body) => body.replaceAll(/"end":\d+/g, '"end":99999999'),
        (body) => body.replaceAll('"rule":"', '"rule":"x-'),
        (body) => body.replaceAll('"edits":[', '"edits":[null,'),
        (body) => body.replaceAll('"title":', '"titel":'),
        () => '[]',
        () => '{"banks":{"a":1}}',
        () => '{"banks":[["a.quiz.yaml"],null,[1,2,3]],"across":[]}',
        (body) => body.replaceAll('"message"', '"__proto__"'),
      ];
      for (const change of changes) {
        await cached(folder);
        tamper(folder, change);
        assert.deepEqual(await cached(folder), expected, change.toString());
      }
    });
  });

  it('keeps it where other tools of a project do, and out of version control', async () => {
    const { folder, write } = createSandbox({ 'sub/a.quiz.yaml': misspeltBank });
    await cached(join(folder, 'sub'));
    assert.deepEqual(readdirSync(join(folder, 'sub/.quizwrightcache')).toSorted(), [
      '.gitignore',
      'banks.json',
      'prints.txt',
    ]);
    write('node_modules/x/package.json', '{}');
    await cached(join(folder, 'sub'));
    assert.ok(existsSync(join(folder, 'node_modules/.cache/quizwright/banks.json')));
    await lint(folder, '--cache-location', 'kept/here');
    assert.ok(existsSync(join(folder, 'kept/here/banks.json')));
  });

  it('writes nothing where nothing changed', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': twin, 'b.quiz.yaml': twin });
    await cached(folder);
    const at = (): number => statSync(join(folder, '.quizwrightcache/banks.json')).ino;
    const before = at();
    await cached(folder);
    assert.equal(at(), before);
  });

  it('goes on where nothing can be kept, and says so', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': goodBank, kept: 'a file' });
    const { code, out, err } = await lint(folder, '--cache-location', 'kept');
    assert.equal(code, 0);
    assert.equal(out, (await lint(folder)).out);
    assert.match(err, /^quizwright: Nothing is kept for the next run: .*kept/);
  });

  it('does not follow a link in its place', async () => {
    // Making links needs a right that few have on Windows.
    if (process.platform === 'win32') return;
    const { folder } = createSandbox({ 'a.quiz.yaml': goodBank });
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync('elsewhere', join(folder, '.quizwrightcache'));
    assert.match((await cached(folder)).err, /it is a link to another place/);
    assert.deepEqual(readdirSync(join(folder, 'elsewhere')), []);
  });
});
