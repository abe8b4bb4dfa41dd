import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

import { beginsLikeBank, createPathRules } from '../../core/configuration/bank-path.js';
import { Failure } from '../failure.js';
import { decode } from '../files/decode.js';
import { type BankFile, discover } from '../files/discover.js';
import { relativePath } from '../files/display-path.js';
import {
  type ConfigurationFinder,
  createConfigurationFinder,
} from '../files/find-configuration.js';
import { readBytes } from '../files/read-file.js';
import { findBase } from '../git/base-commit.js';
import { findChangedFiles } from '../git/changed-files.js';
import { readObjects } from '../git/read-objects.js';
import { openRepository, type Repository } from '../git/repository.js';
import { refuseSubmodules } from '../git/submodules.js';
import { openGit } from '../git/run-git.js';
import type { Io } from '../io.js';
import { checkPlaces, globOf, isCommit } from './check-places.js';

/** A bank in two versions; where it has only one, the other is undefined. */
export interface Versions {
  /** What it is called now, or was. */
  readonly name: string;
  /** What it was called, if otherwise. */
  readonly from?: string;
  /** Whether git knows that it was renamed: that is a change by itself. */
  readonly isRenamed?: boolean;
  readonly before: VersionText | undefined;
  readonly after: VersionText | undefined;
}

/** What a version says; nothing that can be compared where it is no text in UTF-8. */
export type VersionText = string | typeof noText;
export const noText = Symbol('no text in UTF-8');

/** Two files or folders, or a commit and what is there now. */
export async function readVersions(
  operands: readonly string[],
  io: Io,
): Promise<readonly Versions[]> {
  const [first, second] = operands;
  if (first === undefined) {
    throw new Failure(
      'Two versions are needed: `quizwright diff <old> <new>`, or `quizwright diff REF`.',
    );
  }
  const configurationOf = createConfigurationFinder({ from: 'look-up' }, io.cwd);
  const [one, other] = [
    kindOf(first, io.cwd),
    second === undefined ? undefined : kindOf(second, io.cwd),
  ];
  if (one !== undefined && other !== undefined) {
    if (operands.length > 2) throw new Failure('Only two versions can be compared.');
    if (one !== other) throw new Failure('A file is compared with a file, a folder with a folder.');
    return one === 'file'
      ? twoFiles(first, second!, io)
      : twoFolders(first, second!, configurationOf, io);
  }
  if (one !== undefined && second === undefined) {
    throw new Failure(
      `With what is \`${first}\` to be compared?`,
      `With the last commit: \`quizwright diff HEAD ${first}\`.`,
    );
  }
  const missing = one === undefined ? first : second!;
  const isOfTwoFiles = operands.length === 2 && isYaml(first) && isYaml(second!);
  if (isOfTwoFiles && !(await isCommit(first, io))) {
    throw new Failure(`There is no file or folder \`${missing}\`.`);
  }
  return sinceCommit(first, operands.slice(1), configurationOf, io);
}

const instead = 'Two files or two folders are compared without git: `quizwright diff <old> <new>`.';

function kindOf(operand: string, cwd: string): 'file' | 'folder' | undefined {
  const stats = statSync(resolve(cwd, operand), { throwIfNoEntry: false });
  return stats === undefined ? undefined : stats.isDirectory() ? 'folder' : 'file';
}

function twoFiles(first: string, second: string, io: Io): readonly Versions[] {
  const [before, after] = [textOf(first, io.cwd), textOf(second, io.cwd)];
  return [{ name: second, ...(first === second ? {} : { from: first }), before, after }];
}

/** A file that was named; what is no text cannot be compared with anything. */
function textOf(name: string, cwd: string): string {
  const text = decoded(readBytes(resolve(cwd, name), name));
  if (text === noText) throw new Failure(`\`${name}\` is no text in UTF-8.`);
  return text;
}

function decoded(bytes: Buffer): VersionText {
  const found = decode(bytes);
  return found.state === 'bad' ? noText : found.text;
}

