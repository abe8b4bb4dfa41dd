import { dataOfNode } from '../model/data-of-node.js';
import { findDuplicateKeys } from '../model/duplicate-keys.js';
import type { Finding } from '../problem/finding.js';
import { findUnknownAliases, findingOf } from '../model/read-item.js';
import type { BankHead, HeadEntry, PlainData } from '../model/reading.js';
import { restoreSlips } from '../model/restore-slips.js';
import type { SchemaProblem } from '../model/schema-problem.js';
import { unlistNames } from '../model/unlist-names.js';
import { bankShape } from '../model/schema/shapes.js';
import { validateBankHead } from '../model/schema/validate-bank.js';
import { type Span, shiftSpan } from '../text/span.js';
import { createPlainMap, spanAt, type YamlNode } from '../yaml/index.js';

/** A top-level key where it stands, before it is understood. */
export interface HeadSource extends HeadEntry {
  /** What reading told of it, in offsets of its source. */
  readonly read: readonly Finding[];
  readonly anchored: boolean;
  readonly isAnchorUsed: (name: string) => boolean;
}

export interface HeadParts {
  readonly entries: readonly HeadSource[];
  /** Lists that have items on their own lines: their key has no value of its own. */
  readonly listed: ReadonlySet<string>;
  /** What the file holds where it holds no keys at all, and where. */
  readonly instead: { readonly node: YamlNode; readonly offset: number } | undefined;
  /** Whether the file has nothing in it but blanks and comments. */
  readonly isEmpty: boolean;
}

/** Understands a bank's keys other than its items. Offsets of the findings are the bank's. */
export function readHead(parts: HeadParts): BankHead {
  const findings: Finding[] = [];
  const data = createPlainMap();
  if (parts.isEmpty) {
    findings.push({ rule: 'missing-key', message: 'empty-file', start: 0, end: 0, data: {} });
    return { data, language: 'en', entries: [], findings };
  }
  if (parts.instead !== undefined) {
    const { node, offset } = parts.instead;
    const value = node.type === 'scalar' ? node.text : [];
    for (const problem of validateBankHead(value)) {
      findings.push(shifted(findingOf({ ...problem, path: [] }, node), offset));
    }
    return { data, language: 'en', entries: [], findings };
  }
  const { keys } = bankShape();
  const entries: HeadEntry[] = [];
  const firsts = new Map<string, HeadEntry>();
  for (const { pair, source, offset, anchored, read: told, isAnchorUsed } of parts.entries) {
    const name = pair.key.text;
    const isList = name === 'questions' || name === 'flashcards';
    const shape = keys.get(name)?.shape ?? { type: 'any' };
    const read = [...told];
    const own: Finding[] = [];
    let { value } = pair;
    if (value !== null && !isList) {
      value = restoreSlips(value, shape, { source, read, findings: own, isAnchorUsed }, pair);
      if (anchored) findUnknownAliases(value, own);
      findDuplicateKeys(value, own);
    }
    const entry = { pair: value === pair.value ? pair : { ...pair, value }, source, offset };
    entries.push(entry);
    for (const finding of [...read, ...own]) findings.push(shifted(finding, offset));
    const first = firsts.get(name);
    if (first !== undefined) findings.push(duplicate(entry, first));
    else {
      firsts.set(name, entry);
      if (isList && value?.type === 'seq') data[name] = [];
      else if (isList && isNothing(value) && parts.listed.has(name)) data[name] = [];
      else data[name] = dataOfNode(value, shape);
    }
  }
  const toldBefore = findings.length;
  for (const problem of validateBankHead(data)) {
    const finding = placed(problem, entries, firsts);
    const told = findings
      .slice(0, toldBefore)
      .some(
        ({ rule, start, end }) =>
          rule === 'text-misread' && start <= finding.start && finding.end <= end,
      );
    if (!told || problem.on === 'key') findings.push(finding);
  }
  const language = data['language'];
  return {
    data: data as PlainData,
    language: typeof language === 'string' ? language : 'en',
    entries,
    findings,
  };
}

/** Whether nothing, or nothing but a remark, stands behind a key. */
function isNothing(value: YamlNode | null): boolean {
  return (
    value === null || (value.type === 'scalar' && value.style === 'plain' && value.text === '')
  );
}

/** Gives a breach of the format its place in the bank: at its key, else at the first key. */
function placed(
  problem: SchemaProblem,
  entries: readonly HeadEntry[],
  firsts: ReadonlyMap<string, HeadEntry>,
): Finding {
  const [name, ...rest] = problem.path;
  const entry = firsts.get(String(name)) ?? entries[0];
  const { rule, message, data } = problem;
  if (entry === undefined) return { rule, message, data, start: 0, end: 0 };
  const { pair, offset } = entry;
  let span: Span = pair.key;
  if (name !== undefined && firsts.has(String(name)) && pair.value !== null) {
    if (rest.length > 0 || problem.on === 'value') span = spanAt(pair.value, rest, problem.on);
  }
  const finding: Finding = { rule, message, data, ...span };
  const edits = message === 'listed-names' ? unlistNames(pair.value, entry.source) : undefined;
  return shifted(edits === undefined ? finding : { ...finding, edits }, offset);
}

function duplicate(second: HeadEntry, first: HeadEntry): Finding {
  const at = shiftSpan(first.pair.key, first.offset);
  return {
    rule: 'duplicate-key',
    message: 'duplicate',
    data: { key: second.pair.key.text },
    ...shiftSpan(second.pair.key, second.offset),
    related: [{ ...at, message: 'It stands here first.' }],
  };
}

/** A finding in the offsets of the whole bank. */
export function shifted(finding: Finding, by: number): Finding {
  return {
    ...finding,
    ...shiftSpan(finding, by),
    edits: finding.edits?.map((edit) => ({ ...edit, ...shiftSpan(edit, by) })),
    related: finding.related?.map((place) => ({ ...place, ...shiftSpan(place, by) })),
  };
}
