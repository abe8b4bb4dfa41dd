import type { Span } from '../text/span.js';

/** Code between backticks or in a fence. */
export interface CodePart extends Span {
  /** The code itself, line by line where it has several: prefixes of lists and quotes left out. */
  readonly content: readonly Span[];
  readonly fence?: {
    /** The run of signs that opens it. */
    readonly opening: Span;
    readonly closed: boolean;
    /** The first word behind the opening: a language. */
    readonly info: Span | undefined;
  };
}

/** `![alt](target)`, with the target as written. */
export interface ImagePart extends Span {
  readonly alt: Span;
  /** The address; of `![alt][name]`, the one its definition gives. */
  readonly target: Span | undefined;
}

export interface MarkdownParts {
  readonly code: readonly CodePart[];
  readonly images: readonly ImagePart[];
  /** Raw HTML: one tag or comment, or a block of it. */
  readonly html: readonly Span[];
}
