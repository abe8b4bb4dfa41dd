/** Opens the extension and a folder of banks in a desktop VS Code, until its window is closed or Ctrl-C. */
import { basename } from 'node:path';
import { CannotGetError } from './cannot-get.js';
import { startDesktop } from './desktop.js';
import { beforeEnding, isEnding } from './end-on-signals.js';
import type { StartContent } from './start-content.js';

export async function startOnDesktop(content: StartContent, executable: string): Promise<void> {
  const desktop = await startDesktop({
    executable,
    extensionPath: content.extensionPath,
    open: [content.folder, content.bank],
    history: content.history,
    onLog: () => undefined,
  });
  beforeEnding(() => desktop.stop());
  console.log(
    `VS Code is opening with the extension and ${basename(content.folder)}. Ctrl-C here closes it.`,
  );
  const code = await desktop.ended;
  if (code !== 0 && !isEnding()) throw new CannotGetError(`VS Code ended with code ${code}.`);
}
