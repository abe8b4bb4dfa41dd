import type { Command, OptionRow } from './command.js';
import { commonOptions } from './parse-arguments.js';

/** The page that `quizwright <command> --help` prints. */
export function commandHelp(command: Command): string {
  const usage = ['quizwright', command.name, '[options]', command.operands].filter((x) => x !== '');
  const rows = [...command.options, ...commonOptions].map(
    (option) => [optionName(option), option.help] as const,
  );
  return [
    `Usage: ${usage.join(' ')}`,
    '',
    command.about,
    '',
    'Options:',
    ...twoColumns(rows),
    '',
    'Examples:',
    ...command.examples.flatMap(({ line, does }) => [`  # ${does}`, `  ${line}`]),
    '',
  ].join('\n');
}

/** The page that `quizwright --help` prints. */
export function generalHelp(commands: readonly { name: string; summary: string }[]): string {
  return [
    'Usage: quizwright <command> [options] [files, folders or globs]',
    '',
    'Question banks as code: checks banks of quiz questions and flashcards written as YAML.',
    '',
    'Commands:',
    ...twoColumns(commands.map(({ name, summary }) => [name, summary] as const)),
    '',
    'Options:',
    ...twoColumns([
      ['-h, --help', 'show this help; after a command, that command’s'],
      ['-v, --version', 'show the version'],
    ]),
    '',
    'Examples:',
    '  # check every bank in this folder and below',
    '  quizwright lint',
    '  # mend what can be mended safely',
    '  quizwright lint --fix banks/',
    '  # why a problem is one, and what to write instead',
    '  quizwright explain duplicate-key',
    '',
  ].join('\n');
}

function optionName({ name, short, value }: OptionRow): string {
  const long = `--${name}${value === undefined ? '' : ` ${value}`}`;
  return short === undefined ? `    ${long}` : `-${short}, ${long}`;
}

/** Rows with their second column aligned and wrapped at 80 characters. */
function twoColumns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(28, Math.max(...rows.map(([left]) => left.length)));
  const margin = ' '.repeat(width + 4);
  return rows.flatMap(([left, right]) => {
    const lines = wrap(right, 80 - margin.length).map((line) => margin + line);
    if (left.length > width) return [`  ${left}`, ...lines];
    return [`  ${left.padEnd(width)}  ${lines[0]!.trimStart()}`, ...lines.slice(1)];
  });
}

function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
