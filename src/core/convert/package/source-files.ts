import { decodeAs } from '../latin-text.js';

/** What a package holds: an archive that was opened, or a folder. */
export interface SourceFiles {
  /** Paths with `/` between folders, none of which leads out; in the order of the package. */
  readonly paths: readonly string[];
  /** The bytes of a file; undefined where there is none of that path. */
  readonly read: (path: string) => Uint8Array | undefined;
}

/** A file that cannot be taken, whole, and why: one sentence for the person who brought it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** A text of a package, in UTF-8 or as its mark says; undefined where there is no such file. */
export function readText(files: SourceFiles, path: string): string | undefined {
  const bytes = files.read(path);
  return bytes === undefined ? undefined : decodeText(bytes);
}

/** Bytes as text: UTF-16 where a mark says so, else what is UTF-8, else Windows’ Latin letters. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeAs('windows-1252', bytes);
  }
}

/**
 * A path of a package as it may be used: `/` between folders, no step upwards, no drive, nothing hidden by
 * a sign that names may not have. Undefined for one that leads out.
 */
export function safePath(path: string): string | undefined {
  const steps = path.replaceAll('\\', '/').split('/');
  const kept: string[] = [];
  for (const step of steps) {
    if (step === '' || step === '.') continue;
    if (step === '..' || /[\u0000-\u001f]/.test(step)) return undefined;
    if (kept.length === 0 && /^[a-z]:$/i.test(step)) return undefined;
    kept.push(step);
  }
  return /^[/\\]/.test(path) || kept.length === 0 ? undefined : kept.join('/');
}

/** The path that a reference in a file of a package means. */
export function pathFrom(file: string, reference: string): string | undefined {
  const steps = file.split('/').slice(0, -1);
  for (const step of decoded(reference).replaceAll('\\', '/').split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return safePath(steps.join('/'));
}

function decoded(reference: string): string {
  const path = reference.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
