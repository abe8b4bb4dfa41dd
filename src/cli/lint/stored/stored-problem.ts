import type { Fix, Problem, RelatedPlace, Severity } from '../../../core/problem/problem.js';
import { ruleById } from '../../../core/rules/registry.js';
import type { Edit, Span } from '../../../core/text/span.js';
import { isMap, isOffset, isText, listOf, type PlainMap } from './plain.js';

/** A problem from a file of ours; undefined for anything that is not exactly one. */
export function problemFrom(value: unknown): Problem | undefined {
  if (!isMap(value)) return undefined;
  const span = spanFrom(value);
  const { rule, severity, message, item, fix, related } = value;
  if (span === undefined || !isText(rule) || ruleById(rule) === undefined) return undefined;
  if (!isSeverity(severity) || !isText(message)) return undefined;
  if (item !== undefined && !isText(item)) return undefined;
  const mended = fix === undefined ? undefined : fixFrom(fix);
  if (fix !== undefined && mended === undefined) return undefined;
  const places = related === undefined ? undefined : listOf(related, placeFrom);
  if (related !== undefined && places === undefined) return undefined;
  return {
    rule,
    severity,
    message,
    ...span,
    ...(item === undefined ? {} : { item }),
    ...(mended === undefined ? {} : { fix: mended }),
    ...(places === undefined ? {} : { related: places }),
  };
}

/** How far into a text of its own file a problem reaches. */
export function reachOf({ end, fix, related = [] }: Problem): number {
  const own = related.filter(({ path }) => path === undefined);
  return Math.max(end, ...(fix?.edits ?? []).map((edit) => edit.end), ...own.map((p) => p.end));
}

function isSeverity(value: unknown): value is Severity {
  return value === 'error' || value === 'warning' || value === 'info';
}

function spanFrom({ start, end }: PlainMap): Span | undefined {
  return isOffset(start) && isOffset(end) && start <= end ? { start, end } : undefined;
}

function fixFrom(value: unknown): Fix | undefined {
  if (!isMap(value)) return undefined;
  const { safe, title } = value;
  const edits = listOf(value['edits'], editFrom);
  if (typeof safe !== 'boolean' || !isText(title) || edits === undefined) return undefined;
  return { safe, title, edits };
}

function editFrom(value: unknown): Edit | undefined {
  if (!isMap(value)) return undefined;
  const span = spanFrom(value);
  const { text } = value;
  return span === undefined || !isText(text) ? undefined : { ...span, text };
}

function placeFrom(value: unknown): RelatedPlace | undefined {
  if (!isMap(value)) return undefined;
  const span = spanFrom(value);
  const { message, path } = value;
  if (span === undefined || !isText(message)) return undefined;
  if (path === undefined) return { ...span, message };
  return isText(path) ? { ...span, message, path } : undefined;
}
