// The one place where zod's issues become problems.
import type * as z from 'zod/mini';

import type { SchemaProblem } from '../schema-problem.js';
import type { Path } from '../../problem/path.js';
import { createPlainMap } from '../../yaml/index.js';
import { fits } from './fits.js';
import { isMap } from './forms.js';
import { type Issue, issuesOf } from './issues-of.js';
import { problemAt } from './problem-at.js';
import type { MapShape, Shape } from './shape-types.js';
import { armFor, descend, type Slot } from './slot.js';
import { phraseFor, unknownKey } from './unknown-key.js';

interface Context {
  readonly root: Slot;
  /** The kind of the question at the root, if that is what it is. */
  readonly kind?: string;
}

/**
 * Everything that zod finds wrong, in the words of the format. `shape` is the shape of `schema`, or
 * one with the same keys that says more.
 */
export function problemsOf(
  schema: z.ZodMiniType,
  shape: Shape,
  data: unknown,
  kind?: string,
): SchemaProblem[] {
  const root: Slot = { path: [], shape, value: data };
  const issues = issuesOf(schema, withoutWhatFits(shape, data));
  const problems = issues.flatMap((issue) => problemsOfIssue(issue, [], { root, kind }));
  return [...problems, ...prototypeKeys(root)];
}

/** A map without the keys that nothing is wrong with, since zod would read and copy them all. */
function withoutWhatFits(shape: Shape, data: unknown): unknown {
  if (shape.type !== 'map' || !isMap(data)) return data;
  const rest = createPlainMap();
  for (const key in data) {
    const expected = shape.keys.get(key)?.shape;
    const isFine = expected !== undefined && fits(expected, data[key]);
    if (!isFine || shape.required.includes(key)) rest[key] = data[key];
  }
  return rest;
}

function problemsOfIssue(issue: Issue, base: Path, context: Context): SchemaProblem[] {
  const path = [...base, ...(issue.path as Path)];
  const slot = descend(context.root, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const shape = armFor(slot.shape, slot.value) as MapShape;
      const phrase = phraseFor(shape, path, context.kind);
      const inside = { shape, phrase, root: context.root.shape };
      return issue.keys.map((key) => unknownKey(path, key, inside));
    }
    case 'invalid_union':
      return problemsOfArm(issue, slot, context);
    case 'invalid_key':
      return [invalidName(context.root, path)];
    default:
      return [slot.value === undefined ? missing(context, path) : problemAt(slot)];
  }
}

/** Zod tries every arm of a union; only the one that takes values of this form has something to say. */
function problemsOfArm(
  issue: z.core.$ZodIssueInvalidUnion,
  slot: Slot,
  context: Context,
): SchemaProblem[] {
  const arms = slot.shape.type === 'either' ? slot.shape.arms : [];
  const arm = armFor(slot.shape, slot.value);
  const issues = arm === undefined ? undefined : issue.errors[arms.indexOf(arm)];
  // An issue with the value itself is told with all that the place would take.
  if (
    issues === undefined ||
    issues.some((own) => own.path.length === 0 && own.code !== 'unrecognized_keys')
  ) {
    return [slot.value === undefined ? missing(context, slot.path) : problemAt(slot)];
  }
  return issues.flatMap((own) => problemsOfIssue(own, slot.path, context));
}

function missing({ root, kind }: Context, path: Path): SchemaProblem {
  const container = path.slice(0, -1);
  const slot = descend(root, container);
  const shape = armFor(slot.shape, slot.value) as MapShape;
  return {
    rule: 'missing-key',
    message: 'missing',
    path: container,
    on: 'value',
    data: { key: String(path.at(-1)), inside: phraseFor(shape, container, kind) },
  };
}

/** A key that the author chose and that is no id, or blank. */
function invalidName(root: Slot, path: Path): SchemaProblem {
  const name = String(path.at(-1));
  const record = descend(root, path.slice(0, -1)).shape;
  const shape: Shape = record.type === 'record' ? record.key : { type: 'any' };
  return { ...problemAt({ path, shape, value: name }), on: 'key' };
}

/** Zod passes over `__proto__` where the author chooses the keys. */
function prototypeKeys({ path, shape, value }: Slot): SchemaProblem[] {
  const arm = armFor(shape, value);
  if (!isMap(value) || arm === undefined) return [];
  if (arm.type === 'record' && Object.hasOwn(value, '__proto__')) {
    const key: Shape = { type: 'text', markdown: false, format: 'id' };
    return [
      { ...problemAt({ path: [...path, '__proto__'], shape: key, value: '__proto__' }), on: 'key' },
    ];
  }
  if (arm.type !== 'map') return [];
  return Object.keys(value).flatMap((step) =>
    arm.keys.has(step) ? prototypeKeys(descend({ path, shape: arm, value }, [step])) : [],
  );
}
