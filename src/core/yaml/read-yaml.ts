import type { Finding } from '../problem/finding.js';
import type { Span } from '../text/span.js';
import { readBlock } from './block.js';
import { Cursor, NO_KEYS } from './cursor.js';
import type { YamlNode } from './nodes.js';

export interface YamlReading {
  /** What the text holds, null where it holds nothing. */
  readonly node: YamlNode | null;
  readonly findings: readonly Finding[];
  readonly comments: readonly Span[];
  /** Indentation that is typed with tabs. */
  readonly tabs: readonly Span[];
  /** Whether an anchor or an alias stands in the text. */
  readonly anchored: boolean;
}

/**
 * Reads a text of YAML without document marks, as far as it can be read: a fault costs the value it
 * is in and is told once. `knownKeys` are names of keys that, at a line's beginning, are never taken
 * for the second line of a text. Anchors and aliases are left as they are (`resolveAliases`).
 */
export function readYamlText(source: string, knownKeys = NO_KEYS, isFileStart = true): YamlReading {
  const c = new Cursor(source, knownKeys);
  // A byte order mark is no part of the first line.
  if (isFileStart && source.charCodeAt(0) === 0xfeff) c.lineStart = 1;
  c.findContent();
  const node = readBlock(c, -1);
  // What is left belongs to nothing; the lines are told one by one.
  while (c.indent >= 0) {
    const end = c.lineEnd();
    c.report('syntax', 'stray-line', c.pos, end, { line: source.slice(c.pos, end).trim() });
    c.pos = end;
    c.nextLine();
  }
  return {
    node,
    findings: orNone(c.findings),
    comments: orNone(c.comments),
    tabs: orNone(c.tabs),
    anchored: c.anchored,
  };
}

const none: readonly never[] = [];

/** One empty list for all: a bank of 10,000 items would have tens of thousands of them. */
export function orNone<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list;
}
