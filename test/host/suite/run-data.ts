/**
 * What the runner knows and the extension host cannot find out: a web worker has neither a process nor
 * a file system. The bundler writes it into the bundle.
 */
export interface RunData {
  /** Only tests whose full title contains it. */
  grep?: string;
  /** The bank with ten mistakes, and what `quizwright lint --format json` says of it. */
  tenMistakes?: { text: string; json: string };
  /** A folder of banks, and what `quizwright lint --format json` says of it. */
  workspace?: { files: { path: string; text: string }[]; json: string };
}

declare const RUN_DATA: RunData;

export const runData: RunData = typeof RUN_DATA === 'undefined' ? {} : RUN_DATA;
