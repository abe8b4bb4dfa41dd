/** What may stand at a place of an answer. It is all that an answer can bring in: the rest is not looked at. */
export type AnswerShape =
  | { readonly type: 'text'; readonly most?: number; readonly about?: string }
  | { readonly type: 'number'; readonly about?: string }
  | { readonly type: 'boolean'; readonly about?: string }
  /** One of some words; of those that the bank brings, `listed` says in which data they are sent. */
  | { readonly type: 'word'; readonly of: readonly string[]; readonly listed?: string }
  | {
      readonly type: 'list';
      readonly of: AnswerShape;
      readonly most: number;
      readonly about?: string;
    }
  | MapAnswer;

export interface MapAnswer {
  readonly type: 'map';
  readonly keys: Readonly<Record<string, AnswerShape>>;
  readonly needs: readonly string[];
  readonly about?: string;
}

type JsonSchema = { readonly [keyword: string]: unknown };

/** A shape as a JSON Schema, for the model to read. */
export function schemaOfShape(shape: AnswerShape): JsonSchema {
  if (shape.type === 'word') {
    const { of, listed } = shape;
    // Words of a bank stand where data stands, and nowhere in what we say.
    return listed === undefined
      ? { enum: of }
      : { type: 'string', description: `a line of the data “${listed}”, up to “ — ”` };
  }
  const about = shape.about === undefined ? {} : { description: shape.about };
  switch (shape.type) {
    case 'text':
      return { type: 'string', ...about };
    case 'number':
    case 'boolean':
      return { type: shape.type, ...about };
    case 'list':
      return { type: 'array', items: schemaOfShape(shape.of), maxItems: shape.most, ...about };
    case 'map':
      return {
        type: 'object',
        ...about,
        properties: Object.fromEntries(
          Object.entries(shape.keys).map(([key, each]) => [key, schemaOfShape(each)]),
        ),
        required: shape.needs,
        additionalProperties: false,
      };
  }
}
