// Builds every bundle of the package. One row of `bundles` is one file in dist/.
// `--watch` rebuilds on change; `--production` minifies, and keeps what V8 makes of the command line's
// program beside it; `--only name` builds one row.
import { build, context } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

import { oneByteCode } from './scripts/one-byte-code.js';
import {
  ankiAsOwnFile,
  ankiLater,
  engineLater,
  historyOnDisk,
  languagesLater,
  mcpAsOwnFile,
  onlyWoff2,
  plainVscode,
  silenceFile,
  speakMathAsOwnFile,
  speakMathLater,
  speechRulesAlone,
  typesetAsOwnFile,
  withoutIndentation,
  withoutRuleDocs,
  withoutSchemaCompiler,
} from './scripts/smaller-bundle.js';
import { writeCodeCache } from './scripts/write-code-cache.js';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const onlyAt = process.argv.indexOf('--only');
const only = onlyAt < 0 ? undefined : process.argv[onlyAt + 1];

/**
 * A script of a webview's page; its style comes out beside it.
 * @type {import('esbuild').BuildOptions}
 */
const page = { platform: 'browser', format: 'iife', target: 'es2022' };

/** @type {Record<string, import('esbuild').BuildOptions>} */
const bundles = {
  // With Node, the extension is started by what keeps its compiled code.
  'extension-node': {
    entryPoints: ['src/node/start-extension.ts'],
    outfile: 'dist/extension-node.cjs',
    platform: 'node',
    target: 'node20',
  },
  'extension-program': {
    entryPoints: ['src/extension/index.ts'],
    outfile: 'dist/extension-program.cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
    // With one byte for each character it is read, compared and compiled sooner.
    charset: 'ascii',
    plugins: [engineLater, historyOnDisk, languagesLater, withoutRuleDocs, oneByteCode],
  },
  'extension-web': {
    entryPoints: ['src/extension/index.ts'],
    outfile: 'dist/extension-web.cjs',
    platform: 'browser',
    // A web worker has no DOM: some packages have a build for it.
    conditions: ['worker'],
    target: 'es2022',
    external: ['vscode'],
    plugins: [engineLater, languagesLater, withoutRuleDocs],
  },
  'pattern-engine': {
    entryPoints: ['src/core/pattern/re2.ts'],
    outfile: 'dist/pattern-engine.cjs',
    platform: 'neutral',
    target: 'es2022',
  },
  // The words of each language that rules know: few banks are in more than one.
  ...Object.fromEntries(
    ['en', 'es', 'fr'].map((code) => [
      `language-${code}`,
      {
        entryPoints: [`src/core/language/${code}.ts`],
        outfile: `dist/language-${code}.cjs`,
        platform: 'neutral',
        target: 'es2022',
        plugins: [withoutIndentation],
      },
    ]),
  ),
  form: { ...page, entryPoints: ['src/webview/form/main.ts'], outfile: 'dist/form.js' },
  // A page for each view, and what pages load when a bank has math or code in it.
  preview: { ...page, entryPoints: ['src/webview/preview/main.ts'], outfile: 'dist/preview.js' },
  'mind-map': {
    ...page,
    entryPoints: ['src/webview/mind-map/main.ts'],
    outfile: 'dist/mind-map.js',
  },
  listen: {
    ...page,
    entryPoints: ['src/webview/listen/main.ts'],
    outfile: 'dist/listen.js',
    plugins: [silenceFile],
  },
  progress: { ...page, entryPoints: ['src/webview/progress/main.ts'], outfile: 'dist/progress.js' },
  quiz: { ...page, entryPoints: ['src/webview/quiz/main.ts'], outfile: 'dist/quiz.js' },
  review: { ...page, entryPoints: ['src/webview/review/main.ts'], outfile: 'dist/review.js' },
  math: {
    ...page,
    entryPoints: ['src/webview/shared/extras/math.ts'],
    outfile: 'dist/math.js',
    loader: { '.woff2': 'file' },
    assetNames: '[name]',
    plugins: [onlyWoff2],
  },
  code: { ...page, entryPoints: ['src/webview/shared/extras/code.ts'], outfile: 'dist/code.js' },
  // The extension's side of the preview, for when one is opened.
  'preview-host': {
    entryPoints: ['src/extension/preview/preview-panel.ts'],
    outfile: 'dist/preview-host.cjs',
    platform: 'neutral',
    conditions: ['worker'],
    target: 'es2022',
    external: ['vscode'],
  },
  // The form of an item, for when one is opened.
  'form-host': {
    entryPoints: ['src/extension/form/form-panel.ts'],
    outfile: 'dist/form-host.cjs',
    platform: 'neutral',
    conditions: ['worker'],
    target: 'es2022',
    external: ['vscode'],
  },
  // The extension's side of mind maps.
  'mind-map-host': {
    entryPoints: ['src/extension/mind-map/create-mind-maps.ts'],
    outfile: 'dist/mind-map-host.cjs',
    platform: 'neutral',
    conditions: ['worker'],
    target: 'es2022',
    external: ['vscode'],
  },
  // What a learner has come to: for when it is shown, or cards may be due.
  'progress-host': {
    entryPoints: ['src/extension/progress/create-progress.ts'],
    outfile: 'dist/progress-host.cjs',
    platform: 'neutral',
    conditions: ['worker'],
    target: 'es2022',
    external: ['vscode'],
  },
  // Quizzes and reviews: for when one is begun.
  // The player of a bank that is read aloud.
  'listen-host': {
    entryPoints: ['src/extension/listen/listen-panel.ts'],
    outfile: 'dist/listen-host.cjs',
    platform: 'neutral',
    conditions: ['worker'],
    target: 'es2022',
    external: ['vscode'],
    plugins: [speakMathLater],
  },
  'quiz-host': {
    entryPoints: ['src/extension/study/host.ts'],
    outfile: 'dist/quiz-host.cjs',
    platform: 'neutral',
    conditions: ['worker'],
    target: 'es2022',
    external: ['vscode'],
  },
  // What imports is needed by few, and large. What reads tables asks for streams only where it is told to.
  import: {
    entryPoints: ['src/extension/convert/import-bundle.ts'],
    outfile: 'dist/import.cjs',
    platform: 'neutral',
    conditions: ['worker'],
    target: 'es2022',
    external: ['vscode', 'stream'],
    plugins: [ankiLater],
  },
  // What language models in the editor ask for.
  'agent-tools': {
    entryPoints: ['src/extension/agent-tools/agent-tools-bundle.ts'],
    outfile: 'dist/agent-tools.cjs',
    platform: 'neutral',
    conditions: ['worker'],
    target: 'es2022',
    external: ['vscode'],
  },
  // What compares versions of banks, and writes baselines.
  changes: {
    entryPoints: ['src/extension/changes/changes-bundle.ts'],
    outfile: 'dist/changes.cjs',
    platform: 'neutral',
    conditions: ['worker'],
    target: 'es2022',
    external: ['vscode'],
  },
  // Flashcards out of notes.
  notes: {
    entryPoints: ['src/extension/notes/notes-bundle.ts'],
    outfile: 'dist/notes.cjs',
    platform: 'neutral',
    conditions: ['worker'],
    target: 'es2022',
    external: ['vscode'],
    plugins: [withoutRuleDocs],
  },
  // What asks language models.
  generate: {
    entryPoints: ['src/extension/generate/generate-bundle.ts'],
    outfile: 'dist/generate.cjs',
    platform: 'neutral',
    conditions: ['worker'],
    target: 'es2022',
    external: ['vscode'],
    plugins: [withoutRuleDocs],
  },
  // So is what exports, and makes pages to print: it sets math and marks code.
  export: {
    entryPoints: ['src/extension/convert/export-bundle.ts'],
    outfile: 'dist/export.cjs',
    platform: 'neutral',
    conditions: ['worker'],
    target: 'es2022',
    external: ['vscode', 'stream'],
    plugins: [ankiLater, speakMathLater],
  },
  // SQLite, for packages of Anki.
  anki: {
    entryPoints: ['src/core/convert/anki-apkg/sqlite-engine.ts'],
    outfile: 'dist/anki.cjs',
    platform: 'neutral',
    target: 'es2022',
    // The one that has its WebAssembly in itself, and does as in a browser wherever it runs.
    alias: { 'sql.js': 'sql.js/dist/sql-wasm-inline.js' },
    define: { 'globalThis.process': 'undefined' },
    external: ['node:*'],
  },
  // What sets math and marks code on pages that the command line writes.
  typeset: {
    entryPoints: ['src/core/print/typeset.ts'],
    outfile: 'dist/typeset.cjs',
    platform: 'neutral',
    target: 'es2022',
  },
  // The Model Context Protocol, for the one command that speaks it.
  mcp: {
    entryPoints: ['src/cli/mcp/protocol.ts'],
    outfile: 'dist/mcp.cjs',
    platform: 'node',
    target: 'node20',
    plugins: [withoutSchemaCompiler],
  },
  // What says math in words, where a bank with math is read aloud.
  'speak-math': {
    entryPoints: ['src/core/speech/math/create-speak-math.ts'],
    outfile: 'dist/speak-math.cjs',
    platform: 'neutral',
    target: 'es2022',
    // What finds parts of MathML knows the world only as Node calls it.
    define: { global: 'globalThis' },
    plugins: [speechRulesAlone],
  },
  // What looks through files beside the command line's own thread.
  'search-thread': {
    entryPoints: ['src/cli/lint/changed/search-thread.ts'],
    outfile: 'dist/search-thread.cjs',
    platform: 'node',
    target: 'node20',
    charset: 'ascii',
  },
  cli: {
    entryPoints: ['src/cli/launch.ts'],
    outfile: 'dist/cli.cjs',
    platform: 'node',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
  },
  'cli-program': {
    entryPoints: ['src/cli/bin.ts'],
    outfile: 'dist/cli-program.cjs',
    platform: 'node',
    target: 'node20',
    // A text with one byte for each character is compiled sooner.
    charset: 'ascii',
    plugins: [ankiAsOwnFile, mcpAsOwnFile, speakMathAsOwnFile, typesetAsOwnFile, oneByteCode],
    // Code that V8 has kept cannot import; Node's own modules are there for `require`, too.
    supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
  },
};

