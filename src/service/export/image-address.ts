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

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

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
    parts.push(base64(bytes.subarray(from, from + slice)));
    yield;
  }
  return parts.join('');
}

function base64(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at]!, bytes[at + 1], bytes[at + 2]];
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    out += signs[bits >> 18]! + signs[(bits >> 12) & 63]!;
    out += b === undefined ? '=' : signs[(bits >> 6) & 63]!;
    out += c === undefined ? '=' : signs[bits & 63]!;
  }
  return out;
}
