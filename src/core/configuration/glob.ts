import { parseCharacterSet, type CharacterSet } from './character-set.js';
import { fitsWildcards } from './wildcard.js';

/** `*` and `?` inside one name, and `**` for any number of folders. */
const star = Symbol('*');
const anyOne = Symbol('?');
const folders = Symbol('**');

type Sign = string | CharacterSet | typeof star | typeof anyOne;
type Segment = readonly Sign[] | typeof folders;

/** A pattern for paths with `/` between names, ready to be compared with many. */
export interface Glob {
  readonly segments: readonly Segment[];
  /** Whether the pattern ends in `/`, that is, speaks of folders only. */
  readonly folderOnly: boolean;
}

/** What is left of a pattern after this many characters is not looked at; no path is as long. */
const longest = 1000;

/**
 * Reads `*`, `?`, `**`, `[a-z]`, `[!a-z]` and `\` before a sign, as in `.gitignore`: a pattern without
 * `/` (but at its end) fits a name at any depth, `/` at its beginning holds it to the top.
 */
export function parseGlob(pattern: string): Glob {
  let text = pattern.slice(0, longest).replace(/^(\.\/)+/, '/');
  const folderOnly = /[^\\]\/$/.test(text);
  if (folderOnly) text = text.replace(/\/+$/, '');
  const anchored = text.includes('/');
  const names = text.split('/').filter((name) => name !== '');
  const segments: Segment[] = names.map((name) => (name === '**' ? folders : parseName(name)));
  // An empty pattern is a slip, and fits nothing.
  if (segments.length === 0) return { segments: [[]], folderOnly };
  // `drafts/**` is what is in the folder, not the folder.
  if (segments.at(-1) === folders) segments.push([star]);
  if (!anchored && segments[0] !== folders) segments.unshift(folders);
  return { segments, folderOnly };
}

function parseName(name: string): Sign[] {
  const signs: Sign[] = [];
  const characters = Array.from(name);
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at]!;
    if (character === '*') {
      if (signs.at(-1) !== star) signs.push(star);
    } else if (character === '?') {
      signs.push(anyOne);
    } else if (character === '[') {
      const set = parseCharacterSet(characters, at);
      signs.push(set?.set ?? character);
      at = set?.last ?? at;
    } else if (character === '\\' && at + 1 < characters.length) {
      signs.push(characters[++at]!);
    } else {
      signs.push(character);
    }
  }
  return signs;
}

/** Whether the path, as a whole, fits. */
export function fitsGlob({ segments }: Glob, path: readonly string[]): boolean {
  return fitsWildcards(segments, path, isFolders, fitsName);
}

/** Whether the path, or a folder it is in, fits. */
export function fitsGlobOrIsBelow(
  { segments, folderOnly }: Glob,
  path: readonly string[],
): boolean {
  const below: Segment[] = folderOnly ? [[star], folders] : [folders];
  return fitsWildcards([...segments, ...below], path, isFolders, fitsName);
}

const isFolders = (segment: Segment): boolean => segment === folders;

function fitsName(segment: Segment, name: string): boolean {
  if (segment === folders) return false;
  return fitsWildcards(segment, Array.from(name), (sign) => sign === star, fitsSign);
}

function fitsSign(sign: Sign, character: string): boolean {
  if (typeof sign === 'string') return sign === character;
  if (typeof sign === 'symbol') return sign === anyOne;
  return sign.has(character);
}
