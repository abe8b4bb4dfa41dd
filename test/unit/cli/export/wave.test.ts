import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import {
  isSameFormat,
  readWave,
  silence,
  waveHeader,
} from '../../../../src/cli/export/audio/wave.js';
import { runs } from '../../../property-runs.js';

/** A WAV of 16 bits and one channel, with chunks before its sound. */
function wave(data: Uint8Array, before: readonly (readonly [string, Uint8Array])[] = []): Buffer {
  const chunk = (name: string, body: Uint8Array): Buffer => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(body.length);
    return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.length % 2)]);
  };
  const chunks = [
    chunk('fmt ', format(1, 1, 8000, 16)),
    ...before.map(([name, body]) => chunk(name, body)),
    chunk('data', data),
  ];
  return Buffer.concat([chunkHead(Buffer.concat(chunks)), ...chunks]);
}

function chunkHead(rest: Buffer): Buffer {
  const head = Buffer.from('RIFF\0\0\0\0WAVE', 'latin1');
  head.writeUInt32LE(rest.length + 4, 4);
  return head;
}

function format(tag: number, channels: number, rate: number, bits: number): Buffer {
  const block = (channels * bits) / 8;
  const chunk = Buffer.alloc(16);
  chunk.writeUInt16LE(tag, 0);
  chunk.writeUInt16LE(channels, 2);
  chunk.writeUInt32LE(rate, 4);
  chunk.writeUInt32LE(rate * block, 8);
  chunk.writeUInt16LE(block, 12);
  chunk.writeUInt16LE(bits, 14);
  return chunk;
}

describe('a WAV', () => {
  it('is read whatever chunks stand before its sound', () => {
    const read = readWave(
      wave(Buffer.from([1, 2, 3, 4]), [
        ['LIST', Buffer.from([9])],
        ['fact', Buffer.from([9, 9, 9, 9])],
      ]),
      'x',
    );
    assert.deepEqual([...read.data], [1, 2, 3, 4]);
    assert.deepEqual([read.format.rate, read.format.block, read.format.bits], [8000, 2, 16]);
  });

  it('goes on to its end where a pipe did not know its length, in whole samples', () => {
    const bytes = wave(Buffer.from([1, 2, 3, 4, 5]));
    bytes.writeUInt32LE(0x7fff_f000, bytes.indexOf('data') + 4);
    assert.equal(readWave(bytes, 'x').data.length, 6);
    assert.equal(readWave(bytes.subarray(0, -1), 'x').data.length, 4);
  });

  it('that is none, or cannot be joined, is refused in a sentence', () => {
    const broken = /^`x` did not answer with a WAV\.$/;
    const bytes = wave(Buffer.alloc(4));
    for (const bad of [Buffer.alloc(0), Buffer.from('no sound'), bytes.subarray(0, 30)]) {
      assert.throws(() => readWave(bad, 'x'), { name: 'Failure', message: broken });
    }
    const floats = Buffer.from(bytes);
    floats.writeUInt16LE(3, 20);
    assert.throws(() => readWave(floats, 'x'), { message: /cannot be joined/ });
  });

  it('of any bytes is read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.boolean(), (noise, hasHead) => {
        const bytes = hasHead ? Buffer.concat([chunkHead(Buffer.from(noise)), noise]) : noise;
        try {
          const { data, format: read } = readWave(bytes, 'x');
          assert.equal(data.length % read.block, 0);
        } catch (error) {
          assert.equal((error as Error).name, 'Failure');
        }
      }),
      { numRuns: runs(2000) },
    );
  });

  it('is written so that it reads back, with silence of the asked length', () => {
    const { format: read } = readWave(wave(Buffer.alloc(2)), 'x');
    assert.equal(silence(1000, read).length, 16_000);
    assert.equal(silence(0, read).length, 0);
    const sound = Buffer.concat([Buffer.from([1, 2]), silence(1, read)]);
    const again = readWave(Buffer.concat([waveHeader(read, sound.length), sound]), 'x');
    assert.deepEqual([...again.data], [...sound]);
    assert.ok(isSameFormat(again.format, read));
  });

  it('of one byte for each sample is silent in the middle', () => {
    const bytes = Buffer.concat([
      Buffer.from('RIFF\0\0\0\0WAVEfmt \x10\0\0\0', 'latin1'),
      format(1, 1, 8000, 8),
      Buffer.from('data\0\0\0\0', 'latin1'),
    ]);
    const { format: read } = readWave(bytes, 'x');
    assert.deepEqual(
      [...silence(1, read)],
      Array.from({ length: 8 }, () => 128),
    );
  });
});
