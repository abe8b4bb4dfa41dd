/** The JSON Schema of the configuration, as far as help for it is read from there. */
export interface ConfigurationSchema {
  readonly description?: string;
  readonly type?: unknown;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, ConfigurationSchema>>;
  readonly items?: ConfigurationSchema;
  readonly anyOf?: readonly ConfigurationSchema[];
  readonly allOf?: readonly ConfigurationSchema[];
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, ConfigurationSchema>>;
}

/** All that the schema says of one place: itself, and what it refers to. */
export function armsOf(
  schema: ConfigurationSchema,
  root: ConfigurationSchema,
): readonly ConfigurationSchema[] {
  const referred = schema.$ref === undefined ? undefined : root.definitions?.[nameOf(schema.$ref)];
  const below = [...(schema.anyOf ?? []), ...(schema.allOf ?? []), ...(referred ? [referred] : [])];
  return [schema, ...below.flatMap((arm) => armsOf(arm, root))];
}

const nameOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

/** The schema of what stands at a path; undefined where it knows nothing. */
export function schemaAt(
  root: ConfigurationSchema,
  path: readonly (string | number)[],
): ConfigurationSchema | undefined {
  let schema: ConfigurationSchema | undefined = root;
  for (const step of path) {
    if (schema === undefined) return undefined;
    const arms = armsOf(schema, root);
    schema =
      typeof step === 'number'
        ? arms.find(({ items }) => items !== undefined)?.items
        : keysOf(arms).find(([name]) => name === step)?.[1];
  }
  return schema;
}

/** The keys of a map, with what the schema says of each. */
export function keysOf(
  arms: readonly ConfigurationSchema[],
): readonly (readonly [name: string, schema: ConfigurationSchema])[] {
  return arms.flatMap(({ properties }) => Object.entries(properties ?? {}));
}

/** The values that are listed for a place, each with what it means. */
export function valuesOf(
  arms: readonly ConfigurationSchema[],
): readonly (readonly [value: string, meaning: string])[] {
  return arms.flatMap((arm) => {
    if (arm.type === 'boolean') return [['true', ''] as const, ['false', ''] as const];
    return (arm.enum ?? []).map(
      (value, i) => [String(value), arm.markdownEnumDescriptions?.[i] ?? ''] as const,
    );
  });
}
