import { type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The bundled program, as it is shipped. */
export const program = resolve(process.env['QUIZWRIGHT_CLI'] ?? 'dist/cli.cjs');

before(function () {
  this.timeout(120_000);
  if (!existsSync(program)) spawnSync(process.execPath, ['esbuild.js', '--only', 'cli']);
  if (!existsSync(program)) throw new Error('dist/cli.cjs is missing: run `npm run build`.');
});

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the program in a process of its own, from a folder. */
export function runProgram(
  folder: string,
  argv: readonly string[],
  { input = '', env = {} }: RunOptions = {},
): Ran {
  const options: SpawnSyncOptions = {
    cwd: folder,
    input,
    env: { ...withoutColour(), ...env },
    maxBuffer: 1 << 28,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], options);
  return { code: status, out: stdout.toString(), err: stderr.toString() };
}

/** Runs the program and stops listening after its first words, as `head` does. */
export async function runAndLeave(folder: string, argv: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...argv], { cwd: folder, env: withoutColour() });
  let out = '';
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  child.stdout.once('data', (chunk: Buffer) => {
    out = chunk.toString();
    child.stdout.destroy();
  });
  const code = await new Promise<number | null>((done) => {
    child.on('close', done);
  });
  return { code, out, err };
}

function withoutColour(): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, GITHUB_WORKSPACE: ___, ...env } = process.env;
  return env;
}
