// The packages as users get them: the npm package installed and run, the extension's file list.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isWindows = process.platform === 'win32';

function run(command: string, args: readonly string[], cwd = '.'): string {
  const result = spawnSync(command, args, { cwd, encoding: 'utf8', shell: isWindows });
  assert.equal(
    result.status,
    0,
    `${command} ${args.join(' ')}\n${result.stdout}\n${result.stderr}`,
  );
  return result.stdout;
}

describe('the packages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quizwright-packages-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('installs from npm’s file and lints', () => {
    const [{ filename, files }] = JSON.parse(
      run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]),
    ) as [{ filename: string; files: { path: string }[] }];
    assert.deepEqual(files.map(({ path }) => path).toSorted(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/anki.cjs',
      'dist/cli-program.cache',
      'dist/cli-program.cjs',
      'dist/cli.cjs',
      'dist/mcp.cjs',
      'dist/search-thread.cjs',
      'dist/speak-math.cjs',
      'dist/typeset.cjs',
      'package.json',
      'schemas/configuration.schema.json',
      'schemas/quizwright.schema.json',
    ]);
    writeFileSync(join(folder, 'package.json'), '{"name": "user", "private": true}');
    run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `./${filename}`], folder);
    writeFileSync(
      join(folder, 'bank.quiz.yaml'),
      'title: T\nquestions:\n  - question: Q?\n    anwser: x\n',
    );
    const bin = join(folder, 'node_modules', '.bin', 'quizwright');
    const result = spawnSync(bin, ['lint', '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
      shell: isWindows,
    });
    assert.equal(result.status, 1, result.stderr);
    const { files: linted } = JSON.parse(result.stdout) as {
      files: { problems: { rule: string }[] }[];
    };
    assert.deepEqual(
      linted[0]!.problems.map(({ rule }) => rule),
      ['unknown-key'],
    );
    assert.match(run(bin, ['--version'], folder), /^\d+\.\d+\.\d+/);
    // What speaks to agents is a file of its own.
    const request = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'stats' } };
    const served = spawnSync(bin, ['mcp'], {
      cwd: folder,
      encoding: 'utf8',
      input: `${JSON.stringify(request)}\n`,
      shell: isWindows,
    });
    assert.equal(served.status, 0, served.stderr);
    assert.match(served.stdout, /bank\.quiz\.yaml/);
  });

  it('packs an extension with what it needs and nothing else', () => {
    const listed = run('npx', ['vsce', 'ls', '--no-dependencies'])
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('>'));
    const expected = [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/agent-tools.cjs',
      'dist/anki.cjs',
      'dist/changes.cjs',
      'dist/export.cjs',
      'dist/extension-node.cjs',
      'dist/extension-program.cjs',
      'dist/extension-web.cjs',
      'dist/form-host.cjs',
      'dist/generate.cjs',
      'dist/form.css',
      'dist/form.js',
      'dist/import.cjs',
      ...['en', 'es', 'fr'].map((code) => `dist/language-${code}.cjs`),
      'dist/notes.cjs',
      'dist/code.js',
      'dist/math.css',
      'dist/math.js',
      ...['mind-map-host.cjs', 'mind-map.css', 'mind-map.js'].map((file) => `dist/${file}`),
      'dist/pattern-engine.cjs',
      ...['listen-host.cjs', 'listen.css', 'listen.js', 'silence.wav'].map(
        (file) => `dist/${file}`,
      ),
      'dist/preview-host.cjs',
      'dist/speak-math.cjs',
      'dist/preview.css',
      'dist/preview.js',
      ...['progress-host.cjs', 'progress.css', 'progress.js'].map((file) => `dist/${file}`),
      ...['quiz-host.cjs', 'quiz.css', 'quiz.js'].map((file) => `dist/${file}`),
      ...['review.css', 'review.js'].map((file) => `dist/${file}`),
      ...readdirSync('dist').flatMap((file) => (file.endsWith('.woff2') ? `dist/${file}` : [])),
      ...readdirSync('images').map((file) => `images/${file}`),
      ...readdirSync('l10n').map((file) => `l10n/${file}`),
      'package.json',
      'package.nls.fr.json',
      'package.nls.json',
      'schemas/configuration.schema.json',
      ...readdirSync('snippets').map((file) => `snippets/${file}`),
      ...readdirSync('syntaxes').map((file) => `syntaxes/${file}`),
    ];
    const files = listed.filter(
      (line) => /^[\w./-]+$/.test(line) && !line.startsWith('quizwright@'),
    );
    assert.deepEqual(files.toSorted(), expected.toSorted());
  });

  it('keeps the bundles small', () => {
    const size = (name: string): number => readFileSync(`dist/${name}.cjs`).length;
    assert.ok(size('extension-node') + size('extension-program') <= 650 * 1024, 'node');
    assert.ok(size('extension-web') <= 650 * 1024, 'web');
    assert.ok(readFileSync('dist/preview.js').length <= 300 * 1024, 'preview');
  });
});
