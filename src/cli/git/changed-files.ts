import { Failure } from '../failure.js';
import { firstLine, type Repository } from './repository.js';

/** A file that is not as it was. */
export interface ChangedFile {
  /** From the top of the repository, with `/`. */
  readonly path: string;
  /** What it was, for `git cat-file`; undefined where it is new. */
  readonly before: string | undefined;
  /** Its path before, where it was renamed. */
  readonly from?: string;
}

export interface ChangedFiles {
  readonly files: readonly ChangedFile[];
  /** Those that are gone. */
  readonly removed: readonly ChangedFile[];
  /** Folders that are repositories of their own and new here; all in them is new. They end with `/`. */
  readonly folders: readonly string[];
}

/** The files of the working tree that are not as in a commit (or a tree), those too that git does not know. */
export async function findChangedFiles(
  repository: Repository,
  base: string,
): Promise<ChangedFiles> {
  const [tracked, untracked] = await Promise.all([
    repository.git([
      'diff',
      '--raw',
      '-z',
      '--no-abbrev',
      '--find-renames',
      '--ignore-submodules=all',
      '--no-ext-diff',
      '--no-textconv',
      '--no-color',
      '--no-relative',
      base,
      '--',
    ]),
    repository.git(['ls-files', '--others', '--exclude-standard', '--full-name', '-z']),
  ]);
  for (const { code, err } of [tracked, untracked]) {
    if (code !== 0) throw new Failure(`git says: ${firstLine(err)}`);
  }
  const others = namesIn(untracked.out);
  const { changed, removed } = readRaw(namesIn(tracked.out));
  return {
    removed,
    files: [
      ...changed,
      ...others.filter((name) => !name.endsWith('/')).map((path) => ({ path, before: undefined })),
    ],
    folders: others.filter((name) => name.endsWith('/')),
  };
}

function namesIn(out: Buffer): readonly string[] {
  return out.toString().split('\0').slice(0, -1);
}

/** `:mode mode id id status`, then a path; of what was renamed or copied two. */
const head = /^:\d+ \d+ ([\da-f]+) [\da-f]+ ([A-Z])\d*$/;

function readRaw(fields: readonly string[]): {
  readonly changed: readonly ChangedFile[];
  readonly removed: readonly ChangedFile[];
} {
  const files = new Map<string, ChangedFile>();
  const removed: ChangedFile[] = [];
  for (let at = 0; at < fields.length;) {
    const [, id, status] = head.exec(fields[at++]!) ?? [];
    if (id === undefined) throw new Error(`git diff --raw says ${fields[at - 1]}`);
    const first = fields[at++]!;
    const isMoved = status === 'R' || status === 'C';
    const path = isMoved ? fields[at++]! : first;
    const before = /^0+$/.test(id) ? undefined : id;
    if (status === 'D') removed.push({ path, before });
    else {
      // A file in conflict comes twice; the one that knows what it was says more.
      const known = before ?? files.get(path)?.before;
      files.set(path, { path, before: known, ...(isMoved ? { from: first } : {}) });
    }
  }
  return { changed: [...files.values()], removed };
}
