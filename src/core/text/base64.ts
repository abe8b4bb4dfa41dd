const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as text of 64 signs. */
export function encodeBase64(bytes: Uint8Array): string {
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

const values = new Map([...signs].map((sign, value) => [sign.charCodeAt(0), value]));

/** The bytes that such a text stands for, line ends and all; undefined where it stands for none. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const even = text.replace(/\s+/g, '').replace(/={1,2}$/, '');
  if (even.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((even.length * 3) / 4));
  let bits = 0;
  let count = 0;
  let to = 0;
  for (let at = 0; at < even.length; at++) {
    const value = values.get(even.charCodeAt(at));
    if (value === undefined) return undefined;
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[to++] = (bits >> count) & 0xff;
  }
  return bytes;
}
