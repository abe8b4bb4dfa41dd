/**
 * `npm start`: builds the extension and opens it in a real VS Code, with a copy of the example banks. On
 * the desktop where there is one, else in the browser. Ends with Ctrl-C.
 *
 *   node --import tsx scripts/vscode/start.ts [--folder FOLDER] [--check] [--extension FOLDER]
 *
 * `--check` is for machines: it opens the same thing in a headless browser, looks, and ends.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './build-extension.js';
import { describeError } from './cannot-get.js';
import { checkStart } from './check-start.js';
import { chooseVscode } from './choose-vscode.js';
import { endOnSignals } from './end-on-signals.js';
import { repositoryRoot } from './places.js';
import { prepareStartContent } from './start-content.js';
import { startInBrowser } from './start-in-browser.js';
import { startOnDesktop } from './start-on-desktop.js';

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    // What to open in place of the examples.
    folder: { type: 'string' },
    // A build of the extension that lies elsewhere, with its own examples; it is not built again.
    extension: { type: 'string' },
  },
});

async function main(): Promise<void> {
  const onProgress = (line: string): void => console.log(line);
  if (options.extension === undefined) await buildExtension(onProgress);
  const content = await prepareStartContent(
    {
      extensionPath: resolve(options.extension ?? repositoryRoot),
      folder: options.folder,
      name: options.check ? 'start-check' : 'start',
    },
    onProgress,
  );
  if (options.check) return checkStart(content, onProgress);
  const chosen = await chooseVscode({ acceptInstalled: true, onProgress });
  if (chosen.kind === 'desktop') await startOnDesktop(content, chosen.executable);
  else await startInBrowser(content, onProgress);
}

endOnSignals();
main().catch((error: unknown) => {
  console.error(describeError(error));
  process.exitCode = 1;
});
