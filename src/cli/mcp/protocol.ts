// The Model Context Protocol, by its official SDK. A bundle of its own (dist/mcp.cjs), so that no other
// command is slowed down by it: only what talks to a client is here, and it is handed all the rest.
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { ErrorCode } from '@modelcontextprotocol/sdk/types.js';
import type { Readable, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';

import { answerRequests } from './answer-requests.js';
import type { Offers } from './offered.js';

/** Serves until the client leaves, or `stop` resolves. */
export async function serve(
  offers: Offers,
  input: Readable,
  output: Writable,
  stop: Promise<void>,
): Promise<void> {
  const server = new Server(
    { name: 'quizwright', title: 'Quizwright', version: offers.version },
    { capabilities: { tools: {}, resources: {}, prompts: {} }, instructions: offers.instructions },
  );
  const pending = new Set<Promise<unknown>>();
  answerRequests(server, keepingTrack(offers, pending));
  const left = new Promise<void>((resolve) => {
    // What was sent before the input ended is still answered.
    input.once('end', () => void allAnswered(pending).then(resolve));
    output.once('error', () => resolve());
  });
  Object.assign(server, {
    onerror: (error: Error) => {
      const refusal = refusalOf(error);
      if (refusal !== undefined) output.write(`${JSON.stringify(refusal)}\n`);
      offers.log(refusal?.error.message ?? error.message);
    },
  });
  const closed = new Promise<void>((resolve) => {
    Object.assign(server, { onclose: resolve });
  });
  await server.connect(new StdioServerTransport(input, output));
  await Promise.race([left, closed, stop]);
  await server.close();
}

/** What was no message has no number to answer under: the protocol has an error without one. */
function refusalOf(error: Error):
  | {
      readonly jsonrpc: '2.0';
      readonly id: null;
      readonly error: { readonly code: number; readonly message: string };
    }
  | undefined {
  const refuse = (code: number, message: string) =>
    ({ jsonrpc: '2.0', id: null, error: { code, message } }) as const;
  if (error instanceof SyntaxError) {
    return refuse(ErrorCode.ParseError, 'What the client sent is no JSON.');
  }
  return error.name === 'ZodError' || error.name === '$ZodError'
    ? refuse(ErrorCode.InvalidRequest, 'What the client sent is no message of the protocol.')
    : undefined;
}

/** The same offers; what they are working on is in `pending`. */
function keepingTrack(offers: Offers, pending: Set<Promise<unknown>>): Offers {
  const track = async <T>(work: Promise<T>): Promise<T> => {
    pending.add(work);
    try {
      return await work;
    } finally {
      pending.delete(work);
    }
  };
  return {
    ...offers,
    call: (...args) => track(offers.call(...args)),
    resources: (...args) => track(offers.resources(...args)),
    read: (...args) => track(offers.read(...args)),
  };
}

async function allAnswered(pending: ReadonlySet<Promise<unknown>>): Promise<void> {
  // A request is taken up a moment after it came in, and its answer sent a moment after it was made.
  do {
    await setImmediate();
    await Promise.allSettled(pending);
    await setImmediate();
  } while (pending.size > 0);
}
