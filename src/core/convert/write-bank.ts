import { Document, Pair, Scalar, YAMLMap, YAMLSeq, type ScalarTag } from 'yaml';

import { writeText } from '../yaml/index.js';
import type { CheckedKey, DraftBank, DraftChoice, DraftPair } from './draft-bank.js';

/** Everything the writer meets below the bank itself. */
type Value =
  string | boolean | number | readonly Value[] | { readonly [key: string]: Value | undefined };

/** The order of an item's keys: what it is, what it asks, what it answers; others follow, `status` ends. */
const itemKeys = [
  ...['id', 'title', 'kind', 'question', 'cloze', 'front', 'back'],
  ...['choices', 'shuffle', 'partial-credit', 'answer', 'pattern', 'accept', 'range', 'tolerance'],
  ...['unit', 'accept-units', 'case-sensitive', 'pairs', 'distractors', 'order'],
  ...['model-answer', 'rubric'],
  ...['points', 'tags', 'stimulus', 'hints', 'explanation', 'feedback'],
];

/**
 * What a person or an older YAML takes for a number or a yes or no. As an accepted *text* it wears
 * quotes, so that nobody wonders; everywhere else the format takes such text as it stands.
 */
const readsAsTyped =
  /^(?:[-+]?\d[\d.,_ ]*(?:e[-+]?\d+)?|0[xob][\da-f]+|true|false|yes|no|on|off|y|n)$/i;

/** A scalar whose slot is known, which a scalar of the library cannot tell. */
class Text extends Scalar<string> {
  constructor(
    text: string,
    /** Whether the slot takes numbers and booleans too: the answer. */
    readonly typed: boolean,
  ) {
    super(text.trim());
  }
}

/** The library decides on the layout; texts are written as everywhere in the project. */
const textTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  identify: (value) => typeof value === 'string',
  resolve: (text) => text,
  stringify: (node, context) => {
    const text = String(node.value);
    if (!(node instanceof Text)) return text;
    if (node.typed && readsAsTyped.test(text)) return JSON.stringify(text);
    return writeText(text, { indent: context.indent.length, strictText: node.typed });
  },
};

/**
 * Writes a bank as YAML in the layout of the format: nothing quoted that can stand plain, everything
 * else on lines of its own after `|`, no line folded, the remarks as `# check: …` comments. Every
 * text reads back as it was, without the blank space around it.
 */
export function writeBank(bank: DraftBank): string {
  const root = new YAMLMap<Scalar, Value | Scalar | YAMLMap | YAMLSeq>();
  const add = (key: string, value: Scalar | YAMLMap | YAMLSeq, checks?: readonly string[]) => {
    const name = toKey(key);
    writeChecks(name, checks);
    name.spaceBefore = value instanceof YAMLSeq || key === 'notes';
    root.add(new Pair(name, value));
  };
  const checksOf = (key: CheckedKey) => bank.checks?.[key];

  const { id, description, authors = [], license, tags = [] } = bank;
  const { objectives = {}, stimuli = {}, defaults = {}, quiz = {}, notes, sections = [] } = bank;
  add('quizwright', new Scalar('1'));
  if (id !== undefined) add('id', new Text(id, false));
  add('title', new Text(bank.title, false), checksOf('title'));
  if (description !== undefined) add('description', new Text(description, false));
  add('language', new Text(bank.language, false), checksOf('language'));
  if (authors.length > 0) add('authors', toNode(authors, false));
  if (license !== undefined) add('license', new Text(license, false));
  if (tags.length > 0) add('tags', toNode(tags, false));
  const maps = { objectives, stimuli, defaults, quiz };
  for (const [key, map] of Object.entries(maps)) {
    if (Object.keys(map).length === 0) continue;
    add(key, toNode(map, false), key === 'defaults' ? checksOf(key) : undefined);
  }
  if (bank.questions.length > 0) {
    const items = bank.questions.map(({ choices, pairs, checks, ...keys }) =>
      toItem(
        {
          ...(keys as Readonly<Record<string, Value | undefined>>),
          choices: choices?.map(toChoice),
          pairs: pairs?.map(toPair),
        },
        checks,
      ),
    );
    add('questions', toSequence(items, true), checksOf('questions'));
  }
  if (bank.flashcards.length > 0) {
    const items = bank.flashcards.map(({ checks, ...keys }) => toItem({ ...keys }, checks));
    add('flashcards', toSequence(items, true), checksOf('flashcards'));
  }
  if (notes !== undefined) add('notes', new Text(notes, false), checksOf('notes'));
  else if (sections.length > 0) {
    const parts = sections.map(({ title, body }) => toNode({ title, body }, false));
    add('notes', toSequence(parts), checksOf('notes'));
  }

  const document = new Document<YAMLMap>(undefined, {
    schema: 'failsafe',
    customTags: (tags) =>
      tags.map((tag) => (typeof tag === 'object' && tag.tag === textTag.tag ? textTag : tag)),
  });
  document.contents = root;
  return document.toString({ lineWidth: 0 });
}

/** A distractor is only its text, as a person would write it. */
function toChoice({ text, correct, feedback, weight, pin }: DraftChoice): Value {
  const key = correct === true ? true : undefined;
  const isPlain = [key, feedback, weight, pin].every((value) => value === undefined);
  return isPlain ? text : { text, correct: key, feedback, weight, pin };
}

function toPair({ left, right }: DraftPair): Value {
  return { left, right };
}

function toItem(item: Readonly<Record<string, Value | undefined>>, checks?: readonly string[]) {
  const { status, ...rest } = item;
  const keys: Record<string, Value | undefined> = {};
  for (const key of [...itemKeys, ...Object.keys(rest)]) keys[key] = rest[key];
  const node = toNode({ ...keys, status }, false);
  writeChecks(node, checks);
  return node;
}

function toNode(value: Value, typed: boolean): Scalar | YAMLMap | YAMLSeq {
  if (typeof value === 'string') return new Text(value, typed);
  if (typeof value === 'boolean' || typeof value === 'number') return new Scalar(String(value));
  if (isList(value)) return toSequence(value.map((entry) => toNode(entry, typed)));
  const node = new YAMLMap();
  for (const [key, entry] of Object.entries(value)) {
    if (entry === undefined) continue;
    // What is said to an answer is a text like others.
    const isTyped = key === 'answer' || (typed && key === 'text');
    node.add(new Pair(toKey(key), toNode(entry, isTyped)));
  }
  return node;
}

/** `Array.isArray` does not narrow a union that holds read-only lists. */
function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function toSequence(nodes: readonly (Scalar | YAMLMap | YAMLSeq)[], spaced = false): YAMLSeq {
  const sequence = new YAMLSeq();
  for (const [index, node] of nodes.entries()) {
    if (spaced && index > 0) node.spaceBefore = true;
    sequence.items.push(node);
  }
  return sequence;
}

function toKey(name: string): Scalar<string> {
  return new Scalar(name);
}

/** A remark may quote the page: whatever could end the comment's line becomes a space. */
function writeChecks(node: Scalar | YAMLMap | YAMLSeq, checks: readonly string[] = []): void {
  if (checks.length === 0) return;
  node.commentBefore = checks
    .map((check) => ` check: ${check.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]+/gu, ' ').trim()}`)
    .join('\n');
}
