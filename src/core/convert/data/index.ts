import type { Converter, ImportOptions, ImportProblem, ImportResult } from '../converter.js';
import type { DraftFlashcard, DraftQuestion } from '../draft-bank.js';
import { detectLanguage } from '../study-page/language.js';
import { isOwnData, isOwnJson, readOwn } from '../json/read-own.js';
import { type Guess, guessMapping } from './guess-mapping.js';
import { fitOf } from './key-names.js';
import { problemsOfMapping } from './left-out.js';
import { type Data, looksLikeData, readData } from './read-data.js';
import { toItem } from './to-item.js';
import { asText, type Fields, itemsAt, type PlacedFields } from './values.js';

/** Our own JSON, and questions of other programs, as JSON, YAML or TOML of any shape: what its keys mean is guessed, and told. */
export const data: Converter = {
  id: 'json',
  title: 'JSON, YAML or TOML of another program',
  extensions: ['.json', '.yaml', '.yml', '.toml', '.jsonl'],

  detect(source) {
    if (!looksLikeData(source)) return 0;
    const read = readData(source);
    if (read === undefined || read.faults.length > 0) return 0;
    if (isOwnData(read.value)) return isOwnJson(source, read.value) ? 1 : 0;
    const { sure } = guessMapping(read.value) ?? { sure: 0 };
    // What can be read as data, to its end, is no text that somebody copied.
    return sure < 0.4 ? 0 : sure < 0.6 ? sure : 0.99;
  },

  import: importData,
};

/** Behind so many, the file is broken as a whole. */
const mostFaults = 50;

function asProblem(fault: Data['faults'][number]): ImportProblem {
  return { ...fault, severity: 'warning' };
}

function importData(
  source: string,
  { fileName, mapping: given }: ImportOptions = {},
): ImportResult {
  const read = readData(source);
  if (given === undefined && read !== undefined && isOwnJson(source, read.value)) {
    return readOwn(read.value, read.spanAt);
  }
  const guess: Guess | undefined =
    given === undefined ? read && guessMapping(read.value) : { mapping: given, sure: 1 };
  const problems: ImportProblem[] = [];
  const fail = (message: string): void => {
    problems.push({ start: 0, end: 0, severity: 'error', message });
  };
  if (read === undefined) fail('This is neither JSON nor YAML nor TOML that can be read.');
  else problems.push(...read.faults.slice(0, mostFaults).map(asProblem));
  if (read !== undefined && guess === undefined)
    fail('Nothing here looks like a list of questions or cards.');
  const questions: DraftQuestion[] = [];
  const flashcards: DraftFlashcard[] = [];
  const items =
    read === undefined || guess === undefined ? [] : itemsAt(read.value, guess.mapping.items);
  if (given === undefined && guess !== undefined) {
    const fields = items.map(({ item }) => item);
    problems.push(...problemsOfMapping(fields, guess.mapping));
  }
  const ids = new Set<string>();
  const groups = groupsOf(items);
  for (const [i, placed] of items.entries()) {
    const made = toItem(placed.item, guess!.mapping);
    if (typeof made === 'string') {
      problems.push({ ...read!.spanAt(placed.path), severity: 'warning', message: made });
      continue;
    }
    const item = withOwnId(withTag(made.item, groups[i]), ids);
    if (made.list === 'questions') questions.push(item as DraftQuestion);
    else flashcards.push(item as DraftFlashcard);
  }
  const language = languageOf(read, questions, flashcards);
  return {
    bank: {
      title: titleOf(items, fileName),
      language: language.tag,
      questions,
      flashcards,
      ...(language.certain ? {} : { checks: { language: ['the language is a guess'] } }),
    },
    problems,
    ...(guess === undefined ? {} : { mapping: guess.mapping }),
  };
}

/** What the lists are called that items stand in, where there are several: they are tags then. */
function groupsOf(items: readonly PlacedFields[]): readonly (string | undefined)[] {
  const names = items.map(({ around }) => nameOf(around.at(-1)));
  return new Set(names).size > 1 ? names : names.map(() => undefined);
}

function nameOf(around: Fields | undefined): string | undefined {
  if (around === undefined) return undefined;
  const keys = Object.keys(around);
  const key =
    keys.find((each) => fitOf(each, 'title') > 0) ?? keys.find((each) => fitOf(each, 'tags') > 0);
  return key === undefined ? undefined : asText(around[key]);
}

function withTag<T extends DraftQuestion | DraftFlashcard>(item: T, tag: string | undefined): T {
  return tag === undefined ? item : { ...item, tags: [...new Set([tag, ...(item.tags ?? [])])] };
}

/** An id that stands twice is nobody’s name. */
function withOwnId<T extends DraftQuestion | DraftFlashcard>(item: T, taken: Set<string>): T {
  const { id, ...rest } = item;
  if (id === undefined || !taken.has(id)) {
    if (id !== undefined) taken.add(id);
    return item;
  }
  return rest as T;
}

function titleOf(items: readonly PlacedFields[], fileName: string | undefined): string {
  const names = new Set(items.map(({ around }) => nameOf(around[0])));
  const [only] = names;
  if (names.size === 1 && only !== undefined) return only;
  const name = fileName?.replace(/\.[a-z]+$/i, '').trim();
  return name === undefined || name === '' ? 'Questions' : name;
}

function languageOf(
  read: Data | undefined,
  questions: readonly DraftQuestion[],
  flashcards: readonly DraftFlashcard[],
): { readonly tag: string; readonly certain: boolean } {
  const top = read?.value;
  if (typeof top === 'object' && top !== null) {
    const [, said] = Object.entries(top).find(([key]) => fitOf(key, 'language') > 0) ?? [];
    if (typeof said === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(said)) {
      return { tag: said, certain: true };
    }
  }
  return detectLanguage([
    ...questions.map(({ question = '' }) => question),
    ...flashcards.flatMap(({ front = '', back = '' }) => [front, back]),
  ]);
}
