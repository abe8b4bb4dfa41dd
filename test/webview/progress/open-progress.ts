/** The progress page in a page of its own, with a learner behind it whose history is made here. */
import type { Page } from 'playwright-core';
import {
  type HistoryRecord,
  mergeRecords,
  nameKey,
  type ReviewRating,
  stampRecord,
} from '../../../src/core/history/index.js';
import { randomFrom } from '../../../src/core/chance/random.js';
import { type KnownItem, progressOf } from '../../../src/core/progress/index.js';
import { usualSettings } from '../../../src/core/review/index.js';
import { ProgressConversation } from '../../../src/extension/progress/progress-conversation.js';
import { shownProgress } from '../../../src/extension/progress/shown-progress.js';
import type { ShownProgress } from '../../../src/protocol/progress.js';
import { openPage, type PageOptions } from '../open-page.js';

export const now = Date.parse('2026-06-17T15:30:00Z');
const day = 86_400_000;

export interface ProgressOptions extends PageOptions {
  readonly translations?: Readonly<Record<string, string>>;
  readonly starts?: readonly ('review' | 'quiz')[];
}

export interface OpenProgress {
  readonly page: Page;
  readonly faults: string[];
  /** What the page asked for, in order. */
  readonly asked: string[];
  readonly shown: () => ShownProgress;
  /** Writes more records. */
  learn(records: readonly HistoryRecord[]): void;
  reload(): Promise<void>;
  kept(): Promise<unknown>;
  readonly close: () => Promise<void>;
}

const stems = [
  'What is the capital of Australia?',
  'Which enzyme unwinds the double helix before replication begins?',
  'Net Promoter Score (NPS)',
  'Why does ice float on water?',
  'Put the phases of mitosis in order.',
  'Which of these numbers are prime?',
  'The square of the hypotenuse',
  'to forget, forgot, …',
];
const subjects = ['cell biology', 'marketing', 'geography', 'irregular verbs', 'geometry'];
const more = ['exam 2025', 'formulas', 'definitions', 'hard ones', 'chapter 3', 'chapter 4'];

/** The items of somebody’s banks. */
export const manyItems: readonly KnownItem[] = Array.from({ length: 160 }, (_, i) => ({
  name: { bank: `bank ${i % 3}`, item: `item-${i}` },
  cards: i % 4 === 0 ? ['front', 'reverse'] : [i % 2 === 0 ? 'front' : 'question'],
  tags: [subjects[i % subjects.length]!, more[(i * 7) % more.length]!],
  objectives:
    i % 5 === 0
      ? [{ id: `o${i % 3}`, text: `Explain how ${subjects[i % 3]!} is used in practice` }]
      : [],
}));

/** A year and more of somebody who learns on most days, and sometimes goes away. */
export function richHistory(): readonly HistoryRecord[] {
  const random = randomFrom('a year of learning');
  const records: HistoryRecord[] = [];
  let count = 0;
  const write = (time: number, record: Parameters<typeof stampRecord>[0]): void => {
    records.push(stampRecord(record, time, `aa-${++count}`));
  };
  for (let ago = 410; ago >= 0; ago--) {
    const away = (ago > 120 && ago < 140) || (ago > 250 && ago < 262);
    if (ago > 12 && (away || random() < 0.25)) continue;
    const much = Math.floor(random() * random() * 28) + 2;
    for (let i = 0; i < much; i++) {
      const known = manyItems[Math.floor(random() * random() * 150)]!;
      const hard = Number(known.name.item.slice(5)) % 11 === 0;
      const time = now - ago * day - (much - i) * 40_000;
      const right = random() < (hard ? 0.45 : 0.93);
      if (known.cards[0] === 'question' && random() < 0.5) {
        const share = right ? 1 : random() < 0.5 ? 0.5 : 0;
        const rest = { answer: '', score: share, points: 1, correct: right, ms: 14_000 };
        write(time, { type: 'attempt', ...known.name, mode: 'practice', share, ...rest });
      } else {
        const rating: ReviewRating = right ? (random() < 0.2 ? 4 : random() < 0.15 ? 2 : 3) : 1;
        const card = known.cards[Math.floor(random() * known.cards.length)]!;
        write(time, { type: 'review', ...known.name, card, rating, ms: 7000 });
      }
    }
  }
  return records;
}

export async function openProgress(
  records: readonly HistoryRecord[],
  items: readonly KnownItem[] = manyItems,
  options: ProgressOptions = {},
): Promise<OpenProgress> {
  const { translations = {}, starts = ['review', 'quiz'] } = options;
  const asked: string[] = [];
  let all = records;
  const labels = new Map(
    items.map(({ name }, i) => [nameKey(name), stems[i % stems.length]!] as const),
  );
  const shown = (): ShownProgress =>
    shownProgress(
      progressOf(mergeRecords(all, now), items, now, usualSettings),
      usualSettings.retention,
      (name) => ({ label: labels.get(nameKey(name))!, title: `The ${name.bank}` }),
    );
  const conversation: ProgressConversation = new ProgressConversation({
    translations,
    starts,
    post: (message) => opened.send(message),
    openItem: ({ bank, item }) => void asked.push(`open ${bank}/${item}`),
    start: (what) => void asked.push(`start ${what}`),
  });
  const opened = await openPage('progress', (message) => conversation.receive(message), {
    width: 900,
    height: 1000,
    ...options,
  });
  conversation.show(shown());
  const { page, faults } = opened;
  await page
    .locator('h1')
    .waitFor()
    .catch((error: unknown) => {
      throw new Error(faults.join(), { cause: error });
    });
  return {
    ...{ page, faults, asked, shown },
    learn(added) {
      all = [...all, ...added];
      conversation.show(shown());
    },
    reload: () => opened.reload(),
    kept: () => opened.kept(),
    close: () => opened.close(),
  };
}
