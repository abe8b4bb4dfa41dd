import type { MindMapMessage, MindMapRequest } from '../../protocol/mind-map.js';
import { make } from '../shared/dom.js';
import type { Tell } from '../shared/tell.js';
import { knownInWords } from './known-words.js';
import { legend } from './legend.js';
import { actionOf, type MapAction } from './map-keys.js';
import { MapModel } from './map-model.js';
import type { MapState } from './map-state.js';
import { type TreeNode, treeOf, writtenOf } from './map-tree.js';
import { MapView } from './map-view.js';
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

/** The mind map of a bank: what keys and buttons do to its model, which drawing and outline show. */
export class MindMapPage {
  readonly #host: PageHost;
  readonly #model: MapModel;
  readonly #view: MapView;
  readonly #outline: OutlineList;
  readonly #toolbar: Toolbar;
  readonly #empty = make('p', { class: 'empty', hidden: true });
  readonly #legend: HTMLElement;
  readonly #closing = new AbortController();
  #hasOutline: boolean;

  constructor(root: HTMLElement, host: PageHost, kept: MapState) {
    const { tell } = host;
    this.#host = host;
    this.#model = new MapModel(kept.folded, kept.selected);
    this.#hasOutline = kept.hasOutline;
    const model = this.#model;
    const knownOf = (node: TreeNode): string => this.#knownWords(node);
    this.#outline = new OutlineList({
      ...{ tell, knownOf },
      isFolded: (node) => model.isFolded(node),
      select: (node) => this.#select(node),
      toggle: (node) => this.#setFolded([node], !model.isFolded(node)),
      open: (node) => this.#open(node, true),
    });
    this.#outline.element.classList.toggle('hidden', !this.#hasOutline);
    this.#outline.element.addEventListener('keydown', (event) => this.#keydown(event));
    this.#view = new MapView(model, this.#outline, kept.view, {
      knownOf,
      clicked: (node, isFold, isTwice) => this.#clicked(node, isFold, isTwice),
      moved: () => this.#keep(),
    });
    this.#toolbar = this.#makeToolbar();
    this.#legend = legend(tell);
    root.replaceChildren(
      make('h1', { class: 'hidden' }, tell('Mind map')),
      ...[this.#toolbar.element, this.#empty, this.#view.element, this.#legend],
    );
    window.addEventListener('focus', () => this.#takeKeys(), { signal: this.#closing.signal });
  }

  /** Takes in what the extension says. */
  take(message: MindMapMessage): void {
    if (message.type === 'map') {
      this.#view.isMirrored = message.isMirrored;
      this.#takeTree(treeOf(message.nodes));
    } else if (message.type === 'known') {
      this.#model.known = message.known;
      this.#legend.hidden = Object.keys(message.known).length === 0;
      this.#view.show(this.#model.selected);
    } else if (message.type === 'mark') {
      this.#model.marked = message.id;
      this.#view.mark();
      const seen = this.#model.seenOf(message.id);
      const isHere = this.#view.element.contains(document.activeElement);
      if (seen !== undefined && !isHere) this.#view.canvas.reveal(seen.id);
    }
  }

  close(): void {
    this.#closing.abort();
    this.#view.close();
  }

  #makeToolbar(): Toolbar {
    const host = {
      tell: this.#host.tell,
      zoom: (factor: number) => this.#view.canvas.zoomBy(factor),
      fit: () => this.#fit(),
      foldAll: () => {
        this.#setFolded(this.#model.all, true);
        this.#fit();
      },
      unfoldAll: () => this.#unfold(this.#model.all),
      save: (format: 'svg' | 'png') => void this.#save(format),
      setOutline: (isShown: boolean) => {
        this.#hasOutline = isShown;
        this.#outline.element.classList.toggle('hidden', !isShown);
        this.#keep();
      },
      search: (text: string) => this.#search(text),
      nextHit: (step: 1 | -1) => this.#nextHit(step),
      leave: () => this.#outline.element.focus(),
    };
    return new Toolbar(host, this.#hasOutline);
  }

  #takeTree(root: TreeNode | undefined): void {
    this.#model.take(root);
    const isEmpty = root === undefined || root.children.length === 0;
    this.#empty.hidden = !isEmpty;
    this.#view.element.hidden = isEmpty;
    const { tell } = this.#host;
    this.#empty.textContent = tell(
      'There is nothing to draw yet. Headings (## …) and bullets (- …) in the notes of the bank stand here as soon as you write them, and so do its objectives, questions and flashcards.',
    );
    this.#view.show(this.#model.selected);
    this.#takeKeys();
  }

  /** Whoever comes to the page can use its keys at once, and need not look for the map with Tab. */
  #takeKeys(): void {
    if (!document.hasFocus() || document.activeElement !== document.body) return;
    this.#outline.element.focus({ preventScroll: true });
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

  #open(node: TreeNode, focus: boolean): void {
    this.#host.post({ type: 'go-to', id: writtenOf(node).id, focus });
  }

  #select({ id }: TreeNode, isCentred = false): void {
    this.#model.selected = id;
    this.#view.mark();
    this.#view.reveal(isCentred);
    this.#keep();
  }

  #setFolded(nodes: readonly TreeNode[], isFolded: boolean): void {
    this.#model.setFolded(nodes, isFolded);
    this.#view.show(nodes.length === 1 ? nodes[0]!.id : this.#model.selected);
    this.#view.reveal();
    this.#keep();
  }

  /** What gathers hundreds is opened one by one: all at once nobody could read it, nor wait for it. */
  #unfold(nodes: readonly TreeNode[]): void {
    this.#setFolded(
      nodes.filter(({ isRange }) => !isRange),
      false,
    );
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
      this.#view.isMirrored,
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
        return this.#unfold(action.nodes);
      case 'open':
        return this.#open(action.node, true);
      case 'zoom':
        return this.#view.canvas.zoomBy(action.by);
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
    this.#view.show(selected);
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
    this.#view.show();
    this.#select(hit, true);
    this.#toolbar.showCount(this.#model.hits.length, at + 1);
  }

  async #save(format: 'svg' | 'png'): Promise<void> {
    if (this.#model.root === undefined) return;
    const svg = pictureOf(this.#model.root, this.#model, this.#view.isMirrored);
    const content = format === 'svg' ? svg : await pixelsOf(svg);
    if (content !== undefined) this.#host.post({ type: 'save', format, content });
  }

  #fit(): void {
    this.#view.fit();
    this.#keep();
  }

  #keep(): void {
    const { folded, selected } = this.#model;
    const [view, hasOutline] = [this.#view.place, this.#hasOutline];
    this.#host.keep({ uri: '', folded, selected, view, hasOutline });
  }
}
