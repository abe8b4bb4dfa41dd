/**
 * Makes a page of our server behave like vscode.dev: a workbench without a remote machine, where
 * extensions run in the web worker extension host. The start page's settings are rewritten on their
 * way to the browser, and the extension's files are answered from disk under the page's own address
 * (Chromium refuses to load them from another port).
 */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';

export interface WebWorkerWorkbench {
  authority: string;
  extensionPath: string;
  /** The bundle whose `run()` the web worker calls. */
  testsPath?: string;
}

const EXTENSION_ROOT = '/__ext';
const TESTS_NAME = '__tests.cjs';

const TYPES: Record<string, string> = {
  '.cjs': 'text/javascript',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

/** The context must bypass the page's content security policy, or the worker may not be created. */
export async function routeWebWorkerWorkbench(
  context: BrowserContext,
  workbench: WebWorkerWorkbench,
): Promise<void> {
  const origin = `http://${workbench.authority}`;
  const isStartPage = (url: URL): boolean => url.origin === origin && url.pathname === '/';
  const isExtensionFile = (url: URL): boolean =>
    url.origin === origin && url.pathname.startsWith(`${EXTENSION_ROOT}/`);
  await context.route(isStartPage, (route) => rewriteStartPage(route, workbench));
  await context.route(isExtensionFile, (route) => answerFromDisk(route, workbench));
}

async function rewriteStartPage(route: Route, workbench: WebWorkerWorkbench): Promise<void> {
  const response = await route.fetch();
  const place = (path: string): Record<string, string> => ({
    scheme: 'http',
    authority: workbench.authority,
    path,
  });
  const body = (await response.text()).replace(
    /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/,
    (_whole, before: string, attribute: string) => {
      const settings = JSON.parse(unescapeAttribute(attribute)) as {
        remoteAuthority?: string;
        developmentOptions?: Record<string, unknown>;
      };
      delete settings.remoteAuthority;
      settings.developmentOptions = {
        ...settings.developmentOptions,
        enableSmokeTestDriver: true,
        extensions: [place(EXTENSION_ROOT)],
        ...(workbench.testsPath && {
          extensionTestsPath: place(`${EXTENSION_ROOT}/${TESTS_NAME}`),
        }),
      };
      return before + escapeAttribute(JSON.stringify(settings));
    },
  );
  await route.fulfill({ response, body });
}

const ENTITIES: [string, string][] = [
  ['"', '&quot;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ["'", '&apos;'],
  // Last when reading, first when writing, so that nothing is read or written twice.
  ['&', '&amp;'],
];

function unescapeAttribute(text: string): string {
  return ENTITIES.reduce((done, [sign, entity]) => done.replaceAll(entity, sign), text);
}

function escapeAttribute(text: string): string {
  return ENTITIES.reduceRight((done, [sign, entity]) => done.replaceAll(sign, entity), text);
}

async function answerFromDisk(route: Route, workbench: WebWorkerWorkbench): Promise<void> {
  const path = decodeURIComponent(new URL(route.request().url()).pathname);
  // Normalizing an absolute path takes out every `..`, so nothing above the extension is served.
  const inside = normalize(path.slice(EXTENSION_ROOT.length));
  const tests = path === `${EXTENSION_ROOT}/${TESTS_NAME}` ? workbench.testsPath : undefined;
  const file = tests ?? join(workbench.extensionPath, inside);
  const contentType = TYPES[extname(file)] ?? 'text/plain';
  await readFile(file).then(
    (body) => route.fulfill({ body, contentType }),
    () => route.fulfill({ status: 404, body: '' }),
  );
}
