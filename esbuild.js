// Builds every bundle of the package. One row of `bundles` is one file in dist/.
// `--watch` rebuilds on change; `--production` minifies; `--only name` builds one row.
import { build, context } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const onlyAt = process.argv.indexOf('--only');
const only = onlyAt < 0 ? undefined : process.argv[onlyAt + 1];

/** @type {Record<string, import('esbuild').BuildOptions>} */
const bundles = {
  'extension-node': {
    entryPoints: ['src/extension/index.ts'],
    outfile: 'dist/extension-node.cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
  },
  'extension-web': {
    entryPoints: ['src/extension/index.ts'],
    outfile: 'dist/extension-web.cjs',
    platform: 'browser',
    // A web worker has no DOM: some packages have a build for it.
    conditions: ['worker'],
    target: 'es2022',
    external: ['vscode'],
  },
  cli: {
    entryPoints: ['src/cli/bin.ts'],
    outfile: 'dist/cli.cjs',
    platform: 'node',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
  },
};

const shared = {
  bundle: true,
  // CommonJS because the web worker extension host loads no ES modules.
  format: 'cjs',
  // The CLI starts in a few tens of milliseconds only when V8 has little to read.
  minify: production,
  charset: 'utf8',
  sourcemap: !production,
  sourcesContent: false,
  metafile: true,
  logLevel: 'warning',
  mainFields: ['module', 'main'],
  legalComments: 'none',
};

mkdirSync('dist', { recursive: true });
for (const [name, options] of Object.entries(bundles)) {
  if (only !== undefined && only !== name) continue;
  if (watch) {
    const ctx = await context({ ...shared, ...options });
    await ctx.watch();
    continue;
  }
  const result = await build({ ...shared, ...options });
  // What test/unit/layers.test.ts reads to prove that a web bundle holds nothing of Node.
  writeFileSync(`dist/${name}.meta.json`, JSON.stringify(result.metafile));
}
if (watch) console.log('watching…');
