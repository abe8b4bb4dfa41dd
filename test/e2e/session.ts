/**
 * What is tested: sessions of a person at a workbench, and in each what that person does, one scenario
 * after another. Each scenario counts as one test.
 */
import type { Workbench } from './open-workbench.js';

export interface Session {
  name: string;
  /** What lies in the folder that is open, beside the examples where those are wanted. */
  files?: Readonly<Record<string, string>>;
  examples?: boolean;
  /** What VS Code tells extensions that its language is. */
  language?: string;
  scenarios: readonly Scenario[];
}

export interface Scenario {
  name: string;
  run: (workbench: Workbench) => Promise<void>;
}

/**
 * Sessions that follow each other in one window, with the files of all in its folder: to open a window takes
 * longer than most scenarios.
 */
export interface SharedWindow {
  sessions: readonly Session[];
  /** What VS Code calls it; else that of somebody new. */
  theme?: string;
  /** It measures, and so nothing else is run beside it. */
  isAlone?: boolean;
}

/** What a window needs for all of its sessions. */
export function needsOf({ sessions, theme }: SharedWindow): Omit<Session, 'name' | 'scenarios'> {
  const files: Record<string, string> = {};
  if (theme !== undefined) {
    files['.vscode/settings.json'] = JSON.stringify({ 'workbench.colorTheme': theme });
  }
  for (const session of sessions) {
    for (const [name, text] of Object.entries(session.files ?? {})) {
      if (name in files) throw new Error(`${session.name}: another session has ${name}, too.`);
      files[name] = text;
    }
  }
  const languages = new Set(sessions.map(({ language }) => language));
  if (languages.size > 1) throw new Error('A window has one language.');
  const [language] = languages;
  return {
    files,
    examples: sessions.some(({ examples }) => examples === true),
    ...(language === undefined ? {} : { language }),
  };
}
