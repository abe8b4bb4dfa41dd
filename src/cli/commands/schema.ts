import type { Command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { Failure } from '../failure.js';

const names = ['bank', 'configuration'] as const;
type SchemaName = (typeof names)[number];

export const schema: Command = {
  name: 'schema',
  operands: '[bank|configuration]',
  about: 'Prints the JSON Schema of banks, or of `.quizwright.yaml`, for editors and other tools.',
  options: [],
  examples: [
    { line: 'quizwright schema > quizwright.schema.json', does: 'the schema of banks, in a file' },
    { line: 'quizwright schema configuration', does: 'the schema of the configuration' },
  ],
  async run({ operands }, io) {
    const [name = 'bank', ...more] = operands;
    if (more.length > 0 || !isSchemaName(name)) {
      throw new Failure(
        `There is no schema \`${operands.join(' ')}\`; there are \`bank\` and \`configuration\`.`,
      );
    }
    io.stdout.write(`${JSON.stringify(await loaders[name](), null, 2)}\n`);
    return exitCode.clean;
  },
};

function isSchemaName(name: string): name is SchemaName {
  return (names as readonly string[]).includes(name);
}

const loaders: Readonly<Record<SchemaName, () => Promise<unknown>>> = {
  bank: async () => (await import('../../../schemas/quizwright.schema.json')).default,
  configuration: async () => (await import('../../../schemas/configuration.schema.json')).default,
};
