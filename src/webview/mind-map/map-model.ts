import type { NodeSigns } from '../../core/mind-map/draw-map.js';
import type { PlacedNode } from '../../core/mind-map/layout-map.js';
import { roomForSigns, signsOfNode } from '../../core/mind-map/map-signs.js';
import { startFolds } from '../../core/mind-map/start-folds.js';
import type { ShownKnown } from '../../protocol/mind-map.js';
import { type Found, searchMap } from './map-search.js';
import { aboveOf, allOf, type TreeNode } from './map-tree.js';

/** What is folded, selected, searched and known of a map, whoever draws it. */
export class MapModel {
  #root: TreeNode | undefined;
  #byId = new Map<string, TreeNode>();
  #folded: Set<string> | undefined;
  #found: Found = searchMap(undefined, '');
  #searched = '';
  known: Readonly<Record<string, ShownKnown>> = {};
  /** The node that is selected. */
  selected: string;
  /** The node in which the cursor of the text stands; empty where it stands in none. */
  marked = '';

  /** @param folded the nodes that are folded; undefined where nobody has looked at the map yet */
  constructor(folded: readonly string[] | undefined, selected: string) {
    this.#folded = folded === undefined ? undefined : new Set(folded);
    this.selected = selected;
  }

  get root(): TreeNode | undefined {
    return this.#root;
  }

  get folded(): readonly string[] | undefined {
    return this.#folded && [...this.#folded];
  }

  get hits(): readonly TreeNode[] {
    return this.#found.hits;
  }

  get all(): readonly TreeNode[] {
    return [...this.#byId.values()];
  }

  get selectedNode(): TreeNode | undefined {
    return this.#byId.get(this.selected);
  }

  /** Another tree, of the same bank. */
  take(root: TreeNode | undefined): void {
    const lost = this.#byId.get(this.selected);
    this.#root = root;
    this.#byId = new Map(root === undefined ? [] : [...allOf(root)].map((node) => [node.id, node]));
    if (root !== undefined) this.#folded ??= new Set(startFolds(root));
    if (!this.#byId.has(this.selected)) {
      // What was selected is gone: what it hung on is the nearest.
      const above = lost && [...aboveOf(lost)].find(({ id }) => this.#byId.has(id));
      this.selected = above?.id ?? root?.id ?? '';
    }
    this.#found = searchMap(root, this.#searched);
  }

  isFolded({ id, children, depth }: TreeNode): boolean {
    if (children.length === 0 || depth === 0) return false;
    return this.#folded?.has(id) === true && !this.#found.opened.has(id);
  }

  setFolded(nodes: readonly TreeNode[], isFolded: boolean): void {
    const folded = (this.#folded ??= new Set());
    for (const { id, children, depth } of nodes) {
      if (isFolded && children.length > 0 && depth > 0) folded.add(id);
      else folded.delete(id);
    }
    if (isFolded) {
      const gone = new Set(nodes.map(({ id }) => id));
      const opened = new Set([...this.#found.opened].filter((id) => !gone.has(id)));
      this.#found = { ...this.#found, opened };
    }
    // What is selected is never hidden.
    this.selected = this.seenOf(this.selected)?.id ?? this.selected;
  }

  /** A node, or the one above it in which it is folded. */
  seenOf(id: string): TreeNode | undefined {
    const node = this.#byId.get(id);
    if (node === undefined) return undefined;
    return [...aboveOf(node)].findLast((above) => this.isFolded(above)) ?? node;
  }

  search(text: string): void {
    this.#searched = text;
    this.#found = searchMap(this.#root, text);
    // What was come to stays in sight when the search is over.
    if (text.trim() === '') this.#unfoldTo(this.selected);
  }

  /** Selects a hit by its place; what it is folded in is unfolded. */
  selectHit(at: number): TreeNode {
    const hit = this.#found.hits[at]!;
    const opened = new Set(this.#found.opened);
    for (const { id } of aboveOf(hit)) opened.add(id);
    this.#found = { ...this.#found, opened };
    this.selected = hit.id;
    return hit;
  }

  /** Classes by the ids of nodes. */
  get marks(): Readonly<Record<string, string>> {
    const marks: Record<string, string> = {};
    const add = (id: string | undefined, name: string): void => {
      if (id !== undefined) marks[id] = marks[id] === undefined ? name : `${marks[id]} ${name}`;
    };
    for (const { id } of this.hits) add(id, 'hit');
    add(this.seenOf(this.marked)?.id, 'at-cursor');
    add(this.seenOf(this.selected)?.id, 'selected');
    return marks;
  }

  knownOf({ id }: TreeNode): ShownKnown | undefined {
    return Object.hasOwn(this.known, id) ? this.known[id] : undefined;
  }

  signsOf({ node, isFolded }: PlacedNode<TreeNode>): NodeSigns {
    const canFold = node.depth > 0 && node.children.length > 0;
    return {
      ...signsOfNode({ sort: node.sort, share: this.#shareOf(node) }),
      ...(isFolded ? { hidden: node.below } : {}),
      ...(canFold && !isFolded ? { isOpen: true } : {}),
    };
  }

  /** How much room the signs of a node need. */
  roomOf(node: TreeNode): number {
    return roomForSigns({ sort: node.sort, share: this.#shareOf(node) });
  }

  #shareOf(node: TreeNode): number | undefined {
    const known = this.knownOf(node);
    return known === undefined || known.answered === 0 ? undefined : known.share;
  }

  #unfoldTo(id: string): void {
    const node = this.#byId.get(id);
    if (node === undefined) return;
    for (const above of aboveOf(node)) this.#folded?.delete(above.id);
  }
}
