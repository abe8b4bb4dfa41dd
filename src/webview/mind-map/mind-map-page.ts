import { layoutMap } from '../../core/mind-map/layout-map.js';
import type { MeasureText } from '../../core/mind-map/estimate-width.js';
import type { MindMapMessage, MindMapRequest } from '../../protocol/mind-map.js';
import { make } from '../shared/dom.js';
import type { Tell } from '../shared/tell.js';
import { knownInWords } from './known-words.js';
import { legend } from './legend.js';
import { MapCanvas } from './map-canvas.js';
import { actionOf, type MapAction } from './map-keys.js';
import { MapModel } from './map-model.js';
import type { MapPlace, MapState } from './map-state.js';
import { type TreeNode, treeOf } from './map-tree.js';
import { labelOfNode, measureIn } from './measure-text.js';
import { OutlineList } from './outline-list.js';
import { pictureOf, pixelsOf } from './save-picture.js';
import { Toolbar } from './toolbar.js';

/** What the page needs of the one that it is shown by. */
export interface PageHost {
  readonly tell: Tell;
  readonly post: (request: MindMapRequest) => void;
  /** Keeps what comes back when the window is loaded again. */
  readonly keep: (state: MapState) => void;
}

/** Smaller, a map is not shown at first: its root is. */
const readable = 0.6;

/** The mind map of a bank: the drawing and its outline, which show one model. */
export class MindMapPage {
  readonly #host: PageHost;
  readonly #model: MapModel;
  readonly #canvas: MapCanvas;
  readonly #outline: OutlineList;
  readonly #toolbar: Toolbar;
  readonly #body: HTMLElement;
  readonly #empty = make('p', { class: 'empty', hidden: true });
  readonly #legend: HTMLElement;
  readonly #measure: MeasureText;
  readonly #observer = new ResizeObserver(() => this.#resized());
  #isMirrored = false;
  /** Where the reader has put the map; undefined as long as it is where it began. */
  #view: MapPlace | undefined;
  #hasOutline: boolean;
  #isPlaced = false;

