/**
 * Makes Ctrl-C and its like end this process through `exit`, where the programs that it started are ended
 * with it. A signal's own way of ending a process calls nobody.
 */
const CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

let cleanUp: (() => Promise<void>) | undefined;
let ending = false;

export function endOnSignals(): void {
  for (const [signal, code] of Object.entries(CODES)) {
    process.on(signal, () => {
      // Whoever asks twice does not want to wait.
      if (cleanUp === undefined || ending) process.exit(code);
      ending = true;
      void cleanUp().finally(() => process.exit(0));
    });
  }
}

/** What to do first from now on; with it, being interrupted is the ordinary way to end. */
export function beforeEnding(action: () => Promise<void>): void {
  cleanUp = action;
}

/** Whether the person has asked for the end, so that a program which stops is no news. */
export function isEnding(): boolean {
  return ending;
}
