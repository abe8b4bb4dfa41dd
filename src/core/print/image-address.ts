import { encodeBase64 } from '../text/base64.js';

const types: Readonly<Record<string, string>> = {
  avif: 'avif',
  bmp: 'bmp',
  gif: 'gif',
  jpeg: 'jpeg',
  jpg: 'jpeg',
  png: 'png',
  svg: 'svg+xml',
  webp: 'webp',
};

/** So many bytes are written between two moments at which the host may do something else. */
const slice = 3 * 16_384;

/** An image as an address that holds it whole; undefined for a file that is none, by its name. */
export function* imageAddressInSteps(
  path: string,
  bytes: Uint8Array,
): Generator<undefined, string | undefined> {
  const type = types[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
  if (type === undefined) return undefined;
  const parts = [`data:image/${type};base64,`];
  for (let from = 0; from < bytes.length; from += slice) {
    parts.push(encodeBase64(bytes.subarray(from, from + slice)));
    yield;
  }
  return parts.join('');
}
