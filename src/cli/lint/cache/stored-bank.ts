import type { Problem } from '../../../core/problem/problem.js';
import type { MediaStatus } from '../../../core/rules/rule.js';
import { isMap, isOffset, isText, listOf } from '../stored/plain.js';
import { problemFrom } from '../stored/stored-problem.js';
import type { AcrossProblems } from '../job.js';

type Asked = readonly [reference: string, status: MediaStatus | undefined];

/** What is kept of a bank that was judged: from what, and what was found. */
export interface StoredBank {
  readonly content: string;
  readonly settings: string;
  readonly items: number;
  readonly problems: readonly Problem[];
  readonly media: readonly Asked[];
}

/** All that is kept. */
export interface Stored {
  /** By their paths from the folder of the cache. */
  readonly banks: ReadonlyMap<string, StoredBank>;
  /** What the banks of the last run had in common, if it was of the banks that the key says. */
  readonly across?: { readonly key: string; readonly found: AcrossProblems };
}

export function toStoredData({ banks, across }: Stored): object {
  return {
    banks: [...banks].map(([path, { content, settings, items, problems, media }]) => [
      path,
      content,
      settings,
      items,
      problems,
      media.map(([reference, status]) => [reference, status ?? null]),
    ]),
    ...(across === undefined ? {} : { across: { key: across.key, found: [...across.found] } }),
  };
}

/** What `toStoredData` made; entries that are not whole are left out. */
export function storedFrom(value: unknown): Stored {
  if (!isMap(value) || !Array.isArray(value['banks'])) return { banks: new Map() };
  const banks = (value['banks'] as readonly unknown[]).flatMap((entry) => bankFrom(entry) ?? []);
  const across = acrossFrom(value['across']);
  return { banks: new Map(banks), ...(across === undefined ? {} : { across }) };
}

function bankFrom(value: unknown): [readonly [string, StoredBank]] | undefined {
  if (!Array.isArray(value)) return undefined;
  const [path, content, settings, items, someProblems, someMedia] = value as readonly unknown[];
  if (!isText(path) || !isText(content) || !isText(settings) || !isOffset(items)) return undefined;
  const problems = listOf(someProblems, problemFrom);
  const media = listOf(someMedia, mediaFrom);
  if (problems === undefined || media === undefined) return undefined;
  return [[path, { content, settings, items, problems, media }]];
}

function mediaFrom(value: unknown): Asked | undefined {
  if (!Array.isArray(value)) return undefined;
  const [reference, status] = value as readonly unknown[];
  if (!isText(reference)) return undefined;
  if (status === null) return [reference, undefined];
  if (!isMap(status)) return undefined;
  const { state, actual } = status;
  if (state === 'other-case') return isText(actual) ? [reference, { state, actual }] : undefined;
  const isKnown = state === 'found' || state === 'missing' || state === 'outside';
  return isKnown ? [reference, { state }] : undefined;
}

function acrossFrom(value: unknown): Stored['across'] {
  if (!isMap(value) || !isText(value['key'])) return undefined;
  const found = listOf(value['found'], (entry) => {
    if (!Array.isArray(entry) || !isText(entry[0])) return undefined;
    const problems = listOf(entry[1], problemFrom);
    return problems === undefined ? undefined : ([entry[0], problems] as const);
  });
  return found === undefined ? undefined : { key: value['key'], found: new Map(found) };
}
