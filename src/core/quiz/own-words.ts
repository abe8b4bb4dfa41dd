/** What stands behind the points that somebody gave their own answer to an open question. */
export interface OwnWords {
  /** What they wrote. */
  readonly written?: string;
  /** Their points for each criterion of the rubric, in its order. */
  readonly rubric?: readonly number[];
}

/** Just that, of what may hold more. */
export function ownWords({
  written,
  rubric,
}: {
  readonly written?: string | undefined;
  readonly rubric?: readonly number[] | undefined;
}): OwnWords {
  return {
    ...(written === undefined || written.trim() === '' ? {} : { written }),
    ...(rubric === undefined || rubric.length === 0 ? {} : { rubric }),
  };
}
