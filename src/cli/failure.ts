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
