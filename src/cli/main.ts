import type { Command } from './command.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { Failure, isFailure } from './failure.js';
import { visible } from './formats/visible.js';
import type { Io } from './io.js';

interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

/** Every command; each is loaded only when it is asked for, since starting fast is a feature. */
const commands: readonly CommandEntry[] = [
  {
    name: 'lint',
    summary: 'check banks',
    load: async () => (await import('./commands/lint.js')).lint,
  },
  {
    name: 'merge',
    summary: 'join the reports of several machines',
    load: async () => (await import('./commands/merge.js')).merge,
  },
  {
    name: 'fmt',
    summary: 'write banks in their canonical layout',
    load: async () => (await import('./commands/fmt.js')).fmt,
  },
  {
    name: 'import',
    summary: 'make a bank from something else',
    load: async () => (await import('./commands/import.js')).importCommand,
  },
  {
    name: 'export',
    summary: 'write banks as something else',
    load: async () => (await import('./commands/export.js')).exportCommand,
  },
  {
    name: 'quiz',
    summary: 'take a quiz in the terminal',
    load: async () => (await import('./commands/quiz.js')).quiz,
  },
  {
    name: 'review',
    summary: 'review what is due, in the terminal',
    load: async () => (await import('./commands/review.js')).review,
  },
  {
    name: 'stats',
    summary: 'what is in the banks',
    load: async () => (await import('./commands/stats.js')).stats,
  },
  {
    name: 'diff',
    summary: 'what changed between two versions of banks',
    load: async () => (await import('./commands/diff.js')).diff,
  },
  {
    name: 'rules',
    summary: 'list the rules',
    load: async () => (await import('./commands/rules.js')).rulesCommand,
  },
  {
    name: 'explain',
    summary: 'one rule’s page: what it reports, why, and what to write instead',
    load: async () => (await import('./commands/explain.js')).explain,
  },
  {
    name: 'schema',
    summary: 'the JSON Schema of banks, or of the configuration',
    load: async () => (await import('./commands/schema.js')).schema,
  },
  {
    name: 'mcp',
    summary: 'serve the tools to agents (Model Context Protocol)',
    load: async () => (await import('./commands/mcp.js')).mcp,
  },
  {
    name: 'init',
    summary: 'write a configuration for this folder',
    load: async () => (await import('./commands/init.js')).init,
  },
];

/** The names of the commands, in the order of the help. */
export const commandNames: readonly string[] = commands.map(({ name }) => name);

/** Runs one command line; resolves to the exit code and never throws. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await run(argv, io);
  } catch (error) {
    if (isFailure(error)) {
      const lines = [
        ...error.message.split('\n'),
        ...(error.hint === undefined ? [] : [error.hint]),
      ];
      io.stderr.write(`quizwright: ${lines.map(visible).join('\n')}\n`);
    } else {
      const { describeFault } = await import('./fault.js');
      io.stderr.write(describeFault(error));
    }
    return exitCode.failed;
  }
}

async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    return showHelp(args[0], name === undefined, io);
  }
  if (name === '--version' || name === '-v') {
    const { version } = await import('./version.js');
    io.stdout.write(`${version}\n`);
    return exitCode.clean;
  }
  const entry = commands.find((command) => command.name === name);
  if (entry === undefined) throw await unknownCommand(name);
  const [command, { parseArguments }] = await Promise.all([
    entry.load(),
    import('./parse-arguments.js'),
  ]);
  // Asked for help, nothing else that was typed matters.
  if (beforeOperandsOnly(args).some((arg) => arg === '--help' || arg === '-h')) {
    return showHelp(name, false, io);
  }
  return command.run(parseArguments(args, command.options, name), io);
}

/** What follows `--` is never an option. */
function beforeOperandsOnly(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end < 0 ? args : args.slice(0, end);
}

async function showHelp(name: string | undefined, asFailure: boolean, io: Io): Promise<ExitCode> {
  const { commandHelp, generalHelp } = await import('./help.js');
  const entry = commands.find((command) => command.name === name);
  if (name !== undefined && !name.startsWith('-') && entry === undefined) {
    throw await unknownCommand(name);
  }
  const text = entry === undefined ? generalHelp(commands) : commandHelp(await entry.load());
  (asFailure ? io.stderr : io.stdout).write(text);
  return asFailure ? exitCode.failed : exitCode.clean;
}

async function unknownCommand(name: string): Promise<Failure> {
  const { nearest } = await import('../core/model/schema/nearest.js');
  const near = nearest(name, commandNames);
  const message = name.startsWith('-')
    ? `there is no option \`${name}\` without a command.`
    : `there is no command \`${name}\`.`;
  return new Failure(
    message,
    near === undefined ? '`quizwright --help` lists the commands.' : `Did you mean \`${near}\`?`,
  );
}
