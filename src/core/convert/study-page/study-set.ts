import type { ImportOptions, ImportProblem, ImportResult } from '../converter.js';
import type { BankChecks, DraftFlashcard, DraftQuestion } from '../draft-bank.js';
import { chooseTitle, inventTitle } from './bank-title.js';
import { parseBullet } from './bullets.js';
import { findMark } from './choices.js';
import { buildCards } from './deck-cards.js';
import { dropHiddenAnswers } from './hidden-answers.js';
import { detectLanguage } from './language.js';
import { toNotes } from './notes-markdown.js';
import { dropFoot } from './page-foot.js';
import type { PageLine } from './page-lines.js';
import { splitAtRepeats, type Repeat } from './repeats.js';
import { splitSections, type Section } from './sections.js';
import { buildFlashcard } from './set-flashcards.js';
import { buildQuestion, looksLikeQuestion } from './set-questions.js';
import { splitAtSingleStems, splitSingleStems } from './single-stems.js';
import { isChrome, isOpenChrome, isSignUp, parseFinalBrackets } from './site-words.js';
import { reportUnplaced } from './unplaced.js';

/** A menu has so many lines; where more of a page is left out, it was somebody's text. */
const mostMenu = 6;

/** What the sections of a study set hold, before anything is built of it. */
interface Parts {
  readonly questions: Repeat[];
  readonly flashcards: Repeat[];
  /** Flashcards whose terms are not repeated, to be told apart as a deck's. */
  readonly deckLines: PageLine[];
  readonly notes: PageLine[];
  /** What may be the title. */
  readonly head: PageLine[];
  /** Between the items, and below them. */
  readonly unplaced: PageLine[];
  readonly foot: PageLine[];
}

