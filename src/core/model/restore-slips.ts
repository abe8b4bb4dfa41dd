import type { Span } from '../text/span.js';
import {
  indentAt,
  joinTyped,
  type MapNode,
  type Pair,
  type ScalarNode,
  type SeqEntry,
  type SeqNode,
  type YamlNode,
} from '../yaml/index.js';
import { joinDecimalCommas, joinTextsWithCommas } from './comma-slips.js';
import type { Finding, MessageData } from '../problem/finding.js';
import { slipInDoubleQuotes, slipInProperties, slipOfComment } from './scalar-slips.js';
import { nearest } from './schema/nearest.js';
import type { MapShape, RecordShape, Shape } from './schema/shape-types.js';

/** What restoring needs to know beside the node itself. */
export interface SlipContext {
  readonly source: string;
  /** What reading told about this text already; what turns out to be about a text is taken out. */
  readonly read: Finding[];
  /** Takes the slips. */
  readonly findings: Finding[];
  /** Whether an alias somewhere in the bank refers to the anchor. */
  readonly isAnchorUsed: (name: string) => boolean;
}

/**
 * Finds, where the format asks for text, what YAML reads as something else than the author typed: a
 * map after a colon, a comment after ` #`, an anchor… Each is told once and replaced by the typed
 * text. What nothing is wrong with is returned as it is.
 *
 * @param owner the key or the dash that the value belongs to.
 */
export function restoreSlips(
  node: YamlNode,
  shape: Shape,
  c: SlipContext,
  owner: Span,
  inFlow = false,
): YamlNode {
  // Most values by far: bare words with nothing about them.
  if (isBare(node)) return node;
  const arms = armsOf(shape);
  if (arms.text) {
    const restored = restoreText(node, arms, c, owner, inFlow);
    if (restored !== undefined) return restored;
  }
  if (node.type === 'map' && arms.map !== undefined) return restoreMap(node, arms.map, c, inFlow);
  if (node.type === 'seq' && arms.list !== undefined) {
    return restoreSeq(node, arms.list, c, inFlow);
  }
  return node;
}

interface Arms {
  text: boolean;
  list: Shape | undefined;
  map: MapShape | RecordShape | undefined;
}

const armsByShape = new WeakMap<Shape, Arms>();

/** What may stand at one place: text, a list, a map. */
function armsOf(shape: Shape): Arms {
  let arms = armsByShape.get(shape);
  if (arms === undefined) {
    arms = { text: false, list: undefined, map: undefined };
    for (const arm of shape.type === 'either' ? shape.arms : [shape]) {
      if (arm.type === 'text') arms.text = true;
      else if (arm.type === 'list') arms.list = arm.of;
      else if (arm.type === 'map' || arm.type === 'record') arms.map = arm;
    }
    armsByShape.set(shape, arms);
  }
  return arms;
}

function restoreText(
  node: YamlNode,
  arms: Arms,
  c: SlipContext,
  owner: Span,
  inFlow: boolean,
): YamlNode | undefined {
  // What was not read to its end can be text on one line; on several, nobody can tell.
  if (isFlow(node) && c.read.some((finding) => isCutShort(finding, node, c.source)))
    return undefined;
  const typed = (slip: string, from: number, to: number, text?: string): ScalarNode =>
    takeTyped(c, { slip, start: from, end: to, text, owner, inFlow });
  const property = slipInProperties(node, c);
  if (property !== undefined)
    return typed(property.slip, property.start, endOfLine(c.source, node));
  switch (node.type) {
    case 'alias':
      return typed('alias', node.start, node.end);
    case 'scalar': {
      const comment = slipOfComment(node, c.source);
      if (comment !== undefined) return typed(comment, node.start, node.comment!.end);
      if (node.style === 'double') {
        const text = slipInDoubleQuotes(c.source.slice(node.start + 1, node.end - 1));
        if (text !== undefined) return typed('escape', node.start, node.end, text);
      }
      const isBlock = node.style === 'literal' || node.style === 'folded';
      const header =
        isBlock && node.text.trim() === '' ? c.source.slice(node.start, node.end) : '\n';
      // Behind a key, a bare `|` is the beginning of what is being typed.
      const mayBeSign = c.source[owner.start] === '-' || /\d/.test(header);
      if (mayBeSign && !header.includes('\n')) {
        return typed('block-header', node.start, node.end);
      }
      return undefined;
    }
    case 'map': {
      const known = arms.map;
      // One entry where a list of them is asked for: that is what will be told.
      const entry = arms.list === undefined ? undefined : armsOf(arms.list).map;
      if (known === undefined && entry?.type === 'map' && mayBeMap(node, entry)) return undefined;
      if (known?.type === 'record' || (known !== undefined && mayBeMap(node, known)))
        return undefined;
      return typed(node.flow ? 'brace' : 'colon', node.start, endOfText(node));
    }
    case 'seq': {
      if (arms.list !== undefined) return undefined;
      if (!isListOfText(node, arms.map?.type === 'map' ? arms.map : undefined)) return undefined;
      const slip = node.flow ? 'bracket' : node.entries.length > 1 ? 'list-in-text' : 'dash';
      return typed(slip, node.start, node.end);
    }
  }
}

function isBare(node: YamlNode): boolean {
  const { type, comment, anchor, tag } = node;
  if (type !== 'scalar' || node.style !== 'plain') return false;
  return comment === undefined && anchor === undefined && tag === undefined;
}

function isFlow(node: YamlNode): boolean {
  return (node.type === 'map' || node.type === 'seq') && node.flow;
}

