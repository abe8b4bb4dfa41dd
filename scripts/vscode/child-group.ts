/**
 * Ends a program that we started, together with what it started itself. The program must have been
 * spawned `detached` (except on Windows), which makes it the head of a process group.
 */
import type { ChildProcess } from 'node:child_process';

const PATIENCE_MS = 5_000;

/** Asks the group to end, insists after a while, and resolves when the program is gone. */
export async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  endGroup(child, 'SIGTERM');
  const patience = setTimeout(() => endGroup(child, 'SIGKILL'), PATIENCE_MS);
  await ended;
  clearTimeout(patience);
}

/** Sends one signal, at once: for the last moment of our own process, when nothing can be awaited. */
export function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || hasEnded(child)) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended between the look and the kill.
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
