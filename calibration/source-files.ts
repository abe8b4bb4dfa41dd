import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { createPathTest } from '../src/core/configuration/path-patterns.js';
import type { Source } from './source.js';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface SourceFiles {
  /** What was read: a commit, or nothing where it is a folder. */
  readonly commit?: string;
  readonly files: readonly SourceFile[];
}

/** Where sources lie on this machine. */
export interface Places {
  /** A folder of folders of files. */
  readonly corpora: string;
  /** A folder of clones, each named `owner+name`, `owner/name` or `name`. */
  readonly mirror?: string;
}

/** So much fits into what git writes at once. */
const mostBytes = 1 << 30;

/** The files of a source; undefined where the source is not on this machine. */
export function readSourceFiles(source: Source, places: Places): SourceFiles | undefined {
  const wanted = createPathTest(source.files);
  if (source.corpus !== undefined) {
    const folder = join(places.corpora, source.corpus);
    return existsSync(folder) ? { files: readFolder(folder, wanted) } : undefined;
  }
  const clone = findClone(source, places);
  return clone === undefined ? undefined : readCommit(clone, wanted);
}

function readFolder(folder: string, wanted: (path: string) => boolean): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: path.slice(folder.length + 1).replaceAll('\\', '/') }))
    .filter(({ name }) => wanted(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ path, name }) => ({ path: name, text: decode(readFileSync(path)) }));
}

/** The git folder of a clone, with or without files checked out. */
function findClone({ repository }: Source, { mirror }: Places): string | undefined {
  if (repository === undefined || mirror === undefined) return undefined;
  const names = [repository.replace('/', '+'), repository, repository.replace(/^.*\//, '')];
  return names
    .flatMap((name) => ['.git', '', 'repo/.git', 'repo'].map((end) => join(mirror, name, end)))
    .find((folder) => existsSync(join(folder, 'HEAD')) && existsSync(join(folder, 'objects')));
}

/** Reads the newest commit: two calls of git, however many files there are. */
function readCommit(folder: string, wanted: (path: string) => boolean): SourceFiles {
  const git = (args: readonly string[], input?: string): Buffer =>
    execFileSync('git', [`--git-dir=${folder}`, ...args], { input, maxBuffer: mostBytes });
  const commit = git(['rev-parse', 'HEAD']).toString().trim().slice(0, 12);
  const entries = git(['ls-tree', '-r', '-z', 'HEAD'])
    .toString()
    .split('\0')
    .map((line) => /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line))
    .filter((match) => match !== null)
    .map(([, id = '', path = '']) => ({ id, path }))
    .filter(({ path }) => wanted(path));
  if (entries.length === 0) return { commit, files: [] };
  const input = entries.map(({ id }) => `${id}\n`).join('');
  const texts = readBatch(git(['cat-file', '--batch'], input));
  const files = entries.flatMap(({ path }, i) => {
    const text = texts[i];
    return text === undefined ? [] : [{ path, text }];
  });
  return { commit, files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** The contents that `git cat-file --batch` wrote, in order; undefined for what the clone lacks. */
function readBatch(output: Buffer): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at);
    if (end < 0) break;
    const [, type, length] = output.subarray(at, end).toString().split(' ');
    at = end + 1;
    if (type !== 'blob') {
      texts.push(undefined);
      continue;
    }
    texts.push(decode(output.subarray(at, at + Number(length))));
    at += Number(length) + 1;
  }
  return texts;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** What windows-1252 has at 0x80 to 0x9f; some releases of Node take it for Latin 1. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Old files are not in UTF-8, or some of their lines are not; what a bank would lose by that is this
 * reader's fault, not its author's.
 */
function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    const end = bytes.indexOf(10);
    if (end < 0 || end === bytes.length - 1) return decodeWindows(bytes);
    const lines: string[] = [];
    for (let at = 0; at < bytes.length;) {
      const next = bytes.indexOf(10, at);
      const line = bytes.subarray(at, next < 0 ? bytes.length : next + 1);
      lines.push(decode(line));
      at += line.length;
    }
    return lines.join('');
  }
}

function decodeWindows(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80]!);
}
