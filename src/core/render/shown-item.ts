import { shownKinds } from '../model/kinds/shown-kinds.js';
import { mapOf, type ShownBody, textOf, textsOf } from '../model/kinds/shown.js';
import type { ItemReading, PlainData } from '../model/reading.js';

/** An item as its learner meets it, and what its author knows of it besides. */
export interface ShownItem {
  readonly id: string | undefined;
  readonly title: string | undefined;
  /** The stem; none of a flashcard and where a cloze is all. */
  readonly question: string | undefined;
  readonly body: ShownBody;
  readonly hints: readonly string[];
  readonly explanation: string | undefined;
  readonly feedback: ShownFeedback;
  /** What it is worth; undefined for flashcards. */
  readonly points: number | undefined;
  readonly difficulty: string | undefined;
  readonly level: string | undefined;
  readonly status: 'draft' | 'review' | 'approved';
  /** Its own, without the bank's. */
  readonly tags: readonly string[];
  /** Ids. */
  readonly objectives: readonly string[];
  /** An id. */
  readonly stimulus: string | undefined;
  readonly source: string | undefined;
  /** As written: `1m30s`. */
  readonly timeLimit: string | undefined;
}

/** What a learner reads after an answer that is right, wrong, or right in part. */
export interface ShownFeedback {
  readonly correct: string | undefined;
  readonly incorrect: string | undefined;
  readonly partial: string | undefined;
}

/**
 * Reads an item for its learner; `defaults` are the bank's, and so is the `language` in which numbers are
 * written. What is wrong is as if it were not there.
 */
export function shownItem(
  { list, kind, data }: Pick<ItemReading, 'list' | 'data'> & { readonly kind?: string | undefined },
  defaults: PlainData = {},
  language = 'en',
): ShownItem {
  const body = bodyOf(list, kind, data, language);
  const { correct, incorrect, partial } = mapOf(data['feedback']);
  return {
    id: textOf(data['id']),
    title: textOf(data['title']),
    question: textOf(data['question']),
    body,
    hints: textsOf(data['hints']),
    explanation: textOf(data['explanation']),
    feedback: {
      correct: textOf(correct),
      incorrect: textOf(incorrect),
      partial: textOf(partial),
    },
    points: list === 'flashcards' ? undefined : pointsOf(data, defaults, body),
    difficulty: textOf(data['difficulty'] ?? defaults['difficulty']),
    level: textOf(data['level'] ?? (list === 'flashcards' ? undefined : defaults['level'])),
    status: data['status'] === 'draft' || data['status'] === 'review' ? data['status'] : 'approved',
    tags: textsOf(data['tags']),
    objectives: textsOf(data['objectives']),
    stimulus: textOf(data['stimulus']),
    source: textOf(data['source']),
    timeLimit: textOf(data['time-limit']),
  };
}

function bodyOf(
  list: ItemReading['list'],
  kind: string | undefined,
  data: PlainData,
  language: string,
): ShownBody {
  if (list === 'flashcards') {
    const cloze = textOf(data['cloze']);
    if (cloze !== undefined && textOf(data['front']) === undefined) {
      return { type: 'cloze', text: cloze };
    }
    return {
      type: 'flashcard',
      front: textOf(data['front']) ?? '',
      back: textOf(data['back']) ?? '',
      reverse: data['reverse'] === true,
    };
  }
  const read = kind === undefined ? undefined : shownKinds[kind];
  return read?.(data, language) ?? { type: 'unfinished' };
}

function pointsOf(data: PlainData, defaults: PlainData, body: ShownBody): number {
  const own = data['points'];
  if (typeof own === 'number') return own;
  // What a rubric says of this question is nearer than what the bank says of all.
  if (body.type === 'open' && body.rubric.length > 0) {
    return body.rubric.reduce((sum, { points }) => sum + points, 0);
  }
  return typeof defaults['points'] === 'number' ? defaults['points'] : 1;
}
