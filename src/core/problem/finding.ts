import type { Edit, Span } from '../text/span.js';

/** Values that a message's `{name}` places take. */
export type MessageData = Readonly<Record<string, string | number>>;

/**
 * Something found wrong: which rule says so, and with which of its messages. Words, severity and fix
 * are the rule's own (`core/rules/<rule>.ts`), so that reading, checking and linting all end as
 * problems of one form.
 */
export interface Finding extends Span {
  readonly rule: string;
  /** A key of the rule's `messages`. */
  readonly message: string;
  readonly data?: MessageData;
  /** What mends it, where only reading knows; otherwise the rule says. */
  readonly edits?: readonly Edit[];
  readonly related?: readonly (Span & { readonly message: string })[];
}
