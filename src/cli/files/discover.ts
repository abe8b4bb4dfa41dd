import { closeSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';

import {
  beginsLikeBank,
  createPathRules,
  isYamlPath,
  type PathRules,
} from '../../core/configuration/bank-path.js';
import type { Configuration } from '../../core/configuration/configuration.js';
import { Failure } from '../failure.js';
import { relativePath } from './display-path.js';
import type { ConfigurationFinder, FoundConfiguration } from './find-configuration.js';
import { readGlob } from './glob-operand.js';
import { describeFileError } from './read-file.js';
import { walk } from './walk.js';

/** A file that is to be read as a bank. */
export interface BankFile {
  readonly path: string;
  /** Relative to the current folder, with `/` on every system. */
  readonly name: string;
  readonly configuration: FoundConfiguration;
}

export interface Discovery {
  /** Sorted by name, each once. */
  readonly files: readonly BankFile[];
  /** Folders and files that could not be looked into, a sentence each. */
  readonly faults: readonly string[];
}

/**
 * The banks that the operands mean: a file is itself, a folder the banks below it, a glob the YAML
 * files that fit. One that means nothing is a `Failure`; without operands, the current folder is
 * meant and may be empty.
 */
export async function discover(
  operands: readonly string[],
  cwd: string,
  configurationOf: ConfigurationFinder,
): Promise<Discovery> {
  const found = new Map<string, BankFile>();
  const faults: string[] = [];
  const nothing: string[] = [];
  const rulesOf = createPathRulesCache();

  for (const operand of operands.length === 0 ? ['.'] : operands) {
    const before = faults.length;
    const place = look(operand, cwd, (fault) => faults.push(fault));
    if (place === undefined) {
      nothing.push(`There is no file or folder \`${operand}\`.`);
      continue;
    }
    const { candidates, wanted } = place;
    let ignored = 0;
    let taken = 0;
    let looked = 0;
    for (const path of candidates) {
      // Whatever runs beside it, git for one, is heard from time to time.
      if (++looked % 64 === 0) await new Promise(setImmediate);
      if (wanted !== 'as-is' && !isYamlPath(path)) continue;
      const configuration = await configurationOf(dirname(path));
      const below = relativePath(configuration.folder, path);
      const rules = rulesOf(configuration.configuration);
      if (wanted !== 'as-is' && rules.isIgnored(below)) {
        if (wanted === 'yaml' || rules.isBank(below)) ignored++;
        continue;
      }
      if (wanted === 'banks' && !rules.isBank(below) && !holdsBank(path)) continue;
      taken++;
      found.set(path, { path, name: relativePath(cwd, path), configuration });
    }
    if (taken === 0 && operands.length > 0 && faults.length === before) {
      nothing.push(describeNothing(operand, wanted, ignored));
    }
  }
  if (nothing.length > 0) throw new Failure(nothing.join('\n'));
  const files = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { files, faults };
}

/** What of the candidates is wanted: the file that was named, YAML files, or those that are banks. */
type Wanted = 'as-is' | 'yaml' | 'banks';

function look(
  operand: string,
  cwd: string,
  onFault: (sentence: string) => void,
): { readonly candidates: Iterable<string>; readonly wanted: Wanted } | undefined {
  const path = resolve(cwd, operand);
  const stats = statOf(path, operand);
  if (stats?.isDirectory()) return { candidates: walk(path, operand, onFault), wanted: 'banks' };
  if (stats !== undefined) return { candidates: [path], wanted: 'as-is' };
  const glob = readGlob(operand);
  if (glob === undefined) return undefined;
  const base = resolve(cwd, glob.base);
  return { candidates: fitting(), wanted: 'yaml' };

  function* fitting(): Generator<string> {
    if (!statOf(base, operand)?.isDirectory()) return;
    for (const candidate of walk(base, glob!.base, onFault)) {
      if (glob!.fits(relativePath(base, candidate))) yield candidate;
    }
  }
}

function statOf(path: string, name: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw new Failure(describeFileError(error, name));
  }
}

function describeNothing(operand: string, wanted: Wanted, ignored: number): string {
  const what = wanted === 'yaml' ? 'No YAML file fits' : 'There is no bank in';
  const sentence = `${what} \`${operand}\`.`;
  if (ignored === 0) return sentence;
  return `${sentence} (${ignored === 1 ? 'One is' : `${ignored} are`} left out by the configuration’s \`ignore\`.)`;
}

/** Path rules are asked for every file, and made once for each configuration. */
function createPathRulesCache(): (configuration: Configuration) => PathRules {
  const known = new Map<Configuration, PathRules>();
  return (configuration) => {
    const rules = known.get(configuration) ?? createPathRules(configuration);
    known.set(configuration, rules);
    return rules;
  };
}

/** Whether a YAML file of any name says in its first lines that it is a bank. */
export function holdsBank(path: string): boolean {
  const head = Buffer.alloc(4096);
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    return beginsLikeBank(head.toString('utf8', 0, readSync(file, head)));
  } catch {
    // One that cannot be opened is no bank of ours as far as anyone can tell.
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
