import { posix, win32 } from 'node:path';

/** What of this machine settles where its history lives. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The folder of a machine’s own history, where programs of its kind keep what belongs to a person. */
export function machineHistoryFolder({ platform, home, env }: Machine): string {
  if (platform === 'win32') {
    const roaming = env['APPDATA'] || win32.join(home, 'AppData', 'Roaming');
    return win32.join(roaming, 'Quizwright', 'history');
  }
  if (platform === 'darwin') {
    return posix.join(home, 'Library', 'Application Support', 'Quizwright', 'history');
  }
  const named = env['XDG_DATA_HOME'] ?? '';
  // By its specification, a path that is not absolute counts as none.
  const data = posix.isAbsolute(named) ? named : posix.join(home, '.local', 'share');
  return posix.join(data, 'quizwright', 'history');
}
