import type { PreviewFilter } from '../../protocol/preview.js';

/** What the toolbar says. */
export interface Settings {
  /** Whether answers are to be seen. */
  readonly answers: boolean;
  /** Whether what only the author needs to know is to be seen. */
  readonly author: boolean;
  /** Whether one item is shown at a time. */
  readonly single: boolean;
}

/** What comes back when the window is loaded again. */
export interface PreviewState extends Settings {
  /** Of the bank. */
  readonly uri: string;
  readonly filter: PreviewFilter | undefined;
  /** Which conversation the rows below are of. */
  readonly session: string;
  /** What the learner has done with items, and whose answers are to be seen: for when the page was hidden. */
  readonly rows: readonly (readonly [row: number, state: unknown])[];
  readonly open: readonly number[];
  /** The place at the top: a row by its place among those that are shown, and how far into it. */
  readonly top: { readonly index: number; readonly share: number };
}

export const noFilter: PreviewFilter = {
  text: '',
  tags: [],
  kinds: [],
  difficulties: [],
  statuses: [],
  problemsOnly: false,
};

/** How many things a filter asks for; its text apart. */
export function countFilters(filter: PreviewFilter): number {
  const { tags, kinds, difficulties, statuses, problemsOnly } = filter;
  return (
    tags.length + kinds.length + difficulties.length + statuses.length + (problemsOnly ? 1 : 0)
  );
}

/** Reads what was kept; of what an older version kept, as much as is understood. */
export function readState(kept: unknown): PreviewState {
  const { uri, filter, top, answers, author, single, session, rows, open } = mapOf(kept);
  const { index, share } = mapOf(top);
  return {
    uri: typeof uri === 'string' ? uri : '',
    filter: readFilter(filter),
    session: typeof session === 'string' ? session : '',
    rows: Array.isArray(rows) ? rows.filter(isEntry) : [],
    open: Array.isArray(open) ? open.filter((each) => typeof each === 'number') : [],
    top: { index: numberOf(index), share: numberOf(share) },
    answers: answers === true,
    author: author === true,
    single: single === true,
  };
}

function readFilter(kept: unknown): PreviewFilter | undefined {
  const { text, tags, kinds, difficulties, statuses, problemsOnly } = mapOf(kept);
  if (typeof text !== 'string') return undefined;
  return {
    text,
    tags: textsOf(tags),
    kinds: textsOf(kinds),
    difficulties: textsOf(difficulties),
    statuses: textsOf(statuses),
    problemsOnly: problemsOnly === true,
  };
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isEntry(value: unknown): value is readonly [number, unknown] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'number';
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0;
}
