// What formatting promises, checked on one text.
import assert from 'node:assert/strict';
import { isMap, parseAllDocuments } from 'yaml';
import { defaultConfiguration, resolveRules } from '../../../../src/core/configuration/index.js';
import { type BankDocument, readBank } from '../../../../src/core/document/index.js';
import { type FormattedBank, formatBank } from '../../../../src/core/format/index.js';
import { lintText } from '../../../../src/core/lint/index.js';
import type { YamlNode } from '../../../../src/core/yaml/index.js';
import { rules } from '../../../../src/core/rules/registry.js';

const settings = resolveRules(
  { ...defaultConfiguration, extends: 'strict' },
  'bank.quiz.yaml',
  rules,
);

/** What a bank is left for, wholly or in part. */
const OPEN = /^(?:syntax|text-misread|duplicate-key|too-deep|merge-conflict|kind-conflict)$/;

/** Formats a text and checks all that must hold; gives what was made of it. */
export function checkFormat(text: string): FormattedBank {
  const result = formatBank(text);
  const after = result.text;
  assert.equal(formatBank(after).text, after, 'formatting again changes it again');
  const [one, other] = [readBank(text), readBank(after)];
  assert.deepEqual(meaningOf(other), meaningOf(one));
  assert.deepEqual(remarksOf(other), remarksOf(one));
  const theirs = parsed(text);
  if (theirs !== undefined)
    assert.deepEqual(parsed(after), theirs, 'another reader reads it otherwise');
  assert.deepEqual(problemsOf(after), problemsOf(text));
  if (result.isBank && result.left.length === 0) checkBlanks(other);
  return result;
}

/** Whether anything in a text is open, so that parts of it may be left. */
export function isOpen(text: string): boolean {
  const { items, head, findings } = readBank(text);
  return [...items.flatMap(({ reading }) => reading.findings), ...head.findings, ...findings].some(
    ({ rule }) => OPEN.test(rule),
  );
}

function meaningOf({ items, head }: BankDocument): unknown {
  return {
    head: head.data,
    items: items
      .map(({ reading: { list, kind, id, data } }) => ({ list, kind, id, data }))
      // Lists may change places; items never do.
      .sort((a, b) => (a.list < b.list ? -1 : a.list > b.list ? 1 : 0)),
  };
}

function remarksOf({ comments, text }: BankDocument): string[] {
  return comments.map(({ start, end }) => text.slice(start, end).trim()).sort();
}

/** As `yaml` reads it, blank space around texts left out; undefined where that is no bank. */
function parsed(text: string): unknown {
  const documents = parseAllDocuments(text, { version: '1.2', uniqueKeys: false });
  const [first] = documents as Exclude<typeof documents, { empty: true }>;
  if (first === undefined || first.errors.length > 0 || !isMap(first.contents)) return undefined;
  try {
    return trimmed(first.toJS({ maxAliasCount: 1000 }));
  } catch {
    return undefined;
  }
}

function trimmed(data: unknown): unknown {
  if (typeof data === 'string') return data.trim();
  if (Array.isArray(data)) return data.map(trimmed);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, trimmed(value)]));
}

/** What is told of a bank, wherever it stands in the text. */
function problemsOf(text: string): string[] {
  const { problems } = lintText(text, settings, { reportUnusedDisables: true });
  return problems
    .filter(({ rule }) => rule !== 'tabs-in-yaml')
    .map(({ rule, severity, message, item }) => `${item} ${rule} ${severity} ${message}`)
    .sort();
}

/** Outside texts: no blanks at a line's end, no two empty lines, one break at the end. */
function checkBlanks({ text, items, head, comments }: BankDocument): void {
  if (/^(?:---|\.\.\.)/m.test(text)) return;
  const shown = text.replaceAll('\r', ' ').split('');
  const cover = (node: YamlNode | null, offset: number): void => {
    if (node?.type === 'scalar') {
      for (let at = node.start + offset; at < node.end + offset; at++) shown[at] = 'x';
    } else if (node?.type === 'seq') for (const { value } of node.entries) cover(value, offset);
    else if (node?.type === 'map') for (const { value } of node.pairs) cover(value, offset);
  };
  for (const { reading, offset } of items) cover(reading.node, offset);
  for (const { pair, offset } of head.entries) cover(pair.value, offset);
  for (const { start, end } of comments) for (let at = start; at < end; at++) shown[at] = 'x';
  const outside = shown.join('').replaceAll(' \n', text.includes('\r\n') ? '\n' : ' \n');
  assert.doesNotMatch(outside, /[ \t]\n/, 'blanks at the end of a line');
  assert.doesNotMatch(outside, /\n\n\n/, 'two empty lines');
  assert.match(outside, /[^\n]\n$/, 'no single break at the end');
}
