/**
 * The command cannot do what was asked, for a reason that is not ours: a sentence or two is all that
 * is shown, and the exit code is 2.
 */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    message: string,
    /** A second line: what to do now. */
    readonly hint?: string,
  ) {
    super(message);
  }
}

/** By name, so that it holds where a module was loaded in two ways, as test runners do. */
export function isFailure(error: unknown): error is Failure {
  return error instanceof Error && error.name === 'Failure';
}
