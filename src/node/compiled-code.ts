import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** A program that runs. */
export interface Running {
  /** What its file exports. */
  readonly exports: object;
  /** Whether V8 took what was kept of it, and compiled only the rest. */
  readonly wasKept: boolean;
  /**
   * Keeps what has been compiled of it by now, in the place of what was kept before. If that was taken, only
   * where there is clearly more. Never throws.
   */
  keep(): void;
}

/**
 * Runs a program, a bundle of CommonJS in ASCII, with what V8 compiled of it before.
 *
 * `folder` is where that is kept, and nothing else lies; undefined keeps nothing. It must be as much the
 * user's own as the program is: V8 runs what it is given.
 */
export function runCompiled(filename: string, folder: string | undefined): Running {
  const bytes = readFileSync(filename);
  // V8 itself compares no more of a source than its length.
  const name = `${digestOf(bytes)}-${process.versions.v8}-${process.arch}`;
  const cachedData = folder === undefined ? undefined : readKept(join(folder, name));
  const script = new Script(Module.wrap(bytes.toString('latin1')), { filename, cachedData });
  const run = script.runInThisContext() as (
    exports: object,
    require: NodeJS.Require,
    module: { exports: object },
    filename: string,
    folder: string,
  ) => void;
  const module = { exports: {} };
  run(module.exports, createRequire(filename), module, filename, dirname(filename));
  const wasKept = cachedData !== undefined && script.cachedDataRejected !== true;
  const enough = wasKept ? cachedData.length * CLEARLY_MORE : 0;
  return {
    exports: module.exports,
    wasKept,
    keep() {
      if (folder === undefined) return;
      const compiled = script.createCachedData();
      if (compiled.length >= enough) writeKept(folder, name, compiled);
    },
  };
}

/** It lies behind its own digest: V8 does not look whether what it is given is whole. */
function readKept(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const compiled = bytes.subarray(DIGEST);
    return digestOf(compiled) === bytes.toString('latin1', 0, DIGEST) ? compiled : undefined;
  } catch {
    return undefined;
  }
}

/** Other windows may do the same at the same time. */
function writeKept(folder: string, name: string, compiled: Buffer): void {
  try {
    mkdirSync(folder, { recursive: true });
    const beside = join(folder, `${name}.${process.pid}`);
    writeFileSync(beside, Buffer.concat([Buffer.from(digestOf(compiled), 'latin1'), compiled]));
    renameSync(beside, join(folder, name));
    for (const other of readdirSync(folder)) {
      if (other !== name) rmSync(join(folder, other), { force: true });
    }
  } catch {
    // It is for speed only: where nothing can be kept, the next start compiles again.
  }
}

/**
 * How much larger it must be to be written once more: a window that was closed at once has compiled little, and
 * those after it more; but what each of them does differently is not worth the disk.
 */
const CLEARLY_MORE = 1.1;

/** Characters of a digest: SHA-256 in hexadecimal. */
const DIGEST = 64;

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
