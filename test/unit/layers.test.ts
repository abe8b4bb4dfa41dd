// Who may import whom: held by the imports of the sources and by what the bundler put into a bundle.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  service: ['core'],
  protocol: ['core'],
  extension: ['core', 'service', 'protocol'],
  webview: ['core', 'protocol'],
  cli: ['core'],
};

/** What a layer may import that is no file of ours. */
const MAY_USE: Readonly<Record<string, RegExp>> = {
  core: /^(?:zod\/mini|yaml|micromark|re2js|picomatch|ignore)(?:\/|$)/,
  service: /^$/,
  protocol: /^$/,
  extension: /^vscode$/,
  webview: /^$/,
  cli: /^(?:node:|diff$|ignore$|picomatch$)/,
};

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)|import '([^']+)'/g;

function* sourcesOf(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourcesOf(path);
    else if (entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts')) yield path;
  }
}

describe('the layers', () => {
  for (const [layer, allowed] of Object.entries(MAY_IMPORT)) {
    const folder = join('src', layer);
    it(`${layer} imports only ${['itself', ...allowed].join(', ')}`, () => {
      let sources: string[] = [];
      try {
        sources = [...sourcesOf(folder)];
      } catch {
        return; // A layer that is still to come.
      }
      for (const source of sources) {
        for (const match of readFileSync(source, 'utf8').matchAll(IMPORT)) {
          const target = (match[1] ?? match[2] ?? match[3])!;
          if (target.startsWith('.')) {
            const [, into] = relative('.', join(dirname(source), target)).split(/[\\/]/);
            const isData = target.endsWith('.json');
            assert.ok(
              isData || into === layer || allowed.includes(into!),
              `${source} imports ${target}`,
            );
          } else assert.match(target, MAY_USE[layer]!, `${source} imports ${target}`);
        }
      }
    });
  }

  it('puts nothing of Node into the bundle for the browser', async () => {
    const { metafile, warnings } = await build({
      entryPoints: ['src/extension/index.ts'],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'browser',
      conditions: ['worker'],
      format: 'cjs',
      external: ['vscode'],
      mainFields: ['module', 'main'],
      logLevel: 'silent',
    });
    assert.deepEqual(warnings, []);
    const builtin = new Set(builtinModules);
    for (const [file, { imports }] of Object.entries(metafile.inputs)) {
      for (const { path, external } of imports) {
        if (external !== true || path === 'vscode') continue;
        assert.ok(!path.startsWith('node:') && !builtin.has(path), `${file} imports ${path}`);
      }
    }
  });
});
