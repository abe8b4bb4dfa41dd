import type { Resource } from './resources.js';

/** What a server offers, without a word of the protocol. */
export interface Offers {
  readonly version: string;
  readonly instructions: string;
  readonly tools: readonly {
    readonly name: string;
    readonly title: string;
    readonly description: string;
    readonly inputSchema: object;
  }[];
  /** The answer as a text, and as data where it is no refusal; undefined where there is no such tool. */
  call(
    name: string,
    input: unknown,
    signal: AbortSignal,
  ): Promise<
    { readonly text: string; readonly data?: Readonly<Record<string, unknown>> } | undefined
  >;
  resources(signal: AbortSignal): Promise<readonly Resource[]>;
  readonly resourcesPerPage: number;
  readonly resourceTemplates: readonly {
    readonly uriTemplate: string;
    readonly name: string;
    readonly title: string;
    readonly description: string;
    readonly mimeType: string;
  }[];
  /** A sentence where it cannot be read, undefined where there is none. */
  read(
    uri: string,
    signal: AbortSignal,
  ): Promise<{ readonly mimeType: string; readonly text: string } | string | undefined>;
  readonly prompts: readonly {
    readonly name: string;
    readonly title: string;
    readonly description: string;
    readonly arguments: readonly {
      readonly name: string;
      readonly description: string;
      readonly required: boolean;
    }[];
  }[];
  prompt(name: string, given: Readonly<Record<string, string>>): string;
  /** For people: what went wrong on the way. */
  log(sentence: string): void;
}
