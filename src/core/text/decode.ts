/** What a file's bytes turned out to be. */
export type Decoded =
  | { readonly state: 'text'; readonly text: string; readonly hasMark: boolean }
  | {
      readonly state: 'bad';
      /** Which of the messages of `bad-encoding` says it. */
      readonly message: 'utf-16' | 'binary' | 'replacement';
      /** As much as can be shown, with `�` for what is no UTF-8. */
      readonly text: string;
      /** Where in `text` the first bad byte stands. */
      readonly offset: number;
    };

/** How much of a file tells what it is. */
const sample = 8000;
/** How much of a line is worth showing around a bad byte. */
const shown = 200;
const block = 1 << 16;

/** What a host knows of UTF-8. */
export interface Utf8 {
  isValid(bytes: Uint8Array): boolean;
  /** The text of bytes, with `�` for what is no UTF-8; a byte order mark is a character. */
  toText(bytes: Uint8Array): string;
}

/**
 * Reads bytes as UTF-8, strictly. A byte order mark is taken off, as editors do, so that offsets and
 * columns are theirs.
 */
export function decodeWith(utf8: Utf8, buffer: Uint8Array): Decoded {
  if (startsWith(buffer, 0xff, 0xfe) || startsWith(buffer, 0xfe, 0xff) || isWide(buffer)) {
    return { state: 'bad', message: 'utf-16', text: '', offset: 0 };
  }
  const valid = utf8.isValid(buffer);
  const first = valid ? buffer.indexOf(0) : firstInvalidByte(utf8, buffer);
  if (isBinary(buffer, valid)) {
    const text = utf8.toText(buffer.subarray(0, first));
    return { state: 'bad', message: 'binary', text, offset: text.length };
  }
  if (!valid) {
    const before = utf8.toText(buffer.subarray(0, first));
    const text = before + utf8.toText(buffer.subarray(first, first + shown));
    return { state: 'bad', message: 'replacement', text, offset: before.length };
  }
  const hasMark = startsWith(buffer, 0xef, 0xbb, 0xbf);
  return { state: 'text', text: utf8.toText(hasMark ? buffer.subarray(3) : buffer), hasMark };
}

function startsWith(buffer: Uint8Array, ...bytes: number[]): boolean {
  return bytes.every((byte, index) => buffer[index] === byte);
}

/** Whether every other byte of what begins the file is zero: Latin letters in UTF-16 without a mark. */
function isWide(buffer: Uint8Array): boolean {
  const length = Math.min(buffer.length, sample) & ~1;
  if (length < 4) return false;
  const zeros = [0, 0];
  for (let at = 0; at < length; at++) if (buffer[at] === 0) zeros[at & 1]!++;
  const [even, odd] = zeros as [number, number];
  return Math.max(even, odd) > length * 0.35 && Math.min(even, odd) < length * 0.05;
}

/** A stray control sign is a slip in a text; many of them are no text. */
function isBinary(buffer: Uint8Array, valid: boolean): boolean {
  const length = Math.min(buffer.length, sample);
  let zeros = 0;
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const byte = buffer[at]!;
    if (byte === 0) zeros++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 27) controls++;
  }
  if (valid) return zeros > length * 0.01;
  return zeros > 0 || controls > length * 0.02;
}

/** The index of the first byte that begins no valid character; the length where all are valid. */
function firstInvalidByte(utf8: Utf8, buffer: Uint8Array): number {
  let at = 0;
  // Whole blocks are skipped as long as they are valid, which is quick.
  for (;;) {
    const end = characterStart(buffer, at + block);
    if (end >= buffer.length || !utf8.isValid(buffer.subarray(at, end))) break;
    at = end;
  }
  while (at < buffer.length) {
    const length = characterLength(utf8, buffer, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** `at`, or up to three bytes before: the byte that no character continues with. */
function characterStart(buffer: Uint8Array, at: number): number {
  let start = at;
  while (at - start < 3 && (buffer[start]! & 0xc0) === 0x80) start--;
  return start;
}

/** How many bytes the character at `at` has; 0 where there is none. */
function characterLength(utf8: Utf8, buffer: Uint8Array, at: number): number {
  const lead = buffer[at]!;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  return lead >= 0xc2 && lead <= 0xf4 && utf8.isValid(buffer.subarray(at, at + length))
    ? length
    : 0;
}
