import { escapeHtml, join } from '../html.js';
import { list, missing, named, noBrief, ruledLines } from '../parts.js';
import type { BodyOf, BodyContext, BodyPrint } from './body-print.js';

/** Ruled lines, more for more points, and a criterion of the rubric for each point in the key. */
export const open: BodyPrint<'open'> = {
  ask: (_body, { points }) => ruledLines(Math.max(4, Math.min(20, Math.round(3 + 2 * points)))),
  brief: () => noBrief,
  answer: (body, context) =>
    join(
      named(
        context.words.modelAnswer,
        body.modelAnswer === undefined
          ? missing(context.words.noAnswer)
          : context.text.rich(body.modelAnswer),
      ),
      body.rubric.length > 0 && named(context.words.rubric, rubricOf(body, context)),
    ),
};

function rubricOf({ rubric }: BodyOf<'open'>, { words, text }: BodyContext): string {
  return list(
    'rubric',
    rubric.map(
      ({ criterion, points }) =>
        `<div class="words">${text.rich(criterion)}</div><span class="worth">${escapeHtml(words.points(points))}</span>`,
    ),
  );
}
