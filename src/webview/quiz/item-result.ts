import type { ShownItem } from '../../core/render/index.js';
import type { QuizItemResult } from '../../protocol/quiz.js';
import { make } from '../shared/dom.js';
import { type ItemContext, itemView } from '../shared/item/item-view.js';
import { namedPart } from '../shared/item/parts.js';
import { stateOf, writtenState } from '../study/answer-of.js';
import { cardView } from '../study/card-view.js';
import { keyOfChoice } from '../study/keys.js';
import type { ResultHost } from './result-host.js';
import { pointsGiven, rubricForm, rubricGiven } from '../study/rubric-form.js';
import { verdictView } from '../study/verdict-view.js';

/** A question of a result: what was answered, what was right, and why. */
export function itemResult(
  item: QuizItemResult,
  shown: ShownItem,
  host: Pick<ResultHost, 'tell' | 'text' | 'source' | 'grade'>,
): HTMLElement {
  const { tell } = host;
  const { entry, verdict, answer, waits } = item;
  const text: ItemContext['text'] = (markdown, options) => host.text(entry.bank, markdown, options);
  const { body, explanation, points = 1 } = shown;
  let given: readonly number[] = [];
  const isGraded = verdict !== undefined && verdict.outcome !== 'skipped';
  const context: ItemContext = {
    tell,
    text,
    language: entry.language,
    seed: entry.seed,
    keyOf: keyOfChoice,
    answers: true,
    state: { ...stateOf(body, entry.seed, answer), ...writtenState(item) },
    changed: () => undefined,
    graded: isGraded ? verdict : { outcome: 'skipped', parts: [] },
    ...(item.rubric === undefined ? {} : { criteria: item.rubric }),
    ...(waits
      ? {
          rubric: (rubric) =>
            rubricForm(rubric, {
              ...{ tell, points, text, given },
              change: (values) => (given = values),
            }),
        }
      : {}),
  };
  const grade = make(
    'button',
    {
      type: 'button',
      class: 'primary',
      onclick: () => {
        if (body.type !== 'open') return;
        const { rubric } = body;
        host.grade(entry.ref, pointsGiven(rubric, points, given), rubricGiven(rubric, given));
      },
    },
    tell('Take these points'),
  );
  return make(
    'div',
    {},
    entry.stimulus !== undefined &&
      make('div', { class: 'stimulus', lang: entry.language }, text(entry.stimulus)),
    entry.card === undefined ? itemView(shown, context) : cardView(shown, entry, true, context),
    waits && make('div', { class: 'actions' }, grade),
    verdict !== undefined &&
      make(
        'div',
        { class: `verdict is-${verdict.outcome}` },
        ...verdictView(verdict, body, tell, text),
      ),
    explanation !== undefined && namedPart(tell('Explanation'), text(explanation)),
    make(
      'p',
      {},
      make(
        'button',
        { type: 'button', class: 'link-button', onclick: () => host.source(entry.ref) },
        tell('Go to the text'),
      ),
    ),
  );
}
