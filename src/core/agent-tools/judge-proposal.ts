import { type BankDocument, readBankInSteps } from '../document/index.js';
import { acrossSettings, bankPrints, checkAcrossBanks } from '../lint/index.js';
import type { PlacedItem } from '../model/reading.js';
import { compareProblems, type Problem } from '../problem/problem.js';
import type { Edit } from '../text/span.js';
import { inTurns } from './in-turns.js';
import { lintInTurns } from './lint-in-turns.js';
import { readBanks } from './named-banks.js';
import type { AgentBank, ToolHost } from './tool.js';

/** What is wrong with a bank once items were put into it, and was not before. */
export interface Judgement {
  /** In the items. */
  readonly own: readonly Problem[];
  /** Elsewhere in the bank. */
  readonly others: readonly Problem[];
  /** How many other banks the items were compared with, and how many there would be more. */
  readonly compared: number;
  readonly notCompared: number;
}

/** With so many other banks, and so much text of theirs, items are compared. */
const mostBanks = 200;
const mostText = 20_000_000;

export async function judgeProposal(
  bank: AgentBank,
  before: BankDocument,
  after: BankDocument,
  added: readonly PlacedItem[],
  edits: readonly Edit[],
  host: ToolHost,
): Promise<Judgement> {
  const { problems: old } = await lintInTurns(bank, before, host);
  const { problems: found, session } = await lintInTurns(bank, after, host);
  const isOwn = isWithin(added);
  const isKnown = knownAfter(old, edits);
  const others = found.filter((problem) => !isOwn(problem) && !isKnown(problem));
  const { paths } = await host.list(undefined);
  const elsewhere = paths.filter((path) => path !== bank.path);
  const prints = [];
  let text = 0;
  for await (const other of readBanks(elsewhere.slice(0, mostBanks), host, () => {})) {
    text += other.text.length;
    if (text > mostText) break;
    const document = await inTurns(readBankInSteps(other.text), host);
    prints.push({ path: other.path, ...bankPrints(document, other.settings) });
  }
  // What two banks have in common is told of the later one.
  const last = { path: bank.path, prints: session.prints, settings: acrossSettings(bank.settings) };
  const across = checkAcrossBanks([...prints, last]).at(-1)!;
  return {
    own: [...found, ...across].filter(isOwn).sort(compareProblems),
    others,
    compared: prints.length,
    notCompared: elsewhere.length - prints.length,
  };
}

function isWithin(items: readonly PlacedItem[]): (problem: Problem) => boolean {
  const spans = items.map(({ reading: { span }, offset }) => ({
    start: offset + (span?.start ?? 0),
    end: offset + (span?.end ?? 0),
  }));
  return ({ start, end, item }) =>
    item !== undefined && spans.some((span) => span.start <= start && end <= span.end + 1);
}

/** Tells which problems were there before the edits: messages may count items otherwise since. */
function knownAfter(
  old: readonly Problem[],
  edits: readonly Edit[],
): (problem: Problem) => boolean {
  const moved = (at: number, isEnd: boolean): number =>
    edits.reduce(
      (sum, { start, end, text }) =>
        end < at || (end === at && !isEnd) ? sum + text.length - (end - start) : sum,
      at,
    );
  const places = new Set(
    old.map(({ rule, start, end }) => `${rule} ${moved(start, false)} ${moved(end, true)}`),
  );
  const said = new Set(old.map(({ rule, message }) => `${rule}\n${message}`));
  return ({ rule, message, start, end }) =>
    places.has(`${rule} ${start} ${end}`) || said.has(`${rule}\n${message}`);
}
