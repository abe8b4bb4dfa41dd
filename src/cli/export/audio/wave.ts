import { Failure } from '../../failure.js';

/** How sound is written down: WAVs of one format can be joined. */
export interface WaveFormat {
  /** Of the `fmt ` chunk, as it stands in the file: 16 bytes or more. */
  readonly chunk: Uint8Array;
  /** Samples of each channel per second. */
  readonly rate: number;
  /** Bytes of one sample of all channels. */
  readonly block: number;
  readonly bits: number;
}

export interface Wave {
  readonly format: WaveFormat;
  /** Whole samples. */
  readonly data: Uint8Array;
}

/**
 * Reads a WAV: RIFF with a chunk for the format and one for the sound, others between them. A program that
 * writes into a pipe does not know how long it will be: then the sound goes on to the end. Throws a `Failure`.
 */
export function readWave(bytes: Uint8Array, program: string): Wave {
  const broken = (): Failure => new Failure(`\`${program}\` did not answer with a WAV.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || nameAt(bytes, 0) !== 'RIFF' || nameAt(bytes, 8) !== 'WAVE') {
    throw broken();
  }
  let format: WaveFormat | undefined;
  for (let at = 12; at + 8 <= bytes.length;) {
    const [name, said] = [nameAt(bytes, at), view.getUint32(at + 4, true)];
    const size = Math.min(said, bytes.length - at - 8);
    if (name === 'fmt ') format = readFormat(bytes.subarray(at + 8, at + 8 + size), program);
    if (name === 'data') {
      if (format === undefined) throw broken();
      const whole = size - (size % format.block);
      return { format, data: bytes.subarray(at + 8, at + 8 + whole) };
    }
    // A chunk of an odd size has one byte more.
    at += 8 + size + (size % 2);
  }
  throw broken();
}

const pcm = 1;
const extensible = 0xfffe;

function readFormat(chunk: Uint8Array, program: string): WaveFormat {
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const short = (at: number): number => (at + 2 <= chunk.length ? view.getUint16(at, true) : 0);
  // What is extensible says further on what it is.
  const tag = short(0) === extensible ? short(24) : short(0);
  const [channels, block, bits] = [short(2), short(12), short(14)];
  const rate = chunk.length >= 8 ? view.getUint32(4, true) : 0;
  if (tag !== pcm || rate === 0 || channels === 0 || block !== channels * Math.ceil(bits / 8)) {
    throw new Failure(`\`${program}\` answered with a kind of WAV that cannot be joined.`);
  }
  return { chunk: chunk.slice(), rate, block, bits };
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

export function isSameFormat(a: WaveFormat, b: WaveFormat): boolean {
  return a.chunk.length === b.chunk.length && a.chunk.every((byte, i) => byte === b.chunk[i]);
}

/** Silence of so many milliseconds. */
export function silence(milliseconds: number, { rate, block, bits }: WaveFormat): Uint8Array {
  const samples = Math.round((milliseconds * rate) / 1000);
  // Samples of one byte have no sign: 128 is their middle.
  return new Uint8Array(samples * block).fill(bits <= 8 ? 128 : 0);
}

/** The most that the sizes in a WAV can say. */
export const longestWave = 0xffff_ffff - 1024;

/** What stands before so many bytes of sound. */
export function waveHeader({ chunk }: WaveFormat, length: number): Uint8Array {
  const padded = chunk.length + (chunk.length % 2);
  const header = new Uint8Array(12 + 8 + padded + 8);
  const view = new DataView(header.buffer);
  const put = (at: number, name: string, size: number): void => {
    for (let i = 0; i < 4; i++) header[at + i] = name.charCodeAt(i);
    view.setUint32(at + 4, size, true);
  };
  put(0, 'RIFF', header.length - 8 + length + (length % 2));
  put(8, 'WAVE', 0);
  put(12, 'fmt ', chunk.length);
  header.set(chunk, 20);
  put(20 + padded, 'data', length);
  return header;
}
