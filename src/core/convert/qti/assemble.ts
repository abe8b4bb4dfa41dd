import type { ImportProblem, ImportResult } from '../converter.js';
import type { DraftQuestion } from '../draft-bank.js';
import { safeId } from '../safe-id.js';
import { detectLanguage } from '../study-page/language.js';
import { isText } from '../../model/schema/text.js';
import type { Gathered, GatheredItem, GatheredPassage, GatheredQuiz } from './gathered.js';
import { readPassageId } from '../export-bank/passage-id.js';
import { decodedName, isOurs } from './names.js';

/** What is known of a source as a whole. */
export interface SourceHead {
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly description?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly fileName?: string | undefined;
  /** The id that the bank had, where the file is ours. */
  readonly bank?: string | undefined;
}

/** Makes one bank of all that was found. */
export function assemble(
  gathered: readonly Gathered[],
  head: SourceHead,
  problems: readonly ImportProblem[],
  media: ReadonlyMap<string, Uint8Array>,
): ImportResult {
  const quizzes = gathered.flatMap((each) => each.quizzes).filter(({ items }) => items.length > 0);
  const isSeveral = new Set(quizzes.map(({ title }) => title.trim()).filter(String)).size > 1;
  const areShuffled = quizzes.length > 0 && quizzes.every(({ isShuffled }) => isShuffled === true);
  const items = quizzes.flatMap((quiz) =>
    quiz.items
      .map((item) => (isSeveral ? tagged(item, quiz.title) : item))
      .map((item) => (quiz.isShuffled === true && !areShuffled ? shuffled(item) : item)),
  );
  const passages = new Map(gathered.flatMap((each) => [...each.passages]));
  const used = new Set(items.flatMap(({ passage }) => passage ?? []));
  const bank = head.bank ?? bankIn(items);
  const ids = passageIds(passages, used, bank);
  const [only, ...others] = quizzes.filter((quiz) => quiz.title.trim() !== '');
  const own = others.length === 0 ? (only ?? quizzes[0]) : undefined;
  const name = head.fileName?.replace(/\.(?:zip|imscc|xml|qti)$/i, '').trim();
  const title = [head.title, own?.title, name].map((text) => text?.replace(/\s+/g, ' ').trim());
  const description = own?.description ?? head.description;
  const questions = items.map((item) => questionOf(item, bank, ids));
  const language = languageOf(items, head.language, questions);
  return {
    bank: {
      ...(bank === undefined || safeId(bank) === undefined ? {} : { id: safeId(bank)! }),
      title: (own === undefined ? title[0] : title[1] || title[0]) || title[2] || 'QTI',
      ...(description === undefined || description === '' ? {} : { description }),
      language: language.tag,
      ...(head.tags === undefined || head.tags.length === 0 ? {} : { tags: head.tags }),
      ...stimuliOf(passages, ids),
      ...(areShuffled ? { quiz: { 'shuffle-choices': true } } : {}),
      questions: withOwnIds(questions),
      flashcards: [],
      ...(language.certain ? {} : { checks: { language: ['the language is a guess'] } }),
    },
    problems,
    ...(media.size === 0 ? {} : { media }),
  };
}

function tagged(item: GatheredItem, title: GatheredQuiz['title']): GatheredItem {
  return title.trim() === '' ? item : { ...item, tags: [title, ...item.tags] };
}

/** What all questions of one quiz do, and those of others do not. */
function shuffled(item: GatheredItem): GatheredItem {
  const { question } = item;
  if (question.choices === undefined) return item;
  return { ...item, question: { ...question, shuffle: true } };
}

/** The bank that the names of items say they are of. */
function bankIn(items: readonly GatheredItem[]): string | undefined {
  const banks = new Set(items.flatMap(({ ident }) => decodedName(ident)?.bank ?? []));
  const [bank, ...others] = banks;
  // Of several banks, none is what they make together.
  return others.length === 0 ? bank : undefined;
}

function questionOf(
  { ident, title, question, tags, passage }: GatheredItem,
  bank: string | undefined,
  stimuli: ReadonlyMap<string, string>,
): DraftQuestion {
  const own = decodedName(ident, bank);
  const id = isOurs(ident) ? own?.item : safeId(ident.trim() === '' ? undefined : ident);
  const name = title.replace(/\s+/g, ' ').trim();
  const all = [...new Set(tags.map((tag) => tag.replace(/\s+/g, ' ').trim()))].filter(
    (tag) => tag !== '',
  );
  const about = passage === undefined ? undefined : stimuli.get(passage);
  const { stimulus: _, ...rest } = question;
  return {
    ...(id === undefined ? {} : { id }),
    ...(isTelling(name, question, own !== undefined) ? { title: name } : {}),
    ...rest,
    ...(all.length === 0 ? {} : { tags: all }),
    ...(about === undefined ? {} : { stimulus: about }),
  };
}

/** Whether a title says more than that this is a question, or how the question begins. */
function isTelling(title: string, question: DraftQuestion, ours: boolean): boolean {
  if (ours) return title !== '' && title !== 'Question';
  if (/^(?:question|item|frage|aufgabe|pregunta|domanda|vraag|questão)?\W*\d*$/i.test(title))
    return false;
  const start = title.replace(/…$|\.\.\.$/, '').trim();
  return ![question.question, question.cloze].some(
    (text) => text?.replace(/\s+/g, ' ').startsWith(start) === true,
  );
}

function passageIds(
  passages: ReadonlyMap<string, GatheredPassage>,
  used: ReadonlySet<string>,
  bank: string | undefined,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of passages.keys()) {
    if (!used.has(name)) continue;
    // In files of ours, names say which id it had.
    const own = decodedName(name, bank)?.item;
    let free = safeId(readPassageId(own) ?? own);
    for (let number = ids.size + 1; free === undefined || taken.has(free); number++) {
      free = `text-${number}`;
    }
    taken.add(free);
    ids.set(name, free);
  }
  return ids;
}

function stimuliOf(
  passages: ReadonlyMap<string, GatheredPassage>,
  ids: ReadonlyMap<string, string>,
): { readonly stimuli?: Readonly<Record<string, string>> } {
  if (ids.size === 0) return {};
  return {
    stimuli: Object.fromEntries([...ids].map(([name, id]) => [id, passages.get(name)!.text])),
  };
}

function languageOf(
  items: readonly GatheredItem[],
  said: string | undefined,
  questions: readonly DraftQuestion[],
): { readonly tag: string; readonly certain: boolean } {
  const tags = [said, ...items.map(({ language }) => language)].map((tag) => tag?.trim());
  const known = tags.find((tag) => tag !== undefined && isText(tag, 'language'));
  if (known !== undefined) return { tag: known, certain: true };
  return detectLanguage(questions.map(({ question, cloze }) => question ?? cloze ?? ''));
}

/** An id that stands twice is nobody's name. */
function withOwnIds(questions: readonly DraftQuestion[]): readonly DraftQuestion[] {
  const taken = new Set<string>();
  return questions.map((question) => {
    const { id, ...rest } = question;
    if (id === undefined || taken.has(id)) return rest;
    taken.add(id);
    return question;
  });
}
