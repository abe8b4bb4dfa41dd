import { hierarchy, type HierarchyPointNode, tree } from 'd3-hierarchy';
import type { MeasureText } from './estimate-width.js';
import type { Run } from './run.js';
import { wrapLabel } from './wrap-label.js';

/** What a layout needs to know of a node. */
export interface LayoutNode<T> {
  readonly id: string;
  readonly children: readonly T[];
}

/** A node with its place; all measures are pixels, `x` and `y` of its upper left corner. */
export interface PlacedNode<T> {
  readonly node: T;
  readonly parent: PlacedNode<T> | undefined;
  /** 0 is the root. */
  readonly depth: number;
  /** Which child of the root it hangs below; -1 for the root. */
  readonly branch: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly (readonly Run[])[];
  readonly isFolded: boolean;
  /** Where lines to its children may leave its column without crossing a neighbour. */
  readonly exit: number;
}

export interface MapLayout<T> {
  /** Parents before their children, siblings from top to bottom. */
  readonly nodes: readonly PlacedNode<T>[];
  readonly width: number;
  readonly height: number;
}

export interface LayoutOptions<T> {
  readonly measure: MeasureText;
  readonly labelOf: (node: T) => readonly Run[];
  /** How much room a node needs before its words, for signs. */
  readonly signsOf?: (node: T) => number;
  /** What is below a folded node has no place. */
  readonly isFolded?: (node: T) => boolean;
  /** Whether the map grows to the left, as what is written from right to left does. */
  readonly isMirrored?: boolean;
}

/** Measures that the layout and the drawing share. */
export const mapMeasures = {
  lineHeight: 20,
  /** Inside a node, beside its words and above them. */
  padX: 8,
  padY: 4,
  /** Between levels: room for the lines and for the sign of a fold. */
  levelGap: 56,
  siblingGap: 6,
  /** Between children of different parents. */
  branchGap: 14,
  /** The widest that words of a node may be. */
  widest: 250,
  margin: 24,
} as const;

/**
 * Places the nodes of a tree so that none covers another: a column for each level, below each other by the
 * tidy layout of Reingold and Tilford, each as high as its words need.
 */
export function layoutMap<T extends LayoutNode<T>>(
  root: T,
  {
    measure,
    labelOf,
    signsOf = () => 0,
    isFolded = () => false,
    isMirrored = false,
  }: LayoutOptions<T>,
): MapLayout<T> {
  const { lineHeight, padX, padY, siblingGap, branchGap, widest, margin } = mapMeasures;
  const shownBelow = (node: T): readonly T[] => (isFolded(node) ? [] : node.children);
  const sizes = new Map<T, { width: number; height: number; lines: PlacedNode<T>['lines'] }>();
  const sizeOf = (node: T) => {
    let size = sizes.get(node);
    if (size === undefined) {
      const { lines, width } = wrapLabel(labelOf(node), measure, widest);
      size = {
        width: Math.ceil(width) + signsOf(node) + 2 * padX,
        height: lines.length * lineHeight + 2 * padY,
        lines,
      };
      sizes.set(node, size);
    }
    return size;
  };
  const placed = tree<T>()
    .nodeSize([1, 1])
    .separation(
      (a, b) =>
        (sizeOf(a.data).height + sizeOf(b.data).height) / 2 +
        (a.parent === b.parent ? siblingGap : branchGap),
    )(hierarchy(root, shownBelow));
  const points = [...inReadingOrder(placed)];
  const columns = columnsOf(points, (node) => sizeOf(node).width);
  const topOf = ({ x, data }: HierarchyPointNode<T>): number => x - sizeOf(data).height / 2;
  const top = points.reduce((least, point) => Math.min(least, topOf(point)), Infinity);
  const nodes: PlacedNode<T>[] = [];
  const known = new Map<HierarchyPointNode<T>, PlacedNode<T>>();
  const width = columns.at(-1)!.right + margin;
  let height = 0;
  for (const point of points) {
    const { data, depth } = point;
    const size = sizeOf(data);
    const parent = point.parent === null ? undefined : known.get(point.parent);
    const { left, right } = columns[depth]!;
    const hasShown = point.children !== undefined;
    const end = hasShown ? right : left + size.width;
    const node: PlacedNode<T> = {
      ...{ node: data, parent, depth, ...size },
      branch:
        parent === undefined
          ? -1
          : depth === 1
            ? point.parent!.children!.indexOf(point)
            : parent.branch,
      x: isMirrored ? width - left - size.width : left,
      exit: isMirrored ? width - end : end,
      y: Math.round((topOf(point) - top + margin) * 2) / 2,
      isFolded: data.children.length > 0 && isFolded(data),
    };
    height = Math.max(height, node.y + node.height);
    known.set(point, node);
    nodes.push(node);
  }
  return { nodes, width, height: height + margin };
}

/** Where each level begins and ends. */
function columnsOf<T>(
  points: readonly HierarchyPointNode<T>[],
  widthOf: (node: T) => number,
): readonly { readonly left: number; readonly right: number }[] {
  const widths: number[] = [];
  for (const { data, depth } of points) widths[depth] = Math.max(widths[depth] ?? 0, widthOf(data));
  let left: number = mapMeasures.margin;
  return widths.map((width) => {
    const column = { left, right: left + width };
    left += width + mapMeasures.levelGap;
    return column;
  });
}

function* inReadingOrder<T>(root: HierarchyPointNode<T>): Generator<HierarchyPointNode<T>> {
  const waiting = [root];
  for (let point = waiting.pop(); point !== undefined; point = waiting.pop()) {
    yield point;
    for (const child of point.children?.toReversed() ?? []) waiting.push(child);
  }
}
