import { doubleLatex } from './latex-escapes.js';

/** So many beginnings that end in nothing are looked at: an answer may be made of brackets. */
const mostBeginnings = 60;

/**
 * The JSON values that stand in the text of a model, in their order: between its sentences, in a fence, or
 * alone. Of one that was cut off, the whole maps inside of it. Never throws.
 */
export function jsonInText(text: string): readonly unknown[] {
  const found: unknown[] = [];
  let failed = 0;
  let at = 0;
  while (failed < mostBeginnings) {
    const start = nextBeginning(text, at);
    if (start < 0) break;
    const end = endOfValue(text, start);
    const value = end === undefined ? undefined : parse(text.slice(start, end));
    if (value === undefined) {
      failed++;
      at = start + 1;
    } else {
      found.push(value.is);
      at = end!;
    }
  }
  return found;
}

/**
 * The values of a list that begins at a place of a text, up to its end or to where the text was cut off;
 * what ends and is no JSON is left out.
 */
export function jsonInList(text: string, from: number): readonly unknown[] {
  const found: unknown[] = [];
  let failed = 0;
  for (let at = from; failed < mostBeginnings;) {
    const start = nextBeginning(text, at);
    const end =
      start < 0 || text.slice(at, start).includes(']') ? undefined : endOfValue(text, start);
    if (end === undefined) break;
    const value = parse(text.slice(start, end));
    if (value === undefined) failed++;
    else found.push(value.is);
    at = end;
  }
  return found;
}

function nextBeginning(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '{' || text[at] === '[') return at;
  return -1;
}

/** Where the value that begins here ends; undefined where it does not. */
function endOfValue(text: string, start: number): number | undefined {
  let depth = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at++) {
    const sign = text[at]!;
    if (isQuoted) {
      if (sign === '\\') at++;
      else if (sign === '"') isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === '{' || sign === '[') depth++;
    else if ((sign === '}' || sign === ']') && --depth === 0) return at + 1;
  }
  return undefined;
}

/** What models write that is nearly JSON is read, too: backslashes of LaTeX, a comma before the end. */
function parse(json: string): { readonly is: unknown } | undefined {
  const doubled = doubleLatex(json);
  for (const written of [doubled, doubled.replace(/,(\s*[}\]])/g, '$1')]) {
    try {
      return { is: JSON.parse(written) as unknown };
    } catch {
      // The next way of reading it, or none.
    }
  }
  return undefined;
}
