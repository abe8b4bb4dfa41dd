import { schemaMessages } from '../../../../../src/core/model/schema/messages.js';
import type { SchemaProblem } from '../../../../../src/core/model/schema-problem.js';

/** The sentence of a problem; a place that nothing fills stays as it is, to be seen. */
export function say({ rule, message, data }: SchemaProblem): string {
  const messages: Readonly<Record<string, Readonly<Record<string, string>>>> = schemaMessages;
  const template = messages[rule]?.[message];
  if (template === undefined) throw new Error(`${rule} has no message ${message}`);
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole));
}

/** `rule at the.path: sentence`. */
export function tell(problem: SchemaProblem): string {
  const key = problem.on === 'key' ? ' (key)' : '';
  return `${problem.rule} at ${problem.path.join('.')}${key}: ${say(problem)}`;
}
