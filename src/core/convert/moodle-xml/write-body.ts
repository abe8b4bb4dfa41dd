import type { ExportBody, ExportItem } from '../export-bank/export-bank.js';
import { markdownToLine } from '../markup/markdown-to-plain.js';
import { moodleFraction } from '../moodle/fractions.js';
import { rounded } from '../moodle/numbers.js';
import { writtenShares } from '../moodle/weights.js';
import { plainNumber } from '../plain-number.js';
import { element, type XmlContent, type XmlPart } from '../xml/write-xml.js';
import { type FieldWriter, textPart, toHtml } from './field-writer.js';

/** The name that Moodle has for a kind. */
export function typeOf(body: ExportBody): string {
  switch (body.type) {
    case 'choices':
      return 'multichoice';
    case 'true-false':
      return 'truefalse';
    case 'short-answer':
      return 'shortanswer';
    case 'numeric':
      return 'numerical';
    case 'open':
      return 'essay';
    default:
      return body.type;
  }
}

/** What a question of its kind has beside what all have; without it Moodle’s importer stumbles. */
export function writeBody(item: ExportItem, writer: FieldWriter): XmlContent {
  const { body, feedback } = item;
  const toAll = writer.field('feedback', feedback.incorrect);
  const others = feedback.incorrect === undefined ? undefined : typedAnswer(0, '*', toAll);
  switch (body.type) {
    case 'choices':
      return [
        element('single', {}, String(!body.multiple)),
        element('shuffleanswers', {}, String(body.shuffle)),
        element('answernumbering', {}, 'abc'),
        element('showstandardinstruction', {}, '0'),
        ...combined(item, writer),
        ...writtenShares(body).map((fraction, i) => {
          const { text, feedback: own } = body.choices[i]!;
          return writer.field('answer', text, { fraction }, writer.field('feedback', own));
        }),
      ];
    case 'true-false':
      return [true, false].map((answer) => {
        const isRight = answer === body.answer;
        const said = writer.field('feedback', isRight ? feedback.correct : feedback.incorrect);
        return typedAnswer(isRight ? 100 : 0, String(answer), said);
      });
    case 'short-answer':
      return [
        element('usecase', {}, body.typing.caseSensitive ? '1' : '0'),
        ...body.answers.map(({ text, share, feedback: own }) =>
          typedAnswer(
            moodleFraction(share).percent,
            text.replaceAll('*', '\\*'),
            writer.field('feedback', own),
          ),
        ),
        others,
      ];
    case 'numeric':
      return [
        ...body.answers.map(({ number, high, share, feedback: own }) =>
          typedAnswer(
            moodleFraction(share).percent,
            plainNumber(number),
            writer.field('feedback', own),
            element('tolerance', {}, plainNumber(rounded(high - number))),
          ),
        ),
        others,
        ...units(body),
      ];
    case 'matching':
      return [
        element('shuffleanswers', {}, 'true'),
        ...combined(item, writer),
        ...[...body.pairs, ...body.distractors.map((right) => ({ left: '', right }))].map(
          ({ left, right }) =>
            writer.field(
              'subquestion',
              left,
              {},
              element('answer', {}, textPart(markdownToLine(right))),
            ),
        ),
      ];
    case 'ordering':
      return [
        element('layouttype', {}, 'VERTICAL'),
        element('selecttype', {}, 'ALL'),
        element('selectcount', {}, String(body.order.length)),
        element('gradingtype', {}, body.partialCredit ? byNeighbours : 'ALL_OR_NOTHING'),
        element('showgrading', {}, 'SHOW'),
        element('numberingstyle', {}, 'none'),
        ...combined(item, writer),
        ...body.order.map((entry, i) =>
          writer.field('answer', entry, { fraction: (i + 1).toFixed(7) }),
        ),
      ];
    case 'open':
      return [
        element('responseformat', {}, 'editor'),
        element('responserequired', {}, '1'),
        element('responsefieldlines', {}, '15'),
        element('attachments', {}, '0'),
        element('attachmentsrequired', {}, '0'),
        graderInfo(body, writer),
        writer.field('responsetemplate', undefined),
      ];
    default:
      return undefined;
  }
}

const byNeighbours = 'RELATIVE_NEXT_EXCLUDE_LAST';

function typedAnswer(fraction: number, text: string, ...more: readonly XmlPart[]): XmlPart {
  return element('answer', { fraction, format: 'moodle_auto_format' }, textPart(text), ...more);
}

function combined({ feedback }: ExportItem, writer: FieldWriter): readonly XmlPart[] {
  return [
    writer.field('correctfeedback', feedback.correct),
    writer.field('partiallycorrectfeedback', feedback.partial),
    writer.field('incorrectfeedback', feedback.incorrect),
    element('shownumcorrect'),
  ];
}

/** Moodle divides what was typed by a multiplier; the format multiplies it by a factor. */
function units({
  unit,
  acceptUnits,
}: Extract<ExportBody, { readonly type: 'numeric' }>): readonly XmlPart[] {
  const listed = [
    ...(unit === undefined ? [] : [{ name: unit, multiplier: 1 }]),
    ...[...acceptUnits].map(([name, factor]) => ({ name, multiplier: rounded(1 / factor) })),
  ];
  const written = listed.map(({ name, multiplier }) =>
    element(
      'unit',
      {},
      element('multiplier', {}, plainNumber(multiplier)),
      element('unit_name', {}, name),
    ),
  );
  return [
    ...(written.length === 0 ? [] : [element('units', {}, ...written)]),
    element('unitgradingtype', {}, '0'),
    element('unitpenalty', {}, '0.1'),
    // No unit is asked for, and those of the list are understood.
    element('showunits', {}, written.length === 0 ? '3' : '0'),
    element('unitsleft', {}, '0'),
  ];
}

/** What graders are told: the model answer, and the criteria in a table. */
function graderInfo(
  { modelAnswer, rubric }: Extract<ExportBody, { readonly type: 'open' }>,
  writer: FieldWriter,
): XmlPart {
  return writer.htmlField('graderinfo', (options) => {
    const rows = rubric.map(
      ({ criterion, points }) =>
        `<tr><td>${toHtml(criterion, options)}</td><td class="points">${points}</td></tr>`,
    );
    const table = rows.length === 0 ? '' : `<table class="rubric">${rows.join('')}</table>`;
    return `${toHtml(modelAnswer, options)}${table}`;
  });
}
