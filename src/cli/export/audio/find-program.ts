import { accessSync, constants, statSync } from 'node:fs';
import { basename, delimiter, isAbsolute, join, resolve } from 'node:path';

import { Failure } from '../../failure.js';
import type { Io } from '../../io.js';
import { type SpeechProgram, speechPrograms } from './speech-program.js';

export interface FoundProgram {
  readonly program: SpeechProgram;
  /** Absolute. */
  readonly path: string;
}

const names = speechPrograms.map(({ name }) => `\`${name}\``).join(', ');

/**
 * The program that the user asks for, by its name or where it lies, else the first that the machine has.
 * Only folders of the PATH that are absolute are looked into: what lies beside a bank is never run.
 * Throws a `Failure`.
 */
export function findProgram(wanted: string | undefined, io: Pick<Io, 'env' | 'cwd'>): FoundProgram {
  if (wanted === undefined) {
    for (const program of speechPrograms) {
      const path = onPath(program.name, io);
      if (path !== undefined) return { program, path };
    }
    throw new Failure(
      `There is no program here that speaks: none of ${names} is installed.`,
      'On Debian and Ubuntu: `sudo apt-get install espeak-ng`. Without one, `--to ssml` writes the lesson for other programs.',
    );
  }
  const name = basename(wanted).replace(/\.exe$/i, '');
  const program = speechPrograms.find((known) => known.name === name);
  if (program === undefined) {
    throw new Failure(
      `\`${wanted}\` is no program that Quizwright can let speak.`,
      `There are: ${names}.`,
    );
  }
  const path = /[\\/]/.test(wanted) ? resolve(io.cwd, wanted) : onPath(name, io);
  if (path === undefined || !isProgram(path)) {
    throw new Failure(`There is no program \`${wanted}\` on this machine.`);
  }
  return { program, path };
}

function onPath(name: string, { env }: Pick<Io, 'env'>): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const list = env['PATH'] ?? env['Path'] ?? '';
  return list
    .split(delimiter)
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, file))
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
