import { parseXml, type XmlDocument, type XmlElement, XmlError } from '@rgrove/parse-xml';
import type { Span } from '../../text/span.js';
import { textOfHtml } from '../markup/html-to-markdown.js';
import { mendAmpersands, moveBack, placeBefore } from './lone-ampersands.js';
import { nestsTooDeep } from './nesting.js';

/** What XML says, or why it cannot be read: one sentence, and where. */
export type XmlReading = { readonly root: XmlElement } | XmlProblem;

interface XmlProblem {
  readonly problem: Span & { readonly message: string };
}

/** More signs are no question bank, or are made to hurt. */
const longest = 60_000_000;
/** Deeper, no format nests, and readers run out of room. */
const deepest = 256;

/**
 * Reads XML as other people’s systems write it: what stands before the declaration, signs that XML
 * forbids, an `&` that stands for itself and names of signs that only HTML knows (`&nbsp;`) do no harm. What a document declares itself is
 * never used, so nothing can grow. `start` and `end` of an element are offsets of `source`.
 */
export function readXml(source: string): XmlReading {
  if (source.length > longest) return problemAt(0, 0, 'This XML is too long for a question bank.');
  const text = withoutHarm(source);
  const deep = nestsTooDeep(text, deepest);
  if (deep !== undefined) {
    const message = `The elements are nested deeper than ${deepest} levels from here.`;
    return problemAt(deep, deep + 1, message);
  }
  const read = parse(text);
  if (!(read instanceof XmlError)) return reading(read);
  const mended = mendAmpersands(text);
  if (mended.places.length === 0) return problemOf(read, text);
  const again = parse(mended.text);
  if (again instanceof XmlError) {
    const { problem } = problemOf(again, mended.text);
    const [start, end] = [placeBefore(mended, problem.start), placeBefore(mended, problem.end)];
    return { problem: { ...problem, start, end } };
  }
  moveBack(again, mended);
  return reading(again);
}

function parse(text: string): XmlDocument | XmlError {
  try {
    return parseXml(text, {
      includeOffsets: true,
      preserveComments: true,
      ignoreUndefinedEntities: true,
      resolveUndefinedEntity: signNamed,
    });
  } catch (error) {
    if (error instanceof XmlError) return error;
    throw error;
  }
}

function reading({ root }: XmlDocument): XmlReading {
  return root === null ? problemAt(0, 0, 'There is no element in this XML.') : { root };
}

function problemOf(error: XmlError, text: string): XmlProblem {
  const at = offsetOf(error.pos, text);
  return problemAt(at, Math.min(at + 1, text.length), sentence(error.message));
}

function problemAt(start: number, end: number, message: string): XmlProblem {
  return { problem: { start, end, message } };
}

/** The same text, as long as it was, without what would only stop the reader. */
function withoutHarm(source: string): string {
  return source
    .replace(/^[\uFEFF\s]*<\?xml\s[^>]*\?>/, blank)
    .replace(/[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, ' ')
    .replace(/&#(?:0*(?:\d|1[124-9]|2\d|3[01])|x0*(?:[\da-f]|1[\da-f]));/gi, (all) =>
      /^&#(?:0*(?:9|10|13)|x0*[9ad]);$/i.test(all) ? all : blank(all),
    );
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

const signs = new Map<string, string | undefined>();

/** `&nbsp;` and its like, as HTML has them. */
function signNamed(entity: string): string | undefined {
  if (!/^&[A-Za-z][A-Za-z\d]{0,31};$/.test(entity)) return undefined;
  if (!signs.has(entity)) {
    // Blank signs at the ends would be lost.
    const sign = textOfHtml(`|${entity}|`).slice(1, -1);
    if (signs.size > 3000) signs.clear();
    signs.set(entity, sign === entity ? undefined : sign);
  }
  return signs.get(entity);
}

/** The reader counts signs, and those of emoji as one. */
function offsetOf(count: number, text: string): number {
  let at = 0;
  for (let i = 0; i < count && at < text.length; i++) {
    at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  }
  return at;
}

/** What the reader says, without its picture of the place. */
function sentence(message: string): string {
  const [said = ''] = message.split(/ \(line \d+, column \d+\)|\n/, 1);
  const why = said === '' ? 'it ends too early' : said.charAt(0).toLowerCase() + said.slice(1);
  return `From here on, this XML cannot be read: ${why}.`;
}
