import { parseArgs } from 'node:util';

import { nearest } from '../core/model/schema/nearest.js';
import type { Input, OptionRow } from './command.js';
import { Failure } from './failure.js';

/** Options that every command has. */
export const commonOptions: readonly OptionRow[] = [
  { name: 'help', short: 'h', help: 'show this help' },
];

/** Reads what follows the command's name by its table of options; throws a `Failure` with a sentence. */
export function parseArguments(
  args: readonly string[],
  table: readonly OptionRow[],
  command: string,
): Input {
  const rows = [...table, ...commonOptions];
  // Not strict, since our own sentences say more than those of `parseArgs`.
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(rows.map((row) => [row.name, toParseOption(row)])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const row = rows.find(({ name }) => name === token.name);
    if (row === undefined) throw unknownOption(token.rawName, rows, command);
    const values = given.get(row.name) ?? [];
    given.set(row.name, [...values, readValue(row, token)]);
  }
  for (const { name, repeatable } of rows) {
    const values = given.get(name) ?? [];
    if (!repeatable && new Set(values).size > 1) {
      throw new Failure(`\`--${name}\` is given ${values.length} times with different values.`);
    }
  }
  return {
    operands,
    has: (name) => given.has(name),
    value: (name) => given.get(name)?.at(-1),
    values: (name) => given.get(name) ?? [],
  };
}

function toParseOption(row: OptionRow): {
  type: 'string' | 'boolean';
  multiple: true;
  short?: string;
} {
  const type = row.value === undefined ? 'boolean' : 'string';
  return { type, multiple: true, ...(row.short === undefined ? {} : { short: row.short }) };
}

interface OptionToken {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readValue(row: OptionRow, { rawName, inlineValue, ...token }: OptionToken): string {
  let { value } = token;
  if (row.value === undefined) {
    if (value === undefined) return '';
    throw new Failure(`\`${rawName}\` takes no value, but \`${value}\` was given.`);
  }
  // `-f=json` is read as `-f` with `=json`; nobody means that.
  if (inlineValue && !rawName.startsWith('--')) value = value?.replace(/^=/, '');
  // In `--config --quiet` the value was forgotten; a file that begins with `-` is given as `=-file`.
  if (!value || (!inlineValue && value.length > 1 && value.startsWith('-'))) {
    throw new Failure(`\`${rawName}\` needs a value: \`${rawName} ${row.value}\`.`);
  }
  return value;
}

function unknownOption(rawName: string, rows: readonly OptionRow[], command: string): Failure {
  const typed = rawName.replace(/^-+/, '');
  const near =
    typed.length > 1
      ? nearest(
          typed,
          rows.map(({ name }) => name),
        )
      : undefined;
  const hint =
    near === undefined
      ? `\`quizwright ${command} --help\` lists the options.`
      : `Did you mean \`--${near}\`?`;
  return new Failure(`\`quizwright ${command}\` has no option \`${rawName}\`.`, hint);
}
