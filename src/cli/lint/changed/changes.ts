import { realpathSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';

import { configurationFileName } from '../../../core/configuration/configuration.js';
import { readBank } from '../../../core/document/index.js';
import type { Span } from '../../../core/text/span.js';
import { decode } from '../../files/decode.js';
import { relativePath } from '../../files/display-path.js';
import type { BankFile } from '../../files/discover.js';
import { type BaseCommit, type Base, findBase } from '../../git/base-commit.js';
import { type ChangedFile, findChangedFiles } from '../../git/changed-files.js';
import { readObjects } from '../../git/read-objects.js';
import { openRepository, type Repository } from '../../git/repository.js';
import { openGit } from '../../git/run-git.js';
import type { Io } from '../../io.js';
import { type ChangedLines, changedLines } from './changed-lines.js';

/** A bank as it is and as it was. */
export interface BankVersions {
  /** Whether a place in its text has changed. */
  readonly touches: (span: Span) => boolean;
  /** What it was; left out where it is new. */
  readonly before?: {
    readonly text: string;
    /** Where it stood. */
    readonly path: string;
    /** The line there, counted from 1, of an offset now; undefined where it stands on another line. */
    readonly lineOf: (offset: number) => number | undefined;
  };
}

/** What git says of the files of a repository. */
export interface Changes {
  readonly repository: Repository;
  readonly base: BaseCommit;
  readonly isChanged: (file: BankFile) => boolean;
  /** The paths at which there is no file any more. */
  readonly gone: readonly string[];
  /** From the top of the repository; those that are gone, too. */
  readonly configurations: readonly string[];
  /** Files that changed, by their paths. */
  readonly versionsOf: (
    files: readonly (BankFile & { readonly text: string })[],
  ) => Promise<ReadonlyMap<string, BankVersions>>;
}

export async function readChanges(base: Base, io: Pick<Io, 'cwd' | 'env'>): Promise<Changes> {
  const repository = await openRepository(openGit(io.env), io.cwd);
  const commit = await findBase(repository, base, io.env);
  const { files, removed, folders } = await findChangedFiles(repository, commit.id);
  const byPath = new Map(files.map((file) => [composed(file.path), file]));
  const pathOf = createPathFinder(repository.top);
  const find = (file: BankFile): ChangedFile | undefined => {
    const path = pathOf(file.path);
    const known = byPath.get(path);
    if (known !== undefined) return known;
    return folders.some((folder) => path.startsWith(composed(folder)))
      ? { path, before: undefined }
      : undefined;
  };
  return {
    repository,
    base: commit,
    isChanged: (file) => find(file) !== undefined,
    gone: [...removed.map(({ path }) => path), ...files.flatMap(({ from }) => from ?? [])].map(
      (path) => join(repository.top, path),
    ),
    configurations: [...files, ...removed]
      .map(({ path }) => path)
      .filter((path) => posix.basename(path) === configurationFileName),
    async versionsOf(changed) {
      const before = changed.map((file) => find(file));
      const objects = await readObjects(
        repository,
        before.flatMap((file) => file?.before ?? []),
      );
      return new Map(
        changed.map(({ path, text }, i) => {
          const object = objects.get(before[i]?.before ?? '');
          const old = object === undefined ? undefined : decode(object);
          const from = before[i]?.from;
          const oldPath = from === undefined ? path : join(repository.top, from);
          return [path, versions(old?.state === 'text' ? old.text : undefined, oldPath, text)];
        }),
      );
    },
  };
}

function versions(before: string | undefined, path: string, text: string): BankVersions {
  const lines = changedLines(before, text);
  const touches = touchesOf(lines, text);
  if (before === undefined) return { touches };
  return { touches, before: { text: before, path, lineOf: lines.lineBefore } };
}

/** Where lines were taken out of an item, all of it counts: what is missing stands on no line. */
function touchesOf({ touches, gaps }: ChangedLines, text: string): (span: Span) => boolean {
  if (gaps.length === 0) return touches;
  const cut = readBank(text).items.flatMap(({ reading, offset }): readonly Span[] => {
    const start = offset + (reading.span?.start ?? 0);
    const end = offset + (reading.span?.end ?? 0);
    // A line at an item’s end was one of its own, or began the next one, which is gone.
    return gaps.some((gap) => gap > start && gap <= end + 1) ? [{ start, end }] : [];
  });
  return (span) =>
    touches(span) || cut.some(({ start, end }) => span.start < end && span.end >= start);
}

/**
 * The paths of files from the top of the repository. Git knows folders by their real names; some systems
 * take accents apart in names.
 */
function createPathFinder(top: string): (path: string) => string {
  const realTop = realpathSync(top);
  /** For each folder what its files’ paths begin with. */
  const folders = new Map<string, string>();
  return (path) => {
    const folder = dirname(path);
    let below = folders.get(folder);
    if (below === undefined) {
      const relative = relativePath(realTop, realpathSync(folder));
      folders.set(folder, (below = relative === '' ? '' : `${relative}/`));
    }
    return composed(`${below}${basename(path)}`);
  };
}

function composed(path: string): string {
  return path.normalize('NFC');
}
