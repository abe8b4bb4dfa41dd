import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import {
  type Configuration,
  configurationFileName,
  defaultConfiguration,
} from '../../core/configuration/configuration.js';
import { Failure } from '../failure.js';
import { relativePath } from './display-path.js';

/** A configuration and where it stands. */
export interface FoundConfiguration {
  /** Absolute; what the patterns are relative to. */
  readonly folder: string;
  /** As shown to people; absent where nothing is configured. */
  readonly name?: string;
  readonly configuration: Configuration;
}

/** Where to look: upwards from each bank, in this one file, or nowhere. */
export type ConfigurationSource =
  | { readonly from: 'look-up' }
  | { readonly from: 'file'; readonly path: string }
  | { readonly from: 'nowhere' };

/** The configuration of a folder's files. */
export type ConfigurationFinder = (folder: string) => Promise<FoundConfiguration>;

/** A configuration is a page or two. */
const largest = 1024 * 1024;

/**
 * Looks for configurations: from a bank's folder upwards to the one that holds `.git`, each folder
 * looked into once.
 */
export function createConfigurationFinder(
  source: ConfigurationSource,
  cwd: string,
): ConfigurationFinder {
  const none = { folder: cwd, configuration: defaultConfiguration };
  const known = new Map<string, Promise<FoundConfiguration>>();

  function lookUp(folder: string): Promise<FoundConfiguration> {
    const cached = known.get(folder);
    if (cached !== undefined) return cached;
    const found = lookIn(folder);
    known.set(folder, found);
    return found;
  }

  async function lookIn(folder: string): Promise<FoundConfiguration> {
    const path = join(folder, configurationFileName);
    if (existsSync(path)) return loadConfiguration(path, cwd);
    const above = dirname(folder);
    if (above === folder || existsSync(join(folder, '.git'))) return none;
    return lookUp(above);
  }

  if (source.from === 'look-up') return lookUp;
  if (source.from === 'nowhere') return () => Promise.resolve(none);
  let loaded: Promise<FoundConfiguration> | undefined;
  return () => (loaded ??= loadConfiguration(source.path, cwd));
}

async function loadConfiguration(path: string, cwd: string): Promise<FoundConfiguration> {
  // What reads configurations is left out of the way of those who have none.
  const [{ readConfiguration }, { readBytes }, { decode }, { createPositions }] = await Promise.all(
    [
      import('../../core/configuration/read-configuration.js'),
      import('./read-file.js'),
      import('./decode.js'),
      import('../formats/positions.js'),
    ],
  );
  const name = relativePath(cwd, path);
  const decoded = decode(readBytes(path, name, largest));
  if (decoded.state === 'bad') throw new Failure(`\`${name}\` is no text in UTF-8.`);
  const { configuration, problems } = readConfiguration(decoded.text);
  if (problems.length > 0) {
    const at = createPositions(decoded.text);
    const lines = problems.slice(0, mostShown).map(({ start, message }) => {
      const { line, column } = at(start);
      return `${name}:${line}:${column}: ${message}`;
    });
    if (problems.length > mostShown) lines.push(`…and ${problems.length - mostShown} more.`);
    throw new Failure(lines.join('\n'));
  }
  return { folder: dirname(path), name, configuration };
}

const mostShown = 10;
