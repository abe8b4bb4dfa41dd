import type { SourceFiles } from '../package/source-files.js';
import { readText, Refusal } from '../package/source-files.js';
import { readFields, textField } from './protobuf.js';
import { unzstd } from './unzstd.js';

/** The files of a package by their names in notes. */
export type PackageMedia = (name: string) => Uint8Array | undefined;

/** Finds the files of a package, which lie there by number. */
export function packageMedia(files: SourceFiles, isNew: boolean): PackageMedia {
  const entries = isNew ? newEntries(files) : oldEntries(files);
  return (name) => {
    const entry = entries.get(name.normalize('NFC'));
    const bytes = entry === undefined ? undefined : files.read(entry);
    return bytes === undefined || !isNew ? bytes : unzstd(bytes);
  };
}

/** A map as JSON: `{"0": "cell.png"}`. */
function oldEntries(files: SourceFiles): ReadonlyMap<string, string> {
  let map: unknown;
  try {
    map = JSON.parse(readText(files, 'media') ?? '{}');
  } catch {
    throw new Refusal('The package is damaged: its list of media cannot be read.');
  }
  if (typeof map !== 'object' || map === null) return new Map();
  return new Map(
    Object.entries(map).flatMap(([entry, name]): readonly [string, string][] =>
      typeof name === 'string' ? [[name.normalize('NFC'), entry]] : [],
    ),
  );
}

/** A list as protobuf; its places are the names of the files. */
function newEntries(files: SourceFiles): ReadonlyMap<string, string> {
  const packed = files.read('media');
  if (packed === undefined) return new Map();
  const entries = readFields(unzstd(packed)).filter(({ number }) => number === 1);
  return new Map(
    entries.flatMap(({ value }, i): readonly [string, string][] =>
      typeof value === 'number'
        ? []
        : [[textField(readFields(value), 1).normalize('NFC'), String(i)]],
    ),
  );
}
