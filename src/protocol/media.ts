import { type Checked, isEither, isOneOf, isShaped, isString } from './check.js';

export const isMedia = isEither(
  isShaped({ state: isOneOf('found'), address: isString }),
  isShaped({ state: isOneOf('missing', 'outside', 'unknown') }),
);

/** Where a file beside a bank is, for a page. */
export type PageMedia = Checked<typeof isMedia>;
