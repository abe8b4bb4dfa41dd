import { decompress, Decompress } from 'fzstd';
import { Refusal } from '../package/source-files.js';

/** What may come of one file, and what its packer may have looked back at; Anki’s own looks back 2 MB. */
const most = { bytes: 200_000_000, window: 64_000_000 };

/** Unpacks a file of a newer package. Throws a `Refusal`. */
export function unzstd(packed: Uint8Array): Uint8Array {
  const size = checkedFrames(packed);
  try {
    // Into a place of the size that it says: whatever is longer does not fit.
    if (size !== undefined) return decompress(packed, new Uint8Array(size));
    return unpackInParts(packed);
  } catch (error) {
    throw error instanceof Refusal ? error : damaged();
  }
}

function unpackInParts(packed: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Decompress((part) => {
    length += part.length;
    if (length > most.bytes) throw tooLarge();
    parts.push(part.slice());
  });
  const step = 65_536;
  for (let at = 0; at < packed.length; at += step) {
    stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Looks at what frames say of themselves before anybody makes room for it; the first one’s size, if it tells. */
function checkedFrames(packed: Uint8Array): number | undefined {
  let first: Frame | undefined;
  for (let at = packed.indexOf(0x28); at >= 0; at = packed.indexOf(0x28, at + 1)) {
    if (packed[at + 1] !== 0xb5 || packed[at + 2] !== 0x2f || packed[at + 3] !== 0xfd) continue;
    const frame = readFrame(packed.subarray(at + 4, at + 18));
    if ((frame.size ?? 0) > most.bytes || frame.window > most.window) throw tooLarge();
    if (at === 0) first = frame;
  }
  if (first === undefined) throw damaged();
  return first.size;
}

interface Frame {
  readonly size: number | undefined;
  readonly window: number;
}

/** The head of a frame, as RFC 8878 has it. */
function readFrame(head: Uint8Array): Frame {
  const flags = head[0] ?? 0;
  const isSingle = (flags & 0x20) !== 0;
  const sizeFlag = flags >> 6;
  const dictionary = [0, 1, 2, 4][flags & 3]!;
  const sizeBytes = sizeFlag === 0 ? (isSingle ? 1 : 0) : 1 << sizeFlag;
  const at = (isSingle ? 1 : 2) + dictionary;
  let size = sizeFlag === 1 ? 256 : 0;
  for (let i = 0; i < sizeBytes; i += 1) size += (head[at + i] ?? 0) * 256 ** i;
  const descriptor = head[1] ?? 0;
  const base = 2 ** (10 + (descriptor >> 3));
  return {
    size: sizeBytes === 0 ? undefined : size,
    // One that is whole in its window is written into its own place.
    window: isSingle ? 0 : base + (base / 8) * (descriptor & 7),
  };
}

function tooLarge(): Refusal {
  return new Refusal('The package is too large once it is unpacked.');
}

function damaged(): Refusal {
  return new Refusal('The package is damaged: a file in it cannot be unpacked.');
}
