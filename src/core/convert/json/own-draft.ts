import type { DraftBank, DraftFlashcard, DraftQuestion, DraftSection } from '../draft-bank.js';

/** A bank that was made of data with our own keys. */
export interface OwnDraft {
  readonly bank: DraftBank;
  /** Where each item of a list stood in it: some may be none. */
  readonly places: Readonly<Record<'questions' | 'flashcards', readonly number[]>>;
  /** The way to each value that nothing was made of. */
  readonly dropped: readonly (readonly (string | number)[])[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Takes data for what its keys say. Values keep their types, whatever these are, so that the bank itself says
 * what is wrong with them; only what cannot be written at its place is dropped.
 */
export function ownDraft(value: object): OwnDraft {
  const fields = value as Fields;
  const dropped: (readonly (string | number)[])[] = [];
  const places = { questions: [] as number[], flashcards: [] as number[] };
  const items = (list: 'questions' | 'flashcards'): readonly Fields[] =>
    listOf(fields[list]).flatMap((item, i): readonly Fields[] => {
      if (!isMap(item)) {
        dropped.push([list, i]);
        return [];
      }
      places[list].push(i);
      return [itemOf(item)];
    });
  const questions = items('questions') as readonly unknown[] as readonly DraftQuestion[];
  const flashcards = items('flashcards') as readonly unknown[] as readonly DraftFlashcard[];
  const { notes } = fields;
  const bank: DraftBank = {
    title: textOf(fields['title']) ?? 'Questions',
    language: textOf(fields['language']) ?? 'en',
    questions,
    flashcards,
    ...texts(fields, ['id', 'description', 'license']),
    ...lists(fields, ['authors', 'tags']),
    ...maps(fields, ['objectives', 'stimuli', 'defaults', 'quiz']),
    ...(Array.isArray(notes)
      ? { sections: notes.filter(isMap).map(whole) as readonly DraftSection[] }
      : texts(fields, ['notes'])),
  };
  for (const key of Object.keys(fields)) {
    if (!known.has(key)) dropped.push([key]);
  }
  return { bank, places, dropped };
}

const known: ReadonlySet<string> = new Set([
  ...['quizwright', 'id', 'title', 'description', 'language', 'authors', 'license', 'tags'],
  ...['objectives', 'stimuli', 'defaults', 'quiz', 'questions', 'flashcards', 'notes'],
]);

/** The parts of an item as drafts have them: a choice is a map, a pair has both sides. */
function itemOf(item: Fields): Fields {
  const { choices, pairs, ...keys } = whole(item) as Fields;
  return {
    ...keys,
    ...(choices === undefined
      ? {}
      : { choices: listOf(choices).map((choice) => (isMap(choice) ? choice : { text: choice })) }),
    ...(pairs === undefined ? {} : { pairs: listOf(pairs).filter(isMap) }),
  };
}

/** Without what says nothing: it cannot be written. */
function whole(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(isSaid).map(whole);
  if (!isMap(value)) return value;
  const entries = Object.entries(value).filter(([, each]) => isSaid(each));
  return Object.fromEntries(entries.map(([key, each]) => [key, whole(each)]));
}

function texts(fields: Fields, keys: readonly string[]): Partial<DraftBank> {
  return some(keys, (key) => textOf(fields[key]));
}

function lists(fields: Fields, keys: readonly string[]): Partial<DraftBank> {
  return some(keys, (key) => {
    const list = listOf(fields[key]).flatMap((each) => textOf(each) ?? []);
    return list.length === 0 ? undefined : list;
  });
}

function maps(fields: Fields, keys: readonly string[]): Partial<DraftBank> {
  return some(keys, (key) => {
    const value = fields[key];
    return isMap(value) ? whole(value) : undefined;
  });
}

function some(keys: readonly string[], valueOf: (key: string) => unknown): Partial<DraftBank> {
  const entries = keys.map((key) => [key, valueOf(key)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return isSaid(value) ? [value] : [];
}

/** Where a text is asked for, a number or a yes is one. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined;
}
