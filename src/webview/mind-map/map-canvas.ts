import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomTransform } from 'd3-zoom';
import type { MapLayout } from '../../core/mind-map/layout-map.js';
import { svgElement } from './draw-part.js';
import { type DrawingHost, MapDrawing } from './map-drawing.js';
import type { MapPlace } from './map-state.js';
import type { TreeNode } from './map-tree.js';

/** What the drawing tells the page. */
export interface CanvasHost extends DrawingHost {
  clicked(node: TreeNode, isFold: boolean, isTwice: boolean): void;
  /** The reader has moved the map. */
  moved(place: MapPlace): void;
}

/** The sizes between which a map can be zoomed. */
const [smallest, largest] = [0.04, 4];
/** Smaller, no words can be read, and none are drawn. */
const readable = 0.22;
/** So many pixels around what is seen are drawn, too. */
const around = 300;

/** The drawing of a map: what is in sight of it, moved and enlarged by mouse, fingers and buttons. */
export class MapCanvas {
  readonly element = svgElement('svg', { class: 'map', 'aria-hidden': 'true' });
  readonly #drawing: MapDrawing;
  readonly #all = svgElement('g');
  readonly #host: CanvasHost;
  readonly #zoom = zoom<SVGSVGElement, unknown>().scaleExtent([smallest, largest]);
  #layout: MapLayout<TreeNode> = { nodes: [], width: 0, height: 0 };
  #place: ZoomTransform = zoomIdentity;
  #frame: number | undefined;

  constructor(host: CanvasHost) {
    this.#host = host;
    this.#drawing = new MapDrawing(this.#all, host);
    this.element.append(this.#all);
    this.#zoom.extent(() => {
      const { width, height } = this.#size;
      return [
        [0, 0],
        [width, height],
      ];
    });
    this.#zoom.on('zoom', ({ transform, sourceEvent }) => {
      this.#place = transform as ZoomTransform;
      this.#all.setAttribute('transform', this.#place.toString());
      this.element.classList.toggle('far', this.#place.k < readable);
      this.#later();
      if (sourceEvent !== null) host.moved(this.place);
    });
    const selection = select<SVGSVGElement, unknown>(this.element);
    selection.call(this.#zoom).on('dblclick.zoom', null);
    this.element.addEventListener('click', (event) => this.#click(event, false));
    this.element.addEventListener('dblclick', (event) => this.#click(event, true));
  }

  get place(): MapPlace {
    const { x, y, k } = this.#place;
    return { x, y, k };
  }

  /** Shows a layout; `marks` are classes by the ids of nodes. */
  show(
    layout: MapLayout<TreeNode>,
    marks: Readonly<Record<string, string>>,
    isMirrored: boolean,
  ): void {
    this.#layout = layout;
    this.#drawing.marks = marks;
    this.#drawing.isMirrored = isMirrored;
    this.#draw();
  }

  /** Shows other marks in the same layout. */
  mark(marks: Readonly<Record<string, string>>): void {
    this.#drawing.marks = marks;
    this.#draw();
  }

  moveTo({ x, y, k }: MapPlace): void {
    const to = zoomIdentity.translate(x, y).scale(k);
    select<SVGSVGElement, unknown>(this.element).call((each) => this.#zoom.transform(each, to));
  }

  zoomBy(factor: number): void {
    select<SVGSVGElement, unknown>(this.element).call((each) => this.#zoom.scaleBy(each, factor));
    this.#host.moved(this.place);
  }

  /** All of the map in sight, no larger than it is. */
  fit(): void {
    const { width, height } = this.#size;
    const { width: wide, height: high } = this.#layout;
    if (width === 0 || wide === 0) return;
    const k = Math.max(smallest, Math.min(1, width / wide, height / high));
    this.moveTo({ x: (width - wide * k) / 2, y: (height - high * k) / 2, k });
  }

  /** Moves the map so far that a node is in sight; `centred`: to the middle. */
  reveal(id: string, centred = false): void {
    const placed = this.#layout.nodes.find(({ node }) => node.id === id);
    const { width, height } = this.#size;
    if (placed === undefined || width === 0) return;
    const { x, y, k } = this.place;
    const left = placed.x * k + x;
    const top = placed.y * k + y;
    const [wide, high] = [placed.width * k, placed.height * k];
    const by = (start: number, length: number, room: number): number => {
      if (centred || length > room) return (room - length) / 2 - start;
      if (start < 24) return 24 - start;
      return start + length > room - 24 ? room - 24 - start - length : 0;
    };
    const moved = { x: x + by(left, wide, width), y: y + by(top, high, height), k };
    if (moved.x !== x || moved.y !== y) this.moveTo(moved);
  }

  /** Moves the root to the edge of what is seen. */
  moveAside(isMirrored: boolean): void {
    const { x, y, k } = this.place;
    const root = this.#layout.nodes[0];
    if (root === undefined) return;
    const left = isMirrored ? this.#size.width - 24 - (root.x + root.width) * k : 24 - root.x * k;
    if (left !== x) this.moveTo({ x: left, y, k });
  }

  /** Where a node stands on the screen, to keep it there while the map changes around it. */
  whereIs(id: string): { readonly x: number; readonly y: number } | undefined {
    const placed = this.#layout.nodes.find(({ node }) => node.id === id);
    if (placed === undefined) return undefined;
    const { x, y, k } = this.place;
    return { x: placed.x * k + x, y: (placed.y + placed.height / 2) * k + y };
  }

  /** Draws what is in sight by now, after the page got another size. */
  refresh(): void {
    this.#later();
  }

  get #size(): { readonly width: number; readonly height: number } {
    const { clientWidth: width, clientHeight: height } = this.element;
    return { width, height };
  }

  #click(event: MouseEvent, isTwice: boolean): void {
    const target = event.target as Element;
    const id = target.closest<SVGElement>('.node')?.dataset['id'];
    const placed = this.#layout.nodes.find(({ node }) => node.id === id);
    if (placed !== undefined) {
      this.#host.clicked(placed.node, target.closest('.fold') !== null, isTwice);
    }
  }

  #later(): void {
    if (this.#frame !== undefined) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#draw();
    });
  }

  #draw(): void {
    const { width, height } = this.#size;
    const { x, y, k } = this.place;
    this.#drawing.draw(this.#layout.nodes, {
      left: (-around - x) / k,
      top: (-around - y) / k,
      right: (width + around - x) / k,
      bottom: (height + around - y) / k,
    });
  }
}
