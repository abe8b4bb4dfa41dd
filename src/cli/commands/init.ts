import { resolve } from 'node:path';

import { configurationFileName } from '../../core/configuration/configuration.js';
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

/** Every key once, with what it is for; those that change something are commented out. */
export const firstConfiguration = `# How Quizwright checks the question banks in this folder and below.

# How much to report: minimal (errors only), recommended, or strict (everything).
extends: recommended

# One rule at a time: off, info, warning or error.
# \`quizwright rules\` lists them, \`quizwright explain <rule>\` tells why a rule is there.
# rules:
#   missing-id: warning
#   missing-alt-text: off

# Files and folders to leave out, as patterns from this folder.
# ignore: ["drafts/**"]

# Banks whose names do not end in .quiz.yaml.
# files: ["banks/**/*.yaml"]

# Other rules for some of the banks.
# overrides:
#   - files: ["legacy/**"]
#     rules: { missing-alt-text: off }
`;
