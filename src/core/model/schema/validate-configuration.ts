import type { SchemaProblem } from '../schema-problem.js';
import { configurationSchema } from './configuration.js';
import { fits } from './fits.js';
import { isMap } from './forms.js';
import { problemAt } from './problem-at.js';
import { problemsOf } from './problems-of.js';
import { configurationShape } from './shapes.js';
import { tellOnce } from './tell-once.js';

/**
 * Everything that is wrong with the form of a configuration, given as plain data. Whether the rules
 * it names exist and have such options is for those who know the rules (`core/configuration`).
 */
export function validateConfiguration(data: unknown): SchemaProblem[] {
  const shape = configurationShape();
  if (!isMap(data)) return [problemAt({ path: [], shape, value: data })];
  return fits(shape, data) ? [] : tellOnce(problemsOf(configurationSchema, shape, data));
}
