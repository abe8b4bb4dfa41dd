import {
  ignoredByLines,
  type IgnoreLine,
  isYamlPath,
  parseIgnoreLines,
} from '../core/configuration/index.js';

export interface FolderEntry {
  readonly name: string;
  /** Links are `other`: they are not followed, since one could lead out of the folder or back up. */
  readonly kind: 'file' | 'folder' | 'other';
}

export type PathVerdict = 'bank' | 'ignored' | 'other';

/** How an editor looks at a folder of its workspace; paths are below it, with `/`, itself being `''`. */
export interface FolderHost {
  /** What is in a folder; nothing where that cannot be had. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** A file's text; undefined where it cannot be had. */
  read(path: string): Promise<string | undefined>;
  /** What the configuration says of a YAML file by its path: `other` where it has nothing to say. */
  judge(path: string): Promise<PathVerdict>;
  /** Whether a YAML file of any name says in its first lines that it is a bank. */
  holdsBank(path: string): Promise<boolean>;
  readonly isCancelled: boolean;
}

/** The `.gitignore` of a folder above the one that is searched. */
export interface IgnoresAbove {
  readonly lines: readonly IgnoreLine[];
  /** The names on the way from its folder to the one that is searched. */
  readonly names: readonly string[];
}

export interface FoundBanks {
  /** Sorted as the command line sorts them. */
  readonly paths: readonly string[];
  /** Whether there is more than was looked at. */
  readonly isCut: boolean;
}

/** What a search may cost: a workspace can be a whole disk. */
export interface SearchLimits {
  readonly folders: number;
  readonly banks: number;
  /** How many YAML files with other names may be opened to see whether they are banks. */
  readonly others: number;
}

/** Deeper than this there are no banks, only folders that somebody made to keep us busy. */
const deepest = 200;

/** A `.gitignore`, and how many names of a path lead to its folder (fewer than none: from above). */
interface IgnoreFile {
  readonly lines: readonly IgnoreLine[];
  readonly depth: number;
  readonly above: readonly string[];
}

/**
 * The banks below a folder, as the command line finds them: never in `node_modules` or in folders that
 * begin with a dot, without what `.gitignore` and the configuration ignore.
 */
export async function findBanks(
  host: FolderHost,
  ignoresAbove: readonly IgnoresAbove[],
  limits: SearchLimits,
): Promise<FoundBanks> {
  const paths: string[] = [];
  let others = 0;
  let isCut = false;
  const waiting: { readonly names: readonly string[]; readonly ignores: readonly IgnoreFile[] }[] =
    [
      {
        names: [],
        ignores: ignoresAbove.map(({ lines, names }) => ({ lines, depth: 0, above: names })),
      },
    ];
  for (let looked = 0; waiting.length > 0 && !host.isCancelled; looked++) {
    const { names, ignores: before } = waiting.pop()!;
    if (looked >= limits.folders || paths.length >= limits.banks) return cut();
    const folder = names.join('/');
    const entries = await host.list(folder);
    const ignores = await withOwn(before, names, entries, host);
    const below: string[] = [];
    for (const { name, kind } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const own = [...names, name];
      if (kind === 'folder') {
        if (name === 'node_modules' || name.startsWith('.') || own.length > deepest) continue;
        if (!isIgnored(own, true, ignores)) below.push(name);
      } else if (kind === 'file' && isYamlPath(name) && !isIgnored(own, false, ignores)) {
        if (await isBank(own.join('/'))) paths.push(own.join('/'));
      }
    }
    for (const name of below.reverse()) waiting.push({ names: [...names, name], ignores });
  }
  return { paths: sorted(paths, limits.banks), isCut: isCut || paths.length > limits.banks };

  function cut(): FoundBanks {
    return { paths: sorted(paths, limits.banks), isCut: true };
  }

  async function isBank(path: string): Promise<boolean> {
    const verdict = await host.judge(path);
    if (verdict !== 'other') return verdict === 'bank';
    if (others >= limits.others) {
      isCut = true;
      return false;
    }
    others++;
    return host.holdsBank(path);
  }
}

function sorted(paths: readonly string[], most: number): readonly string[] {
  return paths.toSorted((a, b) => (a < b ? -1 : 1)).slice(0, most);
}

async function withOwn(
  ignores: readonly IgnoreFile[],
  names: readonly string[],
  entries: readonly FolderEntry[],
  host: FolderHost,
): Promise<readonly IgnoreFile[]> {
  if (!entries.some(({ name }) => name === '.gitignore')) return ignores;
  const lines = parseIgnoreLines((await host.read([...names, '.gitignore'].join('/'))) ?? '');
  if (lines.length === 0) return ignores;
  return [...ignores, { lines, depth: names.length, above: [] }];
}

/** Whether git would ignore this entry, given that it does not ignore the folder it is in. */
function isIgnored(
  names: readonly string[],
  isFolder: boolean,
  ignores: readonly IgnoreFile[],
): boolean {
  for (const { lines, depth, above } of ignores.toReversed()) {
    const verdict = ignoredByLines(lines, [...above, ...names.slice(depth)], isFolder);
    if (verdict !== undefined) return verdict;
  }
  return false;
}
