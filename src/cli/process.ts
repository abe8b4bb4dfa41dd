import { writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { isatty } from 'node:tty';

import { type Io, type Output, wantsColour } from './io.js';
import { openIncoming } from './terminal/incoming.js';

/** The world as this process has it. Nothing is opened before it is used: that costs start-up time. */
export function createProcessIo(program: string | undefined): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    get home() {
      return homedir();
    },
    now: Date.now,
    stdout: createOutput(1, () => process.stdout),
    stderr: createOutput(2, () => process.stderr),
    readStdin,
    openIncoming: () => openIncoming(process.stdin),
    program,
  };
}

function createOutput(descriptor: 1 | 2, open: () => NodeJS.WriteStream): Output {
  let stream: NodeJS.WriteStream | undefined;
  let terminal: boolean | undefined;
  const isTerminal = (): boolean => (terminal ??= isatty(descriptor));
  return {
    write(text) {
      if (stream === undefined) {
        stream = open();
        stream.on('error', leaveQuietly);
      }
      stream.write(text);
    },
    get isTerminal() {
      return isTerminal();
    },
    get colour() {
      return wantsColour(process.env, isTerminal());
    },
    get columns() {
      return isTerminal() ? open().columns : undefined;
    },
  };
}

/** The reader has left (`quizwright lint | head`): there is nobody to tell anything. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') process.exit();
  writeSync(2, `quizwright: the output cannot be written (${error.code ?? error.message}).\n`);
  process.exit(2);
}

async function readStdin(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}
