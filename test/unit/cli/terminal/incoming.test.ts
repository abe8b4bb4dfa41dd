import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';

import { askKey, type Conversation, converse } from '../../../../src/cli/terminal/ask.js';
import { openIncoming } from '../../../../src/cli/terminal/incoming.js';
import { keysOf } from '../../../../src/cli/terminal/keys.js';

/** A stream that is a terminal, or none, as far as anyone can tell. */
function streamOf(terminal: boolean): PassThrough & NodeJS.ReadStream {
  const stream = new PassThrough() as unknown as PassThrough &
    NodeJS.ReadStream & { isRaw: boolean };
  if (terminal) {
    stream.isTTY = true;
    stream.isRaw = false;
    stream.setRawMode = (raw: boolean) => {
      stream.isRaw = raw;
      return stream;
    };
  }
  return stream;
}

describe('what comes in', () => {
  it('is keys, as they are pressed on a terminal', async () => {
    const stream = streamOf(true);
    const incoming = openIncoming(stream);
    const first = incoming.key();
    stream.write('1 \r\u001b[A\u0003é');
    assert.equal(await first, '1');
    const rest: (string | undefined)[] = [];
    for (let i = 0; i < 5; i++) rest.push(await incoming.key());
    assert.deepEqual(rest, ['space', 'enter', 'up', 'ctrl-c', 'é']);
    assert.equal(stream.isRaw, true);
    incoming.close();
    assert.equal(stream.isRaw, false);
  });

  it('is lines of any system, the last with or without its end', async () => {
    const incoming = openIncoming(streamWith('one\r\ntwo\n\nthr', 'ee'));
    const lines: (string | undefined)[] = [];
    for (let i = 0; i < 5; i++) lines.push(await incoming.line());
    assert.deepEqual(lines, ['one', 'two', '', 'three', undefined]);
  });

  it('is whole signs, however they are cut', async () => {
    const bytes = Buffer.from('é😀\n');
    const stream = streamOf(false);
    const incoming = openIncoming(stream);
    for (const byte of bytes) stream.write(Buffer.from([byte]));
    assert.equal(await incoming.line(), 'é😀');
  });

  it('ends when nothing more comes', async () => {
    const stream = streamOf(true);
    const incoming = openIncoming(stream);
    const key = incoming.key();
    stream.end();
    assert.equal(await key, undefined);
    assert.equal(await incoming.key(), undefined);
  });

  it('ends with Ctrl+C where a terminal is asked for a line, and only there', async () => {
    const signals = new EventEmitter();
    const incoming = openIncoming(streamOf(true), signals);
    const line = incoming.line();
    signals.emit('SIGINT');
    assert.equal(await line, undefined);
    assert.equal(await incoming.line(), undefined);
    assert.equal(signals.listenerCount('SIGINT'), 0);
    const piped = openIncoming(streamOf(false), signals);
    void piped.line();
    assert.equal(signals.listenerCount('SIGINT'), 0, 'a program is ended as ever');
    piped.close();
  });

  function streamWith(...chunks: readonly string[]): NodeJS.ReadStream {
    const stream = streamOf(false);
    for (const chunk of chunks) stream.write(chunk);
    stream.end();
    return stream;
  }
});

describe('keys', () => {
  it('of what a terminal sends', () => {
    assert.deepEqual(keysOf('\u001b'), ['escape']);
    assert.deepEqual(keysOf('\u001bOB\u001b[C\u001b[D'), ['down', 'right', 'left']);
    // Keys without a name here: F5, delete, ctrl-a.
    assert.deepEqual(keysOf('\u001b[15~\u001b[3~\u0001q'), ['q']);
    assert.deepEqual(keysOf('\x7f\b\n'), ['backspace', 'backspace', 'enter']);
  });
});

describe('asking for a key', () => {
  const choices = [
    { keys: ['space', 'enter'], means: 'flip' },
    { keys: ['q', 'escape'], means: 'leave' },
  ] as const;

  async function answered(
    typed: readonly string[],
    terminal: boolean,
  ): Promise<readonly unknown[]> {
    const left = [...typed];
    const said: string[] = [];
    const next = (): Promise<string | undefined> => Promise.resolve(left.shift());
    const conversation: Conversation = {
      incoming: { isTerminal: terminal, key: next, line: next, close() {} },
      place: { columns: 80, colour: false, paint: (text) => text },
      say: (...lines) => said.push(...lines),
    };
    return [await askKey(conversation, choices, 'Again, please.'), ...said];
  }

  it('passes over keys that mean nothing', async () => {
    assert.deepEqual(await answered(['x', 'up', 'Q'], true), ['leave']);
    assert.deepEqual(await answered(['ctrl-c'], true), [undefined]);
    assert.deepEqual(await answered([], true), [undefined]);
  });

  it('reads lines where keys do not come one by one, and asks again', async () => {
    assert.deepEqual(await answered([''], false), ['flip']);
    assert.deepEqual(await answered([' '], false), ['flip']);
    assert.deepEqual(await answered(['x', 'Quit'], false), ['leave', 'Again, please.']);
    assert.deepEqual(await answered(['space'], false), ['flip']);
    assert.deepEqual(await answered(['x'], false), [undefined, 'Again, please.']);
  });
});

describe('a conversation', () => {
  it('is as wide as the terminal, up to what is pleasant to read', () => {
    const columnsAt = (columns: number | undefined): number => {
      const stdout = { write() {}, isTerminal: true, colour: false, columns };
      const incoming = openIncoming(streamOf(true));
      return converse({ stdout, openIncoming: () => incoming }, (text) => text).place.columns;
    };
    assert.deepEqual([60, 300, undefined].map(columnsAt), [60, 100, 80]);
  });
});