function isCutShort({ rule, message, start }: Finding, node: YamlNode, source: string): boolean {
  if (start < node.start || start > node.end) return false;
  if (rule === 'too-deep') return true;
  const isUnclosed = rule === 'syntax' && message === 'unclosed-bracket';
  return isUnclosed && source.slice(node.start, node.end).includes('\n');
}

/** Behind a remark that stands in place of the last value: `Paris: # 1`. */
function endOfText(node: MapNode): number {
  const last = node.pairs.at(-1)?.value;
  const isRemark = last?.type === 'scalar' && last.style === 'plain' && last.text === '';
  return isRemark ? (last.comment?.end ?? node.end) : node.end;
}

/** Whether a map can be meant as one: it has a key of the format, or one that is nearly such. */
function mayBeMap(node: MapNode, shape: MapShape): boolean {
  if (node.pairs.length === 0) return false;
  return node.pairs.some(({ key }) => shape.keys.has(key.text) || isNearlyKey(key, shape));
}

/** `txet`, `Text`: one slip of the finger away from a key, and written as keys are. */
function isNearlyKey(key: ScalarNode, shape: MapShape): boolean {
  if (key.style !== 'plain' || !/^[A-Za-z-]{3,}$/.test(key.text)) return false;
  if (shape.keys.has(key.text.toLowerCase())) return true;
  return /^[a-z-]+$/.test(key.text) && nearest(key.text, [...shape.keys.keys()]) !== undefined;
}

/** Whether the entries of a list can only be text: none is a map that the place would take. */
function isListOfText(node: SeqNode, shape: MapShape | undefined): boolean {
  return node.entries.every(({ value }) => {
    if (value?.type === 'seq') return isListOfText(value, shape);
    return value?.type !== 'map' || shape === undefined || !mayBeMap(value, shape);
  });
}

function restoreMap(
  node: MapNode,
  shape: MapShape | RecordShape,
  c: SlipContext,
  inFlow: boolean,
): MapNode {
  const isMapShape = shape.type === 'map';
  const joined =
    node.flow && isMapShape
      ? joinTextsWithCommas(node, shape, c.source, (slip, start, end, owner) =>
          takeTyped(c, { slip, start, end, owner, inFlow: true }),
        )
      : node.pairs;
  let pairs: Pair[] | undefined = joined === node.pairs ? undefined : [...joined];
  for (let i = 0; i < joined.length; i++) {
    const pair = joined[i] as Pair;
    if (pair.value === null) continue;
    const of = isMapShape ? shape.keys.get(pair.key.text)?.shape : shape.of;
    if (of === undefined) continue;
    const value = restoreSlips(pair.value, of, c, pair, inFlow || node.flow);
    if (value !== pair.value) (pairs ??= [...joined])[i] = { ...pair, value };
  }
  return pairs === undefined ? node : { ...node, pairs };
}

function restoreSeq(node: SeqNode, of: Shape, c: SlipContext, inFlow: boolean): SeqNode {
  const joined =
    node.flow && mayHoldDecimals(of)
      ? joinDecimalCommas(node, c.source, (slip, start, end, owner) =>
          takeTyped(c, { slip, start, end, owner, inFlow: true }),
        )
      : node.entries;
  let entries: SeqEntry[] | undefined = joined === node.entries ? undefined : [...joined];
  for (let i = 0; i < joined.length; i++) {
    const entry = joined[i] as SeqEntry;
    if (entry.value === null) continue;
    const value = restoreSlips(entry.value, of, c, entry, inFlow || node.flow);
    if (value !== entry.value) (entries ??= [...joined])[i] = { ...entry, value };
  }
  return entries === undefined ? node : { ...node, entries };
}

/** Where numbers are listed as texts; `range` asks for two numbers, and ids have no comma. */
function mayHoldDecimals(of: Shape): boolean {
  return (of.type === 'either' ? of.arms : [of]).some(
    (arm) => arm.type === 'text' && arm.format === undefined,
  );
}

interface TypedSlip extends Span {
  readonly slip: string;
  readonly text?: string | undefined;
  readonly owner: Span;
  readonly inFlow: boolean;
}

/** Tells of a slip and makes the text that was typed. */
function takeTyped(
  c: SlipContext,
  { slip, start, end, text, owner, inFlow }: TypedSlip,
): ScalarNode {
  const restored = text ?? typedLines(c.source.slice(start, end));
  const data: MessageData = inFlow
    ? { restored, inFlow: 1 }
    : { restored, indent: columnOf(c.source, owner.start) + 2 };
  // What reading told about the parts is about a structure that nobody meant.
  for (let i = c.read.length - 1; i >= 0; i--) {
    const told = c.read[i] as Finding;
    if (told.start >= start && told.end <= end) c.read.splice(i, 1);
  }
  c.findings.push({ rule: 'text-misread', message: slip, start, end, data });
  return { type: 'scalar', style: 'typed', text: restored, start, end };
}

function columnOf(source: string, at: number): number {
  const lineStart = source.lastIndexOf('\n', at - 1) + 1;
  const { columns, content } = indentAt(source, lineStart);
  return columns + Math.max(0, at - content);
}

/** The lines as they stand, without the indentation that they share. */
function typedLines(raw: string): string {
  if (!raw.includes('\n')) return raw.trim();
  const lines = raw.split(/\r?\n/).map((line) => {
    const text = line.trim();
    return { column: text === '' ? -1 : line.length - line.trimStart().length, text };
  });
  return joinTyped(lines).trim();
}

/** Where what was typed on a node's last line ends. */
function endOfLine(source: string, node: YamlNode): number {
  let end =
    node.comment?.end ?? Math.max(node.end, node.tag?.span.end ?? 0, node.anchor?.span.end ?? 0);
  while (end > node.start && /\s/.test(source[end - 1] as string)) end--;
  return end;
}
