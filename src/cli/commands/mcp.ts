import type { Command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { visible } from '../formats/visible.js';
import { createOffers } from '../mcp/offers.js';
import { createRoots } from '../mcp/roots.js';
import { createToolHost } from '../mcp/tool-host.js';
import { untilStopped, whileWanted } from '../mcp/turns.js';

export const mcp: Command = {
  name: 'mcp',
  operands: '[folders]',
  about: [
    'Serves tools to agents, such as language models in an editor, by the Model Context Protocol on',
    'standard input and output: check banks, explain rules and keys, count, read items and notes,',
    'propose items. Only banks below the folders that are named are seen, of the current folder where',
    'none is. It writes no file and reaches no network; what is proposed is answered as a diff. It ends',
    'when the client closes the input.',
  ].join('\n'),
  options: [],
  examples: [
    { line: 'quizwright mcp', does: 'serve the banks below the current folder' },
    { line: 'quizwright mcp banks/ drafts/', does: 'serve those of two folders, and no others' },
  ],
  async run({ operands }, io) {
    const roots = createRoots(operands.length === 0 ? ['.'] : operands, io.cwd);
    const log = (sentence: string): void =>
      io.stderr.write(`quizwright: ${visible(sentence.slice(0, 500))}\n`);
    const { serve } = await import('../mcp/protocol.js');
    if (process.stdin.isTTY) {
      log('a client of the Model Context Protocol talks to this command; Ctrl+C ends it.');
    }
    const offers = createOffers(
      (signal) => createToolHost(roots, io.cwd, whileWanted(signal)),
      log,
    );
    await serve(offers, process.stdin, process.stdout, untilStopped(process));
    return exitCode.clean;
  },
};
