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
export function besideChoices(verdict: QuizVerdict, body: ShownBody): QuizVerdict {
  // The last sentence says the right order, which stands beside one’s own.
  if (body.type === 'ordering' && verdict.why.length > 1) {
    return { ...verdict, why: verdict.why.slice(0, -1) };
  }
  if (body.type !== 'choices') return verdict;
  const said = new Set(body.choices.map(({ feedback }) => feedback));
  return { ...verdict, feedback: verdict.feedback.filter((each) => !said.has(each)) };
}

/** What an answer was worth, in words, and why: read aloud as soon as it is there. */
export function verdictView(
  verdict: QuizVerdict,
  tell: Tell,
  text: (markdown: string) => HTMLElement,
): readonly HTMLElement[] {
  const { outcome, why, feedback, score, points } = verdict;
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
      : [make('div', { class: 'verdict-why' }, ...reasons.map((each) => make('p', {}, each)))]),
    ...feedback.map((each) => make('div', { class: 'verdict-feedback' }, text(each))),
  ];
}
