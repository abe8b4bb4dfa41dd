import type { Shape } from '../model/schema/shape-types.js';
import { indentAt, type YamlNode } from '../yaml/index.js';
import type { Comment, CommentQueue } from './comment-queue.js';
import type { Element, Remark } from './layout.js';
import type { SpokenLines } from './spoken-lines.js';
import { writeProperties } from './write-flow.js';

/** What surrounds an element while it is laid out. */
export interface Surroundings {
  /** The column that it will begin at. */
  readonly indent: number;
  readonly shape: Shape | undefined;
  /** Where the next element begins that is not part of it. */
  readonly limit: number;
  /** Whether it stands in brackets that are taken apart. */
  readonly isInner: boolean;
}

const none: readonly never[] = [];

/**
 * What is known while a part of a bank is laid out. Offsets of nodes count from `base`; all others
 * are those of the whole text.
 */
export class LayoutContext {
  /** Set by whatever cannot be sure of what it makes; then nothing of the part is used. */
  isUnsure = false;
  /** How many anchors were met. */
  anchors = 0;
  base = 0;
  /** Whether keys may be moved: not where a remark speaks of all that follows it. */
  mayMove = true;

  constructor(
    readonly text: string,
    readonly comments: CommentQueue,
    readonly spoken: SpokenLines,
  ) {}

  /** What is written of a node, its anchor and tag left out. */
  rawOf(node: YamlNode): string {
    return this.text.slice(node.start + this.base, node.end + this.base);
  }

  /** Where a node begins with its anchor and tag. */
  beginOf({ start, anchor, tag }: YamlNode): number {
    return Math.min(start, anchor?.span.start ?? start, tag?.span.start ?? start) + this.base;
  }

  /** Comments as lines of their own; one that speaks to the linter cannot leave the line it is on. */
  remarks(comments: readonly Comment[]): readonly Remark[] {
    if (comments.length === 0) return none;
    return comments.map((comment) => {
      if (!comment.isAlone) this.keepPlace(comment);
      return this.comments.toRemark(comment);
    });
  }

  /** A remark to the linter that would come to stand before what it stood behind is left there. */
  keepPlace({ directive }: Pick<Comment, 'directive'>): void {
    if (directive !== undefined) this.isUnsure = true;
  }

  /** A remark between a key and its value goes above both. */
  takeBetween(element: Element, begin: number): void {
    const between = this.comments.takeBefore(begin);
    if (between.length === 0) return;
    for (const comment of between) this.keepPlace(comment);
    element.leading = [...element.leading, ...this.remarks(between)];
  }

  /** The remark on the line of an offset. */
  takeRemark(element: Element, behind: number, limit: number): Comment | undefined {
    const comment = this.comments.takeBehind(behind, limit);
    if (comment === undefined) return undefined;
    element.remark = comment.text;
    // It speaks of what follows, which may be moved.
    if (comment.directive === 'next-line') this.isUnsure = true;
    return comment;
  }

  properties(node: YamlNode): string {
    if (node.anchor === undefined && node.tag === undefined) return '';
    if (node.anchor !== undefined) this.anchors++;
    return this.isAlias(node) ? '' : writeProperties(node, this.text, this.base);
  }

  /** What an alias stands for is read in its place, with the alias's own span throughout. */
  isAlias(node: YamlNode): boolean {
    if (this.text[node.start + this.base] !== '*') return false;
    if (node.type === 'scalar') return node.style !== 'typed';
    return node.type !== 'map' || (node.pairs[0]?.key.end ?? node.end) === node.end;
  }

  lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  column(offset: number): number {
    const { columns, content } = indentAt(this.text, this.lineStart(offset));
    return columns + Math.max(0, offset - content);
  }
}
