import { join } from 'node:path';
import type { Incoming, Io, Output } from '../../../src/cli/io.js';
import { main } from '../../../src/cli/main.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array | Error;
  /** What is pressed on a terminal, key by key; else standard input comes in lines. */
  readonly keys?: readonly string[];
  readonly colour?: boolean;
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly now?: () => number;
}

/** When tests and the commands of pages are run. */
const noon = Date.parse('2026-03-10T12:00:00Z');

/** Runs a command line in this process, in a folder. */
export async function runCommand(
  folder: string,
  argv: readonly string[],
  options: RunOptions = {},
): Promise<Ran> {
  const {
    stdin = '',
    keys,
    colour = false,
    terminal = false,
    columns,
    env = {},
    now = () => noon,
  } = options;
  const written = { out: '', err: '' };
  const output = (to: 'out' | 'err'): Output => ({
    write: (text) => {
      written[to] += typeof text === 'string' ? text : Buffer.from(text).toString('latin1');
    },
    isTerminal: terminal,
    colour,
    columns,
  });
  const io: Io = {
    cwd: folder,
    env,
    // Not that of whoever runs the tests: commands keep a history there.
    home: join(folder, '.home'),
    now,
    stdout: output('out'),
    stderr: output('err'),
    openIncoming: () => incomingOf(stdin, keys),
    readStdin: () =>
      stdin instanceof Error ? Promise.reject(stdin) : Promise.resolve(Buffer.from(stdin)),
  };
  return { code: await main(argv, io), ...written };
}

/** Lines of a text, or keys; a key that is longer than its name is typed as a line. */
function incomingOf(stdin: string | Uint8Array | Error, keys?: readonly string[]): Incoming {
  const typed = [...(keys ?? [])];
  const text = stdin instanceof Error ? '' : Buffer.from(stdin).toString();
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  return {
    isTerminal: keys !== undefined,
    key: () => Promise.resolve(typed.shift()),
    line: () => Promise.resolve((keys === undefined ? lines : typed).shift()),
    close() {},
  };
}
