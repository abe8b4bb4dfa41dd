/** Starts the headless Chromium that shows the workbench to the tests. It sees this machine only. */
import { chromium, type Browser } from 'playwright-core';
import { CannotGetError } from './cannot-get.js';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  // What the workbench asks of the network (galleries, experiments) would make runs differ.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
];

export async function launchBrowser(executablePath: string): Promise<Browser> {
  const launched = chromium.launch({
    executablePath,
    args: FLAGS,
    timeout: 180_000,
    // Whoever launches also closes, on Ctrl-C too; Playwright's own handlers would end the process.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  return launched.catch(({ message }: Error) => {
    // Of Playwright's long account, what the browser itself had to say.
    const said = message.split('\n').filter((line) => line.includes('[err]'));
    const reason = said.slice(0, 5).join('\n') || message.split('\n')[0];
    throw new CannotGetError(`${executablePath} does not start as a browser.\n${reason}`);
  });
}
