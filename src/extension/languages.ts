// Stands in bundles of editors in the place of `core/language/known-languages.ts`.
import * as vscode from 'vscode';
import type { Language } from '../core/language/language.js';
import { LaterLanguages } from '../service/later-languages.js';
import { loadBundle } from './load-bundle.js';

const later = new LaterLanguages();

/** What the words of a language are called in its bundle. */
const bundles = { en: 'language-en', es: 'language-es', fr: 'language-fr' } as const;

/**
 * The language of a code such as `fr`, once it is there.
 *
 * @public called in place of the one in `known-languages.ts`
 */
export function languageByCode(code: string): Language | undefined {
  return later.get(code);
}

/** Says where the words of languages lie: in bundles of their own beside the extension's. */
export function registerLanguages(extension: vscode.Uri): void {
  later.loadWith(async (code) => {
    if (!Object.hasOwn(bundles, code)) return undefined;
    const name = bundles[code as keyof typeof bundles];
    try {
      const [language] = Object.values(await loadBundle<Record<string, Language>>(extension, name));
      return language;
    } catch (error) {
      const log = vscode.window.createOutputChannel('Quizwright', { log: true });
      log.error(`Banks in the language ${code} cannot be judged: ${String(error)}`);
      return undefined;
    }
  });
}

/** Waits for the words of the language of a tag, if there are any. */
export function languageReady(tag: string): Promise<void> {
  return later.ready(tag);
}

/** Calls back when the language of a tag has come: never where it is there, or where there is none. */
export function whenLanguageComes(tag: string, comes: () => void): void {
  if (later.isReady(tag)) return;
  void later.ready(tag).then(() => {
    if (later.isReady(tag)) comes();
  });
}