/** Imports a study set: questions, flashcards and notes in sections, stems and terms shown twice. */
export function importStudySet(
  lines: readonly PageLine[],
  options: ImportOptions = {},
): ImportResult {
  const problems: ImportProblem[] = [];
  const parts = sortSections(splitSections(lines));
  const language = detectLanguage(toContent(parts));
  const isMark = findMark(parts.questions.map(({ body }) => body));
  const questions = splitSingleStems(dropHiddenAnswers(parts.questions, problems), isMark).map(
    (item) => ({ source: item, item: buildQuestion(item, isMark, problems) }),
  );
  const flashcards = dropHiddenAnswers(parts.flashcards, problems).map((item) => ({
    source: item,
    item: buildFlashcard(item),
  }));
  const deck = buildCards(parts.deckLines, language.phrases);
  const notes = toNotes(parts.notes, problems);
  const title =
    chooseTitle(parts.head, toContent(parts)) ?? inventTitle(notes.firstHeading, options.fileName);

  const above = parts.head.filter((line) => line !== title.line);
  const around = [...above, ...parts.foot];
  const isMost = around.length > mostMenu && around.length * 3 > lines.length;
  reportUnplaced(around, isMost ? 'warning' : 'info', problems);
  reportUnplaced([...parts.unplaced, ...deck.unplaced], 'warning', problems);
  const checks: BankChecks = {
    ...(title.checks.length > 0 && { title: title.checks }),
    ...(!language.certain && { language: ['the page says too little to tell its language'] }),
    ...(deck.checks.length > 0 && { flashcards: deck.checks }),
    ...(notes.checks.length > 0 && { notes: notes.checks }),
  };
  return {
    bank: {
      title: title.text,
      language: language.tag,
      questions: dropDoubles<DraftQuestion>(questions, problems),
      flashcards: [...dropDoubles<DraftFlashcard>(flashcards, problems), ...deck.cards],
      ...(notes.markdown !== '' && { notes: notes.markdown }),
      checks,
    },
    problems: problems.sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

function sortSections(sections: readonly Section[]): Parts {
  const parts: Parts = {
    ...{ questions: [], flashcards: [], deckLines: [] },
    ...{ notes: [], head: [], unplaced: [], foot: [] },
  };
  const titled = sections.some(
    ({ kind, lines }) => (kind === 'questions' || kind === 'flashcards') && lines.length > 0,
  );
  for (const section of sections) {
    if (section.kind === 'questions') addQuestions(section.lines, parts);
    else if (section.kind === 'flashcards') addFlashcards(section.lines, parts);
    else if (section.kind === 'notes') addAll(parts.notes, dropFoot(section.lines));
    else if (section.kind === 'end') addAll(parts.foot, withoutChrome(section.lines));
    else addUntitled(section.lines, titled, parts);
  }
  return parts;
}

function addQuestions(lines: readonly PageLine[], parts: Parts): void {
  const repeats = splitAtRepeats(lines, isNoBullet);
  const single = splitAtSingleStems(repeats.before);
  // Above the first repeated stem, only choices make a question of a line.
  const isSure = ({ body }: Repeat) => repeats.items.length === 0 || body.length > 1;
  const unsure = single.items.filter((item) => !isSure(item));
  addAll(parts.questions, single.items.filter(isSure));
  addAll(parts.questions, dropLastChrome(repeats.items, 0));
  addAll(parts.unplaced, withoutChrome(single.before));
  addAll(parts.unplaced, withoutChrome(unsure.flatMap(({ head, body }) => [...head, ...body])));
}

function addFlashcards(lines: readonly PageLine[], parts: Parts): void {
  const { before, items } = splitAtRepeats(lines, () => true);
  if (items.length === 0) addAll(parts.deckLines, withoutChrome(before));
  else {
    addAll(parts.flashcards, dropLastChrome(items, 1));
    addAll(parts.unplaced, withoutChrome(before));
  }
}

/**
 * Items without a section's title say by their form what they are. Above sections that do have their
 * titles, a line shown twice with nothing below it is the title of the page.
 */
function addUntitled(lines: readonly PageLine[], titled: boolean, parts: Parts): void {
  const { before, items } = splitAtRepeats(lines, isNoBullet);
  const above = [...before];
  for (const item of dropLastChrome(items, titled ? 0 : 1)) {
    if (looksLikeQuestion(item)) parts.questions.push(item);
    else if (titled && withoutChrome(item.body).length === 0) addAll(above, item.head);
    else parts.flashcards.push(item);
  }
  addAll(
    parts.head,
    withoutChrome(above).filter(({ text }) => /\p{L}/u.test(text)),
  );
}

/** One by one: a page can have more lines than a call can have arguments. */
function addAll<Entry>(list: Entry[], entries: Iterable<Entry>): void {
  for (const entry of entries) list.push(entry);
}

function isNoBullet(line: PageLine): boolean {
  return parseBullet(line.text) === undefined;
}

function withoutChrome(lines: readonly PageLine[]): PageLine[] {
  return lines.filter(
    ({ text }, index) => !isChrome(text) && !isOpenChrome(lines[index - 1]?.text ?? ''),
  );
}

/** The site's buttons below the last item; its first `kept` lines are its own whatever they say. */
function dropLastChrome(items: readonly Repeat[], kept: number): Repeat[] {
  const last = items.at(-1);
  if (last === undefined) return [];
  const answered = last.body.findIndex((line) => isSignUp(line.text) || isChoiceEnd(line));
  const keep = Math.max(kept, answered + 1);
  const rest = last.body.slice(keep);
  const own = keep === 0 && withoutChrome(rest).length === 0 ? [] : dropFoot(rest);
  return [...items.slice(0, -1), { ...last, body: [...last.body.slice(0, keep), ...own] }];
}

function isChoiceEnd(line: PageLine): boolean {
  return parseBullet(line.text) !== undefined && parseFinalBrackets(line.text) !== undefined;
}

function* toContent(parts: Parts): Iterable<string> {
  for (const { head, body } of [...parts.questions, ...parts.flashcards]) {
    for (const line of head) yield line.text;
    for (const line of body) if (!isSignUp(line.text)) yield line.text;
  }
  for (const line of [...parts.deckLines, ...parts.notes]) yield line.text;
}

/** The same item twice says nothing new, and two items cannot be known by one stem and answer. */
function dropDoubles<Item extends object>(
  items: readonly { readonly source: Repeat; readonly item: Item }[],
  problems: ImportProblem[],
): Item[] {
  const byContent = new Map<string, Item>();
  for (const { source, item } of items) {
    const content = JSON.stringify(item);
    const [first] = source.head;
    if (byContent.has(content) && first !== undefined) {
      problems.push({
        start: first.start,
        end: (source.body.at(-1) ?? source.head.at(-1) ?? first).end,
        severity: 'info',
        message: 'The page shows this item twice; it was imported once.',
      });
    } else {
      byContent.set(content, item);
    }
  }
  return [...byContent.values()];
}
