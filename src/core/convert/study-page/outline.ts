import { foldText } from './fold-text.js';
import { allPhrases, type Phrases } from './phrases/index.js';

/** A node of a mind map whose place in the tree is to be guessed. */
export interface MapNode {
  readonly text: string;
  /** How many icons it bore. */
  readonly icons: number;
  readonly indent: number;
}

export interface Outline {
  readonly markdown: string;
  readonly checks: readonly string[];
}

/** What a node is in the outline: a branch with a heading, an entry over others, or an entry. */
type Role = 'branch' | 'parent' | 'leaf';

const longestBranch = 80;

/** The words for 2 to 10 in one language; in another, `due` is no number. */
const numbersByLanguage = new Map<Phrases | undefined, ReadonlyMap<string, number>>();

/** Nodes as an outline: a heading over each branch, nested bullets where depth can be told. */
export function toOutline(nodes: readonly MapNode[], phrases: Phrases | undefined): Outline {
  if (nodes.length === 0) return { markdown: '', checks: [] };
  if (nodes.some(({ indent }) => indent !== nodes[0]?.indent)) return toIndented(nodes);
  const numbers = toNumbers(phrases);
  const roles = toRoles(nodes, phrases, numbers);
  const lines: string[] = [];
  let depth = 0;
  let left = Infinity;
  for (const [index, node] of nodes.entries()) {
    const role = roles[index] ?? 'leaf';
    if (role === 'branch') {
      if (lines.length > 0) lines.push('');
      lines.push(`## ${node.text.replace(/\s*:$/, '')}`);
      depth = 0;
      continue;
    }
    if (role === 'parent' || left === 0) depth = 0;
    lines.push(`${'  '.repeat(depth)}- ${node.text}`);
    left -= 1;
    if (role === 'parent') {
      depth = 1;
      left = toAnnounced(node.text, numbers) ?? Infinity;
    }
  }
  const guessed = roles.some((role) => role !== 'leaf');
  return {
    markdown: lines.join('\n'),
    checks: [
      guessed
        ? 'the page does not show which node is below which; the outline is a guess'
        : 'the page does not show which node is below which; the list is flat',
    ],
  };
}

/** A page that kept its indents needs no guesses. */
function toIndented(nodes: readonly MapNode[]): Outline {
  const indents: number[] = [];
  const lines = nodes.map(({ text, indent }) => {
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop();
    indents.push(indent);
    return `${'  '.repeat(Math.min(indents.length - 1, 20))}- ${text}`;
  });
  return { markdown: lines.join('\n'), checks: [] };
}

/**
 * Branches are the nodes with icons, where icons are as rare as branches; else nodes that end in a
 * colon or bear the titles that branches bear. Where icons make the branches, the rest are parents.
 */
function toRoles(
  nodes: readonly MapNode[],
  phrases: Phrases | undefined,
  numbers: ReadonlyMap<string, number>,
): Role[] {
  const titles = new Set(
    (phrases === undefined ? allPhrases : [phrases]).flatMap((known) =>
      known.branches.map(foldText),
    ),
  );
  const byIcon = iconsMarkBranches(nodes);
  const last = nodes.length - 1;
  return nodes.map((node, index) => {
    const { text } = node;
    if (index === last || text.length > longestBranch) return 'leaf';
    if (titles.has(foldText(text).replace(/[^\p{L}]+$/u, ''))) return 'branch';
    // A branch has something below it, so of two icons in a row the second marks an entry.
    if (byIcon && node.icons > 0) return (nodes[index - 1]?.icons ?? 0) > 0 ? 'leaf' : 'branch';
    const opens = text.endsWith(':') || /^(?:\d{1,2}|[IVX]{1,4})[.)] /.test(text);
    const announced = toAnnounced(text, numbers);
    const announces = announced !== undefined && index + announced <= last;
    if (!opens && !announces) return 'leaf';
    return byIcon ? 'parent' : opens ? 'branch' : 'parent';
  });
}

/** Icons on leaves too, or on one node alone, mark something else. */
function iconsMarkBranches(nodes: readonly MapNode[]): boolean {
  const marked = nodes.filter(({ icons }) => icons > 0).length;
  const neighbours = nodes.filter(
    ({ icons }, index) => icons > 0 && (nodes[index + 1]?.icons ?? 1) > 0,
  ).length;
  return marked >= 2 && marked <= nodes.length / 2 && neighbours <= marked / 4;
}

/** `Three elements` → 3: how many nodes are announced to follow. */
function toAnnounced(text: string, numbers: ReadonlyMap<string, number>): number | undefined {
  if (text.length > longestBranch || /[.!?]$/.test(text)) return undefined;
  const words = foldText(text).split(' ');
  // A number alone is a fact, and so is one behind many words.
  if (words.length < 2) return undefined;
  for (const word of words.slice(0, 3)) {
    const number = /^[2-9]$/.test(word) ? Number(word) : numbers.get(word);
    if (number !== undefined) return number;
  }
  return undefined;
}

function toNumbers(phrases: Phrases | undefined): ReadonlyMap<string, number> {
  const known = numbersByLanguage.get(phrases);
  if (known !== undefined) return known;
  const numbers = new Map<string, number>();
  for (const { numerals } of phrases === undefined ? allPhrases : [phrases]) {
    for (const [index, numeral] of numerals.entries()) numbers.set(foldText(numeral), index + 2);
  }
  numbersByLanguage.set(phrases, numbers);
  return numbers;
}
