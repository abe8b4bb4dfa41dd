import type { Io, Output } from '../../../src/cli/io.js';
import { main } from '../../../src/cli/main.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array | Error;
  readonly colour?: boolean;
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command line in this process, in a folder. */
export async function runCommand(
  folder: string,
  argv: readonly string[],
  options: RunOptions = {},
): Promise<Ran> {
  const { stdin = '', colour = false, terminal = false, columns, env = {} } = options;
  const written = { out: '', err: '' };
  const output = (to: 'out' | 'err'): Output => ({
    write: (text) => {
      written[to] += text;
    },
    isTerminal: terminal,
    colour,
    columns,
  });
  const io: Io = {
    cwd: folder,
    env,
    stdout: output('out'),
    stderr: output('err'),
    readStdin: () =>
      stdin instanceof Error ? Promise.reject(stdin) : Promise.resolve(Buffer.from(stdin)),
  };
  return { code: await main(argv, io), ...written };
}
