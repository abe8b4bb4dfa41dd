import { type Check, isMapOf, isOneOf, isString } from './check.js';

/**
 * The fields of the first messages, which say the version of a protocol: a view that was restored may be of an older
 * extension, so the version is raised whenever a message changes.
 */
export function handshake<V extends number>(
  version: V,
): {
  /** Of the page, once it listens. */
  readonly ready: { readonly type: Check<'ready'>; readonly protocol: Check<V> };
  /** Of the extension. */
  readonly begin: {
    readonly type: Check<'begin'>;
    readonly protocol: Check<V>;
    /** By the English sentence, for what the page says in the user’s language. */
    readonly translations: Check<Readonly<Record<string, string>>>;
  };
} {
  const protocol: Check<V> = (value): value is V => value === version;
  return {
    ready: { type: isOneOf('ready'), protocol },
    begin: { type: isOneOf('begin'), protocol, translations: isMapOf(isString) },
  };
}
