import { Failure } from '../failure.js';
import { firstLine, type Repository } from './repository.js';

/** What objects of a repository hold, by their names; those that are not there are left out. */
export async function readObjects(
  repository: Repository,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, Buffer>> {
  const asked = [...new Set(ids)];
  const found = new Map<string, Buffer>();
  if (asked.length === 0) return found;
  const { code, out, err } = await repository.git(
    ['cat-file', '--batch'],
    asked.map((id) => `${id}\n`).join(''),
  );
  if (code !== 0) throw new Failure(`git says: ${firstLine(err)}`);
  let at = 0;
  for (const id of asked) {
    const end = out.indexOf(10, at);
    if (end < 0) break;
    const line = out.toString('latin1', at, end);
    at = end + 1;
    const size = /^\S+ \S+ (\d+)$/.exec(line)?.[1];
    // `… missing`, in a clone that has only a part.
    if (size === undefined) continue;
    found.set(id, out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}
