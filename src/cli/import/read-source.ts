import { resolve } from 'node:path';

import { Failure } from '../failure.js';
import { decode } from '../files/decode.js';
import { largestFile, readBytes, tooLarge } from '../files/read-file.js';
import { createPositions } from '../formats/positions.js';
import type { Io } from '../io.js';

/** A text that is to become a bank. */
export interface Source {
  /** How messages call it. */
  readonly name: string;
  /** Absent for standard input. */
  readonly path?: string;
  readonly text: string;
}

/** Reads one operand of `import`: a file, or `-` for standard input. */
export async function readSource(operand: string, io: Io): Promise<Source> {
  const isStdin = operand === '-';
  const name = isStdin ? 'standard input' : operand;
  const path = isStdin ? undefined : resolve(io.cwd, operand);
  const bytes = path === undefined ? await io.readStdin(largestFile) : readBytes(path, name);
  if (bytes.length > largestFile) throw tooLarge(name, bytes.length, largestFile);
  const decoded = decode(bytes);
  if (decoded.state === 'text') return { name, path, text: decoded.text };
  const { line, column } = createPositions(decoded.text)(decoded.offset);
  throw new Failure(
    `\`${name}\` is no text in UTF-8: line ${line}, column ${column} is something else.`,
    'Save it as UTF-8 from the program it comes from.',
  );
}
