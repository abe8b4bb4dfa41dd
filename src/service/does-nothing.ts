import type { Problem } from '../core/lint/index.js';
import { ruleById } from '../core/rules/registry.js';

/** Whether what a problem stands at has no effect, so that an editor may fade it. */
export function doesNothing({ rule, fix }: Problem): boolean {
  const idle = ruleById(rule)?.idle;
  return idle === 'always' || (idle === 'without-fix' && fix === undefined);
}
