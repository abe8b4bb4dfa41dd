/** Where a command writes. */
export interface Output {
  write(text: string | Uint8Array): void;
  readonly isTerminal: boolean;
  /** Whether colours may be sent. */
  readonly colour: boolean;
  /** How many columns the terminal has, where it is one. */
  readonly columns?: number;
}

/** What a learner types, while a command runs. */
export interface Incoming {
  /** Whether keys come one by one, as they are pressed. */
  readonly isTerminal: boolean;
  /**
   * The next key: the sign itself, or `enter`, `space`, `backspace`, `escape`, `ctrl-c`, `ctrl-d`, `up`,
   * `down`, `left`, `right`. Undefined once nothing more will come. Only for terminals.
   */
  key(): Promise<string | undefined>;
  /** The next line without its end; undefined once nothing more will come. */
  line(): Promise<string | undefined>;
  /** Lets go of it, so that the process can end; the terminal is as it was. */
  close(): void;
}

/** Everything a command knows of the world beside the files, so that tests can stand in for it. */
export interface Io {
  /** The current folder, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of whoever runs the command. */
  readonly home: string;
  /** The time, in milliseconds. */
  readonly now: () => number;
  readonly stdout: Output;
  readonly stderr: Output;
  /** All that comes in on standard input, up to one byte more than `limit`. */
  readStdin(limit: number): Promise<Uint8Array>;
  /** Opens standard input for a conversation; for commands that ask. */
  readonly openIncoming: () => Incoming;
  /** The bundled file that workers are started from; absent when run from source. */
  readonly program?: string;
}

/** `NO_COLOR` and `FORCE_COLOR` win over what the output is; both are on by being there. */
export function wantsColour(
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  const no = env['NO_COLOR'];
  if (no !== undefined && no !== '') return false;
  return isTerminal && env['TERM'] !== 'dumb';
}
