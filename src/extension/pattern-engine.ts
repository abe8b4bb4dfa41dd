// Stands in bundles of editors in the place of `core/pattern/engine-in-use.ts`.
import * as vscode from 'vscode';
import type { PatternEngine } from '../core/pattern/index.js';
import { LaterEngine } from '../service/later-engine.js';

export const engine = new LaterEngine();

/** Says where the engine lies: a bundle of its own beside the extension's. */
export function registerPatternEngine(extension: vscode.Uri): void {
  const file = vscode.Uri.joinPath(extension, 'dist', 'pattern-engine.cjs');
  engine.loadWith(() => loadEngine(file));
}

async function loadEngine(file: vscode.Uri): Promise<PatternEngine | undefined> {
  try {
    const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const module: { exports: { re2?: PatternEngine } } = { exports: {} };
    // A file of this extension. The browser's host has no `require` for files, and makes functions of
    // extensions itself.
    // oxlint-disable-next-line no-new-func, typescript/no-implied-eval
    const run = new Function('module', 'exports', code) as (...given: readonly unknown[]) => void;
    run(module, module.exports);
    return module.exports.re2;
  } catch (error) {
    const log = vscode.window.createOutputChannel('Quizwright', { log: true });
    log.error(`Patterns cannot be checked: ${String(error)}`);
    return undefined;
  }
}
