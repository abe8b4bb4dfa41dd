import type { Fates } from '../export-bank/carried-keys.js';
import type { ExportBank, ExportItem } from '../export-bank/export-bank.js';
import { exportId } from '../export-bank/export-id.js';
import { type Exporter, type ExportOptions, isWritten } from '../exporter.js';
import { markdownToLine } from '../markup/markdown-to-plain.js';
import { comment, element, writeXml, type XmlPart } from '../xml/write-xml.js';
import { longest, moodleXmlLosses } from './export-losses.js';
import { FieldWriter, textPart } from './field-writer.js';
import { type Marks, writeMarks } from './marks.js';
import { passageId } from '../export-bank/passage-id.js';
import { typeOf, writeBody } from './write-body.js';
import { clozeHtml } from './write-cloze.js';

const everyItem: Fates = {
  id: 'kept',
  title: 'kept',
  points: 'kept',
  tags: 'kept',
  stimulus: 'kept',
  explanation: 'kept',
};
const hinted: Fates = { ...everyItem, hints: 'kept' };
const incorrect: Fates = { 'feedback.incorrect': 'kept' };
const feedback: Fates = { ...incorrect, 'feedback.correct': 'kept', 'feedback.partial': 'kept' };
const choices: Fates = {
  ...hinted,
  ...feedback,
  'choices.feedback': 'kept',
  'choices.weight': 'kept',
  shuffle: 'kept',
};
const answers: Fates = {
  ...hinted,
  ...incorrect,
  'answer.feedback': 'kept',
  'answer.weight': 'kept',
};

/** Moodle XML, as Moodle’s own importer reads it. */
export const moodleXmlExporter: Exporter = {
  id: 'moodle-xml',
  title: 'Moodle XML',
  extension: '.xml',
  takesFiles: true,
  carried: {
    kinds: {
      'single-choice': choices,
      'multiple-answer': { ...choices, 'partial-credit': 'kept' },
      'true-false': { ...hinted, ...incorrect, 'feedback.correct': 'kept' },
      'short-answer': { ...answers, 'case-sensitive': 'kept', accept: 'shown' },
      numeric: {
        ...answers,
        'answer.tolerance': 'kept',
        tolerance: 'kept',
        unit: 'kept',
        'accept-units': 'kept',
      },
      cloze: { ...hinted, 'case-sensitive': 'kept' },
      matching: { ...hinted, ...feedback, distractors: 'kept' },
      ordering: { ...hinted, ...feedback, 'partial-credit': 'kept' },
      open: { ...everyItem, 'model-answer': 'kept', rubric: 'kept' },
    },
    bank: {
      id: 'kept',
      title: 'kept',
      description: 'kept',
      language: 'kept',
      tags: 'kept',
      'quiz.shuffle-choices': 'kept',
    },
  },
  losses: moodleXmlLosses,
  export: (banks, options) => {
    // Moodle drops what has the name of another.
    const taken = new Set<string>();
    return writeXml(element('quiz', {}, ...banks.map((bank) => writeBank(bank, options, taken))));
  },
};

type Taken = Set<string>;

function writeBank(bank: ExportBank, options: ExportOptions, taken: Taken): readonly XmlPart[] {
  const writer = new FieldWriter(bank, options);
  const told = new Set<string>();
  const parts = [categoryOf(bank, writer, taken)];
  for (const item of bank.items) {
    if (!isWritten(item, moodleXmlExporter)) continue;
    const { stimulus } = item;
    if (stimulus !== undefined && !told.has(stimulus.id)) {
      told.add(stimulus.id);
      parts.push(passageOf(bank, stimulus, writer, taken));
    }
    parts.push(writeItem(item, writer, taken));
  }
  return parts;
}

/** The category that Moodle puts the questions of a bank into. */
function categoryOf(bank: ExportBank, writer: FieldWriter, taken: Taken): XmlPart {
  const { id, ownId, title, language, description } = bank;
  const name = title
    .replace(/\s+/g, ' ')
    .replace(/^[\s/]+|[\s/]+$/g, '')
    .replaceAll('/', '//');
  return element(
    'question',
    { type: 'category' },
    marked({ bank: ownId ?? id, title, language, named: ownId === undefined ? undefined : '1' }),
    element('category', {}, textPart(`$course$/top/${name === '' ? id : name}`)),
    writer.field('info', description),
    element('idnumber', {}, freeId(ownId ?? id, taken)),
  );
}

function passageOf(
  bank: ExportBank,
  { id, text }: { readonly id: string; readonly text: string },
  writer: FieldWriter,
  taken: Taken,
): XmlPart {
  const name = markdownToLine(text).slice(0, 80).trim();
  return element(
    'question',
    { type: 'description' },
    marked({ stimulus: id }),
    element('name', {}, textPart(name === '' ? id : name)),
    writer.field('questiontext', text),
    writer.field('generalfeedback', undefined),
    ...numbers('0', '0', freeId(exportId(bank.ownId ?? bank.id, passageId(id)), taken)),
  );
}

function writeItem(item: ExportItem, writer: FieldWriter, taken: Taken): XmlPart {
  const { body, stem, points, stimulus, ownTitle, title, explanation, hints, tags } = item;
  const isRange = body.type === 'numeric' && body.answers.some((answer) => answer.isRange);
  return element(
    'question',
    { type: typeOf(body) },
    marked({
      stimulus: stimulus?.id,
      titled: ownTitle === undefined ? undefined : '1',
      range: isRange ? '1' : undefined,
    }),
    element('name', {}, textPart((ownTitle ?? title).replace(/\s+/g, ' '))),
    body.type === 'cloze'
      ? writer.htmlField('questiontext', (options) => clozeHtml(body, stem, points, options))
      : writer.field('questiontext', stem),
    writer.field('generalfeedback', explanation),
    ...numbers(String(points), penaltyOf(item), freeId(item.exportId, taken)),
    writeBody(item, writer),
    ...(body.type === 'open' ? [] : hints.map((hint) => writer.field('hint', hint))),
    tags.length === 0
      ? undefined
      : element('tags', {}, ...tags.map((tag) => element('tag', {}, textPart(tag)))),
  );
}

function marked(marks: Marks): ReturnType<typeof comment> | undefined {
  const text = writeMarks(marks);
  return text === undefined ? undefined : comment(text);
}

function numbers(grade: string, penalty: string, id: string): readonly XmlPart[] {
  return [
    element('defaultgrade', {}, grade),
    element('penalty', {}, penalty),
    element('hidden', {}, '0'),
    element('idnumber', {}, id),
  ];
}

/** What a further try costs in Moodle: of two answers there is none. */
function penaltyOf({ body }: ExportItem): string {
  return body.type === 'open' ? '0' : body.type === 'true-false' ? '1' : '0.3333333';
}

function freeId(id: string, taken: Taken): string {
  if (id.length > longest.id || taken.has(id)) return '';
  taken.add(id);
  return id;
}
