import { nearest } from '../../core/model/schema/nearest.js';
import { Failure } from '../failure.js';
import { firstLine } from './repository.js';
import type { Repository } from './repository.js';

/** What files are compared with: `HEAD`, a commit, or where this branch left another one. */
export type Base =
  { readonly from: 'head' } | { readonly from: 'commit' | 'since'; readonly ref: string };

/** What a reader is told of the base, and its name for git. */
export interface BaseCommit {
  readonly id: string;
  readonly described: string;
}

/** The commit that files are compared with; a tree without files where there is no commit yet. */
export async function findBase(
  repository: Repository,
  base: Base,
  env: Readonly<Record<string, string | undefined>>,
): Promise<BaseCommit> {
  if (base.from === 'commit') {
    checkRef(base.ref);
    const id = await commitOf(repository, base.ref);
    if (id === undefined) throw await noSuchCommit(repository, base.ref);
    return { id, described: `\`${base.ref}\`` };
  }
  if (base.from === 'since') {
    checkRef(base.ref);
    const [head, other] = await Promise.all([
      commitOf(repository, 'HEAD'),
      commitOf(repository, base.ref),
    ]);
    if (head === undefined) throw new Failure('There is no commit in this repository yet.');
    return since(repository, base.ref, other, head);
  }
  const head = await commitOf(repository, 'HEAD');
  if (head === undefined) return { id: await emptyTree(repository), described: 'nothing' };
  // Before a push and in a pipeline, pre-commit has nothing staged, and says what it looks at.
  const pushed = env['PRE_COMMIT_FROM_REF'];
  if (pushed) return findBase(repository, { from: 'since', ref: pushed }, env);
  return (await inPullRequest(repository, head, env)) ?? { id: head, described: 'the last commit' };
}

/** A name that begins with a dash would be an option of git’s. */
export function checkRef(ref: string): void {
  if (ref.startsWith('-') || ref === '' || ref.includes('\0')) {
    throw new Failure(`\`${ref}\` is no name of a commit.`);
  }
}

/** Where the branch that ends in `head` left the one that ends in `other`, which is called `ref`. */
async function since(
  repository: Repository,
  ref: string,
  other: string | undefined,
  head: string,
): Promise<BaseCommit> {
  if (other === undefined) throw await noSuchCommit(repository, ref);
  const { code, out, err } = await repository.git(['merge-base', other, head]);
  if (code === 0) return { id: out.toString().trim(), described: `\`${ref}\`` };
  if (code > 1) throw new Failure(`git says: ${firstLine(err)}`);
  throw repository.isShallow
    ? cutOff(`This clone does not reach back to where the branch left \`${ref}\`.`)
    : new Failure(
        `\`${ref}\` and this branch have no commit in common.`,
        `Compare with a commit of this branch: \`--since <commit>\`.`,
      );
}

async function noSuchCommit(repository: Repository, ref: string): Promise<Failure> {
  const none = `There is no commit \`${ref}\` here`;
  if (/@\{(?:u|upstream|push)\}$/i.test(ref)) {
    return new Failure(
      `${none}: the branch that it speaks of follows no other one.`,
      'Name what to compare with, as in `origin/main`, or let it follow one: `git branch --set-upstream-to=origin/main`.',
    );
  }
  const meant = await nearestRef(repository, ref);
  if (meant !== undefined) return new Failure(`${none}.`, `Did you mean \`${meant}\`?`);
  if (repository.isShallow) {
    // What is fetched of a remote is little, and a number of a commit is hardly mistyped.
    if (/^[\da-f]{7,64}$|[~^@]|^origin\//i.test(ref))
      return cutOff(`This clone does not have \`${ref}\`.`);
    return new Failure(
      `${none}. Is its name right? This clone has only a part of the history.`,
      deeper,
    );
  }
  return new Failure(
    `${none}.`,
    'Name a branch, a tag or a commit; of a remote one, `git fetch` it first.',
  );
}

/** The branch or tag that was probably meant: the same of the remote, or one with nearly that name. */
async function nearestRef(repository: Repository, ref: string): Promise<string | undefined> {
  if (/\.\.|[~^:{]/.test(ref)) return undefined;
  const places = ['refs/heads', 'refs/tags', 'refs/remotes'];
  const { out } = await repository.git(['for-each-ref', '--format=%(refname:short)', ...places]);
  const names = out
    .toString()
    .split('\n')
    .filter((name) => name !== '');
  const remote = `origin/${ref}`;
  return names.includes(remote) ? remote : nearest(ref, names);
}

/** Half of a history is what a pipeline gets where nobody asks for more. */
function cutOff(sentence: string): Failure {
  return new Failure(`${sentence} It has only a part of the history.`, deeper);
}

const deeper =
  'On GitHub, give `actions/checkout` the line `fetch-depth: 0`; on GitLab, set `GIT_DEPTH: 0`; elsewhere, run `git fetch --unshallow`.';

/**
 * In the pipeline of a pull request everything is committed, so that what it changes is meant: since it
 * left the branch that it is to be merged into.
 */
async function inPullRequest(
  repository: Repository,
  head: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<BaseCommit | undefined> {
  const gitlab = env['CI_MERGE_REQUEST_DIFF_BASE_SHA'];
  const target = env['GITHUB_BASE_REF'] || env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'];
  if (!target) return undefined;
  checkRef(target);
  const known = gitlab ? await commitOf(repository, gitlab) : undefined;
  if (known !== undefined) return { id: known, described: `\`${target}\`` };
  const branch = `refs/remotes/origin/${target}`;
  const other = await commitOf(repository, branch);
  if (other !== undefined) {
    const found = await since(repository, branch, other, head).catch(() => undefined);
    if (found !== undefined) return { ...found, described: `\`${target}\`` };
  }
  // GitHub checks out the branch as it would be merged: its first parent is the target.
  const isMerge = (await commitOf(repository, 'HEAD^2')) !== undefined;
  const parent = isMerge ? await commitOf(repository, 'HEAD^1') : undefined;
  if (parent !== undefined) return { id: parent, described: `\`${target}\`` };
  if (repository.isShallow) throw cutOff(`This clone does not have \`${target}\`.`);
  throw new Failure(
    `There is no branch \`origin/${target}\` here, which this pull request is to be compared with.`,
    'Fetch it, or name what to compare with: `--since <commit>`.',
  );
}

/** The full name of a commit; undefined where there is none of that name. */
export async function commitOf(repository: Repository, ref: string): Promise<string | undefined> {
  const ask = async (name: string): Promise<string | undefined> => {
    const { code, out } = await repository.git(['rev-parse', '--verify', '--quiet', name]);
    const id = out.toString().trim();
    return code === 0 && /^[\da-f]{40,64}$/.test(id) ? id : undefined;
  };
  // `:/text` is the latest commit whose message has that text, whatever signs follow.
  const name = ref.startsWith(':/') ? await ask(ref) : ref;
  return name === undefined ? undefined : ask(`${name}^{commit}`);
}

async function emptyTree(repository: Repository): Promise<string> {
  const { out } = await repository.git(['hash-object', '-t', 'tree', '--stdin'], '');
  return out.toString().trim();
}