  constructor(root: HTMLElement, host: PageHost, kept: MapState) {
    const { tell } = host;
    this.#host = host;
    this.#model = new MapModel(kept.folded, kept.selected);
    this.#view = kept.view;
    this.#hasOutline = kept.hasOutline;
    const style = getComputedStyle(document.body);
    const code = style.getPropertyValue('--vscode-editor-font-family') || 'monospace';
    this.#measure = measureIn(style.fontFamily, code);
    const model = this.#model;
    this.#canvas = new MapCanvas({
      signsOf: (placed) => model.signsOf(placed),
      hintOf: (node) => [node.words, this.#knownWords(node)].filter(Boolean).join('\n'),
      clicked: (node, isFold, isTwice) => this.#clicked(node, isFold, isTwice),
      moved: (place) => {
        this.#view = place;
        this.#keep();
      },
    });
    this.#outline = new OutlineList({
      tell,
      isFolded: (node) => model.isFolded(node),
      knownOf: (node) => this.#knownWords(node),
      select: (node) => this.#select(node),
      toggle: (node) => this.#setFolded([node], !model.isFolded(node)),
      open: (node) => this.#open(node, true),
    });
    this.#outline.element.addEventListener('keydown', (event) => this.#keydown(event));
    this.#toolbar = new Toolbar(
      {
        tell,
        zoom: (factor) => this.#canvas.zoomBy(factor),
        fit: () => this.#fit(),
        foldAll: () => {
          this.#setFolded(model.all, true);
          this.#fit();
        },
        unfoldAll: () => this.#setFolded(model.all, false),
        save: (format) => void this.#save(format),
        setOutline: (isShown) => this.#setOutline(isShown),
        search: (text) => this.#search(text),
        nextHit: (step) => this.#nextHit(step),
        leave: () => this.#outline.element.focus(),
      },
      this.#hasOutline,
    );
    this.#legend = legend(tell);
    this.#body = make('div', { class: 'body' }, this.#outline.element, this.#canvas.element);
    root.replaceChildren(
      make('h1', { class: 'hidden' }, tell('Mind map')),
      ...[this.#toolbar.element, this.#empty, this.#body, this.#legend],
    );
    this.#observer.observe(this.#canvas.element);
    this.#outline.element.classList.toggle('hidden', !this.#hasOutline);
  }

  /** Takes in what the extension says. */
  take(message: MindMapMessage): void {
    if (message.type === 'map') {
      this.#isMirrored = message.isMirrored;
      this.#takeTree(treeOf(message.nodes));
    } else if (message.type === 'known') {
      this.#model.known = message.known;
      this.#show(this.#model.selected);
    } else if (message.type === 'mark') {
      this.#model.marked = message.id;
      this.#show();
      const seen = this.#model.seenOf(message.id);
      const isHere = this.#body.contains(document.activeElement);
      if (seen !== undefined && !isHere) this.#canvas.reveal(seen.id);
    }
  }

  close(): void {
    this.#observer.disconnect();
  }

  #takeTree(root: TreeNode | undefined): void {
    this.#model.take(root);
    const isEmpty = root === undefined || root.children.length === 0;
    this.#empty.hidden = !isEmpty;
    this.#body.hidden = isEmpty;
    this.#empty.textContent = this.#host.tell(
      'There is nothing to draw yet. Headings (## …) and bullets (- …) in the notes of the bank stand here as soon as you write them, and so do its objectives, questions and flashcards.',
    );
    this.#show(this.#model.selected);
    this.#place();
  }

  /** Shows all of it anew; a node that is given stays where it stands on the screen. */
  #show(anchor = ''): void {
    const { root, hits, marks, selected } = this.#model;
    if (root === undefined) return;
    const before = this.#canvas.whereIs(anchor);
    const layout = layoutMap(root, {
      measure: this.#measure,
      labelOf: labelOfNode,
      signsOf: (node) => this.#model.roomOf(node),
      isFolded: (node) => this.#model.isFolded(node),
      isMirrored: this.#isMirrored,
    });
    const shown = layout.nodes.map(({ node }) => node);
    this.#canvas.show(layout, marks, this.#isMirrored);
    this.#outline.show(shown, selected, new Set(hits.map(({ id }) => id)));
    this.#legend.hidden = Object.keys(this.#model.known).length === 0;
    const after = this.#canvas.whereIs(anchor);
    if (before === undefined || after === undefined || !this.#isPlaced) return;
    const { x, y, k } = this.#canvas.place;
    const [right, down] = [before.x - after.x, before.y - after.y];
    if (right !== 0 || down !== 0) this.#canvas.moveTo({ x: x + right, y: y + down, k });
  }

  #knownWords(node: TreeNode): string {
    const { lang } = document.documentElement;
    return knownInWords(this.#model.knownOf(node), this.#host.tell, lang);
  }

  #clicked(node: TreeNode, isFold: boolean, isTwice: boolean): void {
    if (isFold) {
      if (!isTwice) this.#setFolded([node], !this.#model.isFolded(node));
      return;
    }
    this.#select(node);
    this.#outline.element.focus({ preventScroll: true });
    this.#open(node, isTwice);
  }

  #open({ id }: TreeNode, focus: boolean): void {
    this.#host.post({ type: 'go-to', id, focus });
  }

  #select({ id }: TreeNode): void {
    this.#model.selected = id;
    this.#show();
    this.#canvas.reveal(id);
    this.#outline.reveal(id);
    this.#keep();
  }

  #setFolded(nodes: readonly TreeNode[], isFolded: boolean): void {
    this.#model.setFolded(nodes, isFolded);
    this.#show(nodes.length === 1 ? nodes[0]!.id : this.#model.selected);
    this.#canvas.reveal(this.#model.selected);
    this.#keep();
  }

  #keydown(event: KeyboardEvent): void {
    const { selectedNode: selected } = this.#model;
    if (selected === undefined) return;
    const { key, ctrlKey, metaKey, altKey } = event;
    const action = actionOf(
      { key, hasModifier: ctrlKey || metaKey || altKey },
      selected,
      this.#outline.shown,
      (node) => this.#model.isFolded(node),
      this.#isMirrored,
    );
    if (action === undefined) return;
    event.preventDefault();
    this.#act(action);
  }

  #act(action: MapAction): void {
    switch (action.do) {
      case 'select':
        return this.#select(action.node);
      case 'fold':
      case 'unfold':
        return this.#setFolded([action.node], action.do === 'fold');
      case 'unfold-all':
        return this.#setFolded(action.nodes, false);
      case 'open':
        return this.#open(action.node, true);
      case 'zoom':
        return this.#canvas.zoomBy(action.by);
      case 'fit':
        return this.#fit();
      case 'search':
        return this.#toolbar.focusSearch();
      case 'next-hit':
        return this.#nextHit(1);
      case 'clear':
        this.#toolbar.clear();
        return this.#search('');
    }
  }

  #search(text: string): void {
    const { selected } = this.#model;
    this.#model.search(text);
    this.#show(selected);
    if (this.#model.hits.length > 0) this.#goToHit(0);
    else this.#toolbar.showCount(0, 0);
    this.#keep();
  }

  #nextHit(step: 1 | -1): void {
    const { hits, selected } = this.#model;
    if (hits.length === 0) return;
    const at = hits.findIndex(({ id }) => id === selected);
    this.#goToHit((at + step + hits.length) % hits.length);
  }

  #goToHit(at: number): void {
    const hit = this.#model.selectHit(at);
    this.#select(hit);
    this.#canvas.reveal(hit.id, true);
    this.#toolbar.showCount(this.#model.hits.length, at + 1);
  }

  #setOutline(isShown: boolean): void {
    this.#hasOutline = isShown;
    this.#outline.element.classList.toggle('hidden', !isShown);
    this.#keep();
  }

  async #save(format: 'svg' | 'png'): Promise<void> {
    if (this.#model.root === undefined) return;
    const svg = pictureOf(this.#model.root, this.#model, this.#isMirrored);
    const content = format === 'svg' ? svg : await pixelsOf(svg);
    if (content !== undefined) this.#host.post({ type: 'save', format, content });
  }

  #fit(): void {
    this.#view = undefined;
    this.#canvas.fit();
    this.#keep();
  }

  /** Once the page has a size and a map. */
  #place(): void {
    const isReady = this.#model.root !== undefined && this.#canvas.element.clientWidth > 0;
    if (this.#isPlaced || !isReady) return;
    this.#isPlaced = true;
    if (this.#view !== undefined) this.#canvas.moveTo(this.#view);
    else this.#begin();
  }

  /** All of it where it can be read so small; else its root, and what is beside. */
  #begin(): void {
    this.#canvas.fit();
    const { k } = this.#canvas.place;
    if (k >= readable) return;
    this.#canvas.moveTo({ x: 0, y: 0, k: 0.85 });
    this.#canvas.reveal(this.#model.root?.id ?? '', true);
    // To the side, so that there is room for what hangs on it.
    this.#canvas.moveAside(this.#isMirrored);
  }

  #resized(): void {
    if (!this.#isPlaced) return this.#place();
    if (this.#view === undefined) this.#begin();
    else this.#canvas.refresh();
  }

  #keep(): void {
    const { folded, selected } = this.#model;
    const [view, hasOutline] = [this.#view, this.#hasOutline];
    this.#host.keep({ uri: '', folded, selected, view, hasOutline });
  }
}
