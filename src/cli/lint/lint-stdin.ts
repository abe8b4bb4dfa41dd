import { dirname, resolve } from 'node:path';

import { createRuleResolver } from '../../core/configuration/resolve-rules.js';
import { rules } from '../../core/rules/registry.js';
import { Failure } from '../failure.js';
import { decode } from '../files/decode.js';
import { relativePath } from '../files/display-path.js';
import type { ConfigurationFinder } from '../files/find-configuration.js';
import { createMediaLookup } from '../files/media.js';
import { largestFile, tooLarge } from '../files/read-file.js';
import type { Io } from '../io.js';
import { lintDecoded } from './lint-file.js';
import type { LintRun } from './lint-files.js';
import type { LintOptions } from './lint-options.js';

/** What the text is called where nobody says. */
const usualName = 'stdin.quiz.yaml';

/** Checks the text on standard input, with the configuration and the media of the name it is given. */
export async function lintStdin(
  options: LintOptions,
  configurationOf: ConfigurationFinder,
  io: Io,
): Promise<LintRun> {
  const path = resolve(io.cwd, options.stdinName ?? usualName);
  const name = options.stdinName === undefined ? 'stdin' : relativePath(io.cwd, path);
  const found = await configurationOf(dirname(path));
  const bytes = await io.readStdin(largestFile);
  if (bytes.length > largestFile) throw tooLarge(name, bytes.length, largestFile);
  const decoded = decode(bytes);
  if (decoded.state === 'bad' && options.fix.apply !== 'none') {
    throw new Failure(`\`${name}\` is no text in UTF-8, so nothing in it can be fixed.`);
  }
  const settings = createRuleResolver(found.configuration, rules, options.given).resolve(
    relativePath(found.folder, path),
  );
  const surroundings = createMediaLookup()(dirname(path));
  return {
    reports: [lintDecoded(name, decoded, settings, surroundings, { ...options, across: false })],
    faults: [],
  };
}
