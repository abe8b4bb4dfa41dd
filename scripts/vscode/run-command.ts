/** Runs one command to its end, quietly, with a time limit; its output is told only when it fails. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { cleanEnvironment } from './clean-environment.js';

export interface CommandOptions {
  cwd?: string;
  timeoutMs: number;
  env?: NodeJS.ProcessEnv;
}

const KEPT_LINES = 12;

export function runCommand(
  command: string,
  args: string[],
  options: CommandOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...cleanEnvironment(), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows, npm is a script that only a shell can start.
      shell: process.platform === 'win32' && command === 'npm',
    });
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).split('\n').slice(-KEPT_LINES).join('\n');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const patience = setTimeout(() => {
      child.kill('SIGKILL');
      // What it started may live on and hold these open, and we would wait for it.
      child.stdout.destroy();
      child.stderr.destroy();
    }, options.timeoutMs);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(patience);
      if (code === 0) return resolve();
      const how = signal === null ? `ended with code ${code}` : `was stopped after its time limit`;
      reject(new Error(`\`${command} ${args.join(' ')}\` ${how}.\n${output.trim()}`));
    });
  });
}

/** Runs npm: the one that started us where there is one, so that its version and settings are kept. */
export function runNpm(args: string[], options: CommandOptions): Promise<void> {
  const starter = process.env['npm_execpath'];
  const quiet = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  if (starter !== undefined && basename(starter) === 'npm-cli.js' && existsSync(starter)) {
    return runCommand(process.execPath, [starter, ...quiet], options);
  }
  return runCommand('npm', quiet, options);
}