/** Banks of the same path below two folders; one that is only in the second is new. */
async function twoFolders(
  first: string,
  second: string,
  configurationOf: ConfigurationFinder,
  io: Io,
): Promise<readonly Versions[]> {
  const banksIn = async (folder: string): Promise<ReadonlyMap<string, BankFile>> => {
    const { files } = await discover([folder], io.cwd, configurationOf);
    return new Map(files.map((file) => [relativePath(resolve(io.cwd, folder), file.path), file]));
  };
  const [old, now] = [await banksIn(first), await banksIn(second)];
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort();
  return paths.map((path) => {
    const read = (file: BankFile | undefined): VersionText | undefined =>
      file === undefined ? undefined : decoded(readBytes(file.path, file.name));
    return { name: path, before: read(old.get(path)), after: read(now.get(path)) };
  });
}

/** `REF...` means where this branch left it, as in `git diff`. */
async function sinceCommit(
  ref: string,
  operands: readonly string[],
  configurationOf: ConfigurationFinder,
  io: Io,
): Promise<readonly Versions[]> {
  const repository = await openRepository(openGit(io.env, instead), io.cwd, instead);
  await refuseSubmodules(repository, operands, io.cwd);
  const [, left] = /^(.+)\.\.\.$/.exec(ref) ?? [];
  const base =
    left === undefined
      ? await findBase(repository, { from: 'commit', ref }, io.env)
      : await findBase(repository, { from: 'since', ref: left }, io.env);
  await checkPlaces(repository, base, operands, io.cwd);
  return changedBanks(repository, base.id, operands, configurationOf, io);
}

/** The banks that are not as in a commit, in both versions; those below the operands, or the current folder. */
export async function changedBanks(
  repository: Repository,
  base: string,
  operands: readonly string[],
  configurationOf: ConfigurationFinder,
  io: Pick<Io, 'cwd'>,
): Promise<readonly Versions[]> {
  const { files, removed } = await findChangedFiles(repository, base);
  const cwd = realpathSync(io.cwd);
  const places = (operands.length === 0 ? ['.'] : operands).map((operand) =>
    placeTest(operand, cwd),
  );
  const isMeant = (path: string): boolean => places.some((isIn) => isIn(path));
  const all = [
    ...files.map((file) => ({ file, isThere: true })),
    ...removed.map((file) => ({ file, isThere: false })),
  ].filter(({ file }) => isYaml(file.path) && isMeant(join(repository.top, file.path)));
  const objects = await readObjects(
    repository,
    all.flatMap(({ file }) => file.before ?? []),
  );
  const nameOf = (path: string): string => relativePath(cwd, join(repository.top, path));
  const found: Versions[] = [];
  for (const { file, isThere } of all) {
    const path = join(repository.top, file.path);
    const name = nameOf(file.path);
    const object = file.before === undefined ? undefined : objects.get(file.before);
    const before = object === undefined ? undefined : decoded(object);
    const after = isThere ? decoded(readBytes(path, name)) : undefined;
    const { folder, configuration } = await configurationOf(resolve(path, '..'));
    const rules = createPathRules(configuration);
    const below = relativePath(folder, path);
    if (rules.isIgnored(below)) continue;
    if (
      !rules.isBank(below) &&
      ![after, before].some((text) => typeof text === 'string' && beginsLikeBank(text))
    )
      continue;
    found.push({
      name,
      ...(file.from === undefined ? {} : { from: nameOf(file.from), isRenamed: true }),
      before,
      after,
    });
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether a path is what an operand names, below it, or fits it where it is a pattern. */
function placeTest(operand: string, cwd: string): (path: string) => boolean {
  const glob = globOf(operand, cwd);
  const place = resolve(cwd, glob?.base ?? operand);
  return (path) => {
    const below = relative(place, path);
    const isBelow = below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
    return isBelow && (glob?.fits(relativePath(place, path)) ?? true);
  };
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}
