import type * as vscode from 'vscode';
import type { Turntaking } from '../service/index.js';

/** Lets the editor have its turn between the steps of long work, until it is wanted no more. */
export function takeTurns(
  token?: Pick<vscode.CancellationToken, 'isCancellationRequested'>,
): Turntaking {
  return {
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    get isCancelled() {
      return token?.isCancellationRequested === true;
    },
  };
}
