import type { BankStyle } from './bank-style.js';
import type { AskedItems } from './item-of-answer.js';
import type { ItemRequest } from './item-request.js';
import { flashcardShape, questionShape } from './item-shapes.js';
import { languageName } from './language-name.js';
import { mostItems } from './limits.js';
import type { Prompt } from './prompt.js';

/** What a model is told that new items are asked of. */
export function itemsPrompt(request: ItemRequest, asked: AskedItems, style: BankStyle): Prompt {
  const { list, kinds, keys } = asked;
  const of =
    list === 'questions'
      ? kinds.map((kind) => questionShape(kind, keys))
      : [flashcardShape('sides', keys), flashcardShape('cloze', keys)];
  const common = [
    `The language of the bank is ${languageName(style.language)}: write in it.`,
    'An item is understood by itself: it does not speak of “the text”, “the data” or “the author”.',
    'Say nothing that the data does not say or that is not certain.',
  ];
  const known = { name: 'What the bank asks already', text: style.stems.join('\n') };
  if (request.task === 'variant') {
    const { reading } = request.item;
    return {
      wants: [
        `Write one new item that asks for the same knowledge as the item in the data, and is ${request.toward}: ${request.toward === 'harder' ? 'it needs one more step of thought, or tells finer things apart' : 'it needs one step less, or tells coarser things apart'}. It is no rewording of it.`,
        ...common,
      ],
      answer: { list: 'items', of, most: 1 },
      data: [
        { name: 'Subject', text: style.title },
        { name: 'The item', text: JSON.stringify(reading.data, undefined, 1) },
        known,
      ],
    };
  }
  const { text, count } = request;
  const most = Math.max(1, Math.min(count, mostItems));
  const wants =
    list === 'questions'
      ? [
          `Write ${most} questions about what the data “The text” teaches, each about another point.`,
          `A question with choices has ${style.choices} of them. Wrong choices are what somebody believes who has not understood; they are as long as the right one, and of the same form.`,
        ]
      : [
          `Write ${most} flashcards about what the data “The text” teaches, each about one fact.`,
          'A side is as short as it can be. Prefer a front and a back; gaps are for sentences that are worth knowing.',
        ];
  return {
    wants: [
      ...wants,
      ...common,
      'Fill in every key that the schema requires.',
      'Nothing that the data “What the bank asks already” has.',
    ],
    answer: { list: 'items', of, most },
    data: [
      { name: 'Subject', text: style.title },
      ...(style.tags.length === 0 ? [] : [{ name: 'Tags', text: style.tags.join('\n') }]),
      ...(style.objectives.length === 0
        ? []
        : [
            {
              name: 'Objectives',
              text: style.objectives.map(({ id, text: means }) => `${id} — ${means}`).join('\n'),
            },
          ]),
      ...(text.sections.length === 0
        ? []
        : [
            {
              name: 'Sections',
              text: text.sections.map(({ title }, i) => `${i + 1}. ${title}`).join('\n'),
            },
          ]),
      known,
      { name: 'The text', text: text.text },
    ],
  };
}
