import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A child process whose lines are read as they come, and that can be killed in the middle of anything. */
export interface KilledProcess {
  /** Every whole line that it said. */
  readonly lines: readonly string[];
  /** Resolves once so many lines are there; rejects when it ends before. */
  readonly said: (count: number) => Promise<void>;
  readonly send: (line: string) => void;
  /** Works for a while, so that the moment is another one each time, and kills it: SIGKILL. */
  readonly kill: (spin: number) => Promise<void>;
  /** Tells it that nothing more comes; resolves to its exit code. */
  readonly end: () => Promise<number | null>;
}

export function startProcess(argv: readonly string[]): KilledProcess {
  const child: ChildProcess = spawn(process.execPath, argv, { stdio: ['pipe', 'pipe', 'pipe'] });
  const lines: string[] = [];
  let rest = '';
  let errors = '';
  let wake: (() => void) | undefined;
  const closed = once(child, 'close');
  const state = { ended: false };
  child.stdout!.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n');
    rest = parts.pop()!;
    lines.push(...parts);
    wake?.();
  });
  child.stderr!.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  child.stdin!.on('error', () => {});
  child.on('close', () => {
    state.ended = true;
    wake?.();
  });
  return {
    lines,
    async said(count) {
      while (lines.length < count) {
        if (state.ended) throw new Error(`it ended after ${lines.length} lines: ${errors}`);
        await new Promise<void>((done) => (wake = done));
      }
    },
    send: (line) => child.stdin!.write(`${line}\n`),
    async kill(spin) {
      let work = 1;
      for (let i = 0; i < spin; i++) work = Math.imul(work, 31) ^ i;
      // `work` is said to matter, so that no engine leaves it out.
      child.kill(work === 0.5 ? 'SIGTERM' : 'SIGKILL');
      await closed;
    },
    async end() {
      child.stdin!.end();
      const [code] = (await closed) as [number | null];
      return code;
    },
  };
}
