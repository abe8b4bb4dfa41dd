/**
 * Serves a workbench the way vscode.dev does: files over HTTP and no machine behind them, so that
 * extensions run in the web worker extension host. The files are those of the installed server; the
 * extension under development lies beside them, since Chromium loads it from no other port.
 */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { startPage, WORKBENCH_SCRIPT, withoutRemoteMachine } from './static-start-page.js';

export interface StaticWorkbench {
  /** The `vscode` folder of the installed server. */
  vscodeFolder: string;
  extensionPath: string;
  /** Another extension, beside it. */
  alongside?: string | undefined;
  /** The bundle whose `run()` the web worker calls. */
  testsPath?: string;
}

export interface RunningWorkbench {
  authority: string;
  stop(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.cjs': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

export async function startStaticWorkbench(workbench: StaticWorkbench): Promise<RunningWorkbench> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const authority = request.headers.host ?? '';
    answer(workbench, authority, decodeURIComponent(pathname), response).catch(() => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { authority: `127.0.0.1:${port}`, stop };
}

async function answer(
  workbench: StaticWorkbench,
  authority: string,
  path: string,
  response: ServerResponse,
): Promise<void> {
  const { vscodeFolder, extensionPath, testsPath, alongside } = workbench;
  if (path === '/') {
    const page = await startPage(vscodeFolder, authority, {
      hasTests: testsPath !== undefined,
      hasAlongside: alongside !== undefined,
    });
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
    return;
  }
  const [, root = '', ...rest] = path.split('/');
  // Normalizing an absolute path takes out every `..`: nothing above the folder is served.
  const inside = normalize(`/${rest.join('/')}`);
  if (root === 'extension' && inside === '/__tests.cjs' && testsPath !== undefined) {
    return sendFile(testsPath, response);
  }
  if (root === 'alongside' && alongside !== undefined) {
    return sendFile(join(alongside, inside), response);
  }
  if (root === 'extension') return sendFile(join(extensionPath, inside), response);
  if (root !== 'static') throw new Error(`${path} is not served.`);
  const file = join(vscodeFolder, inside);
  if (!path.endsWith(WORKBENCH_SCRIPT)) return sendFile(file, response);
  const script = withoutRemoteMachine(await readFile(file, 'utf8'));
  response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
}

async function sendFile(file: string, response: ServerResponse): Promise<void> {
  if (!(await stat(file)).isFile()) throw new Error(`${file} is no file.`);
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'text/plain' });
  createReadStream(file).pipe(response);
}
