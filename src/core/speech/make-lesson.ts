import { shuffledOrder } from '../chance/shuffle.js';
import type { BankDocument } from '../document/index.js';
import { mapOf, textOf, textsOf } from '../model/kinds/shown.js';
import type { PlacedItem, PlainData } from '../model/reading.js';
import { besideEachOther } from '../quiz/beside-each-other.js';
import { quizItems } from '../quiz/quiz-item.js';
import { shownItem, type ShownItem } from '../render/shown-item.js';
import { itemScript } from './item-script.js';
import { type Lesson, lessonLists, type LessonOptions, type LessonPart } from './lesson.js';
import { notesScript } from './notes-script.js';
import { createSpeaker, type Speaker } from './speaker.js';
import { pauses, sayPlain, sayText } from './utterances.js';

const usualThink = 5000;

/** A bank as it is read aloud: its title, its notes, its questions, its flashcards. */
export function makeLesson(bank: BankDocument, options: LessonOptions = {}): Lesson {
  return atOnce(makeLessonInSteps(bank, options));
}

/** The same, part by part: a large bank takes longer than an editor may be still. */
export function* makeLessonInSteps(
  bank: BankDocument,
  options: LessonOptions = {},
): Generator<undefined, Lesson> {
  const { data, language } = bank.head;
  const { read = lessonLists } = options;
  const speaker = createSpeaker(language, options.speakMath);
  const title = textOf(data['title']) ?? '';
  const parts: LessonPart[] = [];
  const said = [
    ...sayPlain('title', title, speaker, pauses.part),
    ...sayText('notes', textOf(data['description']) ?? '', speaker),
  ];
  if (said.length > 0) {
    parts.push({
      key: 'title',
      sort: 'title',
      item: undefined,
      start: 0,
      end: 0,
      utterances: said,
    });
  }
  if (read.includes('notes')) parts.push(...notesScript(bank, speaker));
  yield;
  for (const list of ['questions', 'flashcards'] as const) {
    if (read.includes(list)) parts.push(...(yield* itemParts(bank, list, options, speaker)));
  }
  return { title, language: speaker.language, parts };
}

function* itemParts(
  bank: BankDocument,
  list: 'questions' | 'flashcards',
  { think = usualThink, seed, drafts = false }: LessonOptions,
  speaker: Speaker,
): Generator<undefined, readonly LessonPart[]> {
  const { data, language } = bank.head;
  const [defaults, stimuli] = [mapOf(data['defaults']), mapOf(data['stimuli'])];
  const askable = new Set(quizItems(bank, '', { drafts }).items.map(({ reading }) => reading));
  const placed = bank.items.filter(({ reading }) => reading.list === list && askable.has(reading));
  const read = new Set<string>();
  const names = new Set<string>();
  const parts: LessonPart[] = [];
  for (const [i, { reading, name, offset }] of inOrder(placed, seed).entries()) {
    const item = withSample(shownItem(reading, defaults, language), reading.data);
    const { stimulus } = item;
    const isNew = stimulus !== undefined && !read.has(stimulus);
    if (isNew) read.add(stimulus);
    const utterances = itemScript(
      {
        item,
        number: i + 1,
        isCard: list === 'flashcards',
        passage: isNew ? textOf(stimuli[stimulus]) : undefined,
        think,
        seed: `${seed ?? ''}/${name}`,
      },
      speaker,
    );
    // Of two with one id, the second is known by its place.
    const key = names.has(name) ? `${name}/${i}` : name;
    names.add(name);
    parts.push({
      key: `${list}/${key}`,
      sort: list === 'questions' ? 'question' : 'flashcard',
      item: name,
      start: offset,
      end: offset + reading.source.length,
      utterances,
    });
    if (i % 32 === 31) yield;
  }
  return parts;
}

/** A pattern cannot be said: the first text that its author lists as right stands for it. */
function withSample(item: ShownItem, data: PlainData): ShownItem {
  const { body } = item;
  const [sample] = textsOf(data['accept']);
  if (body.type !== 'typed' || body.answers.length > 0 || sample === undefined) return item;
  const answer = { text: sample, weight: undefined, feedback: undefined };
  return { ...item, body: { ...body, answers: [answer] } };
}

/** Shuffled where there is a seed; questions about one text stay together. */
function inOrder(items: readonly PlacedItem[], seed: string | undefined): readonly PlacedItem[] {
  if (seed === undefined) return items;
  const mixed = shuffledOrder(items.length, `${seed}/lesson`).map((i) => items[i]!);
  return besideEachOther(mixed, ({ reading }) => textOf(reading.data['stimulus']));
}

function atOnce<T>(work: Iterator<unknown, T>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}
