import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';

import { guessSource, openSource, type Source } from '../../core/convert/import-source.js';
import { Refusal } from '../../core/convert/package/source-files.js';
import { Failure } from '../failure.js';
import { decode } from '../files/decode.js';
import { largestFile, readBytes, tooLarge } from '../files/read-file.js';
import { createPositions } from '../formats/positions.js';
import type { Io } from '../io.js';
import { folderFiles } from './folder-files.js';

/** Something that is to become a bank. */
export interface NamedSource {
  /** How messages call it. */
  readonly name: string;
  /** Absent for standard input. */
  readonly path?: string;
  /** The file's name, without its folders. */
  readonly fileName: string | undefined;
  readonly source: Source;
}

/** Archives hold pictures and sounds: they are larger than texts. */
const largestArchive = 200 * 1024 * 1024;

/** Reads one operand of `import`: a file, an archive, a folder, or `-` for standard input. */
export async function readSource(operand: string, io: Io): Promise<NamedSource> {
  if (operand === '-') {
    const bytes = await io.readStdin(largestFile);
    const name = 'standard input';
    if (bytes.length > largestFile) throw tooLarge(name, bytes.length, largestFile);
    return { name, fileName: undefined, source: sourceOf(bytes, name) };
  }
  const path = resolve(io.cwd, operand);
  const named = { name: operand, path, fileName: basename(path) };
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    return { ...named, source: { type: 'files', files: folderFiles(path, operand) } };
  }
  const bytes = readBytes(path, operand, largestArchive);
  return { ...named, source: sourceOf(bytes, operand) };
}

function sourceOf(bytes: Uint8Array, name: string): Source {
  const opened = refused(name, () => openSource(bytes));
  if (opened !== undefined) return opened;
  if (bytes.length > largestFile) throw tooLarge(name, bytes.length, largestFile);
  const decoded = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (decoded.state === 'text') return { type: 'text', text: decoded.text };
  const guess = guessSource(bytes);
  if (guess !== undefined) return guess;
  const { line, column } = createPositions(decoded.text)(decoded.offset);
  throw new Failure(
    `\`${name}\` is no text in UTF-8: line ${line}, column ${column} is something else.`,
    'Save it as UTF-8 from the program it comes from.',
  );
}

/** Runs what may refuse a source; that it does is the user’s to hear. */
export function refused<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw new Failure(`\`${name}\`: ${error.message}`);
    throw error;
  }
}