const shared = {
  bundle: true,
  // CommonJS because the web worker extension host loads no ES modules.
  format: 'cjs',
  // The CLI starts in a few tens of milliseconds only when V8 has little to read.
  minify: production,
  charset: 'utf8',
  // Otherwise each pattern with a class of Unicode would be made anew at each call.
  supported: { 'regexp-unicode-property-escapes': true },
  sourcemap: !production,
  sourcesContent: false,
  metafile: true,
  logLevel: 'warning',
  mainFields: ['module', 'main'],
  legalComments: 'none',
};

mkdirSync('dist', { recursive: true });
/** @param {import('esbuild').BuildOptions} options */
const pluginsOf = ({ plugins = [], external = [] }) =>
  external.includes('vscode') ? [...plugins, plainVscode] : plugins;
/** @param {string} name */
const isWanted = (name) => only === undefined || name === only || name.startsWith(`${only}-`);
// What was compiled of another program must not stay.
if (isWanted('cli-program')) rmSync('dist/cli-program.cache', { force: true });
for (const [name, options] of Object.entries(bundles)) {
  if (!isWanted(name)) continue;
  if (watch) {
    const ctx = await context({ ...shared, ...options, plugins: pluginsOf(options) });
    await ctx.watch();
    continue;
  }
  const result = await build({ ...shared, ...options, plugins: pluginsOf(options) });
  // What test/unit/layers.test.ts reads to prove that a web bundle holds nothing of Node.
  writeFileSync(`dist/${name}.meta.json`, JSON.stringify(result.metafile));
}
if (production && isWanted('cli-program')) await writeCodeCache();
if (watch) console.log('watching…');
