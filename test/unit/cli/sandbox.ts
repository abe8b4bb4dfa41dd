import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of its own for one test, taken away after it. */
export interface Sandbox {
  readonly folder: string;
  readonly write: (name: string, content: string | Uint8Array) => void;
  readonly read: (name: string) => string;
}

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** `.git` makes it a repository of its own, whatever lies above the folder for temporary files. */
export function createSandbox(files: Readonly<Record<string, string | Uint8Array>> = {}): Sandbox {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'quizwright test ')));
  folders.push(folder);
  mkdirSync(join(folder, '.git'));
  const sandbox: Sandbox = {
    folder,
    write: (name, content) => {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    },
    read: (name) => readFileSync(join(folder, name), 'utf8'),
  };
  for (const [name, content] of Object.entries(files)) sandbox.write(name, content);
  return sandbox;
}
