import type { FormChange } from '../../protocol/form.js';

export type FieldPath = readonly (string | number)[];

/** What every field of the form works with. */
export interface Form {
  /** What the form says, in the user's language. */
  word(key: string, ...args: readonly (string | number)[]): string;
  /** A sentence about a field; undefined where there is none. */
  help(key: string): string | undefined;
  /** The language in which the bank is written. */
  readonly language: string;
  /** Takes in what is being typed; `null` empties the field. */
  type(path: FieldPath, value: string | null): void;
  /** Takes back what was typed and not sent. */
  forget(path: FieldPath): void;
  /** Writes what was typed. */
  flush(): void;
  isPending(path: FieldPath): boolean;
  /** Asks for a change, and puts the focus somewhere once it is made. */
  change(change: FormChange, focus?: () => void): void;
  /** Where the problems of a field are shown. */
  register(path: FieldPath, field: ProblemPlace): void;
}

/** A part of the form that shows a value of the item. */
export interface Field {
  readonly element: HTMLElement;
  show(values: Values): void;
}

export type Values = Readonly<Record<string, unknown>>;

/** Shows problems at a field. */
export interface ProblemPlace {
  showProblems(problems: readonly ShownProblem[]): void;
  /** Whether it is on the page. */
  readonly element: HTMLElement;
}

export interface ShownProblem {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly fix?: string | undefined;
  mend(): void;
}

/** The value at a path of the item. */
export function valueAt(values: Values, path: FieldPath): unknown {
  let at: unknown = values;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.hasOwn(at, step) ? (at as Record<string | number, unknown>)[step] : undefined;
  }
  return at;
}

export function listAt(values: Values, path: FieldPath): readonly unknown[] {
  const value = valueAt(values, path);
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** A value as a field shows it. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
