import { StringDecoder } from 'node:string_decoder';
import type { Incoming } from '../io.js';
import { keysOf } from './keys.js';

/** A line longer than this is no answer, and is cut. */
const longestLine = 1 << 20;

/**
 * Standard input as keys or lines, asked for one at a time. It is read only while somebody waits, so that
 * nothing keeps the process when all is said. Ctrl+C while a terminal waits for a line ends what comes in,
 * as Ctrl+D does, so that whoever asks can say goodbye; at any other time it ends the process.
 */
export function openIncoming(
  stream: NodeJS.ReadStream,
  signals: Pick<NodeJS.EventEmitter, 'on' | 'off'> = process,
): Incoming {
  const decoder = new StringDecoder('utf8');
  const isTerminal = stream.isTTY;
  const keys: string[] = [];
  let text = '';
  const state = { ended: false };
  let wake: (() => void) | undefined;

  const take = (sent: string): void => {
    if (isTerminal && stream.isRaw) keys.push(...keysOf(sent));
    else if (text.length < longestLine || sent.includes('\n')) text += sent;
    wake?.();
  };
  const onData = (chunk: Buffer): void => take(decoder.write(chunk));
  const onEnd = (): void => {
    state.ended = true;
    wake?.();
  };
  const onInterrupt = (): void => {
    text = '';
    onEnd();
  };
  stream.on('data', onData);
  stream.on('end', onEnd);
  stream.on('error', onEnd);
  stream.pause();

  const setRaw = (raw: boolean): void => {
    if (isTerminal && stream.isRaw !== raw) stream.setRawMode(raw);
  };
  const more = async (): Promise<void> => {
    await new Promise<void>((done) => {
      wake = done;
      stream.resume();
    });
    wake = undefined;
    stream.pause();
  };

  return {
    isTerminal,
    async key() {
      setRaw(true);
      while (keys.length === 0 && !state.ended) await more();
      return keys.shift();
    },
    async line() {
      setRaw(false);
      // Keys that were pressed before anybody asked for a line were meant for something else.
      keys.length = 0;
      if (isTerminal) signals.on('SIGINT', onInterrupt);
      try {
        for (;;) {
          const end = text.indexOf('\n');
          if (end >= 0) {
            const line = text.slice(0, end).replace(/\r$/, '');
            text = text.slice(end + 1);
            return line;
          }
          if (state.ended) break;
          await more();
        }
      } finally {
        signals.off('SIGINT', onInterrupt);
      }
      const rest = text;
      text = '';
      return rest === '' ? undefined : rest;
    },
    close() {
      setRaw(false);
      stream.off('data', onData);
      stream.off('end', onEnd);
      stream.off('error', onEnd);
      stream.pause();
      // A pipe that nobody closes would keep the process.
      stream.unref?.();
    },
  };
}
