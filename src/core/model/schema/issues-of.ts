import { $ZodError, type $ZodIssue, _safeParse } from 'zod/v4/core';
import * as z from 'zod/mini';

import type { Path } from '../../problem/path.js';
import { isMap } from './forms.js';

export type Issue = $ZodIssue;

/** Without the trail of calls that an `Error` has, which takes longer than to find what is wrong. */
const safeParse = _safeParse($ZodError);

/**
 * What zod finds wrong. Of a map that holds few of the keys it may have, only those are looked at, and those
 * that it must have: zod goes through all that it knows.
 */
export function issuesOf(schema: z.ZodMiniType, data: unknown): readonly Issue[] {
  if (!isStrictMap(schema) || !isMap(data)) return issuesIn(schema, data, []);
  const { shape } = schema;
  const issues: Issue[] = [];
  const unknown: string[] = [];
  for (const key in shape) {
    const field = shape[key]!;
    if (Object.hasOwn(data, key) || field._zod.optin === undefined) {
      issues.push(...issuesIn(field, data[key], [key]));
    }
  }
  for (const key in data) if (!Object.hasOwn(shape, key)) unknown.push(key);
  if (unknown.length > 0) {
    issues.push({ code: 'unrecognized_keys', keys: unknown, path: [], message: '' });
  }
  return issues;
}

/** Whether all that is to be said of a map is said of its keys, one by one. */
function isStrictMap(
  schema: z.ZodMiniType,
): schema is z.ZodMiniObject<Record<string, z.ZodMiniType>> {
  if (!(schema instanceof z.ZodMiniObject)) return false;
  const { catchall, checks = [] } = schema._zod.def;
  return catchall?._zod.def.type === 'never' && checks.length === 0;
}

function issuesIn(schema: z.ZodMiniType, value: unknown, base: Path): readonly Issue[] {
  const result = safeParse(schema, value);
  if (result.success) return [];
  const { issues } = result.error;
  return base.length === 0
    ? issues
    : issues.map((issue) => ({ ...issue, path: [...base, ...issue.path] }));
}
