// The JSON Schema of a question. All keys of all kinds stand in `properties`, so that an editor offers
// and explains them whatever is there already; what depends on the kind stands in `if` and `then`, so
// that a problem is told at its key and not as “matches none of nine schemas”.
// oxlint-disable unicorn/no-thenable -- `then` is a keyword of JSON Schema, and nobody awaits one.
import { kinds } from '../../kinds/index.js';
import type { JsonSchema, Kind } from '../../kinds/kind.js';
import { makingKeyNames } from '../detect-kind.js';
import type { MapShape } from '../shape-types.js';
import { questionShape, shapeOfKind, type KindName } from '../shapes.js';
import { jsonOfKey, jsonOfShape, type JsonObject } from './json-of-shape.js';

type AnyKind = Kind<KindName>;

const isDraft: JsonSchema = { properties: { status: { const: 'draft' } }, required: ['status'] };
const saysKind = (kind: KindName): JsonSchema => ({
  properties: { kind: { const: kind } },
  required: ['kind'],
});

/** The JSON Schema of a question of any kind. */
export function jsonOfQuestion(): JsonSchema {
  const all = kinds as readonly AnyKind[];
  return {
    ...jsonOfShape(questionShape()),
    allOf: [
      stemRule(all),
      answerRule(),
      ...all.map(explicitRule),
      ...makingKeyNames.flatMap((key) => implicitRules(key, all)),
    ],
  };
}

/** A question needs its text, unless its kind has another place for it. */
function stemRule(all: readonly AnyKind[]): JsonSchema {
  const without = all.filter(({ kind }) => !shapeOfKind(kind).required.includes('question'));
  const ways = without.flatMap(({ kind, madeBy }) => [
    saysKind(kind),
    ...madeBy.map((key) => ({ required: [key] })),
  ]);
  return { if: { anyOf: ways }, else: { required: ['question'] } };
}

/** Something says what is right, unless the question is a draft. */
function answerRule(): JsonSchema {
  const ways = [...makingKeyNames, 'kind'].map((key) => ({ required: [key] }));
  return { if: isDraft, else: { anyOf: ways } };
}

/** A question whose `kind` is given. */
function explicitRule(kind: AnyKind): JsonSchema {
  const needed = kind.kindAlone === true ? [] : [anyRequired(kind.madeBy)];
  return { if: saysKind(kind.kind), then: consequences([kind], needed) };
}

/** Questions without a `kind` that have this making key: what follows for each kind it may make. */
function implicitRules(key: string, all: readonly AnyKind[]): JsonSchema[] {
  const rules: JsonSchema[] = [];
  const earlier: JsonSchema[] = [];
  let together: AnyKind[] = [];
  for (const kind of all.filter(({ madeBy }) => madeBy.includes(key))) {
    together.push(kind);
    const reads = kind.readsInJson?.[key];
    // A kind that JSON Schema cannot tell from the next one shares its rule.
    if (kind.reads?.[key] !== undefined && reads === undefined) continue;
    const conditions = [
      ...earlier.map((not) => ({ not })),
      ...(reads === undefined ? [] : [reads]),
    ];
    rules.push({
      if: {
        required: [key],
        not: { required: ['kind'] },
        ...(conditions.length === 0 ? {} : { allOf: conditions }),
      },
      then: consequences(together, []),
    });
    if (reads !== undefined) earlier.push(reads);
    together = [];
  }
  return rules;
}

/** What holds for a question that is one of these kinds. */
function consequences(of: readonly AnyKind[], needed: readonly JsonSchema[]): JsonObject {
  const always = unique(of.map(({ checkInJson }) => checkInJson?.always));
  const unlessDraft = [...needed, ...unique(of.map(({ checkInJson }) => checkInJson?.unlessDraft))];
  const exclusive = of.flatMap(({ madeBy, together }) =>
    !together && madeBy.length > 1 ? [{ not: { required: madeBy } }] : [],
  );
  const rules = [
    ...always,
    ...exclusive,
    ...(unlessDraft.length === 0 ? [] : [{ if: isDraft, else: allOf(unlessDraft) }]),
  ];
  return {
    properties: {
      ...foreignKeys(of),
      ...(of.length === 1 ? ownKeys(shapeOfKind(of[0]!.kind)) : {}),
    },
    ...(rules.length === 0 ? {} : { allOf: rules }),
  };
}

/** The keys that none of these kinds has are refused. */
function foreignKeys(of: readonly AnyKind[]): JsonObject {
  const known = new Set(of.flatMap(({ kind }) => [...shapeOfKind(kind).keys.keys()]));
  const foreign = [...questionShape().keys.keys()].filter((key) => !known.has(key));
  return Object.fromEntries(foreign.map((key) => [key, false]));
}

/** The keys that this kind reads otherwise than the others do. */
function ownKeys(shape: MapShape): JsonObject {
  const general = questionShape().keys;
  const own = [...shape.keys].filter(([name, key]) => key.shape !== general.get(name)?.shape);
  return Object.fromEntries(own.map(([name, key]) => [name, jsonOfKey(key)]));
}

function anyRequired(keys: readonly string[]): JsonSchema {
  const [only] = keys;
  return keys.length === 1
    ? { required: [only] }
    : { anyOf: keys.map((key) => ({ required: [key] })) };
}

function allOf(schemas: readonly JsonSchema[]): JsonSchema {
  return schemas.length === 1 ? schemas[0]! : { allOf: schemas };
}

function unique(schemas: readonly (JsonSchema | undefined)[]): JsonSchema[] {
  const bySource = new Map<string, JsonSchema>();
  for (const schema of schemas) {
    if (schema !== undefined) bySource.set(JSON.stringify(schema), schema);
  }
  return [...bySource.values()];
}
