import type { ExitCode } from './exit-code.js';
import type { Io } from './io.js';

/** One option of a command; the table of them is what is parsed, helped with and suggested from. */
export interface OptionRow {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in the help; an option without it is a switch. */
  readonly value?: string;
  readonly repeatable?: boolean;
  readonly help: string;
}

export interface CommandExample {
  readonly line: string;
  readonly does: string;
}

/** What was typed after the command's name. */
export interface Input {
  readonly operands: readonly string[];
  has(name: string): boolean;
  /** The value of an option; where it was given several times, the last. */
  value(name: string): string | undefined;
  values(name: string): readonly string[];
}

/** One command: a file in `commands/`. */
export interface Command {
  readonly name: string;
  /** What follows the name in the usage line. */
  readonly operands: string;
  /** A paragraph: what it does and what it leaves alone. */
  readonly about: string;
  readonly options: readonly OptionRow[];
  readonly examples: readonly CommandExample[];
  run(input: Input, io: Io): Promise<ExitCode>;
}
