import type { Span } from '../text/span.js';
import { createPlainMap, orNone, spanAt, type YamlNode } from '../yaml/index.js';
import { askingKey } from './asking-key.js';
import { dataOfNode } from './data-of-node.js';
import { findDuplicateKeys } from './duplicate-keys.js';
import type { Finding } from '../problem/finding.js';
import type { ItemList, ItemReading, PlainData } from './reading.js';
import { ReadItem } from './read-item-again.js';
import { restoreSlips } from './restore-slips.js';
import type { SchemaProblem } from './schema-problem.js';
import { type DetectedKind, detectKind } from './schema/detect-kind.js';
import type { MapShape } from './schema/shape-types.js';
import { flashcardShape, questionShape, shapeOfKind } from './schema/shapes.js';
import { isText } from './schema/text.js';
import { validateFlashcard } from './schema/validate-flashcard.js';
import { validateQuestion } from './schema/validate-question.js';

/** One entry of `questions` or `flashcards`, with what reading its text told already. */
export interface ItemSource {
  readonly list: ItemList;
  readonly source: string;
  /** The entry: its dash, or the value itself between brackets. */
  readonly entry: Span;
  readonly node: YamlNode | null;
  readonly findings: readonly Finding[];
  /** Whether the text holds anchors or aliases; aliases that stand for something are resolved. */
  readonly anchored: boolean;
  readonly isAnchorUsed: (name: string) => boolean;
  /** Whether `source` is this item alone, so that reading it again gives its node again. */
  readonly isWhole: boolean;
}

/** Makes an item of what was read: slips restored, structure checked, data taken as far as it is right. */
export function readItem(from: ItemSource): ItemReading {
  const { list, source } = from;
  const read = [...from.findings];
  const findings: Finding[] = [];
  const shape = list === 'questions' ? questionShape() : flashcardShape();
  const context = { source, read, findings, isAnchorUsed: from.isAnchorUsed };
  let node = from.node;
  if (node !== null) {
    node = restoreSlips(node, shape, context, from.entry);
    if (from.anchored) findUnknownAliases(node, findings);
    findDuplicateKeys(node, findings);
  }
  findings.unshift(...read);
  let data = dataOfNode(node, shape);
  let kind: string | undefined;
  let detected: DetectedKind | undefined;
  if (list === 'questions' && node?.type === 'map') {
    detected = detectKind(data as PlainData);
    if ('kind' in detected) {
      kind = detected.kind;
      data = dataAsKind(node, data as PlainData, shape, shapeOfKind(detected.kind));
    }
  }
  const problems =
    list === 'questions' ? validateQuestion(data, detected) : validateFlashcard(data);
  for (const problem of problems) {
    if (!isToldAlready(problem, node, findings)) {
      findings.push(findingOf(problem, node ?? emptyNode(from.entry)));
    }
  }
  const map = node?.type === 'map' ? node : null;
  const items = map === null ? createPlainMap() : (data as PlainData);
  const id = items['id'];
  // What nothing was found in reads the same again; of the rest, problems and fixes ask for the node.
  const isKept = !from.isWhole || from.anchored || from.findings.length + findings.length > 0;
  return new ReadItem(
    list,
    source,
    node === null ? undefined : { start: node.start, end: node.end },
    node === null ? nowhere : spanAt(node, [askingKey({ list, data: items })]),
    map !== null,
    kind,
    items,
    isText(id, 'id') ? String(id) : undefined,
    orNone(findings),
    isKept ? node : undefined,
  );
}

const nowhere: Span = { start: 0, end: 0 };

/** Reads again what one kind reads otherwise than a question of unknown kind: its answers. */
function dataAsKind(node: YamlNode, data: PlainData, any: MapShape, own: MapShape): PlainData {
  let changed: Record<string, unknown> | undefined;
  if (node.type !== 'map') return data;
  for (const { key, value } of node.pairs) {
    const shape = own.keys.get(key.text)?.shape;
    if (shape === undefined || shape === any.keys.get(key.text)?.shape) continue;
    if (changed === undefined) {
      changed = createPlainMap();
      for (const name in data) changed[name] = data[name];
    }
    changed[key.text] = dataOfNode(value, shape);
  }
  return changed ?? data;
}

function emptyNode(at: Span): YamlNode {
  return {
    type: 'scalar',
    style: 'plain',
    text: '',
    start: at.start,
    end: Math.max(at.end, at.start + 1),
  };
}

/** A value that could not be read is told once, not once more for what is left of it. */
function isToldAlready(
  problem: SchemaProblem,
  node: YamlNode | null,
  findings: readonly Finding[],
): boolean {
  if (findings.length === 0 || node === null) return false;
  if (problem.on === 'key' || problem.rule === 'unknown-key') return false;
  if (problem.path.length === 0) return false;
  const span = spanAt(node, problem.path, 'value');
  return findings.some(({ rule, start, end }) => {
    if (rule === 'too-deep') return span.start <= start && start <= span.end;
    return (rule === 'text-misread' || rule === 'syntax') && start <= span.start && span.end <= end;
  });
}

/** Gives a breach of the format its place in the text. */
export function findingOf(problem: SchemaProblem, node: YamlNode): Finding {
  const { start, end } = spanAt(node, problem.path, problem.on);
  return { rule: problem.rule, message: problem.message, data: problem.data, start, end };
}

/** `*name` where nothing bears that name, and no text is asked for that it could have been. */
export function findUnknownAliases(node: YamlNode | null, findings: Finding[]): void {
  const visit = (each: YamlNode | null): void => {
    if (each === null) return;
    if (each.type === 'alias') {
      const { start, end, name } = each;
      findings.push({ rule: 'syntax', message: 'unknown-alias', start, end, data: { name } });
    } else if (each.type === 'seq') for (const entry of each.entries) visit(entry.value);
    else if (each.type === 'map') for (const pair of each.pairs) visit(pair.value);
  };
  visit(node);
}
