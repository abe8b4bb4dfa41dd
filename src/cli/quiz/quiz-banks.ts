import { readBank } from '../../core/document/index.js';
import { type QuizItem, type QuizItems, quizItems, withRef } from '../../core/quiz/index.js';
import { isFailure } from '../failure.js';
import { decode } from '../files/decode.js';
import { type BankFile, discover } from '../files/discover.js';
import { createConfigurationFinder } from '../files/find-configuration.js';
import { readBytes } from '../files/read-file.js';
import type { Io } from '../io.js';

/** What there is to ask in the banks that the operands mean. */
export interface QuizBanks {
  readonly items: readonly QuizItem[];
  readonly banks: number;
  /** How many drafts were left out. */
  readonly drafts: number;
  /** Names of items that cannot be asked, as `path#name`. */
  readonly unfinished: readonly string[];
  /** What could not be read, a sentence each. */
  readonly faults: readonly string[];
}

/** Reads banks for a quiz. Two banks that history knows by one name are told apart by their order. */
export async function quizBanks(
  operands: readonly string[],
  options: { readonly drafts: boolean },
  io: Io,
): Promise<QuizBanks> {
  const configurationOf = createConfigurationFinder({ from: 'look-up' }, io.cwd);
  const { files, faults } = await discover(operands, io.cwd, configurationOf);
  const items = new Map<string, QuizItem>();
  const unread: string[] = [];
  const unfinished: string[] = [];
  let drafts = 0;
  for (const file of files) {
    const read = itemsOfFile(file, options);
    if (typeof read === 'string') {
      unread.push(read);
      continue;
    }
    drafts += read.drafts.length;
    unfinished.push(...read.unfinished.map((name) => `${file.name}#${name}`));
    for (const item of read.items) {
      const ref = freeRef(item.ref, items);
      items.set(ref, ref === item.ref ? item : withRef(item, ref));
    }
  }
  return {
    items: [...items.values()],
    banks: files.length - unread.length,
    drafts,
    unfinished,
    faults: [...faults, ...unread],
  };
}

function freeRef(ref: string, taken: ReadonlyMap<string, QuizItem>): string {
  if (!taken.has(ref)) return ref;
  let number = 2;
  while (taken.has(`${ref}/${number}`)) number += 1;
  return `${ref}/${number}`;
}

function itemsOfFile(
  { path, name }: BankFile,
  options: { readonly drafts: boolean },
): QuizItems | string {
  try {
    const decoded = decode(readBytes(path, name));
    if (decoded.state === 'bad') return `\`${name}\` is no text in UTF-8.`;
    return quizItems(readBank(decoded.text), path, options);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [error.message, error.hint].filter((line) => line !== undefined).join(' ');
  }
}
