import type { ExportBank, ExportItem } from '../../export-bank/export-bank.js';
import { exportId } from '../../export-bank/export-id.js';
import { passageId } from '../../export-bank/passage-id.js';
import { element, type XmlContent, type XmlPart } from '../../xml/write-xml.js';
import { plainNumber } from '../write/plan.js';
import { bodyOf } from './bodies.js';
import { anything, canvasName, field, material, rule } from './elements.js';
import type { CanvasTexts } from './texts.js';

/** The names of texts by which Canvas knows what they are for. */
const names = {
  explanation: 'general_fb',
  correct: 'correct_fb',
  incorrect: 'general_incorrect_fb',
};

/** What Canvas calls a question that has no name. */
const untitled = 'Question';

/** A question as an item of QTI 1.2. */
export function writeItem(item: ExportItem, bank: ExportBank, texts: CanvasTexts): XmlPart {
  const { explanation, stem, body, stimulus } = item;
  const isGraded = body.type !== 'open';
  const { correct, incorrect } = isGraded
    ? item.feedback
    : { correct: undefined, incorrect: undefined };
  const { type, asked, said, scoring, isInParts, stem: text } = bodyOf(item, texts);
  const general = { explanation, correct, incorrect };
  const shown = (key: keyof typeof names): string | undefined =>
    general[key] === undefined ? undefined : names[key];
  return itemOf(
    canvasName(item.exportId),
    item.ownTitle ?? untitled,
    [
      field('question_type', type),
      field('points_possible', plainNumber(item.points)),
      field('assessment_question_identifierref', `${canvasName(item.exportId)}_question`),
      ...(stimulus === undefined
        ? []
        : [field('parent_stimulus_item_ident', passageName(bank, stimulus.id))]),
      ...item.tags.map((tag) => field('qmd_keywords', tag)),
    ],
    text === undefined ? texts.html(stem) : withStem(texts.html(stem), text),
    asked,
    element(
      'resprocessing',
      {},
      element(
        'outcomes',
        {},
        element('decvar', { maxvalue: 100, minvalue: 0, varname: 'SCORE', vartype: 'Decimal' }),
      ),
      explanation === undefined ? undefined : rule([anything()], undefined, [names.explanation]),
      said.map(({ name, test }) =>
        test === undefined ? undefined : rule([test], undefined, [name]),
      ),
      scoring(shown('correct')),
      incorrect === undefined || isInParts
        ? undefined
        : rule([anything()], undefined, [names.incorrect]),
    ),
    ...Object.entries(general).map(([key, words]) =>
      words === undefined ? undefined : feedback(names[key as keyof typeof names], words, texts),
    ),
    ...said.map(({ name, text: words }) => feedback(name, words, texts)),
  );
}

/** What stands before a text with gaps is known again by its class. */
function withStem(stem: string, text: string): string {
  return stem === ''
    ? text
    : `<div class="qw-question">${stem}</div><div class="qw-cloze">${text}</div>`;
}

function feedback(name: string, markdown: string, texts: CanvasTexts): XmlPart {
  const words = { html: texts.html(markdown), isPlain: false };
  return element('itemfeedback', { ident: name }, element('flow_mat', {}, material(words)));
}

/** A passage as a text among the questions, before the first that is about it. */
export function writePassage(
  { id, text }: { readonly id: string; readonly text: string },
  bank: ExportBank,
  texts: CanvasTexts,
): XmlPart {
  return itemOf(
    passageName(bank, id),
    untitled,
    [field('question_type', 'text_only_question'), field('points_possible', '0')],
    texts.html(text),
    [],
  );
}

function passageName({ id }: ExportBank, stimulus: string): string {
  return canvasName(exportId(id, passageId(stimulus)));
}

function itemOf(
  ident: string,
  title: string,
  fields: readonly XmlPart[],
  stem: string,
  asked: readonly XmlContent[],
  ...rest: readonly XmlContent[]
): XmlPart {
  return element(
    'item',
    { ident, title },
    element('itemmetadata', {}, element('qtimetadata', {}, fields)),
    element('presentation', {}, material({ html: stem, isPlain: false }), asked),
    ...rest,
  );
}
