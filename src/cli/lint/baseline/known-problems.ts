import { existsSync } from 'node:fs';
import { dirname, isAbsolute, posix, resolve } from 'node:path';

import { type Baseline, isUnsettledMerge, readBaseline } from '../../../core/baseline/index.js';
import { Failure } from '../../failure.js';
import { decode, type Decoded } from '../../files/decode.js';
import { relativePath } from '../../files/display-path.js';
import { readBytes } from '../../files/read-file.js';
import type { BaselineOptions } from './baseline-options.js';
import type { RememberedBaseline } from './remembered-baseline.js';

/** A baseline that can be used. */
export interface KnownProblems {
  /** What it is called in messages. */
  readonly name: string;
  readonly baseline: Baseline;
  /** The path of a bank as seen from the baseline’s folder, by its name in reports. */
  readonly pathOf: (name: string) => string;
  /** Whether there is still a bank at such a path. */
  readonly isThere: (path: string) => boolean;
}

/** Reads the baseline that a run names; throws a `Failure` where there is none that can be used. */
export function readBaselineFile(
  { name, path, update: isRenewed }: BaselineOptions,
  cwd: string,
): { readonly known: KnownProblems; readonly text: string } {
  const isFile = existsSync(path);
  if (!isRenewed && !isFile) {
    throw new Failure(
      `There is no baseline \`${name}\`.`,
      'With `--update-baseline`, it is written: what is wrong today is known then.',
    );
  }
  const folder = dirname(path);
  const decoded = isFile ? decode(readBytes(path, name)) : undefined;
  const known = {
    name,
    baseline: decoded === undefined ? empty : read(decoded, name, isRenewed),
    pathOf: (report: string): string => relativePath(folder, resolve(cwd, report)),
    isThere: (bank: string): boolean => existsSync(resolve(folder, bank)),
  };
  return { known, text: decoded?.text ?? '' };
}

/** A baseline that came with the reports of shards, of banks that may be on another machine. */
export function recallBaseline({ name, text, seenFrom, gone }: RememberedBaseline): KnownProblems {
  const baseline = readBaseline(text);
  if (typeof baseline === 'string') throw new Failure(`The baseline \`${name}\` ${baseline}.`);
  const missing = new Set(gone);
  return {
    name,
    baseline,
    pathOf: (report) => (isAbsolute(report) ? report : posix.join(seenFrom, report)),
    isThere: (path) => !missing.has(path),
  };
}

const empty: Baseline = { banks: new Map(), named: new Map() };

/** To be written anew is for a baseline of ours alone, and for a file without anything in it. */
function read({ state, text }: Decoded, name: string, isRenewed: boolean): Baseline {
  const found = state === 'text' ? readBaseline(text) : 'is no text in UTF-8';
  if (typeof found !== 'string') return found;
  if (!isRenewed) throw new Failure(`The baseline \`${name}\` ${found}.`);
  if (state === 'text' && (text.trim() === '' || isUnsettledMerge(text))) return empty;
  throw new Failure(
    `\`${name}\` ${found}, and is not written over.`,
    'Name another file, or delete this one first if nobody needs it.',
  );
}
