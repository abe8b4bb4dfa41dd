/**
 * The error for something that this machine does not have and that could not be fetched. Its message
 * is written for the person at the terminal, so it is printed alone, without a stack.
 */
export class CannotGetError extends Error {
  override readonly name = 'CannotGetError';
}

/** What a command-line entry prints for an error: a sentence for an expected one, a stack for a bug. */
export function describeError(error: unknown): string {
  if (error instanceof CannotGetError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
