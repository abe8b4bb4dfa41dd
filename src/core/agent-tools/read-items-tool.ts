import { readBankInSteps } from '../document/index.js';
import type { PlacedItem } from '../model/reading.js';
import { kinds } from '../model/kinds/index.js';
import { beginningOf } from '../text/beginning-of.js';
import { AnswerRoom, withShortTexts } from './answer-room.js';
import { inTurns } from './in-turns.js';
import { pathsInput } from './input-schema.js';
import { itemFilter, kindOf } from './item-filter.js';
import { pathsOf, readBanks, toldFaults } from './named-banks.js';
import { type AgentTool, dataRemark, type PlaceOf } from './tool.js';

const textList = (description: string) =>
  ({
    type: 'array',
    description,
    items: { type: 'string', maxLength: 200 },
    maxItems: 100,
  }) as const;

export const readItemsTool: AgentTool = {
  name: 'read_items',
  title: 'Read questions and flashcards',
  description:
    'Reads questions and flashcards of question banks as data, with the path and line of each. Narrow it by `ids`, ' +
    '`kinds`, `tags`, `status`, `difficulty` and `search` (every word must occur in the item; case does not matter). ' +
    'Answers come in pages: where there is a `next`, call again with it as `from`. `total` says how many items fit. ' +
    'Read before you propose, so that new items are no duplicates and sound like the others.',
  input: {
    type: 'object',
    properties: {
      paths: pathsInput,
      ids: textList('Ids, or places such as `questions[3]` for items that have none.'),
      kinds: {
        type: 'array',
        description: 'Kinds of question, or `flashcard`.',
        items: { type: 'string', enum: [...kinds.map(({ kind }) => kind), 'flashcard'] },
        maxItems: 20,
      },
      tags: textList('Items with any of these tags; those of the bank count for its items.'),
      status: {
        type: 'string',
        description: 'Items without a status are approved.',
        enum: ['draft', 'review', 'approved'],
      },
      difficulty: {
        type: 'string',
        description: 'The item’s own, or the bank’s default.',
        enum: ['easy', 'medium', 'hard'],
      },
      search: {
        type: 'string',
        description: 'Words that must all occur in an item.',
        maxLength: 500,
      },
      from: {
        type: 'integer',
        description: 'How many fitting items to skip: the `next` of the page before.',
        minimum: 0,
        maximum: 10_000_000,
      },
      limit: {
        type: 'integer',
        description: 'How many items at most; 20 if left out.',
        minimum: 1,
        maximum: 50,
      },
    },
    additionalProperties: false,
  },
  async run(input, host) {
    const { from = 0, limit = 20 } = input as { readonly from?: number; readonly limit?: number };
    const listed = await host.list(pathsOf(input));
    const faults = [...listed.faults];
    const room = new AnswerRoom();
    const items: object[] = [];
    let total = 0;
    let isFull = false;
    for await (const bank of readBanks(listed.paths, host, (fault) => faults.push(fault))) {
      const document = await inTurns(readBankInSteps(bank.text), host);
      const fits = itemFilter(input, document.head);
      let placeOf: PlaceOf | undefined;
      for (const item of document.items) {
        if (!fits(item)) continue;
        total += 1;
        if (total <= from || isFull || items.length >= limit) continue;
        placeOf ??= host.places(bank.text);
        const told = toldItem(item, bank.path, placeOf);
        // One item is always told: an answer with none would be asked for for ever.
        if (room.takes(told) || items.length === 0) items.push(told);
        else isFull = true;
      }
    }
    const end = from + items.length;
    return {
      ok: true,
      data: {
        note: dataRemark,
        total,
        items,
        ...(end < total && items.length > 0 ? { next: end } : {}),
        ...toldFaults(faults),
      },
    };
  },
};

/** What one item may take. */
const largestItem = 10_000;
/** How long its texts may be, each less than the one before where it is too large. */
const textLengths = [4000, 800, 150];

function toldItem(item: PlacedItem, path: string, placeOf: PlaceOf): object {
  const { reading, offset, name } = item;
  const about = {
    path,
    item: beginningOf(name, 300),
    kind: kindOf(reading),
    line: placeOf(offset + (reading.span?.start ?? 0)).line,
  };
  for (const most of textLengths) {
    const data = withShortTexts(reading.data, most);
    if (JSON.stringify(data).length <= largestItem) return { ...about, data };
  }
  return { ...about, tooLarge: `${JSON.stringify(reading.data).length} characters` };
}
