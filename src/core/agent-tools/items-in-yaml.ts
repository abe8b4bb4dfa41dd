import { bankKeyNames } from '../model/key-names.js';
import type { ItemList } from '../model/reading.js';
import { type MapNode, readYaml, type YamlNode, splitDocuments } from '../yaml/index.js';

/** A text of a bank that was made of another text. */
export interface BankText {
  readonly text: string;
  /** Takes an offset of it to the one where the same stands in the text that it was made of. */
  readonly toGiven: (offset: number) => number;
}

/**
 * The text of a bank that has the items of a YAML text: of a bank, of a list, or of one item; in blocks or
 * in brackets, in a fence or not. What an entry of a list is, its keys say. A sentence where there are none.
 */
export function bankTextOf(yaml: string): BankText | string {
  const source = withoutFence(yaml);
  const { first, further } = splitDocuments(source);
  if (further.length > 0) {
    return 'There are several documents in `yaml`, parted by `---`: write them as one list of items.';
  }
  const { node } = readYaml(source, bankKeyNames());
  if (node?.type === 'map') {
    const isBank = lists.some((list) => keysOf(node).has(list));
    if (isBank || !isItem(node)) return { text: source, toGiven: (offset) => offset };
    const list = listOf(node) ?? 'questions';
    return joined([ours(`${list}:\n`), ...entry(source, node, first.end)]);
  }
  if (node?.type !== 'seq') return { text: source, toGiven: (offset) => offset };
  const own = node.entries.map(({ value }) => listOf(value));
  // A text with gaps is a question or a card: as the others are.
  const usual = own.includes('questions') ? 'questions' : (own.find(Boolean) ?? 'questions');
  const of = own.map((list) => list ?? usual);
  const used = lists.filter((list) => of.includes(list));
  if (used.length === 1 && !node.flow) {
    const from = lineStart(source, node.start);
    return joined([ours(`${used[0]!}:\n`), { text: source.slice(from, first.end), from }]);
  }
  return joined(
    used.flatMap((list) => [
      ours(`${list}:\n`),
      ...node.entries.flatMap((each, i) => {
        if (of[i] !== list) return [];
        const end = node.flow ? each.end : (node.entries[i + 1]?.start ?? first.end);
        return each.value === null ? [ours('-\n')] : entry(source, each.value, end);
      }),
    ]),
  );
}

const lists: readonly ItemList[] = ['questions', 'flashcards'];

/** What stands in a fence, where there is one: no text of an item begins at the beginning of a line. */
function withoutFence(yaml: string): string {
  const open = /^\s*(`{3,}|~{3,})[^\n]*\n/.exec(yaml) ?? /^(`{3,}|~{3,})[^\n]*\n/m.exec(yaml);
  if (open === null) return yaml;
  const start = open.index + open[0].length;
  const close = yaml.indexOf(`\n${open[1]!}`, start - 1);
  // Every offset stays.
  return (
    yaml.slice(0, start).replace(/[^\n]/g, ' ') +
    yaml.slice(start, close < 0 ? undefined : close + 1)
  );
}

function keysOf(node: MapNode): ReadonlySet<string> {
  return new Set(node.pairs.map(({ key }) => key.text.trim().toLowerCase()));
}

function isItem(node: MapNode): boolean {
  const keys = keysOf(node);
  return ['question', 'cloze', 'front', 'back'].some((key) => keys.has(key));
}

/** Which list an entry belongs to; undefined where its keys fit in both. */
function listOf(node: YamlNode | null): ItemList | undefined {
  if (node?.type !== 'map') return undefined;
  const keys = keysOf(node);
  if (keys.has('question')) return 'questions';
  return keys.has('front') || keys.has('back') ? 'flashcards' : undefined;
}

/** A part of a text: of the one that was given, from there on, or of ours. */
interface Part {
  readonly text: string;
  readonly from?: number;
}

function ours(text: string): Part {
  return { text };
}

/** One item as an entry of a list, its lines as deep beside each other as they were. */
function entry(source: string, node: YamlNode, end: number): readonly Part[] {
  const { start } = node;
  const isBlock = node.type === 'map' && !node.flow;
  const indent = isBlock ? start - lineStart(source, start) : 0;
  const parts: Part[] = [ours(`- ${' '.repeat(indent)}`)];
  let at = start;
  for (const line of source.slice(start, end).split(/(?<=\n)/)) {
    if (at > start) parts.push(ours('  '));
    parts.push({ text: line, from: at });
    at += line.length;
  }
  return source[end - 1] === '\n' ? parts : [...parts, ours('\n')];
}

function lineStart(source: string, at: number): number {
  return source.lastIndexOf('\n', at - 1) + 1;
}

function joined(parts: readonly Part[]): BankText {
  const starts: number[] = [];
  let text = '';
  for (const part of parts) {
    starts.push(text.length);
    text += part.text;
  }
  return {
    text,
    toGiven(offset) {
      const at = starts.findLastIndex(
        (start, i) => start <= offset && parts[i]!.from !== undefined,
      );
      if (at < 0) return parts.find(({ from }) => from !== undefined)?.from ?? 0;
      const { text: own, from = 0 } = parts[at]!;
      return from + Math.min(offset - starts[at]!, own.length);
    },
  };
}
