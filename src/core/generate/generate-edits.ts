import type { BankDocument } from '../document/index.js';
import type { PlacedItem } from '../model/reading.js';
import type { Problem } from '../problem/problem.js';
import { beginningOf, shortLine } from '../text/beginning-of.js';
import { addressesOf, foreignAddress } from './addresses.js';
import type { MapAnswer } from './answer-shape.js';
import { applyProposals } from './apply-proposals.js';
import { askUntilRight, type Judged, type WrongEntry } from './ask-until-right.js';
import { bankStyle } from './bank-style.js';
import { changesFor, folded, offered } from './edit-of-answer.js';
import { entriesOfAnswer } from './entries-of-answer.js';
import type { Generated, GenerationHost } from './generate-items.js';
import { languageName } from './language-name.js';
import { labelOf } from './item-of-answer.js';
import { problemsOf } from './judge-in-place.js';
import { longestText } from './limits.js';
import { pickShape } from './pick-shape.js';
import { toMessages } from './prompt.js';
import type { Proposal } from './proposal.js';
import type { Said } from './said.js';

/** What is asked for about an item that is there. */
export interface EditRequest {
  readonly task: 'distractors' | 'explanation';
  readonly item: PlacedItem;
  /** Of distractors. */
  readonly count: number;
  /** What the notes say about it. */
  readonly notes: string | undefined;
}

const shapes: Readonly<Record<EditRequest['task'], MapAnswer>> = {
  distractors: {
    type: 'map',
    keys: {
      text: { type: 'text', about: 'the wrong answer; Markdown' },
      feedback: { type: 'text', about: 'why somebody takes it, and what is wrong with that' },
    },
    needs: ['text'],
  },
  explanation: {
    type: 'map',
    keys: { explanation: { type: 'text', about: 'why the answer is right; Markdown' } },
    needs: ['explanation'],
  },
};

/** Has more wrong answers written for a question, or says why its answer is right. */
export async function generateEdits(
  bank: BankDocument,
  request: EditRequest,
  { ask, lint }: GenerationHost,
): Promise<Generated> {
  const { task, item, notes } = request;
  const { language, title, explains } = bankStyle(bank);
  const { data } = item.reading;
  const most = task === 'explanation' ? 1 : request.count;
  const before = problemsOf(item, await lint(bank.text)).map(nameOf);
  const messages = toMessages({
    wants: [
      task === 'explanation'
        ? 'Explain in two to four sentences why the answer of the item in the data is right and, where it has wrong ones, why somebody might take them. Do not repeat the question.'
        : `Write ${most} more wrong answers for the item in the data: what somebody believes who has not understood. Each is wrong without any doubt, as long as the right one and of the same form, and says something else than the answers that are there.`,
      ...(task === 'distractors' && explains && item.reading.kind !== 'matching'
        ? ['Each has feedback of one sentence.']
        : []),
      `The language of the bank is ${languageName(language)}: write in it.`,
    ],
    answer: { list: 'items', of: [shapes[task]], most },
    data: [
      { name: 'Subject', text: title },
      { name: 'The item', text: JSON.stringify(data, undefined, 1) },
      ...(notes === undefined
        ? []
        : [{ name: 'Notes about it', text: beginningOf(notes, longestText) }]),
    ],
  });
  const addresses = addressesOf(item.reading);
  const known = new Set<string>();
  const judge = async (
    entries: readonly unknown[],
    kept: readonly Proposal[],
  ): Promise<Judged<Proposal>> => {
    const right: Proposal[] = [];
    const faulty: (WrongEntry & { value: Proposal })[] = [];
    const refused: WrongEntry[] = [];
    const own = new Set(offered(data));
    const said = new Set(kept.map(({ label }) => folded(label)));
    for (const entry of entries.slice(0, most)) {
      const picked = pickShape(entry, shapes[task]) as Readonly<Record<string, string>> | undefined;
      const text = picked?.['text'] ?? picked?.['explanation'];
      if (picked === undefined || text === undefined) {
        refused.push({
          label: '…',
          wrong: [(tell) => tell('It does not say what was asked for.')],
        });
        continue;
      }
      const label = labelOf({ question: text });
      if (own.has(folded(text))) known.add(folded(text));
      if (own.has(folded(text)) || said.has(folded(text))) continue;
      const foreign = foreignAddress(picked, addresses);
      if (foreign !== undefined) {
        const { key, address } = foreign;
        refused.push({
          label,
          wrong: [
            (tell) =>
              tell(
                '`{0}` has an address that it was not given: “{1}”.',
                key,
                shortLine(address, 80),
              ),
          ],
        });
        continue;
      }
      said.add(folded(text));
      const change = {
        type: 'edit',
        item: item.reading,
        changes: changesFor(item, picked),
      } as const;
      const { document, items } = applyProposals(bank, [change]);
      const edited = items[0] === undefined ? undefined : document.items[items[0]];
      if (edited === undefined) {
        refused.push({ label, wrong: [(tell) => tell('It cannot be written into this bank.')] });
        continue;
      }
      // oxlint-disable-next-line no-await-in-loop -- each is judged alone, since each may be taken alone
      const problems = newOnes(problemsOf(edited, await lint(document.text)), before);
      const value = { label, change, problems };
      const wrong: Said[] = problems
        .filter(({ severity }) => severity === 'error')
        .map(
          ({ message }) =>
            () =>
              message,
        );
      if (wrong.length === 0) right.push(value);
      else faulty.push({ value, label, wrong });
    }
    return { right, faulty, refused };
  };
  const { values, refused } = await askUntilRight<Proposal>(
    messages,
    ask,
    (answer) => entriesOfAnswer(answer, 'items'),
    judge,
  );
  return { proposals: values.slice(0, most), refused, known: known.size };
}

function nameOf({ rule, message }: Problem): string {
  return `${rule} ${message}`;
}

function newOnes(problems: readonly Problem[], before: readonly string[]): readonly Problem[] {
  const left = [...before];
  return problems.filter((problem) => {
    const at = left.indexOf(nameOf(problem));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
