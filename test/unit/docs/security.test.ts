// What SECURITY.md says and no other test shows.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';

import { lintText } from '../../../src/core/lint/index.js';
import { configurationShape } from '../../../src/core/model/schema/shapes.js';
import { isQuick } from '../../time-taken.js';
import { runCommand } from '../cli/run-command.js';
import { createSandbox } from '../cli/sandbox.js';
import { presetSettings, repositoryRoot } from '../examples/example-files.js';

const sources = sourcesOf(join(repositoryRoot, 'src'));

describe('SECURITY.md', () => {
  it('names tests that are there', () => {
    const page = readFileSync(join(repositoryRoot, 'SECURITY.md'), 'utf8');
    const tests = [...page.matchAll(/`(test\/[\w./-]+)`/g)].map(([, path]) => path!);
    assert.ok(tests.length > 15);
    assert.deepEqual(
      tests.filter((path) => !existsSync(join(repositoryRoot, path))),
      [],
    );
  });
});

describe('the sources', () => {
  const forbidden: readonly [what: string, sign: RegExp][] = [
    [
      'a connection',
      /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|['"]node:(?:https?|http2|net|tls|dgram|dns)\b/,
    ],
    ['another program', /['"](?:node:)?child_process['"]|\bspawn\s*\(|\bexecFile\s*\(/],
    [
      'text as code',
      /\beval\s*\(|new Function\s*\(|['"]node:vm['"]|(?:await|=>|return)\s+import\s*\(\s*[^'"\s]/,
    ],
  ];
  /** Parts of the package itself that are loaded as code, and the one file that each may load. */
  const ownCode: Readonly<Record<string, string>> = {
    'src/cli/launch.ts': "join(__dirname, 'cli-program.cjs')",
    'src/extension/load-bundle.ts': "vscode.Uri.joinPath(extension, 'dist', bundles[name])",
    'src/node/compiled-code.ts': 'readFileSync(filename)',
  };
  /**
   * The files that start programs: one that speaks, and git. `test/cli/export-audio.test.ts` and
   * `test/unit/cli/git` have what they must not run.
   */
  const starters = ['src/cli/export/audio/run-speech.ts', 'src/cli/git/run-git.ts'];
  for (const [what, sign] of forbidden) {
    it(`make nothing of ${what}`, () => {
      const found = sources.filter((path) =>
        sign.test(withoutComments(readFileSync(path, 'utf8'))),
      );
      const own =
        what === 'text as code' ? Object.keys(ownCode) : what === 'another program' ? starters : [];
      assert.deepEqual(
        found.map((path) => relative(repositoryRoot, path).replaceAll('\\', '/')),
        own,
      );
    });
  }

  it('run with compiled code nothing but the program of the extension', () => {
    const users = sources.filter((path) => /\brunCompiled\(/.test(readFileSync(path, 'utf8')));
    assert.deepEqual(
      users.map((path) => relative(repositoryRoot, path).replaceAll('\\', '/')),
      ['src/node/compiled-code.ts', 'src/node/start-extension.ts'],
    );
    const text = readFileSync(join(repositoryRoot, 'src/node/start-extension.ts'), 'utf8');
    assert.ok(text.includes("runCompiled(join(__dirname, 'extension-program.cjs'), folder)"));
  });

  for (const [path, file] of Object.entries(ownCode)) {
    it(`load a part of the package as code in ${path}, and nothing else`, () => {
      const text = readFileSync(join(repositoryRoot, path), 'utf8');
      assert.equal(text.split(file).length, 2);
      // Whatever else it reads is in the same folder, by a name that is written down.
      const reads = [...text.matchAll(/\b(?:readFileSync|readFile)\(([^;]*?)\)/g)];
      assert.ok(reads.every(([, what]) => /^(?:filename|file$|join\(__dirname, ')/.test(what!)));
    });
  }
});

describe('what starts a program that speaks', () => {
  it('starts it by its place, without a shell, and tells it texts by standard input', () => {
    const path = join(repositoryRoot, 'src/cli/export/audio/run-speech.ts');
    const code = withoutComments(readFileSync(path, 'utf8'));
    assert.equal(code.match(/\bspawn\(path, args,/g)?.length, 1);
    assert.equal(code.match(/\bstdin\.end\(text\)/g)?.length, 1);
    assert.doesNotMatch(code, /\bshell\b|\bexec\(|\bfork\(/);
  });
});

describe('what starts git', () => {
  it('starts it by its own name, without a shell', () => {
    const text = readFileSync(join(repositoryRoot, 'src/cli/git/run-git.ts'), 'utf8');
    assert.equal(
      text.match(/\bexecFile\(\s*program,\s*\[\.\.\.harmless, \.\.\.args\]/g)?.length,
      1,
    );
    assert.doesNotMatch(withoutComments(text), /\bshell\b|\bspawn|\bexec\(|\bfork\(/);
  });
});

describe('the extension', () => {
  it('loads as code what is written down, and is in the package', () => {
    const text = readFileSync(join(repositoryRoot, 'src/extension/load-bundle.ts'), 'utf8');
    const [, bundles] = /const bundles = \{([^}]*)\} as const;/.exec(text)!;
    const files = [...bundles!.matchAll(/: '([^']*)'/g)].map(([, file]) => file!);
    const packed = readFileSync(join(repositoryRoot, '.vscodeignore'), 'utf8');
    for (const file of files) {
      const name = file.startsWith('language-') ? 'language-*.cjs' : file;
      assert.ok(packed.includes(`\n!dist/${name}\n`), `${file} is not in the package`);
    }
    assert.deepEqual(files, [
      'pattern-engine.cjs',
      'agent-tools.cjs',
      'anki.cjs',
      'changes.cjs',
      'generate.cjs',
      'import.cjs',
      'export.cjs',
      'form-host.cjs',
      'listen-host.cjs',
      'notes.cjs',
      'mind-map-host.cjs',
      'preview-host.cjs',
      'progress-host.cjs',
      'quiz-host.cjs',
      'speak-math.cjs',
      ...['en', 'es', 'fr'].map((code) => `language-${code}.cjs`),
    ]);
  });

  it('needs no trust, and starts only for banks and where there are some', () => {
    const manifest = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as {
      readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: boolean } };
      readonly activationEvents: readonly string[];
    };
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.deepEqual(manifest.activationEvents, [
      'workspaceContains:**/*.quiz.yaml',
      'workspaceContains:**/*.quiz.yml',
      'workspaceContains:**/.quizwright.yaml',
      // Panels that come back with the window.
      'onWebviewPanel:quizwright.preview',
      'onWebviewPanel:quizwright.mindMap',
      'onWebviewPanel:quizwright.quiz',
      'onWebviewPanel:quizwright.progress',
      'onWebviewPanel:quizwright.review',
      'onWebviewPanel:quizwright.listen',
    ]);
  });

  it('reads a configuration whose keys name no program, module or address', () => {
    assert.deepEqual(
      [...configurationShape().keys.keys()],
      ['extends', 'rules', 'ignore', 'files', 'overrides'],
    );
  });
});

describe('links in a repository', () => {
  it('lead nowhere, neither out of it nor in a circle', async () => {
    // Making links needs a right that few have on Windows.
    if (process.platform === 'win32') return;
    const bank = 'title: T\nquestions:\n  - question: Q?\n    answer: x\n';
    const { folder } = createSandbox({
      'secret/b.quiz.yaml': 'title: 3',
      'banks/a.quiz.yaml': bank,
    });
    mkdirSync(join(folder, 'banks/below'));
    symlinkSync('../secret', join(folder, 'banks/out'));
    symlinkSync('../secret/b.quiz.yaml', join(folder, 'banks/b.quiz.yaml'));
    symlinkSync('..', join(folder, 'banks/below/up'));
    const { code, out } = await runCommand(folder, ['lint', 'banks']);
    assert.deepEqual([code, out], [0, 'No problems in 1 bank (1 item).\n']);
  });
});

describe('a pattern made to take for ever', () => {
  const answer = `${'a'.repeat(5000)}!`;
  for (const pattern of [
    '(a+)+',
    '(a|a)*',
    '(a|aa)+',
    '(.*a){20}',
    '([a-z]+)*\\d',
    '(x+x+)+y',
    'a{1,1000}a{1,1000}',
  ]) {
    it(`${pattern} ends`, () => {
      const bank = [
        'title: Patterns',
        'questions:',
        '  - question: What is typed?',
        '    pattern: |',
        `      ${pattern}`,
        '    reject:',
        `      - ${answer}`,
        `      - ${'x'.repeat(5000)}`,
        '',
      ].join('\n');
      isQuick(() => lintText(bank, presetSettings('recommended')), 2000);
    });
  }
});

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesOf(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
