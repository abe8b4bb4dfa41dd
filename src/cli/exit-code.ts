/** What a command's end says to the shell. */
export const exitCode = {
  /** Nothing to report. */
  clean: 0,
  /** Problems of severity error, too many warnings, or the no of a check. */
  problems: 1,
  /** The command could not do what was asked. */
  failed: 2,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
