import { dirname, join, resolve } from 'node:path';
import { existsSync } from 'node:fs';

import type { AgentBank, ListedBanks, ToolHost } from '../../core/agent-tools/index.js';
import { createPathRules, isYamlPath } from '../../core/configuration/bank-path.js';
import { configurationFileName } from '../../core/configuration/configuration.js';
import { createRuleResolver } from '../../core/configuration/resolve-rules.js';
import { rules } from '../../core/rules/registry.js';
import { isFailure } from '../failure.js';
import { decode } from '../files/decode.js';
import { type BankFile, discover, holdsBank } from '../files/discover.js';
import { relativePath } from '../files/display-path.js';
import { createConfigurationFinder, type FoundConfiguration } from '../files/find-configuration.js';
import { createMediaLookup } from '../files/media.js';
import { readBytes } from '../files/read-file.js';
import { createPositions } from '../formats/positions.js';
import type { Roots } from './roots.js';

/**
 * The banks below the roots, for one call of a tool: what was read once holds for the call, and the next
 * sees what was saved meanwhile.
 */
export function createToolHost(roots: Roots, cwd: string, turn: () => Promise<void>): ToolHost {
  const configurationOf = createSafeFinder(roots, cwd);
  const surroundingsOf = createMediaLookup();
  const found = new Map<string, BankFile>();

  /** One operand after another: what is wrong with one says nothing of the others. */
  async function list(named: readonly string[] | undefined): Promise<ListedBanks> {
    const faults: string[] = [];
    const paths = new Set<string>();
    for (const operand of named ?? roots.named) {
      await turn();
      const checked = roots.check(operand);
      if (typeof checked === 'string') {
        faults.push(checked);
        continue;
      }
      try {
        const result = await discover([operand], cwd, configurationOf);
        faults.push(...result.faults);
        const banks = result.files.filter(isBankBelow);
        // The whole of what there is may be nothing.
        if (banks.length === 0 && named !== undefined) faults.push(`\`${operand}\` is no bank.`);
        for (const file of banks) {
          found.set(file.name, file);
          paths.add(file.name);
        }
      } catch (error) {
        const sentence = sentenceOf(error);
        if (named !== undefined || !sentence.startsWith('There is no bank in')) {
          faults.push(sentence);
        }
      }
    }
    return { paths: [...paths].sort(), faults };
  }

  /** A file that was named is looked at, too: an agent reads banks, not whatever is there. */
  function isBankBelow({ path, configuration }: BankFile): boolean {
    if (!roots.holds(path) || !isYamlPath(path)) return false;
    const below = relativePath(configuration.folder, path);
    return createPathRules(configuration.configuration).isBank(below) || holdsBank(path);
  }

  return {
    turn,
    places: createPositions,
    list,
    read(path) {
      return saying(() => {
        const file = found.get(path);
        if (file === undefined || !roots.holds(file.path)) return `There is no bank \`${path}\`.`;
        const decoded = decode(readBytes(file.path, file.name));
        if (decoded.state === 'bad') return `\`${file.name}\` is no text in UTF-8.`;
        return bankOf(decoded.text, file.path, file.name, file.configuration);
      });
    },
    unsaved(text, name) {
      return saying(async () => {
        const operand = name ?? 'unsaved.quiz.yaml';
        const checked = name === undefined ? { path: resolve(cwd, operand) } : roots.check(name);
        if (typeof checked === 'string') return checked;
        const { path } = checked;
        return bankOf(text, path, relativePath(cwd, path), await configurationOf(dirname(path)));
      });
    },
  };

  function bankOf(
    text: string,
    path: string,
    name: string,
    { folder, configuration }: FoundConfiguration,
  ): AgentBank {
    const settings = createRuleResolver(configuration, rules).resolve(relativePath(folder, path));
    return { path: name, text, settings, surroundings: surroundingsOf(dirname(path)) };
  }
}

/** A configuration above the roots holds, as for `lint`; one that a link brings in from elsewhere does not. */
function createSafeFinder(
  roots: Roots,
  cwd: string,
): (folder: string) => Promise<FoundConfiguration> {
  const lookUp = createConfigurationFinder({ from: 'look-up' }, cwd);
  const none = createConfigurationFinder({ from: 'nowhere' }, cwd);
  return (folder) => {
    for (let at = folder; ; at = dirname(at)) {
      const path = join(at, configurationFileName);
      if (existsSync(path)) {
        const isHere = !roots.holds(at) || roots.holds(path);
        return isHere ? lookUp(folder) : none(folder);
      }
      if (dirname(at) === at) return lookUp(folder);
    }
  };
}

async function saying<T>(make: () => T | string | Promise<T | string>): Promise<T | string> {
  try {
    return await make();
  } catch (error) {
    return sentenceOf(error);
  }
}

/** What a failure says; a fault of ours goes on. */
function sentenceOf(error: unknown): string {
  if (!isFailure(error)) throw error;
  return [error.message, error.hint].filter((part) => part !== undefined).join(' ');
}
