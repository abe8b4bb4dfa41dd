import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

import { Failure } from '../failure.js';
import { describeWriteError } from '../files/write-file.js';
import { visible } from '../formats/visible.js';

/** A bank, and where it is to be written. */
export interface Output {
  /** Absolute. */
  readonly path: string;
  /** How messages call it. */
  readonly name: string;
}

/**
 * Where each of some banks is written below a folder: by its own name; where two would have the same, all
 * keep the folders that they are in. What is wrong with these places is found before anything is written:
 * throws a `Failure` where two banks would still be one file, or where a file is there already.
 *
 * @param folder where they go, as it was named
 */
export function outputsIn(
  folder: string,
  banks: readonly { readonly path: string; readonly name: string }[],
  extension: string,
  { cwd, force }: { readonly cwd: string; readonly force: boolean },
): readonly Output[] {
  const flat = banks.map(({ path }) => basename(path));
  const common = commonFolder(banks.map(({ path }) => dirname(path)));
  const isFlat = twin(flat.map((name) => ownName(name, extension))) === undefined;
  const names = (isFlat ? flat : banks.map(({ path }) => relative(common, path))).map((name) =>
    ownName(name, extension),
  );
  const same = twin(names);
  if (same !== undefined) {
    const [a, b] = same.map((i) => `\`${visible(banks[i]!.name)}\``);
    throw new Failure(
      `${a} and ${b} would both be written as \`${join(folder, names[same[0]]!)}\`. Nothing was written.`,
      'Export one of them by itself, or rename it.',
    );
  }
  return names.map((own) => {
    const name = join(folder, own);
    const path = resolve(cwd, name);
    if (!force && existsSync(path)) {
      const nothing = banks.length > 1 ? ' Nothing was written.' : '';
      throw new Failure(
        `\`${name}\` exists already.${nothing}`,
        'With `--force` it is overwritten.',
      );
    }
    return { path, name };
  });
}

/** Makes the folders that an output stands in. Throws a `Failure`. */
export function makeFolderFor({ path, name }: Output): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw new Failure(describeWriteError(error, name));
  }
}

/** The letter of a disk is the name of a folder, where banks of two disks come together. */
function ownName(path: string, extension: string): string {
  return `${path.replace(/^([a-z]):/i, '$1').replace(/(?:\.quiz)?\.ya?ml$/i, '')}${extension}`;
}

/** The first two that many disks take for one: case and the way that accents are written make no difference. */
function twin(names: readonly string[]): readonly [number, number] | undefined {
  const seen = new Map<string, number>();
  for (const [i, name] of names.entries()) {
    const key = name.normalize('NFC').toLowerCase();
    const before = seen.get(key);
    if (before !== undefined) return [before, i];
    seen.set(key, i);
  }
  return undefined;
}

/** The deepest folder that some folders are in. */
function commonFolder(folders: readonly string[]): string {
  const [first = '', ...others] = folders;
  let common = first.split(sep);
  for (const folder of others) {
    const parts = folder.split(sep);
    const at = common.findIndex((part, i) => part !== parts[i]);
    if (at >= 0) common = common.slice(0, at);
  }
  return common.join(sep) + sep;
}
