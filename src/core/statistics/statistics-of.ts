import type { BankDocument } from '../document/index.js';
import { readGaps } from '../markdown/index.js';
import { kinds as allKinds } from '../model/kinds/index.js';
import type { BankHead, ItemReading, PlainData } from '../model/reading.js';
import type { KindName } from '../model/types.js';
import { ItemView } from '../view/index.js';
import type { BankStatistics, BankSummary, PlacedPrint, TagCount } from './bank-statistics.js';
import { createChoiceCounter } from './count-choices.js';
import { createObjectiveCounter, textsOf } from './count-objectives.js';
import { createReadingCounter } from './count-reading.js';
import {
  defaultsOf,
  difficultyOf,
  levelOf,
  mapOf,
  noLevels,
  pointsOf,
  secondsIn,
  statusOf,
} from './count-settings.js';

/** The kinds of question, and none of them. */
export const kindNames: readonly KindName[] = allKinds.map(({ kind }) => kind);

/**
 * Counts what is in a bank. Every item that could be read counts, drafts and items with problems too.
 *
 * @param path what the bank is called where several are counted
 */
export function statisticsOf(document: BankDocument, path = ''): BankStatistics {
  const { head } = document;
  const defaults = defaultsOf(head);
  const choices = createChoiceCounter(head);
  const objectives = createObjectiveCounter(head);
  const reading = createReadingCounter(head.language);
  const bankTags = textsOf(head.data['tags']);
  const tags = new Map<string, number>();
  const prints: PlacedPrint[] = [];
  const kinds = { unknown: 0 } as Record<KindName | 'unknown', number>;
  for (const kind of kindNames) kinds[kind] = 0;
  const lists = { questions: 0, flashcards: 0 };
  const statuses = { draft: 0, review: 0, approved: 0 };
  const difficulties = { easy: 0, medium: 0, hard: 0, none: 0 };
  const levels = noLevels();
  const timed = { questions: 0, seconds: 0 };
  const trueFalse = { true: 0, false: 0 };
  const missing = { explanation: 0, feedback: 0, both: 0, id: 0, objective: 0, tag: 0 };
  let [cards, unread, points] = [0, 0, 0];

  const addQuestion = (item: ItemReading): void => {
    const { data, kind } = item;
    kinds[(kind as KindName | undefined) ?? 'unknown']++;
    levels[levelOf(item, defaults)]++;
    points += pointsOf(item, defaults);
    const seconds = secondsIn(data['time-limit']);
    if (seconds !== undefined) {
      timed.questions++;
      timed.seconds += seconds;
    }
    if (kind === 'true-false' && typeof data['answer'] === 'boolean') {
      trueFalse[data['answer'] ? 'true' : 'false']++;
    }
    const explained = isText(data['explanation']);
    const answered = givesFeedback(data);
    if (!explained) missing.explanation++;
    if (!answered) missing.feedback++;
    if (!explained && !answered) missing.both++;
  };

  for (const { reading: item, name } of document.items) {
    if (!item.isMap) {
      unread++;
      continue;
    }
    const view = new ItemView(item, head.language);
    lists[item.list]++;
    statuses[statusOf(item)]++;
    difficulties[difficultyOf(item, defaults)]++;
    if (item.list === 'questions') addQuestion(item);
    else cards += cardsOf(item.data);
    if (item.id === undefined) missing.id++;
    if (!objectives.add(item, levelOf(item, defaults))) missing.objective++;
    const own = textsOf(item.data['tags']);
    for (const tag of own) if (!bankTags.has(tag)) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    if (own.size === 0 && bankTags.size === 0) missing.tag++;
    choices.add(view);
    reading.add(view);
    if (view.print !== undefined) prints.push({ bank: 0, item: name, print: view.print });
  }
  const items = lists.questions + lists.flashcards;
  if (items > 0) for (const tag of bankTags) tags.set(tag, items);
  return {
    banks: [summaryOf(head, path, lists)],
    ...lists,
    ...{ cards, unread, points, timed, kinds, statuses, difficulties, levels, trueFalse, missing },
    tags: sortTags(tags),
    objectives: objectives.objectives,
    keys: choices.keys,
    lengths: choices.lengths,
    reading: reading.reading === undefined ? [] : [reading.reading],
    prints,
  };
}

function summaryOf(
  { data, language }: BankHead,
  path: string,
  lists: Readonly<Record<'questions' | 'flashcards', number>>,
): BankSummary {
  const { title, notes } = data;
  const quiz = mapOf(data['quiz']);
  const { pick } = quiz;
  return {
    path,
    title: isText(title) ? title : undefined,
    language,
    ...lists,
    notes: isText(notes) || (Array.isArray(notes) && notes.length > 0),
    pick: typeof pick === 'number' && Number.isInteger(pick) && pick > 0 ? pick : undefined,
    timeLimit: secondsIn(quiz['time-limit']),
  };
}

/** The most frequent first, those that are as frequent by name. */
export function sortTags(tags: ReadonlyMap<string, number>): TagCount[] {
  return [...tags]
    .map(([tag, items]) => ({ tag, items }))
    .sort((a, b) => b.items - a.items || (a.tag < b.tag ? -1 : 1));
}

/** How many cards a flashcard makes. */
function cardsOf({ cloze, reverse }: PlainData): number {
  if (!isText(cloze)) return reverse === true ? 2 : 1;
  const { gaps } = readGaps(cloze);
  const numbers = new Set(
    gaps.map(({ number }) => number).filter((number) => number !== undefined),
  );
  return Math.max(1, numbers.size + gaps.filter(({ number }) => number === undefined).length);
}

/** Whether a learner is told anything about the answer given, beside the explanation. */
function givesFeedback({ feedback, choices, answer }: PlainData): boolean {
  if (Object.values(mapOf(feedback)).some(isText)) return true;
  return [choices, answer].some(
    (list) => Array.isArray(list) && list.some((entry) => isText(mapOf(entry)['feedback'])),
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
