import type {
  BankChecks,
  DraftBank,
  DraftFlashcard,
  DraftQuestion,
  DraftSection,
} from './draft-bank.js';

/**
 * Several sources make one bank: items and notes one after the other, title and language from the
 * first. What a source says of all its items is said of each; a source in another language is worth a look.
 */
export function joinDrafts(given: readonly [DraftBank, ...DraftBank[]]): DraftBank {
  if (given.length === 1) return given[0];
  const banks = withOwnPassages(given);
  const [first] = banks as [DraftBank, ...DraftBank[]];
  const languages = new Set(banks.map(({ language }) => language));
  const checks = joinChecks(banks);
  const { quiz: _, tags: __, notes: ___, sections: ____, ...head } = first;
  const isShuffled = banks.every(({ quiz }) => quiz?.['shuffle-choices'] === true);
  const isTagged = banks.every(({ tags }) => isSame(tags, first.tags));
  const stimuli = joinMaps(banks.map((bank) => bank.stimuli));
  const objectives = joinMaps(banks.map((bank) => bank.objectives));
  const isDefault = banks.every(({ defaults }) => isSame(defaults, first.defaults));
  return {
    ...head,
    ...(stimuli === undefined ? {} : { stimuli }),
    ...(objectives === undefined ? {} : { objectives }),
    ...(isTagged && first.tags !== undefined ? { tags: first.tags } : {}),
    ...(isShuffled ? { quiz: { 'shuffle-choices': true } } : {}),
    questions: banks.flatMap((bank) =>
      (isShuffled ? bank.questions : shuffledOnes(bank)).map((item) =>
        isTagged ? item : tagged(item, bank),
      ),
    ),
    flashcards: banks.flatMap((bank) =>
      isTagged ? bank.flashcards : bank.flashcards.map((item) => tagged(item, bank)),
    ),
    ...joinNotes(banks),
    checks: {
      ...checks,
      ...(languages.size === 1
        ? {}
        : { language: [`the sources are in ${[...languages].join(', ')}`] }),
      ...(isDefault ? {} : { defaults: ['the sources have other defaults'] }),
    },
  };
}

/** Remarks about the title and the language are about the first source's, which are kept. */
function joinChecks([first, ...others]: readonly DraftBank[]): BankChecks {
  const keys = ['questions', 'flashcards', 'notes'] as const;
  const joined = keys.map((key) => [
    key,
    [...new Set([first, ...others].flatMap((bank) => bank?.checks?.[key] ?? []))],
  ]);
  return { ...first?.checks, ...Object.fromEntries(joined.filter(([, list]) => list!.length > 0)) };
}

/** What one source says of all its choices, said of each question: another says something else. */
function shuffledOnes({ quiz, questions }: DraftBank): readonly DraftQuestion[] {
  if (quiz?.['shuffle-choices'] !== true) return questions;
  return questions.map((question) =>
    question.choices === undefined ? question : { shuffle: true, ...question },
  );
}

/** The tags of all items of a source, at each of them. */
function tagged<T extends DraftQuestion | DraftFlashcard>(item: T, { tags = [] }: DraftBank): T {
  if (tags.length === 0) return item;
  return { ...item, tags: [...new Set([...tags, ...(item.tags ?? [])])] };
}

/** Passages of two sources may have one name, and say something else: the later is renamed. */
function withOwnPassages(banks: readonly DraftBank[]): readonly DraftBank[] {
  const taken = new Map<string, string>();
  return banks.map((bank) => {
    const names = new Map<string, string>();
    const stimuli = new Map<string, string>();
    for (const [id, text] of Object.entries(bank.stimuli ?? {})) {
      let name = id;
      for (let n = 2; taken.has(name) && taken.get(name) !== text; n++) name = `${id}-${n}`;
      taken.set(name, text);
      stimuli.set(name, text);
      if (name !== id) names.set(id, name);
    }
    if (names.size === 0) return bank;
    const questions = bank.questions.map((item) => {
      const name = item.stimulus === undefined ? undefined : names.get(item.stimulus);
      return name === undefined ? item : { ...item, stimulus: name };
    });
    return { ...bank, stimuli: Object.fromEntries(stimuli), questions };
  });
}

/** Of two with one name the first holds. */
function joinMaps(
  maps: readonly (Readonly<Record<string, string>> | undefined)[],
): Readonly<Record<string, string>> | undefined {
  const joined = new Map<string, string>();
  for (const map of maps) {
    for (const [id, text] of Object.entries(map ?? {})) {
      if (!joined.has(id)) joined.set(id, text);
    }
  }
  return joined.size === 0 ? undefined : Object.fromEntries(joined);
}

function joinNotes(banks: readonly DraftBank[]): Pick<DraftBank, 'notes' | 'sections'> {
  const texts = banks.flatMap(({ notes }) => (notes === undefined ? [] : [notes.trim()]));
  if (banks.every(({ sections = [] }) => sections.length === 0)) {
    return texts.length === 0 ? {} : { notes: `${texts.join('\n\n')}\n` };
  }
  const sections = banks.flatMap(({ title, notes, sections: own = [] }): readonly DraftSection[] =>
    notes === undefined ? own : [{ title, body: notes }],
  );
  return { sections };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
