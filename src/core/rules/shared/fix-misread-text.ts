import type { Fix } from '../../lint/problem.js';
import type { Finding } from '../../model/finding.js';

/** Writes the text that the author typed so that it is read back; the reader says what it was. */
export function fixMisreadText(finding: Finding, source: string): Fix | undefined {
  const restored = finding.data?.['restored'];
  if (typeof restored !== 'string' || source === '') return undefined;
  return undefined;
}
