import { parse } from 'yaml';

import { isText } from '../../model/schema/text.js';
import type { DraftBank } from '../draft-bank.js';

type Head = Pick<DraftBank, 'description' | 'authors' | 'license' | 'tags'> & {
  readonly title?: string;
  readonly language?: string;
};

/** What stands above a text for the programs that publish it. */
export interface FrontMatter {
  /** What a bank has a place for. */
  readonly head: Head;
  /** The keys that it has none for. */
  readonly left: readonly string[];
  /** Where the text itself begins. */
  readonly end: number;
}

const block = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const nothing: FrontMatter = { head: {}, left: [], end: 0 };

/** What programs call what a bank says of itself. */
const keys: ReadonlyMap<string, keyof Head> = new Map([
  ...(['title', 'description', 'language', 'license', 'tags', 'authors'] as const).map(
    (key) => [key, key] as const,
  ),
  ['abstract', 'description'],
  ['summary', 'description'],
  ['lang', 'language'],
  ['author', 'authors'],
  ['keywords', 'tags'],
  ['categories', 'tags'],
]);

/** Reads the YAML between `---` at the beginning of a text, where it is some. */
export function readFrontMatter(text: string): FrontMatter {
  const found = block.exec(text);
  if (found === null) return nothing;
  const data = dataOf(found[1]!);
  if (data === undefined) return nothing;
  const head: { -readonly [key in keyof Head]: unknown } = {};
  const left: string[] = [];
  for (const [name, value] of Object.entries(data)) {
    const key = keys.get(name.toLowerCase());
    const taken = key === undefined || key in head ? undefined : valueOf(key, value);
    if (taken === undefined) left.push(name);
    else head[key!] = taken;
  }
  return { head: head as Head, left, end: found[0].length };
}

/** Two lines between which a text stands are no head of it. */
function dataOf(source: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const data: unknown = parse(source, { maxAliasCount: 0, logLevel: 'error' });
    const isHead = typeof data === 'object' && data !== null && !Array.isArray(data);
    return isHead ? (data as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function valueOf(key: keyof Head, value: unknown): string | readonly string[] | undefined {
  if (key === 'tags' || key === 'authors') {
    const list = (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map(textOf);
    const texts = key === 'tags' && list.length === 1 ? list[0]?.split(/\s*,\s*/) : list;
    const known = texts?.filter((each) => each !== undefined && each !== '') as string[];
    return known?.length > 0 && known.length === texts?.length ? [...new Set(known)] : undefined;
  }
  const text = textOf(value);
  if (text === undefined || text === '') return undefined;
  return key === 'language' && !isText(text, 'language') ? undefined : text;
}

/** An author may have a name beside an address. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  const name: unknown = (value as { readonly name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' ? name.trim() : undefined;
}
