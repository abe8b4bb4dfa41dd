/** The part of JSON Schema that the inputs of tools are described in. */
export type InputSchema =
  | {
      readonly type: 'string';
      readonly description?: string;
      readonly enum?: readonly string[];
      readonly maxLength?: number;
    }
  | {
      readonly type: 'integer';
      readonly description?: string;
      readonly minimum?: number;
      readonly maximum?: number;
    }
  | { readonly type: 'boolean'; readonly description?: string }
  | {
      readonly type: 'array';
      readonly description?: string;
      readonly items: InputSchema;
      readonly maxItems?: number;
    }
  | ObjectSchema;

export interface ObjectSchema {
  readonly type: 'object';
  readonly description?: string;
  readonly properties: Readonly<Record<string, InputSchema>>;
  readonly required?: readonly string[];
  /** True where the keys are the format's, and looked at elsewhere. */
  readonly additionalProperties: boolean;
}

/** What several tools take. */
export const pathsInput: InputSchema = {
  type: 'array',
  description:
    'Banks as `stats` names them, folders, or globs such as "banks/**/*.quiz.yaml". Left out: all banks there are.',
  items: { type: 'string', maxLength: 1000 },
  maxItems: 100,
};
