import type { MeasureText } from '../../core/mind-map/estimate-width.js';
import { layoutMap } from '../../core/mind-map/layout-map.js';
import { make } from '../shared/dom.js';
import { MapCanvas } from './map-canvas.js';
import type { MapModel } from './map-model.js';
import type { MapPlace } from './map-state.js';
import type { TreeNode } from './map-tree.js';
import { labelOfNode, measureIn } from './measure-text.js';
import type { OutlineList } from './outline-list.js';

/** What the view tells the page. */
export interface ViewHost {
  /** What is known of a node, in words; empty where nothing is. */
  readonly knownOf: (node: TreeNode) => string;
  readonly clicked: (node: TreeNode, isFold: boolean, isTwice: boolean) => void;
  /** The reader has moved the map. */
  readonly moved: () => void;
}

/** Smaller, a map is not shown at first: its root is. */
const readable = 0.6;

/** The drawing of a map and its outline, which show the same. */
export class MapView {
  readonly element: HTMLElement;
  readonly canvas: MapCanvas;
  readonly #outline: OutlineList;
  readonly #model: MapModel;
  readonly #measure: MeasureText;
  readonly #observer = new ResizeObserver(() => this.#resized());
  /** Where the reader has put the map; undefined as long as it is where it began. */
  #place: MapPlace | undefined;
  #isPlaced = false;
  isMirrored = false;

  constructor(
    model: MapModel,
    outline: OutlineList,
    place: MapPlace | undefined,
    { knownOf, clicked, moved }: ViewHost,
  ) {
    this.#model = model;
    this.#outline = outline;
    this.#place = place;
    const style = getComputedStyle(document.body);
    const code = style.getPropertyValue('--vscode-editor-font-family') || 'monospace';
    this.#measure = measureIn(style.fontFamily, code);
    this.canvas = new MapCanvas({
      signsOf: (placed) => model.signsOf(placed),
      hintOf: (node) => [node.words, knownOf(node)].filter(Boolean).join('\n'),
      clicked,
      moved: (to) => {
        this.#place = to;
        moved();
      },
    });
    this.element = make('div', { class: 'body' }, outline.element, this.canvas.element);
    // Who has moved the map by hand goes on with the keys.
    this.canvas.element.addEventListener('pointerup', () =>
      outline.element.focus({ preventScroll: true }),
    );
    this.#observer.observe(this.canvas.element);
  }

  get place(): MapPlace | undefined {
    return this.#place;
  }

  /** Shows all of it anew; a node that is given stays where it stands on the screen. */
  show(anchor = ''): void {
    const { root, hits, marks, selected } = this.#model;
    if (root === undefined) return;
    const before = this.canvas.whereIs(anchor);
    const layout = layoutMap(root, {
      measure: this.#measure,
      labelOf: labelOfNode,
      signsOf: (node) => this.#model.roomOf(node),
      isFolded: (node) => this.#model.isFolded(node),
      isMirrored: this.isMirrored,
    });
    this.canvas.show(layout, marks, this.isMirrored);
    const shown = layout.nodes.map(({ node }) => node);
    this.#outline.show(shown, selected, new Set(hits.map(({ id }) => id)));
    const after = this.canvas.whereIs(anchor);
    if (!this.#isPlaced) return this.begin();
    if (before === undefined || after === undefined) return;
    const { x, y, k } = this.canvas.place;
    const [right, down] = [before.x - after.x, before.y - after.y];
    if (right !== 0 || down !== 0) this.canvas.moveTo({ x: x + right, y: y + down, k });
  }

  /** Shows what is selected, found and marked by now, where nothing has moved. */
  mark(): void {
    const { marks, selected } = this.#model;
    this.canvas.mark(marks);
    this.#outline.select(selected);
  }

  /** Moves drawing and outline so that what is selected is in sight. */
  reveal(isCentred = false): void {
    const { selected } = this.#model;
    this.canvas.reveal(selected, isCentred);
    this.#outline.reveal(selected);
  }

  fit(): void {
    this.#place = undefined;
    this.canvas.fit();
  }

  /** Puts the map where it was, or where it begins, once there is a map and room for it. */
  begin(): void {
    const { root } = this.#model;
    if (root === undefined || this.canvas.element.clientWidth === 0) return;
    this.#isPlaced = true;
    if (this.#place !== undefined) return this.canvas.moveTo(this.#place);
    // All of it where it can be read so small; else its root, with room for what hangs on it.
    this.canvas.fit();
    if (this.canvas.place.k >= readable) return;
    this.canvas.moveTo({ x: 0, y: 0, k: 0.85 });
    this.canvas.reveal(root.id, true);
    this.canvas.moveAside(this.isMirrored);
  }

  close(): void {
    this.#observer.disconnect();
  }

  #resized(): void {
    if (!this.#isPlaced || this.#place === undefined) this.begin();
    else this.canvas.refresh();
  }
}
