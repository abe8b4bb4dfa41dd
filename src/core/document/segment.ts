import type { Finding } from '../problem/finding.js';
import { bankKeyNames, itemKeyNames } from '../model/key-names.js';
import type { ItemList } from '../model/reading.js';
import type { Span } from '../text/span.js';
import { indentAt, orNone, readYamlText, type YamlNode, type YamlReading } from '../yaml/index.js';
import { noKey, type SegmentContent, understand } from './segment-content.js';
import type { SegmentState } from './segment-state.js';
import type { SegmentCut, SegmentKind } from './split-segments.js';

/** A part of a bank's text with what YAML reads in it. It never changes; offsets are its own. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly source: string;
  readonly before: SegmentState;
  readonly list: ItemList | undefined;
  /** Null for items that were understood at once: most of what was read of them may go again. */
  readonly node: YamlNode | null;
  readonly findings: readonly Finding[];
  readonly comments: readonly Span[];
  readonly tabs: readonly Span[];
  /** Whether it holds anchors or aliases, so that it cannot be understood on its own. */
  readonly anchored: boolean;
  /** Whether some of its lines were not read: what stands in `source` is not all that was read. */
  readonly masked: boolean;
  /** What `contentOf` made of it: a field, since a look-up per item is felt at every keystroke. */
  memo: { readonly anchorKey: readonly unknown[]; readonly content: SegmentContent } | undefined;
}

const NOTHING: YamlReading = { node: null, findings: [], comments: [], tabs: [], anchored: false };

/** Reads one cut of `text`; `text` may be the whole file or the part that was cut. */
export function readSegment(text: string, cut: SegmentCut): Segment {
  const { kind, before, list } = cut;
  const source = text.slice(cut.start, cut.end);
  const findings: Finding[] = cut.conflicts.map(({ start, end }) => ({
    rule: 'merge-conflict',
    message: 'conflict',
    start: start - cut.start,
    end: end - cut.start,
  }));
  for (const { start, end } of cut.directives) {
    const directive = text.slice(start, end).trim();
    // The one that says what this reader does anyway.
    if (/^%YAML\s+1\.2\s*(?:#.*)?$/.test(directive)) continue;
    findings.push({
      rule: 'syntax',
      message: 'directive',
      start: start - cut.start,
      end: start - cut.start + directive.length,
      data: { text: directive },
    });
  }
  if (cut.kind === 'rest') findings.push(...toldOfRest(source));
  const reading =
    cut.kind === 'rest'
      ? NOTHING
      : readYamlText(
          cut.masked.length === 0 ? source : mask(source, cut),
          kind === 'item' ? itemKeyNames() : bankKeyNames(),
          cut.start === 0 && cut.before.mode === 'start',
        );

  if (kind === 'item') findings.push(...toldOfIndent(source, before));
  if (reading.findings.length > 0) findings.push(...reading.findings);
  const { node, comments, tabs, anchored } = reading;
  const told = orNone(findings);
  const masked = cut.masked.length > 0;
  const read = {
    kind,
    source,
    before,
    list,
    node,
    findings: told,
    comments,
    tabs,
    anchored,
    masked,
  };
  if (kind !== 'item' || anchored) return { ...read, memo: undefined };
  const content = understand(read, undefined);
  return { ...read, node: null, memo: { anchorKey: noKey, content } };
}

/** Blanks in place of lines that are not to be read keep every offset as it is. */
function mask(source: string, cut: SegmentCut): string {
  const pieces: string[] = [];
  let at = 0;
  for (const span of cut.masked) {
    const start = span.start - cut.start;
    const end = span.end - cut.start;
    pieces.push(source.slice(at, start), source.slice(start, end).replace(/[^\r\n]/g, ' '));
    at = end;
  }
  pieces.push(source.slice(at));
  return pieces.join('');
}

/** Only the first mark with something behind it is told. */
function toldOfRest(source: string): Finding[] {
  const mark = /^---(?=[ \t\r\n]|$)/m.exec(source);
  if (mark === null) {
    const text = /^(?!\.\.\.(?:[ \t\r\n]|$)|[ \t]*(?:#|\r?$))\S.*/m.exec(source);
    if (text === null) return [];
    return [{ rule: 'several-documents', message: 'second', start: 0, end: 3 }];
  }
  const behind = source.slice(mark.index + 3);
  const hasContent = /^[ \t]*[^#\s.]/m.test(behind);
  const message = hasContent ? 'second' : 'trailing';
  return [{ rule: 'several-documents', message, start: mark.index, end: mark.index + 3 }];
}

/** An entry whose dash does not stand under the first one's. */
function toldOfIndent(source: string, before: SegmentState): Finding[] {
  if (before.dashes < 0) return [];
  const { columns, content } = indentAt(source, 0);
  if (columns === before.dashes) return [];
  return [
    {
      rule: 'syntax',
      message: 'entry-indent',
      start: content,
      end: content + 1,
      data: { key: '- ', found: columns, expected: before.dashes, lineStart: 0 },
    },
  ];
}
