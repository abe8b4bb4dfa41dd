/**
 * Fetches a VS Code server from npm into the cache: `code-server`, which carries a complete server and
 * workbench, and a Node that is new enough to run it. Needs nothing but npm; about 600 MB on disk.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotGetError } from './cannot-get.js';
import { installOnce } from './install-once.js';
import { runNpm } from './run-command.js';
import { CODE_SERVER_VERSION, SERVER_NODE_MAJOR, SERVER_NODE_VERSION } from './versions.js';

export interface InstalledServer {
  /** The Node that runs it. */
  node: string;
  /** VS Code itself, without code-server's front and its log-in page. */
  vscodeFolder: string;
}

const INSTALL_TIMEOUT_MS = 10 * 60 * 1000;

const VSCODE_FOLDER = ['node_modules', 'code-server', 'lib', 'vscode'];

export async function installServer(onProgress: (line: string) => void): Promise<InstalledServer> {
  const vscodeFolder = await installVscode(onProgress);
  return { node: await findNode(onProgress), vscodeFolder };
}

/** Only the files, for a workbench that has no server behind it. */
export async function installVscode(onProgress: (line: string) => void): Promise<string> {
  const folder = await installOnce(`code-server-${CODE_SERVER_VERSION}`, async (folder) => {
    onProgress(
      `Fetching VS Code (code-server ${CODE_SERVER_VERSION} from npm, once, about 600 MB)…`,
    );
    await startPackage(folder, {});
    const options = { timeoutMs: INSTALL_TIMEOUT_MS };
    try {
      // Without scripts: they would compile native modules, and everything we need works without.
      const spec = `code-server@${CODE_SERVER_VERSION}`;
      await runNpm(['install', '--ignore-scripts', spec], { ...options, cwd: folder });
      const vscode = join(folder, ...VSCODE_FOLDER);
      // `--force`, since the server asks for a newer Node than the one that runs npm here.
      const flags = ['--ignore-scripts', '--omit=dev', '--force'];
      await runNpm(['install', ...flags], { ...options, cwd: vscode });
    } catch (error) {
      throw cannotInstall(`code-server@${CODE_SERVER_VERSION}`, error);
    }
  });
  return join(folder, ...VSCODE_FOLDER);
}

async function findNode(onProgress: (line: string) => void): Promise<string> {
  if (Number(process.versions.node.split('.')[0]) >= SERVER_NODE_MAJOR) return process.execPath;
  const folder = await installOnce(`node-${SERVER_NODE_VERSION}`, async (draft) => {
    onProgress(`Fetching Node ${SERVER_NODE_VERSION} from npm, once, to run VS Code's server…`);
    const spec = `node@${SERVER_NODE_VERSION}`;
    await startPackage(draft, { allowScripts: { [spec]: true } });
    try {
      // Its script is what brings the binary of this platform.
      const flags = ['--ignore-scripts=false', '--omit=dev'];
      await runNpm(['install', ...flags, spec], { cwd: draft, timeoutMs: INSTALL_TIMEOUT_MS });
    } catch (error) {
      throw cannotInstall(spec, error);
    }
  });
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(folder, 'node_modules', 'node', 'bin', name);
}

/** A manifest of its own keeps npm from climbing up and installing into this repository. */
async function startPackage(folder: string, manifest: Record<string, unknown>): Promise<void> {
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, ...manifest }));
}

function cannotInstall(spec: string, error: unknown): CannotGetError {
  const detail = error instanceof Error ? error.message : String(error);
  return new CannotGetError(
    `Cannot install ${spec} with npm, which is where VS Code comes from when it is not to be had for ` +
      `the desktop.
${detail}`,
  );
}
