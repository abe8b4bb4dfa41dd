import { parse, postprocess, preprocess } from 'micromark';

import type { Span } from '../text/span.js';
import { PartsCollector } from './parts-collector.js';

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

/** Beyond these measures a text is not parsed: nobody wrote it, and the parser would take minutes. */
const longest = 100_000;
const mostSigns = 2_000;
const deepQuote = /(?:>[ \t]*){100}/;
/** Signs whose end the parser looks for again and again. */
const costlySigns = /<[!?]|\]\(|\]:/g;

const blockConstructs = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
];

/**
 * Finds code, images and HTML as a Markdown renderer would, with their offsets. The only user of the
 * parser, and only for texts with signs that can make one of these.
 *
 * @param inline whether the text is one line, which makes no blocks: `1984.` is no list.
 */
export function readParts(text: string, inline: boolean): MarkdownParts {
  const collector = new PartsCollector(text);
  if (isHostile(text)) return collector.parts();
  const extensions = inline ? [{ disable: { null: blockConstructs } }] : [];
  const chunks = preprocess()(text, undefined, true);
  for (const [phase, token] of postprocess(parse({ extensions }).document().write(chunks))) {
    const span = { start: token.start.offset, end: token.end.offset };
    if (phase === 'enter') collector.enter(token.type, span);
    else collector.exit(token.type);
  }
  return collector.parts();
}

function isHostile(text: string): boolean {
  if (text.length > longest) return true;
  if (text.length < mostSigns) return false;
  const signs = text.match(costlySigns)?.length ?? 0;
  return (
    signs > mostSigns ||
    (text.match(/<[!?]/g)?.length ?? 0) > mostSigns / 10 ||
    deepQuote.test(text)
  );
}
