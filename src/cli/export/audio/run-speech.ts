import { spawn } from 'node:child_process';

import { Failure } from '../../failure.js';

/** No sentence takes longer; a program that does hangs. */
const patience = 120_000;
/** No sentence is longer: 20 minutes of speech. */
const most = 64 * 1024 * 1024;

/**
 * Runs a program with a text on its standard input, and gives what comes out. Never through a shell. Throws
 * a `Failure`, or what `signal` was aborted with.
 */
export async function runSpeech(
  path: string,
  args: readonly string[],
  text: string,
  signal: AbortSignal,
): Promise<Buffer> {
  const child = spawn(path, args, { stdio: ['pipe', 'pipe', 'pipe'], timeout: patience, signal });
  const out: Buffer[] = [];
  let size = 0;
  let complaint = '';
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > most) child.kill();
    else out.push(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    if (complaint.length < 2000) complaint += chunk.toString();
  });
  // A program that ends early reads no more: its exit code tells.
  child.stdin.on('error', () => {});
  child.stdin.end(text);
  const code = await new Promise<number | null>((done, failed) => {
    child.on('error', failed);
    child.on('close', done);
  }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure(`\`${path}\` cannot be run: ${why}.`);
  });
  if (code === 0 && size <= most) return Buffer.concat(out);
  const [line = ''] = complaint.trim().split('\n').slice(-1);
  const ended = code === null ? 'was ended' : `ended with ${code}`;
  throw new Failure(`\`${path}\` ${ended}${line === '' ? '.' : `: ${line}`}`);
}
