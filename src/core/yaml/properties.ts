import type { Span } from '../text/span.js';
import { Char, type Cursor, isBreakOrSpace, isFlowSign } from './cursor.js';
import type { ScalarNode, YamlNode } from './nodes.js';

/** `&anchor` and `!tag` before a value. */
export interface Properties {
  readonly anchor?: { readonly name: string; readonly span: Span };
  readonly tag?: { readonly name: string; readonly span: Span };
  readonly start: number;
}

/** Reads what stands here of `&anchor` and `!tag`, in any order; blanks behind them are skipped. */
export function readProperties(c: Cursor): Properties | 'malformed' | undefined {
  const start = c.pos;
  let anchor: Properties['anchor'];
  let tag: Properties['tag'];
  for (;;) {
    const code = c.at();
    if (code !== Char.Ampersand && code !== Char.Exclamation) break;
    const from = c.pos;
    let end = from + 1;
    if (code === Char.Exclamation && c.at(1) === Char.Less) {
      end = c.source.indexOf('>', from) + 1;
      if (end <= 0 || end > c.lineEnd()) return 'malformed';
    } else {
      for (; ; end++) {
        const next = c.source.charCodeAt(end);
        if (isBreakOrSpace(next) || isFlowSign(next)) break;
      }
    }
    const span = { start: from, end };
    if (code === Char.Ampersand) {
      if (end === from + 1 || anchor !== undefined) return 'malformed';
      anchor = { name: c.source.slice(from + 1, end), span };
      c.anchored = true;
    } else {
      if (tag !== undefined) return 'malformed';
      tag = { name: c.source.slice(from, end), span };
    }
    c.pos = end;
    const after = c.at();
    if (!isBreakOrSpace(after) && !isFlowSign(after)) return 'malformed';
    c.skipSpaces();
  }
  if (anchor === undefined && tag === undefined) return undefined;
  return { anchor, tag, start };
}

export function withProperties<N extends YamlNode>(node: N, properties: Properties): N {
  return { ...node, anchor: properties.anchor, tag: properties.tag };
}

/** Where nothing is written. */
export function emptyScalar(at: number): ScalarNode {
  return { type: 'scalar', style: 'plain', text: '', start: at, end: at };
}
