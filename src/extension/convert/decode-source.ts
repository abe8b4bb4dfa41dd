/**
 * The text of a file that comes from elsewhere: UTF-8, or UTF-16 as Windows programs write it, with its
 * mark. Undefined where it is neither: letters would be lost.
 */
export function decodeSource(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    const text = new TextDecoder(wide, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
