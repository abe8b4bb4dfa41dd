import type { Carried, Fates } from '../export-bank/carried-keys.js';
import { everyKey } from '../export-bank/every-key.js';
import type { ExportBank, ExportItem } from '../export-bank/export-bank.js';
import type { Exporter } from '../exporter.js';
import { writeNodeText, writeNote } from '../outline/node-text.js';
import type { OutlineNode } from '../outline/outline-node.js';
import { readNotes } from '../outline/read-notes.js';
import { escapeMarkdown } from '../../mind-map/escape-markdown.js';
import { type MapWords, mapWords } from '../../mind-map/map-words.js';
import { element, writeXml, type XmlPart } from '../xml/write-xml.js';
import { answersOf } from './answers-of.js';

let carried: Carried | undefined;

/** Banks as an outline: the notes as they are headed and listed, then the questions with their answers. */
export const opmlExporter: Exporter = {
  id: 'opml',
  title: 'OPML outline',
  extension: '.opml',
  takesNotes: true,
  get carried() {
    return (carried ??= fates());
  },
  export: write,
};

function write(banks: readonly ExportBank[]): string {
  const [first] = banks;
  const isOne = banks.length === 1;
  const authors = [...new Set(banks.flatMap((bank) => bank.authors))].join(', ');
  const body = isOne
    ? partsOf(first!)
    : banks.map((bank) => element('outline', { text: bank.title }, partsOf(bank)));
  const xml = writeXml(
    element(
      'opml',
      { version: '2.0' },
      element(
        'head',
        {},
        element('title', {}, banks.map(({ title }) => title).join(', ')),
        authors === '' ? undefined : element('ownerName', {}, authors),
      ),
      element('body', {}, body),
    ),
  );
  return xml.replaceAll(lineEnd, '&#10;');
}

function partsOf({ notes, items, language }: ExportBank): readonly XmlPart[] {
  const words = mapWords(language);
  const isCard = ({ kind }: ExportItem): boolean => kind === 'flashcard';
  const questions = items.filter((each) => !isCard(each));
  const cards = items.filter(isCard);
  const outlineOf = (item: ExportItem): XmlPart => itemOutline(item, words);
  return [
    ...readNotes(notes ?? '').map(noteOutline),
    ...(questions.length === 0
      ? []
      : [element('outline', { text: words.questions }, questions.map(outlineOf))]),
    ...(cards.length === 0
      ? []
      : [element('outline', { text: words.flashcards }, cards.map(outlineOf))]),
  ];
}

function noteOutline({ text, note, children }: OutlineNode): XmlPart {
  return element(
    'outline',
    { text: writeNodeText(text), _note: noteOf([note]) },
    children.map(noteOutline),
  );
}

function itemOutline(item: ExportItem, words: MapWords): XmlPart {
  const { tags, hints, explanation, source } = item;
  const { asked, answers } = answersOf(item, words);
  return element(
    'outline',
    {
      text: writeNodeText(asked.replace(/\s*\n\s*/g, ' ')),
      _note: noteOf([...hints, explanation ?? '', escapeMarkdown(source ?? '')]),
      category:
        tags.length === 0 ? undefined : tags.map((tag) => tag.replaceAll(',', ' ')).join(','),
    },
    answers.map((text) =>
      element('outline', { text: writeNodeText(text.replace(/\s*\n\s*/g, ' ')) }),
    ),
  );
}

/** Attributes of XML have no lines, unless each end of one is written as its number. */
const lineEnd = '\ue200';

function noteOf(notes: readonly string[]): string | undefined {
  const note = notes.filter((text) => text.trim() !== '').join('\n\n');
  return note === '' ? undefined : writeNote(note).replaceAll(lineEnd, '').replace(/\n/g, lineEnd);
}

/** What a learner would miss; what is for programs and for grading has no meaning in an outline. */
const missed: Fates = {
  stimulus: 'lost',
  distractors: 'lost',
  'choices.feedback': 'lost',
  'answer.feedback': 'lost',
  'feedback.correct': 'lost',
  'feedback.incorrect': 'lost',
  'feedback.partial': 'lost',
};

/** All that stands in an outline is there to be read: read again, it is notes. */
function fates(): Carried {
  const { kinds, bank } = everyKey('meaningless');
  const own = Object.entries(kinds).map(([kind, keys]) => {
    const shown = Object.keys(keys).filter((key) => written.has(key));
    return [
      kind,
      { ...keys, ...Object.fromEntries(shown.map((key) => [key, 'shown'])), ...missed },
    ];
  });
  return {
    kinds: Object.fromEntries(own) as Carried['kinds'],
    bank: {
      ...bank,
      ...{ title: 'kept', authors: 'shown', notes: 'shown', tags: 'shown' },
      ...{ description: 'lost', 'stimuli.unused': 'lost' },
    },
  };
}

const written = new Set(
  'question choices choices.correct answer range unit cloze pairs order model-answer rubric front back hints explanation source tags'.split(
    ' ',
  ),
);
