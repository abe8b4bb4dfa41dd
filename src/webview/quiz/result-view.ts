import { type ShownItem, shownItem } from '../../core/render/index.js';
import type { QuizItemResult, QuizResultMessage } from '../../protocol/quiz.js';
import { fill, freshId, make } from '../shared/dom.js';
import { icon } from '../shared/icon.js';
import type { Tell } from '../shared/tell.js';
import { groupTable } from './group-table.js';
import { itemResult } from './item-result.js';
import type { ResultHost } from './result-host.js';
import { clock } from './quiz-timer.js';
import type { TextOf } from '../study/text-of.js';
import { number, percent, pointsOf } from '../shared/points-of.js';
import { outcomeIcon, outcomeName } from '../study/verdict-view.js';

interface ResultView {
  readonly element: HTMLElement;
  readonly heading: HTMLElement;
  /** Gives the focus to the next answer that waits to be graded, or to the one that was graded. */
  focusBehind(ref: string): void;
}

/** How a quiz went: in all, by tag and by objective, and each question with what was right. */
export function resultView(result: QuizResultMessage, host: ResultHost): ResultView {
  const { tell } = host;
  const heading = make(
    'h2',
    { class: 'result-title', tabIndex: -1, id: freshId() },
    result.isOver ? tell('The time is over: your result') : tell('Your result'),
  );
  const waiting = result.items.filter(({ waits }) => waits).length;
  const element = make(
    'section',
    { class: 'result', attributes: { 'aria-labelledby': heading.id } },
    heading,
    summary(result, tell),
    waiting > 0 &&
      make(
        'p',
        { class: 'notice notice-info' },
        icon('info'),
        waiting === 1
          ? tell('One answer waits for you to grade it, below.')
          : fill(tell('{0} answers wait for you to grade them, below.'), [waiting]),
      ),
    buttons(result, host),
    ...groupTable(tell('By tag'), result.tags, tell),
    ...groupTable(tell('By objective'), result.objectives, tell),
    result.items.length > 0 && make('h3', {}, tell('Questions')),
    ...(result.items.length > 0 ? [itemList(result.items, host)] : []),
  );
  const focusBehind = (ref: string): void => {
    const all = [...element.querySelectorAll<HTMLElement>('details[data-ref]')];
    const own = all.find(({ dataset }) => dataset['ref'] === ref);
    const next = element.querySelector<HTMLElement>('.rubric-points');
    (next ?? own?.querySelector('summary') ?? heading).focus();
  };
  return { element, heading, focusBehind };
}

function summary(result: QuizResultMessage, tell: Tell): HTMLElement {
  const { percent: hundredths, score, points, correct, items, answered, ms, passed } = result;
  const share = make('progress', {
    max: 100,
    value: hundredths,
    attributes: { 'aria-label': tell('Share of the points') },
  });
  const facts: readonly (readonly [string, string])[] = [
    [tell('Points'), fill(tell('{0} of {1}'), [number(score), number(points)])],
    [tell('Right'), String(correct)],
    [
      tell('Answered'),
      items.length === 0 ? String(answered) : fill(tell('{0} of {1}'), [answered, items.length]),
    ],
    [tell('Time'), clock(ms)],
  ];
  return make(
    'div',
    { class: 'summary' },
    make(
      'p',
      { class: 'summary-percent' },
      percent(hundredths / 100),
      items.some(({ waits }) => waits) && make('span', { class: 'so-far' }, tell('so far')),
      passed !== undefined &&
        make(
          'span',
          { class: passed ? 'passed' : 'not-passed' },
          icon(passed ? 'check' : 'remove'),
          passed ? tell('Passed') : tell('Not passed'),
        ),
    ),
    share,
    make(
      'dl',
      { class: 'summary-facts' },
      ...facts.map(([name, value]) => make('div', {}, make('dt', {}, name), make('dd', {}, value))),
    ),
  );
}

function buttons({ wrong }: QuizResultMessage, host: ResultHost): HTMLElement {
  const { tell } = host;
  const button = (words: string, onclick: () => void, look = 'secondary'): HTMLElement =>
    make('button', { type: 'button', class: look, onclick }, words);
  return make(
    'div',
    { class: 'actions' },
    wrong > 0 &&
      button(fill(tell('Retry what was not right ({0})'), [wrong]), () => host.retry(), 'primary'),
    wrong > 0 && button(tell('Review what was not right'), () => host.review()),
    button(tell('Close'), () => host.close(), wrong > 0 ? 'secondary' : 'primary'),
    button(tell('Save as Markdown'), () => host.save('markdown')),
    button(tell('Save as JSON'), () => host.save('json')),
    button(tell('Save as CSV'), () => host.save('csv')),
  );
}

function itemList(items: readonly QuizItemResult[], host: ResultHost): HTMLElement {
  return make('ol', { class: 'result-list' }, ...items.map((item, i) => row(item, i, host)));
}

/** Unfolded only when somebody asks for it: there may be many. */
function row(item: QuizItemResult, index: number, host: ResultHost): HTMLElement {
  const { tell, text } = host;
  const { entry, outcome, score, points, waits, flagged } = item;
  const shown = shownItem(entry, entry.defaults, entry.language);
  const body = make('div', { class: 'result-body' });
  const details = make(
    'details',
    { class: `result-item is-${outcome}`, attributes: { 'data-ref': entry.ref } },
    make(
      'summary',
      {},
      waits ? icon('author') : outcomeIcon(outcome),
      make('span', { class: 'result-number' }, `${index + 1}.`),
      make(
        'span',
        { class: 'result-outcome' },
        waits ? tell('To be graded') : outcomeName(outcome, tell),
      ),
      make(
        'span',
        { class: 'result-stem', lang: entry.language, dir: 'auto' },
        stemOf(shown, item, text),
      ),
      flagged && icon('flag'),
      flagged && make('span', { class: 'hidden' }, tell('flagged')),
      make('span', { class: 'result-points' }, pointsOf(score, points, tell)),
    ),
    body,
  );
  const fillBody = (): void => {
    if (details.open && body.childElementCount === 0) body.append(itemResult(item, shown, host));
  };
  details.addEventListener('toggle', fillBody);
  if (waits || host.open.has(entry.ref)) {
    details.open = true;
    fillBody();
  }
  return make('li', {}, details);
}

/** The beginning of what was asked, in words only. */
function stemOf({ question, body }: ShownItem, { entry }: QuizItemResult, text: TextOf): string {
  const asked =
    question ??
    (body.type === 'flashcard'
      ? entry.card === 'reverse'
        ? body.back
        : body.front
      : body.type === 'cloze'
        ? body.text
        : '');
  const gap = (): Node => document.createTextNode('…');
  const isCloze = question === undefined && body.type === 'cloze';
  const words = text(entry.bank, asked, isCloze ? { gap } : {}).textContent ?? '';
  const line = words.replace(/\s+/g, ' ').trim();
  const signs = [...line];
  return signs.length > 120 ? `${signs.slice(0, 119).join('')}…` : line;
}
