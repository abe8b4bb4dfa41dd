import type { ScalarNode, YamlNode } from '../yaml/index.js';
import type { SlipContext } from './restore-slips.js';

/** Tags of YAML's own schema: someone who writes one knows what they do. */
const KNOWN_TAGS: ReadonlySet<string> = new Set([
  '!!str',
  '!!int',
  '!!float',
  '!!bool',
  '!!null',
  '!!map',
  '!!seq',
]);

/** An anchor that nothing refers to, or a tag that YAML does not know, is the beginning of a text. */
export function slipInProperties(
  node: YamlNode,
  c: Pick<SlipContext, 'isAnchorUsed'>,
): { slip: 'anchor' | 'tag'; start: number } | undefined {
  const { anchor, tag } = node;
  if (anchor === undefined && tag === undefined) return undefined;
  // Above a list or map on the lines below, a name does no harm.
  if ((node.type === 'map' || node.type === 'seq') && !node.flow) return undefined;
  const start = Math.min(
    anchor?.span.start ?? node.start,
    tag?.span.start ?? node.start,
    node.start,
  );
  if (anchor !== undefined && !c.isAnchorUsed(anchor.name)) return { slip: 'anchor', start };
  if (tag !== undefined && !KNOWN_TAGS.has(tag.name)) return { slip: 'tag', start };
  return undefined;
}

/**
 * A comment that was typed as text. `#` with a sign right behind it is no remark (`#include`, `#1`),
 * and neither is the end of a question (`What does # do?`).
 */
export function slipOfComment(
  node: ScalarNode,
  source: string,
): 'hash' | 'only-comment' | undefined {
  const { comment, text } = node;
  if (comment === undefined || node.style !== 'plain') return undefined;
  const remark = source.slice(comment.start + 1, comment.end).trim();
  if (remark === '' || remark.startsWith('quizwright-')) return undefined;
  const isTight = !/\s/.test(source[comment.start + 1] as string);
  if (text === '') return isTight ? 'only-comment' : undefined;
  if (isTight) return 'hash';
  return remark.endsWith('?') && !/[.?!…:]$/.test(text) ? 'hash' : undefined;
}

/** Escapes that no author means: what they give cannot be seen. */
const UNSEEN_ESCAPE = /^(?:[^\\]|\\[^abefv0NLP_])*\\[abefv0NLP_]/;

/** A tab or a line break in the middle of math is the beginning of `\times`, `\nu`, `\rho`. */
const ESCAPE_IN_MATH = /\$[^$]*?(?<!\\)(?:\\\\)*\\[tnr][A-Za-z][^$]*\$/;

/**
 * The text meant by the characters between double quotes, where a backslash in them was meant as a
 * backslash; undefined where the escapes are such as people write.
 */
export function slipInDoubleQuotes(raw: string): string | undefined {
  if (!raw.includes('\\')) return undefined;
  if (!UNSEEN_ESCAPE.test(raw) && !ESCAPE_IN_MATH.test(raw)) return undefined;
  return raw
    .split(/\r?\n/)
    .map((line) => line.trim())
    .join('\n')
    .replaceAll('\\"', '"')
    .trim();
}
