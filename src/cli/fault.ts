import { visible } from './formats/visible.js';
import { version } from './version.js';

/** What is shown when the fault is ours: the stack, and how to help. */
export function describeFault(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    'quizwright: something went wrong that is our fault, not yours.',
    '',
    ...stack.split('\n').map((line) => `  ${visible(line)}`),
    '',
    'Please report it: what you ran, the lines above, and if you can the bank it happened with.',
    `(quizwright ${version}, Node ${process.version}, ${process.platform})`,
    '',
  ].join('\n');
}
