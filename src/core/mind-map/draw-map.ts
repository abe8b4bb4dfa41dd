import type { Run } from './run.js';
import { type MapLayout, mapMeasures, type PlacedNode } from './layout-map.js';

/** An element of a drawing; `class` says what it is, and hosts say what that looks like. */
export interface DrawnPart {
  readonly tag: 'g' | 'path' | 'rect' | 'text' | 'tspan' | 'circle' | 'title';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (DrawnPart | string)[];
}

/** What a host adds to a node. */
export interface NodeSigns {
  /** From 0 to 1: how well it is known; of an item that nobody has answered `null`. */
  readonly share?: number | null;
  /** How many nodes are hidden below a folded one. */
  readonly hidden?: number;
  /** Whether it can be folded, and is not. */
  readonly isOpen?: boolean;
}

/** Branches have one of so many colours. */
export const branchColours = 6;

/** The room that the sign of mastery takes before the words. */
export const shareRoom = 20;

/** The line from a node's parent to it; nothing for the root. */
export function linkOf<T>(placed: PlacedNode<T>, isMirrored = false): DrawnPart | undefined {
  const { parent, branch } = placed;
  if (parent === undefined) return undefined;
  const [begin, to] = isMirrored
    ? [parent.x, placed.x + placed.width]
    : [parent.x + parent.width, placed.x];
  const from = parent.exit;
  const [startY, endY] = [lineOf(parent), lineOf(placed)];
  const middle = (from + to) / 2;
  return part('path', {
    class: `link ${colourOf(branch)}`,
    d: `M${n(begin)} ${n(startY)}H${n(from)}C${n(middle)} ${n(startY)} ${n(middle)} ${n(endY)} ${n(to)} ${n(endY)}`,
  });
}

/** Where the lines from and to a node end: below its words; of the root, in its middle. */
function lineOf<T>({ depth, y, height }: PlacedNode<T>): number {
  return depth === 0 ? y + height / 2 : y + height;
}

/** A node with its words and signs, in a group of its own. */
export function nodePart<T extends { readonly sort: string }>(
  placed: PlacedNode<T>,
  { share, hidden = 0, isOpen = false }: NodeSigns = {},
  isMirrored = false,
): DrawnPart {
  const { x, y, width, height, depth, branch, lines, node } = placed;
  const { padX, padY, lineHeight } = mapMeasures;
  const colour = colourOf(branch);
  const children: DrawnPart[] = [part('rect', { class: `ground ${colour}`, width, height, rx: 4 })];
  if (depth > 0) {
    children.push(part('path', { class: `base ${colour}`, d: `M0 ${n(height)}H${n(width)}` }));
  }
  const indent = share === undefined ? 0 : shareRoom;
  if (share !== undefined) {
    const at = isMirrored ? width - padX - 7 : padX + 7;
    children.push(sharePart(share, at, padY + lineHeight / 2));
  }
  const from = isMirrored ? width - padX - indent : padX + indent;
  for (const [i, line] of lines.entries()) {
    children.push(textPart(line, from, padY + lineHeight * (i + 0.72), isMirrored));
  }
  const middle = depth === 0 ? height / 2 : height;
  if (isOpen) {
    const place = `translate(${n(isMirrored ? -4 : width + 4)} ${n(middle)})`;
    children.push(
      part('g', { class: `fold open ${colour}`, transform: place }, [
        // Fingers and mice need more room than eyes.
        part('circle', { class: 'fold-reach', r: 12 }),
        part('circle', { class: `fold-ring ${colour}`, r: 4.5 }),
      ]),
    );
  }
  if (hidden > 0) {
    const at = isMirrored ? -12 : width + 12;
    // Above the line, so that it covers no neighbour.
    const above = Math.max(height / 2, height - 9);
    children.push(
      part('g', { class: `fold ${colour}`, transform: `translate(${n(at)} ${n(above)})` }, [
        part('circle', { class: `fold-ring ${colour}`, r: 10 }),
        part('text', { class: 'fold-count', y: 3.5 }, [hidden > 999 ? '…' : `${hidden}`]),
      ]),
    );
  }
  return part(
    'g',
    { class: `node sort-${node.sort}`, transform: `translate(${n(x)} ${n(y)})` },
    children,
  );
}

/** All of a map, lines below nodes. */
export function mapParts<T extends { readonly sort: string }>(
  { nodes }: MapLayout<T>,
  signsOf: (placed: PlacedNode<T>) => NodeSigns = () => ({}),
  isMirrored = false,
): readonly DrawnPart[] {
  const links = nodes.flatMap((placed) => linkOf(placed, isMirrored) ?? []);
  return [...links, ...nodes.map((placed) => nodePart(placed, signsOf(placed), isMirrored))];
}

/** A share as a part of a disc: what colour says, its shape says, too. */
export function sharePart(share: number | null, x: number, y: number): DrawnPart {
  const r = 6;
  const place = `translate(${n(x)} ${n(y)})`;
  const ring = part('circle', { class: 'share-ring', r });
  if (share === null) return part('g', { class: 'share none', transform: place }, [ring]);
  const level = share < 0.5 ? 'weak' : share < 0.85 ? 'fair' : 'good';
  if (share > 0.995) {
    return part('g', { class: 'share good', transform: place }, [
      ring,
      part('circle', { class: 'share-part', r }),
    ]);
  }
  const angle = Math.max(0, share) * 2 * Math.PI;
  const [endX, endY] = [r * Math.sin(angle), -r * Math.cos(angle)];
  const pie = `M0 0V${-r}A${r} ${r} 0 ${angle > Math.PI ? 1 : 0} 1 ${n(endX)} ${n(endY)}Z`;
  return part('g', { class: `share ${level}`, transform: place }, [
    ring,
    part('path', { class: 'share-part', d: pie }),
  ]);
}

function textPart(runs: readonly Run[], x: number, y: number, isMirrored: boolean): DrawnPart {
  const place = { x, y, ...(isMirrored ? { direction: 'rtl' } : {}) };
  const only = runs.length === 1 ? runs[0]! : undefined;
  if (only?.style === 'plain') return part('text', place, [only.text]);
  const spans = runs.map(({ style, text }) =>
    part('tspan', style === 'plain' ? {} : { class: style }, [text]),
  );
  return part('text', place, spans);
}

function colourOf(branch: number): string {
  return branch < 0 ? 'trunk' : `branch-${branch % branchColours}`;
}

function part(
  tag: DrawnPart['tag'],
  attributes: DrawnPart['attributes'],
  children: DrawnPart['children'] = [],
): DrawnPart {
  return { tag, attributes, children };
}

function n(value: number): number {
  return Math.round(value * 10) / 10;
}
