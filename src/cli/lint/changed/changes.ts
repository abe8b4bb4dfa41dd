import { realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';

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
import { changedLines } from './changed-lines.js';

/** What git says of the files of a repository. */
export interface Changes {
  readonly repository: Repository;
  readonly base: BaseCommit;
  readonly isChanged: (file: BankFile) => boolean;
  /** For files that changed: whether a place in their text has. */
  readonly linesOf: (
    files: readonly (BankFile & { readonly text: string })[],
  ) => Promise<ReadonlyMap<string, (span: Span) => boolean>>;
}

export async function readChanges(base: Base, io: Pick<Io, 'cwd' | 'env'>): Promise<Changes> {
  const repository = await openRepository(openGit(io.env), io.cwd);
  const commit = await findBase(repository, base, io.env);
  const { files, folders } = await findChangedFiles(repository, commit.id);
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
    async linesOf(changed) {
      const before = changed.map((file) => find(file)?.before);
      const objects = await readObjects(
        repository,
        before.filter((id) => id !== undefined),
      );
      return new Map(
        changed.map(({ path, text }, i) => {
          const object = objects.get(before[i] ?? '');
          const old = object === undefined ? undefined : decode(object);
          return [path, touchesOf(old?.state === 'text' ? old.text : undefined, text)];
        }),
      );
    },
  };
}

/** Where lines were taken out of an item, all of it counts: what is missing stands on no line. */
function touchesOf(before: string | undefined, text: string): (span: Span) => boolean {
  const { touches, gaps } = changedLines(before, text);
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
