import { mediaSort, readMediaAddress } from '../../media/media-address.js';
import type { Tell } from '../../model/kinds/graded.js';
import { renderText } from '../../render/render-text.js';
import type { Fates } from '../export-bank/carried-keys.js';
import type { ExportBank, ExportItem } from '../export-bank/export-bank.js';
import { bankForPeople, itemForPeople, typedForPeople } from '../export-bank/for-people.js';
import type { ItemLoss } from '../export-bank/losses.js';
import { textsOf } from '../export-bank/texts-of.js';
import type { Exporter, ExportOptions } from '../exporter.js';

const name = 'HTML';

/** No program reads paper again, and whoever marks it decides as people do. */
const question: Fates = {
  ...itemForPeople,
  points: 'shown',
  stimulus: 'shown',
  explanation: 'shown',
  'feedback.correct': 'shown',
  'feedback.incorrect': 'shown',
  'feedback.partial': 'shown',
};
const choices: Fates = {
  ...question,
  'partial-credit': 'shown',
  'choices.feedback': 'shown',
  'choices.weight': 'shown',
  'choices.pin': 'shown',
  shuffle: 'shown',
};
const typed: Fates = {
  ...question,
  ...typedForPeople,
  'answer.weight': 'shown',
  'answer.feedback': 'shown',
};

/** Pages for paper: a question paper, in several versions where that is wanted, its answer key, and cards. */
export const htmlExporter: Exporter = {
  id: 'html',
  title: name,
  extension: '.html',
  takesFiles: true,
  takesAll: true,
  carried: {
    kinds: {
      'single-choice': choices,
      'multiple-answer': choices,
      'true-false': question,
      'short-answer': { ...typed, pattern: 'shown', accept: 'meaningless', reject: 'meaningless' },
      numeric: {
        ...typed,
        tolerance: 'shown',
        'answer.tolerance': 'shown',
        unit: 'shown',
        'accept-units': 'meaningless',
      },
      cloze: { ...typed, 'partial-credit': 'shown' },
      matching: { ...question, distractors: 'shown', 'partial-credit': 'shown' },
      ordering: { ...question, 'partial-credit': 'shown' },
      open: { ...question, 'model-answer': 'shown', rubric: 'shown' },
      flashcard: { ...itemForPeople, reverse: 'shown', cloze: 'shown' },
    },
    bank: {
      ...bankForPeople,
      authors: 'shown',
      'quiz.time-limit': 'shown',
    },
  },
  losses: unprintable,
  export: print,
};

/** What no paper plays, and what is no file of the bank. */
function unprintable(item: ExportItem, tell: Tell): readonly ItemLoss[] {
  return textsOf(item).flatMap(({ text, path, isCloze }): readonly ItemLoss[] => {
    // What is told of a hint is that there is no place for it.
    if (path[0] === 'hints') return [];
    const { slots } = renderText(text, { cloze: isCloze });
    return slots.flatMap((slot): readonly ItemLoss[] => {
      if (slot.type !== 'media') return [];
      const read = readMediaAddress(slot.address);
      if (read.type === 'web' && !/^data:image\//i.test(slot.address)) {
        const message = tell(
          '{0} loads nothing from the web: instead of “{1}” stands what describes it.',
          name,
          slot.address,
        );
        return [{ key: 'media', path, message }];
      }
      if (read.type !== 'file' || mediaSort(read.path) === 'image') return [];
      const message = tell(
        'On paper nothing plays: instead of “{0}” stands what describes it.',
        read.path,
      );
      return [{ key: 'media', path, message }];
    });
  });
}

/** What sets math and marks code is large, and loaded by whoever prints. */
async function print(banks: readonly ExportBank[], options: ExportOptions): Promise<string> {
  const { imageAddressInSteps, printPage } = await import('../../print/index.js');
  const { paper = { sheet: 'all' }, media } = options;
  const images = new Map<string, string | undefined>();
  const imageOf = (bank: ExportBank, path: string): string | undefined => {
    const key = `${banks.indexOf(bank)} ${path}`;
    if (!images.has(key)) {
      const bytes = media?.(bank, path);
      images.set(key, bytes === undefined ? undefined : lastOf(imageAddressInSteps(path, bytes)));
    }
    return images.get(key);
  };
  return printPage(
    banks.map(({ document }) => document),
    {
      ...paper,
      drafts: banks.some(({ withDrafts }) => withDrafts),
      media: (path, document) =>
        imageOf(
          banks.find((bank) => bank.document === document)!,
          path,
        ),
    },
  );
}

function lastOf<T>(work: Iterator<unknown, T>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}
