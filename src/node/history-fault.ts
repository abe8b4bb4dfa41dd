/** A history that cannot be read or written, for a reason that is not ours: a sentence for the learner. */
export class HistoryFault extends Error {
  // The command line shows errors of this name without a stack.
  override readonly name = 'Failure';
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'there is no room left for you on the disk',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'nothing can be written there',
  ENOENT: 'a part of this path leads nowhere',
  ENOTDIR: 'a part of this path is a file',
  EEXIST: 'there is a file of that name',
  EISDIR: 'there is a folder in the place of the file',
  ELOOP: 'it leads to another place',
  ENAMETOOLONG: 'the name is too long',
  EFBIG: 'the file may not grow any more',
  EIO: 'the disk reports an error',
};

/** Says that something failed, at which path and why, in words that need no knowledge of systems. */
export function historyFault(what: string, path: string, error: unknown): HistoryFault {
  const code = codeOf(error);
  const why = (code === undefined ? undefined : reasons[code]) ?? code ?? String(error);
  return new HistoryFault(`${what} in \`${path}\`: ${why}.`, { cause: error });
}

export function codeOf(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : undefined;
}
