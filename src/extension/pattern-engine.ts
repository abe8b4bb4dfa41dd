// Stands in bundles of editors in the place of `core/pattern/engine-in-use.ts`.
import * as vscode from 'vscode';
import type { PatternEngine } from '../core/pattern/index.js';
import { LaterEngine } from '../service/later-engine.js';
import { loadBundle } from './load-bundle.js';

export const engine = new LaterEngine();

/** Says where the engine lies: a bundle of its own beside the extension's. */
export function registerPatternEngine(extension: vscode.Uri): void {
  engine.loadWith(() => loadEngine(extension));
}

async function loadEngine(extension: vscode.Uri): Promise<PatternEngine | undefined> {
  try {
    return (await loadBundle<{ re2: PatternEngine }>(extension, 'patterns')).re2;
  } catch (error) {
    const log = vscode.window.createOutputChannel('Quizwright', { log: true });
    log.error(`Patterns cannot be checked: ${String(error)}`);
    return undefined;
  }
}
