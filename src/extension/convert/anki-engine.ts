// Stands in the bundles that import and export in the place of `core/convert/anki-apkg/sqlite-engine.ts`.
import * as vscode from 'vscode';
import type * as engine from '../../core/convert/anki-apkg/sqlite-engine.js';
import { loadBundle } from '../load-bundle.js';

/** Loads SQLite with the first package of Anki, from the bundle that lies beside the extension’s. */
export async function loadEngine(): ReturnType<typeof engine.loadEngine> {
  const { extensionUri } = vscode.extensions.getExtension('quizwright.quizwright')!;
  const bundle = await loadBundle<typeof engine>(extensionUri, 'anki');
  return bundle.loadEngine!();
}
