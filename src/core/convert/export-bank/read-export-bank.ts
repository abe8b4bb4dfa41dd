import type { BankDocument } from '../../document/index.js';
import { proseOf } from '../../markdown/index.js';
import { entriesOf, mapOf, textOf, textsOf } from '../../model/kinds/shown.js';
import type { PlacedItem } from '../../model/reading.js';
import { parseDuration } from '../../model/schema/duration.js';
import type { KindName } from '../../model/types.js';
import { type QuizItem, quizItems } from '../../quiz/index.js';
import { shownItem } from '../../render/shown-item.js';
import type { ExportBank, ExportBody, ExportItem } from './export-bank.js';
import { exportId } from './export-id.js';
import { readBody, readCard } from './read-body.js';

export interface ExportBankOptions {
  /** Drafts are left out, unless they are asked for. */
  readonly drafts?: boolean;
}

/**
 * A bank as other formats need it: defaults applied, references looked up, each item with a name that is
 * the same at each export. What says too little to be asked is left out, and told. `file` is the bank's
 * path or name.
 */
export function readExportBank(
  document: BankDocument,
  file: string,
  options: ExportBankOptions = {},
): ExportBank {
  const { data, language } = document.head;
  const { bank, items } = quizItems(document, file, options);
  const asked = new Map(items.map((item) => [item.reading, item]));
  const quiz = mapOf(data['quiz']);
  const read: ExportItem[] = [];
  const leftOut: { placed: PlacedItem; why: 'draft' | 'unfinished' }[] = [];
  for (const placed of document.items) {
    const item = asked.get(placed.reading);
    if (item !== undefined) read.push(exportItem(item, placed));
    else {
      const isDraft = placed.reading.data['status'] === 'draft' && options.drafts !== true;
      leftOut.push({ placed, why: isDraft ? 'draft' : 'unfinished' });
    }
  }
  return {
    document,
    withDrafts: options.drafts === true,
    id: bank.key,
    ownId: textOf(data['id']),
    title: bank.title,
    description: textOf(data['description']),
    language,
    authors: textsOf(data['authors']),
    license: textOf(data['license']),
    tags: bank.tags,
    quiz: {
      timeLimit: seconds(quiz['time-limit']),
      shuffleQuestions: quiz['shuffle-questions'] === true,
      shuffleChoices: quiz['shuffle-choices'] === true,
    },
    notes: notesOf(data['notes']),
    items: read,
    leftOut,
  };
}

function exportItem(item: QuizItem, placed: PlacedItem): ExportItem {
  const { reading, bank, name, key } = item;
  const { data, list } = reading;
  const shown = shownItem(reading, bank.defaults);
  const isCard = list === 'flashcards';
  const kind = isCard ? 'flashcard' : (reading.kind as KindName);
  const body = kind === 'flashcard' ? readCard(data) : readBody[kind](data, bank);
  const stem = shown.question?.trim() ?? '';
  const stimulus = shown.stimulus;
  const passage = stimulus === undefined ? undefined : textOf(bank.stimuli[stimulus]);
  return {
    kind,
    placed,
    name,
    // Of two items with one id, the first has it.
    id: key === shown.id ? shown.id : undefined,
    exportId: exportId(bank.key, key),
    title: shown.title ?? beginning(askedText(stem, body)),
    ownTitle: shown.title,
    tags: [...new Set(item.tags)],
    points: shown.points ?? 1,
    difficulty: shown.difficulty,
    level: shown.level,
    objectives: shown.objectives.map((id) => ({ id, text: textOf(bank.objectives[id]) ?? id })),
    hints: shown.hints,
    source: shown.source,
    stimulus: passage === undefined ? undefined : { id: stimulus!, text: passage },
    explanation: shown.explanation,
    feedback: shown.feedback,
    timeLimit: seconds(shown.timeLimit),
    isDraft: shown.status === 'draft',
    stem,
    body,
  };
}

/** What an item asks, as it can be a name of it: gaps are not filled. */
function askedText(stem: string, body: ExportBody): string {
  if (stem !== '') return stem;
  if (body.type === 'flashcard') return body.front;
  if (body.type !== 'cloze' && body.type !== 'card-cloze') return '';
  return body.gaps.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}…${text.slice(end)}`,
    body.text,
  );
}

/** As many signs as lists of other systems show. */
const longestTitle = 80;

/** The first words of a text, without the signs of Markdown. */
function beginning(markdown: string): string {
  const words = proseOf(markdown)
    .text.replace(/[\s\uFFFC]+/g, ' ')
    .trim();
  const signs = [...words];
  if (signs.length <= longestTitle) return words === '' ? '…' : words;
  const cut = signs.slice(0, longestTitle - 1).join('');
  const word = cut.lastIndexOf(' ');
  return `${(word > longestTitle / 2 ? cut.slice(0, word) : cut).trimEnd()}…`;
}

function seconds(duration: unknown): number | undefined {
  const text = textOf(duration);
  return text === undefined ? undefined : (parseDuration(text) ?? undefined);
}

/** Notes are a text, or a list of titles and texts. */
function notesOf(notes: unknown): string | undefined {
  if (!Array.isArray(notes)) return textOf(notes);
  const sections = entriesOf(notes).flatMap((note) => {
    const { title, body } = mapOf(note);
    const text = [textOf(title), textOf(body)];
    return text[0] === undefined && text[1] === undefined
      ? []
      : [`## ${text[0] ?? '…'}\n\n${text[1] ?? ''}`.trim()];
  });
  return sections.length === 0 ? undefined : sections.join('\n\n');
}
