import {
  type History,
  type HistoryRecord,
  type ItemName,
  type NewRecord,
  nameKey,
  reconnect,
  type Reconnection,
} from '../../core/history/index.js';
import { visible } from '../formats/visible.js';
import { askKey, type Conversation } from '../terminal/ask.js';
import type { CommandHistory } from './open-history.js';
import { presentBanks } from './present-items.js';

export interface Reconnected {
  /** The links that were written. */
  readonly records: readonly HistoryRecord[];
  /** What is to be told, a sentence each. */
  readonly told: readonly string[];
}

/** So many are asked about at once; the others the next time. */
const mostAsked = 5;

/**
 * Finds the history of items again that were edited, renamed or moved. What is sure is written and told;
 * what is not is asked where somebody can answer, else left as it is: nothing of it is lost.
 */
export async function reconnectItems(
  operands: readonly string[],
  cwd: string,
  history: Pick<CommandHistory, 'append'>,
  merged: History,
  talk: Conversation | undefined,
): Promise<Reconnected> {
  const { items, mayBeBeside } = await presentBanks(operands, cwd);
  const banks = new Set(items.map(({ name }) => name.bank));
  const found = reconnect(merged, items, ({ bank }) => !banks.has(bank) && !mayBeBeside(bank));
  const texts = new Map(items.map(({ name, text }) => [nameKey(name), text]));
  const textOf = (name: ItemName): string =>
    texts.get(nameKey(name)) ?? merged.seen.get(nameKey(name))?.text ?? name.item;
  // A bank that is not here may have been renamed, or be a bank of another folder that this one copies.
  const here = found.sure.filter(({ from }) => banks.has(from.bank));
  const moved = found.sure.filter(({ from }) => !banks.has(from.bank));
  const links = [...here];
  const told: string[] = [];
  if (here.length > 0) {
    told.push(
      here.length === 1
        ? `One item has changed and keeps its history: ${quoted(textOf(here[0]!.to))}.`
        : `${here.length} items have changed and keep their history.`,
    );
  }
  if (talk !== undefined) {
    links.push(...(await askMoved(moved, talk)));
    links.push(
      ...(await askEach(
        found.unsure.filter(({ from }) => banks.has(from.bank)),
        textOf,
        talk,
      )),
    );
  } else if (moved.length + found.unsure.length > 0) {
    told.push(
      'Some items look like others that you reviewed before; in a terminal, `quizwright review` asks whether they are the same.',
    );
  }
  if (links.length === 0) return { records: [], told };
  const records = await history.append(...links.map(toLink));
  return { records, told };
}

function toLink({ from, to }: Reconnection): NewRecord {
  return { type: 'link', from: { bank: from.bank, item: from.item }, ...to };
}

/** One question for each bank whose items are found in another. */
async function askMoved(
  moved: readonly Reconnection[],
  talk: Conversation,
): Promise<readonly Reconnection[]> {
  const byBanks = new Map<string, Reconnection[]>();
  for (const each of moved) {
    const key = `${each.from.bank}\n${each.to.bank}`;
    byBanks.set(key, [...(byBanks.get(key) ?? []), each]);
  }
  const links: Reconnection[] = [];
  for (const own of byBanks.values()) {
    const { from, to } = own[0]!;
    const what = own.length === 1 ? 'An item' : `${own.length} items`;
    talk.say(
      `${what} of \`${visible(to.bank)}\` ${own.length === 1 ? 'stands' : 'stand'} in your history under \`${visible(from.bank)}\`, which is not here any more.`,
    );
    if (await isYes('Did they move, so that what you know of them goes along? (y/n)', talk)) {
      links.push(...own);
    }
  }
  return links;
}

async function askEach(
  unsure: readonly Reconnection[],
  textOf: (name: ItemName) => string,
  talk: Conversation,
): Promise<readonly Reconnection[]> {
  const links: Reconnection[] = [];
  for (const each of unsure.slice(0, mostAsked)) {
    talk.say(
      `You reviewed: ${quoted(textOf(each.from))}`,
      `Now there is:  ${quoted(textOf(each.to))}`,
    );
    if (await isYes('Is this the same one, changed? (y/n)', talk)) links.push(each);
  }
  return links;
}

async function isYes(question: string, talk: Conversation): Promise<boolean> {
  talk.say(question);
  const answer = await askKey(
    talk,
    [
      { keys: ['y'], means: true },
      { keys: ['n', 'escape', 'enter'], means: false },
    ],
    question,
  );
  talk.say('');
  return answer ?? false;
}

function quoted(text: string): string {
  const short = text.length > 70 ? `${text.slice(0, 69)}…` : text;
  return `“${visible(short)}”`;
}
