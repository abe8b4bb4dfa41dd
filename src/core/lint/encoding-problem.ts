import type { Problem } from '../problem/problem.js';
import { ruleById } from '../rules/registry.js';
import type { Decoded } from '../text/decode.js';
import type { RuleSettings } from './settings.js';

/** A file that is no text cannot be checked further, so this problem cannot be turned off either. */
export function encodingProblem(
  { text, offset, message }: Extract<Decoded, { state: 'bad' }>,
  settings: RuleSettings,
): Problem {
  return {
    rule: 'bad-encoding',
    severity: settings.rules.get('bad-encoding')?.severity ?? 'error',
    message: ruleById('bad-encoding')?.messages[message] ?? message,
    start: offset,
    end: Math.min(offset + 1, text.length),
  };
}
