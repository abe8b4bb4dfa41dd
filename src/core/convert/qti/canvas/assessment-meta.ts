import type { ExportBank, ExportItem } from '../../export-bank/export-bank.js';
import { element, type XmlPart } from '../../xml/write-xml.js';
import { plainNumber } from '../write/plan.js';
import type { CanvasTexts } from './texts.js';

const namespace = 'http://canvas.instructure.com/xsd/cccv1p0';

/** What Canvas keeps of a quiz beside its questions: how it is asked. */
export function writeMeta(
  { title, description, quiz }: ExportBank,
  identifier: string,
  items: readonly ExportItem[],
  texts: CanvasTexts,
): XmlPart {
  const points = items.reduce((sum, item) => sum + item.points, 0);
  const said = (name: string, value: string | boolean): XmlPart => element(name, {}, String(value));
  return element(
    'quiz',
    {
      xmlns: namespace,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${namespace} https://canvas.instructure.com/xsd/cccv1p0.xsd`,
      identifier,
    },
    said('title', title),
    said('description', description === undefined ? '' : texts.html(description)),
    said('shuffle_answers', quiz.shuffleChoices),
    said('scoring_policy', 'keep_highest'),
    said('quiz_type', 'assignment'),
    said('points_possible', plainNumber(points)),
    // Canvas counts in minutes.
    quiz.timeLimit === undefined
      ? undefined
      : said('time_limit', String(Math.ceil(quiz.timeLimit / 60))),
    // Nobody sees it before its teacher says so.
    said('available', false),
  );
}
