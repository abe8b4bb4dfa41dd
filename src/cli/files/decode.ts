import { isUtf8 } from 'node:buffer';

import { type Decoded, decodeWith, type Utf8 } from '../../core/text/decode.js';

export type { Decoded };

const view = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const utf8: Utf8 = { isValid: isUtf8, toText: (bytes) => view(bytes).toString('utf8') };

/** What the bytes of a file are; see `decodeWith`. */
export function decode(bytes: Uint8Array): Decoded {
  return decodeWith(utf8, view(bytes));
}
