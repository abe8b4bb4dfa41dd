/**
 * Bundles what runs inside an extension host into one CommonJS file: the node host requires it, and
 * the web worker host, which takes no ES modules, evaluates it.
 */
import * as esbuild from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../../scripts/vscode/places.js';
import type { RunData } from './suite/run-data.js';

export type Host = 'node' | 'web';

export interface TestBundle {
  /** A name for the bundle, and the TypeScript file that exports `run()`. */
  name: string;
  entry: string;
  host: Host;
  /** What the bundle reads as `runData`. */
  data?: RunData;
}

export async function buildTestBundle(bundle: TestBundle): Promise<string> {
  // Inside the repository: VS Code finds the extension that a bundle belongs to by its path.
  const outfile = join(repositoryRoot, 'out', 'test-host', bundle.host, `${bundle.name}.cjs`);
  await esbuild.build({
    entryPoints: [bundle.entry],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: bundle.host === 'node' ? 'node' : 'browser',
    target: 'es2022',
    external: ['vscode'],
    define: bundle.data === undefined ? {} : { RUN_DATA: JSON.stringify(bundle.data) },
    plugins: [mochaAsScript],
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  return outfile;
}

/**
 * mocha's browser build is a script that looks for `module` before it settles for a global. In a bundle it
 * would find the bundle's own and put itself in the place of what the bundle exports.
 */
const mochaAsScript: esbuild.Plugin = {
  name: 'mocha-as-script',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => {
      const script = await readFile(path, 'utf8');
      return { contents: `(function (exports, module, define) {\n${script}\n})();` };
    });
  },
};
