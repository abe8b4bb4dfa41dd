import type { ShownBody } from '../../core/render/index.js';
import type { QuizVerdict } from '../../protocol/study.js';
import { make } from '../shared/dom.js';
import { icon, type IconName } from '../shared/icon.js';
import { pointsOf } from '../shared/points-of.js';
import type { Tell } from '../shared/tell.js';

const icons: Readonly<Record<QuizVerdict['outcome'], IconName>> = {
  correct: 'check',
  partial: 'half',
  incorrect: 'remove',
  skipped: 'skip',
};

export function outcomeIcon(outcome: QuizVerdict['outcome']): SVGSVGElement {
  return icon(icons[outcome]);
}

export function outcomeName(outcome: QuizVerdict['outcome'], tell: Tell): string {
  switch (outcome) {
    case 'correct':
      return tell('Right');
    case 'partial':
      return tell('Partly right');
    case 'incorrect':
      return tell('Wrong');
    case 'skipped':
      return tell('Not answered');
  }
}

/** A verdict without what is said beside the choices already, or what stands there as the right order. */
function besideChoices(verdict: QuizVerdict, body: ShownBody): QuizVerdict {
  // The last sentence says the right order, which stands beside one’s own.
  if (body.type === 'ordering' && verdict.why.length > 1) {
    return { ...verdict, why: verdict.why.slice(0, -1) };
  }
  if (body.type !== 'choices') return verdict;
  const said = new Set(body.choices.map(({ feedback }) => feedback));
  return { ...verdict, feedback: verdict.feedback.filter((each) => !said.has(each)) };
}

/** Bodies whose parts are Markdown: a verdict quotes them as the bank writes them. */
const quotesMarkdown: readonly ShownBody['type'][] = ['choices', 'matching', 'ordering'];

/** What an answer was worth, in words, and why: read aloud as soon as it is there. */
export function verdictView(
  verdict: QuizVerdict,
  body: ShownBody,
  tell: Tell,
  text: (markdown: string, options: { readonly inline: boolean }) => HTMLElement,
): readonly HTMLElement[] {
  const { outcome, why, feedback, score, points } = besideChoices(verdict, body);
  const said = (each: string): HTMLElement | string =>
    quotesMarkdown.includes(body.type) ? text(each, { inline: true }) : each;
  // What was skipped needs no second word for it.
  const reasons = outcome === 'skipped' ? [] : why;
  return [
    make(
      'p',
      { class: 'verdict-head' },
      outcomeIcon(outcome),
      make('strong', {}, outcomeName(outcome, tell)),
      make('span', { class: 'verdict-points' }, pointsOf(score, points, tell)),
    ),
    ...(reasons.length === 0
      ? []
      : [
          make(
            'div',
            { class: 'verdict-why' },
            ...reasons.map((each) => make('p', {}, said(each))),
          ),
        ]),
    ...feedback.map((each) =>
      make('div', { class: 'verdict-feedback' }, text(each, { inline: false })),
    ),
  ];
}
