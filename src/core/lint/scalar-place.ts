import type { Edit, Span } from '../text/span.js';
import { isSafeBare, type ScalarMap, scalarMap, type ScalarNode } from '../yaml/index.js';

/** From this length of a text on its map is kept: what is shorter is as quickly read again. */
const LONG = 256;

/**
 * Many ask for one part of a text each, every heading of a bank's notes for one. To read all of the text
 * anew for each of them would take hours in long notes, so its map lasts as long as the text does.
 */
const longMaps = new WeakMap<ScalarNode, { readonly source: string; readonly map: ScalarMap }>();

/** A scalar's text and where its characters are written, for reports and fixes inside it. */
export class ScalarPlace {
  #map: ScalarMap | undefined;

  constructor(
    readonly node: ScalarNode,
    readonly source: string,
    /** Whether it stands between brackets. */
    readonly inFlow: boolean,
  ) {}

  /** Where characters `from` to `to` of the text are written. */
  span(from: number, to: number): Span {
    // What an alias stands for is written elsewhere.
    if (isAliased(this.node, this.source)) return { start: this.node.start, end: this.node.end };
    const start = this.#at(from);
    if (to <= from) return { start, end: start };
    const last = this.#at(to - 1);
    const end = Math.max(this.#at(to), last + 1);
    // What lies between the last character and the next may be a line break and indentation.
    return { start, end: this.source.slice(last + 1, end).includes('\n') ? last + 1 : end };
  }

  /** The edit of the source that changes the text so; undefined where its style cannot hold it. */
  edit(from: number, to: number, text: string): Edit | undefined {
    if (isAliased(this.node, this.source)) return undefined;
    const span = this.span(from, to);
    switch (this.node.style) {
      case 'literal':
        return { ...span, text: text.replaceAll('\n', this.#lineBreak()) };
      case 'folded':
        return text.includes('\n') ? undefined : { ...span, text };
      case 'double':
        return { ...span, text: JSON.stringify(text).slice(1, -1) };
      case 'single':
        return text.includes('\n') ? undefined : { ...span, text: text.replaceAll("'", "''") };
      case 'plain': {
        const { text: before } = this.node;
        const after = before.slice(0, from) + text + before.slice(to);
        return isSafeBare(after, { inFlow: this.inFlow }) ? { ...span, text } : undefined;
      }
      default:
        // What was typed and is not YAML is to be written anew first.
        return undefined;
    }
  }

  #at(offset: number): number {
    this.#map ??= this.#makeMap();
    return this.#map(offset);
  }

  #makeMap(): ScalarMap {
    const { node, source } = this;
    const made = longMaps.get(node);
    if (made?.source === source) return made.map;
    // Only a block's indentation depends on what it belongs to.
    const isBlock = node.style === 'literal' || node.style === 'folded';
    const map = scalarMap(node, source, isBlock ? parentColumn(source, node.start) : -1);
    if (node.text.length >= LONG) longMaps.set(node, { source, map });
    return map;
  }

  /** A line break and the indentation of a block's lines. */
  #lineBreak(): string {
    const first = this.#at(0);
    const lineStart = this.source.lastIndexOf('\n', first - 1) + 1;
    const crlf = this.source[lineStart - 2] === '\r';
    return `${crlf ? '\r\n' : '\n'}${' '.repeat(first - lineStart)}`;
  }
}

/** Whether a node is a copy of what an alias stands for: it has the alias's place. */
export function isAliased(node: ScalarNode, source: string): boolean {
  return source[node.start] === '*' && node.style !== 'typed';
}

/** How much blank space stands before a text; data leaves it out. */
export function blankBefore(text: string): number {
  return text.length - text.trimStart().length;
}

/** The column of the key or the dash that a value on the same line belongs to. */
function parentColumn(source: string, start: number): number {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const before = source.slice(lineStart, start);
  const dashes = /^ *(?:- +)*/.exec(before)?.[0] ?? '';
  return dashes.length === before.length ? Math.max(-1, before.lastIndexOf('-')) : dashes.length;
}
