import { resolve } from 'node:path';

import { configurationFileName } from '../../core/configuration/configuration.js';
import { firstConfiguration } from '../../core/configuration/first-configuration.js';
import type { Command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { Failure } from '../failure.js';
import { writeFile } from '../files/write-file.js';

export const init: Command = {
  name: 'init',
  operands: '',
  about: `Writes \`${configurationFileName}\` into this folder, with what can be set in it.`,
  options: [{ name: 'force', help: 'overwrite the one that is there' }],
  examples: [{ line: 'quizwright init', does: 'begin a configuration' }],
  async run(input, io) {
    if (input.operands.length > 0) {
      throw new Failure('`quizwright init` takes no file: it writes into the current folder.');
    }
    const path = resolve(io.cwd, configurationFileName);
    writeFile(path, firstConfiguration, configurationFileName, input.has('force'));
    io.stdout.write(`Wrote ${configurationFileName}.\n`);
    return exitCode.clean;
  },
};
