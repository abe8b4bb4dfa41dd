import { linkOf, nodePart, type NodeSigns } from '../../core/mind-map/draw-map.js';
import type { PlacedNode } from '../../core/mind-map/layout-map.js';
import { drawPart, svgElement } from './draw-part.js';
import type { TreeNode } from './map-tree.js';

type Placed = PlacedNode<TreeNode>;

/** What the drawing asks of the page. */
export interface DrawingHost {
  readonly signsOf: (placed: Placed) => NodeSigns;
  /** What is told of a node that is pointed at. */
  readonly hintOf: (node: TreeNode) => string;
}

/** A part of the map, in its own pixels. */
interface Sight {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Drawn {
  readonly said: string;
  readonly node: SVGElement;
  readonly link: SVGElement | undefined;
}

/** The elements of a map: those that are in sight, and of these only those that changed are made anew. */
export class MapDrawing {
  readonly #links = svgElement('g');
  readonly #nodes = svgElement('g');
  readonly #drawn = new Map<string, Drawn>();
  readonly #host: DrawingHost;
  /** Classes by the ids of nodes. */
  marks: Readonly<Record<string, string>> = {};
  isMirrored = false;

  constructor(into: SVGElement, host: DrawingHost) {
    this.#host = host;
    into.append(this.#links, this.#nodes);
  }

  draw(nodes: readonly Placed[], sight: Sight): void {
    const seen = new Set<string>();
    for (const placed of nodes) {
      if (!isIn(placed, sight)) continue;
      seen.add(placed.node.id);
      this.#drawNode(placed);
    }
    for (const [id, drawn] of this.#drawn) {
      if (seen.has(id)) continue;
      drawn.node.remove();
      drawn.link?.remove();
      this.#drawn.delete(id);
    }
  }

  #drawNode(placed: Placed): void {
    const { id } = placed.node;
    const part = nodePart(placed, this.#host.signsOf(placed), this.isMirrored);
    const link = linkOf(placed, this.isMirrored);
    const mark = this.marks[id] ?? '';
    const hint = this.#host.hintOf(placed.node);
    const said = JSON.stringify([part, link, mark, hint]);
    const known = this.#drawn.get(id);
    if (known?.said === said) return;
    known?.node.remove();
    known?.link?.remove();
    const node = drawPart(part);
    node.dataset['id'] = id;
    if (mark !== '') node.classList.add(...mark.split(' '));
    const title = svgElement('title');
    title.textContent = hint;
    node.prepend(title);
    const line = link === undefined ? undefined : drawPart(link);
    this.#nodes.append(node);
    if (line !== undefined) this.#links.append(line);
    this.#drawn.set(id, { said, node, link: line });
  }
}

/** Whether a node or the line to it is in sight: a line may cross it though neither end stands there. */
function isIn({ x, y, width, height, parent }: Placed, sight: Sight): boolean {
  const left = Math.min(x, parent?.x ?? x);
  const top = Math.min(y, parent?.y ?? y);
  const right = Math.max(x + width, parent === undefined ? 0 : parent.x + parent.width);
  const bottom = Math.max(y + height, parent === undefined ? 0 : parent.y + parent.height);
  return left < sight.right && right > sight.left && top < sight.bottom && bottom > sight.top;
}
