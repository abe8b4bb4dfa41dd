// Who may import whom: held by the imports of the sources and by what the bundler put into a bundle.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Metafile } from 'esbuild';

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  service: ['core'],
  protocol: ['core'],
  extension: ['core', 'service', 'protocol'],
  webview: ['core', 'protocol'],
  node: ['core'],
  cli: ['core', 'node'],
};

/** What a layer may import that is no file of ours. */
const MAY_USE: Readonly<Record<string, RegExp>> = {
  // The last two set math and mark code in pages to print, as strings: they need no DOM for it.
  core: /^(?:zod\/mini|zod\/v4\/core|yaml|micromark|mdast|hast|mdast-util-[a-z-]+|hast-util-[a-z-]+|markdown-it|decode-named-character-reference|re2js|katex|highlight\.js|ts-fsrs|fflate|smol-toml|@rgrove\/parse-xml|xastscript|xast-util-to-xml|papaparse|sql\.js|fzstd|speech-rule-engine|wicked-good-xpath|@xmldom\/xmldom|write-excel-file|diff|d3-hierarchy)(?:\/|$)/,
  service: /^$/,
  protocol: /^$/,
  extension: /^vscode$/,
  webview:
    /^(?:@tanstack\/virtual-core|d3-scale|d3-selection|d3-zoom|dompurify|highlight\.js|katex)(?:\/|$)/,
  node: /^node:/,
  cli: /^(?:node:|diff$|@modelcontextprotocol\/sdk\/)/,
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
  it('are those that are named here', () => {
    assert.ok(readdirSync('src').every((layer) => layer in MAY_IMPORT));
  });

  for (const layer of readdirSync('src')) {
    const allowed = MAY_IMPORT[layer] ?? [];
    const folder = join('src', layer);
    it(`${layer} imports only ${['itself', ...allowed].join(', ')}`, () => {
      for (const source of sourcesOf(folder)) {
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

  it('puts nothing of Node into the bundle for the browser', () => {
    // Built as it is shipped; what went into it is the bundler's own word.
    execFileSync(process.execPath, ['esbuild.js', '--production', '--only', 'extension-web']);
    const { inputs } = JSON.parse(readFileSync('dist/extension-web.meta.json', 'utf8')) as Metafile;
    const builtin = new Set(builtinModules);
    assert.ok(Object.keys(inputs).length > 50);
    for (const [file, { imports }] of Object.entries(inputs)) {
      for (const { path, external } of imports) {
        if (external !== true || path === 'vscode') continue;
        assert.ok(!path.startsWith('node:') && !builtin.has(path), `${file} imports ${path}`);
      }
    }
  });
});
