import { dirname } from 'node:path';

import { relativePath } from '../../files/display-path.js';
import { isMap, isText, listOf } from '../stored/plain.js';
import type { BaselineOptions } from './baseline-options.js';
import { readBaselineFile } from './known-problems.js';

/** A baseline as it goes with the report of a shard, so that it holds where there is neither it nor a bank. */
export interface RememberedBaseline {
  /** As it was typed. */
  readonly name: string;
  readonly text: string;
  /** The folder of the run as seen from that of the baseline, with `/`. */
  readonly seenFrom: string;
  /** Of the banks that it knows, those that were not there. */
  readonly gone: readonly string[];
}

/** Reads the baseline of a run for its report; throws a `Failure` where there is none that can be used. */
export function rememberBaseline(options: BaselineOptions, cwd: string): RememberedBaseline {
  const { known, text } = readBaselineFile(options, cwd);
  const { banks, named } = known.baseline;
  const others = [...banks.values()].flat().flatMap(({ with: other }) => other ?? []);
  const paths = new Set([...banks.keys(), ...named.keys(), ...others]);
  return {
    name: options.name,
    text,
    seenFrom: relativePath(dirname(options.path), cwd),
    gone: [...paths].filter((path) => !known.isThere(path)),
  };
}

/** What `rememberBaseline` made, after it was in a file: undefined for anything else. */
export function rememberedFrom(value: unknown): RememberedBaseline | undefined {
  if (!isMap(value)) return undefined;
  const { name, text, seenFrom } = value;
  const gone = listOf(value['gone'], (each) => (isText(each) ? each : undefined));
  if (!isText(name) || !isText(text) || !isText(seenFrom) || gone === undefined) return undefined;
  return { name, text, seenFrom, gone };
}
