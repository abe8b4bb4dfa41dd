import type { Fix } from '../../problem/problem.js';
import type { Finding } from '../../problem/finding.js';

const numberWithComma = /^([-+]?\d+),(\d+)(%?)$/;

/**
 * `0,5` with a point, where a number or a percentage is asked for. With three digits behind it the
 * comma may have marked thousands, so that the fix is not safe.
 */
export function fixDecimalComma({ data, start, end }: Finding, source: string): Fix | undefined {
  const expected = String(data?.['expected'] ?? '');
  if (!/number|percentage/.test(expected)) return undefined;
  const written = source
    .slice(start, end)
    .replace(/^["']|["']$/g, '')
    .trim();
  const match = numberWithComma.exec(written);
  if (match === null || (expected.includes('whole number') && match[3] === '')) return undefined;
  const text = `${match[1]}.${match[2]}${match[3]}`;
  return {
    safe: match[2]?.length !== 3,
    title: `Write \`${text}\``,
    edits: [{ start, end, text }],
  };
}
