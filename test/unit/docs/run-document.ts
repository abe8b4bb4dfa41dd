/**
 * Runs a page: writes the files it shows, lints its banks, runs its commands, and says where the page
 * says otherwise.
 *
 * - `<!-- file: NAME -->` above a block writes it; `<!-- file: NAME, wrong -->` says that it shall have
 *   problems. Banks and configurations that are not called wrong have none.
 * - A `yaml` block without a remark is the part of a bank: one item, or top-level keys.
 * - `<!-- other -->` above a `yaml` block says that it is neither a bank nor a configuration.
 * - A `console` block has commands after `$ `, each with what it prints; a line `…` at the end stands
 *   for the rest. `< NAME` gives it what stands in a file.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readConfiguration } from '../../../src/core/configuration/index.js';
import { lintText } from '../../../src/core/lint/index.js';
import { exampleBank } from '../../../src/core/rules/example-bank.js';
import { runCommand } from '../cli/run-command.js';
import { createSandbox } from '../cli/sandbox.js';
import { describeProblems, presetSettings } from '../examples/example-files.js';
import { type DocumentBlock, readBlocks } from './document.js';

export interface RunOfDocument {
  /** What is not as the page says, each with its line. */
  readonly faults: readonly string[];
  /** The page with what its commands really print. */
  readonly page: string;
  /** How many blocks were tried. */
  readonly tried: number;
}

export async function runDocument(page: string): Promise<RunOfDocument> {
  const sandbox = createSandbox();
  const faults: string[] = [];
  const changes: { readonly block: DocumentBlock; readonly content: string }[] = [];
  let tried = 0;
  for (const block of readBlocks(page)) {
    const tell = (fault: string): number => faults.push(`line ${block.line}: ${fault}`);
    const [, name, wrong] = /^file: ([^,]+)(, wrong)?$/.exec(block.remark) ?? [];
    if (name !== undefined) sandbox.write(name, block.content);
    if (block.language === 'console') {
      tried++;
      const content = await runConsole(block.content, sandbox.folder);
      if (content !== block.content) tell('these commands print something else');
      changes.push({ block, content });
    } else if (block.language === 'yaml' && block.remark !== 'other') {
      tried++;
      const problems = problemsOf(name, block.content);
      if (wrong !== undefined && problems.length === 0)
        tell('this shall have a problem, and has none');
      if (wrong === undefined) for (const problem of problems) tell(problem);
    }
  }
  return { faults, page: replace(page, changes), tried };
}

function problemsOf(name: string | undefined, text: string): string[] {
  if (name === '.quizwright.yaml')
    return readConfiguration(text).problems.map(({ message }) => message);
  const bank = name === undefined ? exampleBank(text) : text;
  return describeProblems(bank, lintText(bank, presetSettings('recommended')).problems);
}

/** The block with what its commands print in this folder. */
async function runConsole(content: string, folder: string): Promise<string> {
  const commands = content.split(/^(?=\$ )/m);
  const results: string[] = [];
  for (const each of commands) {
    const [line = '', ...shown] = each.trimEnd().split('\n');
    const [command, file] = line.slice(2).split(' < ') as [string, string?];
    const [program, ...args] = wordsOf(command);
    if (program !== 'quizwright') throw new Error(`only quizwright runs here, not ${program}`);
    const stdin = file === undefined ? '' : readFileSync(join(folder, file));
    const { out, err } = await runCommand(folder, args, { stdin });
    let printed = `${out}${err}`.trimEnd().split('\n');
    if (shown.at(-1) === '…') printed = [...printed.slice(0, shown.length - 1), '…'];
    results.push([line, ...printed].join('\n').trimEnd());
  }
  return `${results.join('\n\n')}\n`;
}

function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
}

function replace(
  page: string,
  changes: readonly { block: DocumentBlock; content: string }[],
): string {
  let result = '';
  let at = 0;
  for (const { block, content } of changes) {
    result += page.slice(at, block.start) + content;
    at = block.end;
  }
  return result + page.slice(at);
}
