import { parse, postprocess, preprocess } from 'micromark';
import type { Span } from '../text/span.js';
import { readSimple } from './read-simple.js';

/** Beyond these measures a text is not parsed: nobody wrote it, and the parser would take minutes. */
const longest = 100_000;
const mostSigns = 2_000;
const deepQuote = /(?:>[ \t]*){100}/;
const deepList = /^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+){50}/m;
/** Runs of signs of emphasis, each of which is tried against those before it. */
const emphasis = /[*_]+/g;
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

/** Is told of everything the parser finds, from the outside in. */
export interface EventCollector {
  enter(type: string, span: Span): void;
  exit(type: string, span: Span): void;
}

/**
 * Reads Markdown as a renderer would, with offsets. The only user of the parser. A text that is made
 * to keep the parser busy is not read.
 *
 * @param inline whether the text is one line, which makes no blocks: `1984.` is no list.
 */
export function readEvents(text: string, inline: boolean, collector: EventCollector): void {
  if (isTooCostly(text) || (inline && readSimple(text, collector))) return;
  const parser = inline
    ? (inlineParser ??= createParser(true))
    : (blockParser ??= createParser(false));
  // All that a parser keeps from one text to the next.
  parser.defined.length = 0;
  parser.lazy = {};
  const chunks = preprocess()(text, undefined, true);
  for (const [phase, token] of postprocess(parser.document().write(chunks))) {
    collector[phase](token.type, { start: token.start.offset, end: token.end.offset });
  }
}

/** Putting a parser together costs as much as reading a stem. */
let inlineParser: ReturnType<typeof parse> | undefined;
let blockParser: ReturnType<typeof parse> | undefined;

function createParser(inline: boolean): ReturnType<typeof parse> {
  return parse({ extensions: inline ? [{ disable: { null: blockConstructs } }] : [] });
}

/** Whether a text would keep a parser busy for long. */
export function isTooCostly(text: string): boolean {
  if (text.length > longest) return true;
  if (text.length < mostSigns) return false;
  const signs = text.match(costlySigns)?.length ?? 0;
  return (
    signs > mostSigns ||
    (text.match(/<[!?]/g)?.length ?? 0) > mostSigns / 10 ||
    deepQuote.test(text) ||
    deepList.test(text) ||
    (text.match(emphasis)?.length ?? 0) > mostSigns
  );
}
