// What a VS Code with Node loads: it starts the extension's program, extension-program.cjs. Most of that
// would be compiling it, at every start of every window; so what V8 made of it is kept in the folder that
// VS Code gives the extension for its own.
import { join } from 'node:path';
import { type Running, runCompiled } from './compiled-code.js';

/** What is asked of VS Code here: its types are another layer's. */
interface Context {
  readonly globalStorageUri: { readonly scheme: string; readonly fsPath: string };
}

interface Program {
  activate(context: Context): unknown;
}

let running: Running | undefined;

export function activate(context: Context): unknown {
  const { scheme, fsPath } = context.globalStorageUri;
  const folder = scheme === 'file' ? join(fsPath, 'compiled') : undefined;
  running = runCompiled(join(__dirname, 'extension-program.cjs'), folder);
  return (running.exports as Program).activate(context);
}

/** At the end nobody waits, and what a day's work needs has been compiled. */
export function deactivate(): void {
  running?.keep();
}
