import type { Span } from '../text/span.js';
import { indentAt } from '../yaml/index.js';
import type { Directive, Remark } from './layout.js';
import { isBlankAbove, trimEnd } from './lines.js';

/** A comment of the bank, with what tells to whom it belongs. */
export interface Comment extends Span {
  readonly text: string;
  readonly lineStart: number;
  /** Whether nothing stands before it on its line. */
  readonly isAlone: boolean;
  /** The column of its `#`; only of one that is alone. */
  readonly column: number;
  readonly directive: Directive | undefined;
}

const none: readonly never[] = [];

const DIRECTIVE = /^#+[ \t]*quizwright-([a-z-]+)/;

/** Looks at every comment of a text where it stands. */
export function placeComments(text: string, spans: readonly Span[]): Comment[] {
  return spans.map(({ start, end }) => {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const { columns, content } = indentAt(text, lineStart);
    const comment = trimEnd(text.slice(start, end));
    const isAlone = content === start;
    const directive = directiveOf(comment);
    return { start, end, text: comment, lineStart, isAlone, column: columns, directive };
  });
}

function directiveOf(comment: string): Directive | undefined {
  switch (DIRECTIVE.exec(comment)?.[1]) {
    case 'disable-line':
      return 'line';
    case 'disable-next-line':
      return 'next-line';
    case 'disable':
    case 'enable':
      return 'range';
    default:
      return undefined;
  }
}

/** The comments of a bank in their order, each to be taken once by what it belongs to. */
export class CommentQueue {
  #next = 0;

  constructor(
    private readonly text: string,
    private readonly comments: readonly Comment[],
  ) {}

  /** A place to come back to. */
  get place(): number {
    return this.#next;
  }

  set place(place: number) {
    this.#next = place;
  }

  /** The next comment, if it begins before `limit`. */
  peek(limit: number): Comment | undefined {
    const comment = this.comments[this.#next];
    return comment !== undefined && comment.start < limit ? comment : undefined;
  }

  /** All that begin before an offset. */
  takeBefore(offset: number): readonly Comment[] {
    const from = this.#next;
    while (this.peek(offset) !== undefined) this.#next++;
    return from === this.#next ? none : this.comments.slice(from, this.#next);
  }

  /** The comment that follows an offset on its line; empty for none. */
  takeBehind(offset: number, limit: number): Comment | undefined {
    const comment = this.peek(limit);
    if (comment === undefined || comment.isAlone || comment.lineStart > offset) return undefined;
    this.#next++;
    return comment;
  }

  /**
   * Those that stand deeper than a column: they belong to what is deeper, too. One that speaks of
   * the next line belongs to that line, wherever it stands itself.
   */
  takeDeeper(column: number, limit: number): readonly Remark[] {
    if (this.peek(limit) === undefined) return none;
    const taken: Remark[] = [];
    for (let comment = this.peek(limit); comment !== undefined; comment = this.peek(limit)) {
      const belongs = comment.isAlone && comment.column > column;
      if (!belongs || comment.directive === 'next-line') break;
      taken.push(this.toRemark(comment));
      this.#next++;
    }
    return taken;
  }

  /** Whether any that begins before `limit` speaks to the linter. */
  hasDirective(limit: number): boolean {
    for (let i = this.#next; i < this.comments.length; i++) {
      const { start, directive } = this.comments[i]!;
      if (start >= limit) return false;
      if (directive !== undefined) return true;
    }
    return false;
  }

  toRemark({ text, directive, lineStart, isAlone }: Comment): Remark {
    return { text, directive, spaced: isAlone && isBlankAbove(this.text, lineStart) };
  }
}
