import type { BankDocument } from '../document/index.js';
import type { KindName } from '../model/schema/shapes.js';
import type { Problem } from '../problem/problem.js';
import { addressesOf, ownAddresses } from './addresses.js';
import { type AskModel, askUntilRight, type Judged, type WrongEntry } from './ask-until-right.js';
import { bankStyle, type BankStyle } from './bank-style.js';
import { entriesOfAnswer } from './entries-of-answer.js';
import { finishItem } from './finish-item.js';
import { type AskedItems, itemOfAnswer } from './item-of-answer.js';
import type { ItemRequest } from './item-request.js';
import { itemsPrompt } from './items-prompt.js';
import { judgeInPlace } from './judge-in-place.js';
import { longestText } from './limits.js';
import { toMessages } from './prompt.js';
import type { Proposal } from './proposal.js';
import { beginningOfSource } from './source-text.js';

/** What the host does for us: the model's answers, and what the rules say of a text of this bank. */
export interface GenerationHost {
  readonly ask: AskModel;
  readonly lint: (text: string) => Promise<readonly Problem[]>;
}

/** What came of asking a model. */
export interface Generated {
  readonly proposals: readonly Proposal[];
  readonly refused: readonly WrongEntry[];
  /** How many were left out since the bank has them. */
  readonly known: number;
}

/** Has new items written: questions or flashcards of a text, or a question once more, easier or harder. */
export async function generateItems(
  bank: BankDocument,
  wanted: ItemRequest,
  host: GenerationHost,
): Promise<Generated> {
  const request: ItemRequest =
    wanted.task === 'variant'
      ? wanted
      : { ...wanted, text: beginningOfSource(wanted.text, longestText) };
  const style = bankStyle(bank);
  const asked = askedItems(request, style);
  const prompt = itemsPrompt(request, asked, style);
  const most = prompt.answer.most;
  let known = 0;
  const { values, refused } = await askUntilRight<Proposal>(
    toMessages(prompt),
    host.ask,
    (answer) => entriesOfAnswer(answer, 'items'),
    async (entries, kept): Promise<Judged<Proposal>> => {
      const wrong: WrongEntry[] = [];
      const changes: Proposal['change'][] = [];
      const taken = new Set([...bank.items.map(({ reading }) => reading.id), ...kept.map(idOf)]);
      for (const entry of entries.slice(0, most)) {
        const item = itemOfAnswer(entry, asked);
        if ('wrong' in item) wrong.push(item);
        else if (kept.length + changes.length < most) {
          changes.push({
            type: 'insert',
            list: asked.list,
            kind: item.kind,
            data: finishItem(item.data, item.section, request, style, taken),
            after: request.task === 'variant' ? request.item.reading : undefined,
          });
        }
      }
      const judged = await judgeInPlace(bank, kept, changes, host.lint);
      // A model that is asked again often sends the same again.
      known = Math.max(known, judged.known);
      return { ...judged, refused: [...wrong, ...judged.refused] };
    },
  );
  return { proposals: values.slice(0, most), refused, known };
}

function idOf({ change }: Proposal): string | undefined {
  const id = change.type === 'insert' ? change.data['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

function askedItems(request: ItemRequest, style: BankStyle): AskedItems {
  const { tags, objectives, explains, hasLevels, hasDifficulties } = style;
  if (request.task === 'variant') {
    const { reading } = request.item;
    return {
      list: reading.list,
      kinds: [reading.kind as KindName],
      keys: {
        ...{ tags: [], objectives: [], sections: 0, hasLevels: false, hasDifficulties: false },
        explains: 'explanation' in reading.data,
      },
      addresses: addressesOf(reading),
    };
  }
  const { sections, text } = request.text;
  const ids = objectives.map(({ id }) => id);
  return {
    list: request.task,
    kinds: request.task === 'questions' ? request.kinds : [],
    keys: {
      tags,
      objectives: ids,
      sections: sections.length,
      explains,
      hasLevels,
      hasDifficulties,
    },
    addresses: ownAddresses(text),
  };
}
