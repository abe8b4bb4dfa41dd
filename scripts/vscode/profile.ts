/** The settings of the VS Code that we start: nothing on the screen but the editor and the bank. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const profileSettings: Record<string, unknown> = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'update.mode': 'none',
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
};

/** Writes them into a new folder for `--user-data-dir`. */
export async function writeProfile(userDataFolder: string): Promise<void> {
  const folder = join(userDataFolder, 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(profileSettings, null, 2));
}
