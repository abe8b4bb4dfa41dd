import type * as vscode from 'vscode';
import type { Turntaking } from '../service/index.js';

/** Lets the editor have its turn between the steps of long work. */
export function takeTurns(token?: vscode.CancellationToken): Turntaking {
  return {
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    get isCancelled() {
      return token?.isCancellationRequested === true;
    },
  };
}
