/**
 * Serves a VS Code with the extension and a folder of banks, and opens a browser where there is a desktop to
 * show it on. Runs until Ctrl-C.
 */
import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { CannotGetError } from './cannot-get.js';
import { hasDisplay } from './desktop-executable.js';
import { beforeEnding, isEnding } from './end-on-signals.js';
import { installServer } from './install-server.js';
import { startServer } from './server.js';
import type { StartContent } from './start-content.js';
import { workbenchAddress } from './workbench-address.js';

export async function startInBrowser(
  content: StartContent,
  onProgress: (line: string) => void,
): Promise<void> {
  const server = await startServer(await installServer(onProgress), () => undefined, {
    history: content.history,
  });
  beforeEnding(() => server.stop());
  const { authority, ended } = server;
  const address = workbenchAddress({ authority, ...content });
  console.log(
    `\nVS Code is ready with the extension and ${basename(content.folder)}:\n\n  ${address}\n`,
  );
  if (hasDisplay()) openBrowser(address);
  else console.log('Open this address in a browser on this machine.');
  console.log('Ctrl-C ends it.');
  const reason = await ended;
  if (!isEnding()) throw new CannotGetError(reason);
}

/** Best effort: the address is on the screen in any case. */
function openBrowser(address: string): void {
  const [command, args] = browserCommand(address);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}

function browserCommand(address: string): [string, string[]] {
  if (process.platform === 'darwin') return ['open', [address]];
  // Not `start`, to whose shell the `&` of the address would end the command.
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return ['xdg-open', [address]];
}
