import type { BankHead, ItemReading } from '../model/reading.js';
import type { LevelCounts, ObjectiveCount } from './bank-statistics.js';
import { noLevels } from './count-settings.js';

/** How many items there are for each objective. */
export interface ObjectiveCounter {
  /** @returns whether the item has an objective */
  add(item: ItemReading, level: keyof LevelCounts): boolean;
  readonly objectives: readonly ObjectiveCount[];
}

interface Draft {
  readonly text: string | undefined;
  questions: number;
  flashcards: number;
  readonly levels: Record<keyof LevelCounts, number>;
}

/** Those of the bank come in its order, then those that it does not have. */
export function createObjectiveCounter({ data }: BankHead): ObjectiveCounter {
  const drafts = new Map<string, Draft>();
  const { objectives } = data;
  if (typeof objectives === 'object' && objectives !== null && !Array.isArray(objectives)) {
    for (const [id, text] of Object.entries(objectives as Readonly<Record<string, unknown>>)) {
      drafts.set(id, newDraft(typeof text === 'string' ? text : ''));
    }
  }
  return {
    add(item, level) {
      const ids = textsOf(item.data['objectives']);
      for (const id of ids) {
        let draft = drafts.get(id);
        if (draft === undefined) drafts.set(id, (draft = newDraft(undefined)));
        draft[item.list]++;
        if (item.list === 'questions') draft.levels[level]++;
      }
      return ids.size > 0;
    },
    get objectives() {
      return [...drafts].map(([id, draft]) => ({ id, ...draft }));
    },
  };
}

function newDraft(text: string | undefined): Draft {
  return { text, questions: 0, flashcards: 0, levels: noLevels() };
}

const noTexts: ReadonlySet<string> = new Set();

/** The texts of a list, each once; what is no text is an error, told elsewhere. */
export function textsOf(list: unknown): ReadonlySet<string> {
  if (!Array.isArray(list)) return noTexts;
  return new Set(list.filter((entry) => typeof entry === 'string' && entry !== '') as string[]);
}
