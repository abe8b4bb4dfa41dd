// Stands in the bundles that read banks aloud in the place of `core/speech/math/create-speak-math.ts`.
import * as vscode from 'vscode';
import type * as engine from '../../core/speech/math/create-speak-math.js';
import { loadBundle } from '../load-bundle.js';

/** Loads what says math in words from the bundle that lies beside the extension’s. */
export async function createSpeakMath(
  languages: readonly string[],
): ReturnType<typeof engine.createSpeakMath> {
  const { extensionUri } = vscode.extensions.getExtension('quizwright.quizwright')!;
  const bundle = await loadBundle<typeof engine>(extensionUri, 'speak-math');
  return bundle.createSpeakMath!(languages);
}
