import { rightsOffered } from '../../../../core/render/rights-offered.js';
import { freshId, make } from '../../dom.js';
import { dragOnto } from '../../drag-onto.js';
import type { BodyContext, BodyOf, BodyView } from '../body-view.js';
import { choiceLetter } from '../choice-letter.js';
import { answerPart, missing, namedPart, partMark, textOr } from '../parts.js';
import { plainWords } from '../plain-words.js';
import { type KeptMatching, matchesNow } from '../kept-matching.js';

/** Left sides, each with the right sides to choose from; where these are more than words, by letter. */
export const matchingView: BodyView<'matching'> = (body, context) => {
  const { tell, language, seed, answers, state, change } = context;
  if (body.pairs.length === 0) {
    return make('div', { class: 'item-body' }, missing(tell('This question has no pairs yet.')));
  }
  if (answers) return make('div', { class: 'item-body' }, ...pairsShown(body, context));
  const rights = rightsOffered(body, `${seed}/rights`);
  const words = rights.map(plainWords);
  const byLetter = words.includes(undefined);
  const lefts = body.pairs.map(({ left }) => left);
  const kept = matchesNow(state, lefts, rights);
  const tellChange = (): void => {
    const chosen = selects.map(({ value }) => (value === '' ? null : Number(value)));
    const next: KeptMatching = { texts: lefts, rights, chosen };
    change(next);
  };
  const selects = body.pairs.map((_, index) => {
    const options = rights.map((right, i) => {
      const letter = choiceLetter(i);
      const said = byLetter ? (words[i] === undefined ? letter : `${letter} · ${words[i]}`) : right;
      return make('option', { value: String(i), lang: language, dir: 'auto' }, said);
    });
    const select = make(
      'select',
      {
        class: 'item-field',
        onchange: tellChange,
      },
      make('option', { value: '', dir: 'auto' }, tell('Choose…')),
      ...options,
    );
    const chosen = kept[index];
    select.value = chosen === undefined ? '' : String(chosen);
    return select;
  });
  const rows = body.pairs.map(({ left }, index) => {
    const name = make(
      'div',
      { class: 'match-left', id: freshId() },
      textOr(left, tell('(empty)'), context),
    );
    selects[index]!.setAttribute('aria-labelledby', name.id);
    return make(
      'li',
      { class: 'match' },
      name,
      make('div', { class: 'match-right' }, selects[index]!),
    );
  });
  const entries = byLetter ? legendEntries(rights, context) : wordEntries(rights, context);
  dragOnto(entries, rows, (entry, row) => {
    selects[row]!.value = String(entry);
    tellChange();
    selects[row]!.focus();
  });
  const list = make('ul', { class: 'match-list' }, ...rows);
  return byLetter
    ? make('div', { class: 'item-body matching' }, legendOf(entries, context), list)
    : make('div', { class: 'item-body matching' }, list, wordsOf(entries, context));
};

function legendEntries(rights: readonly string[], { text }: BodyContext): readonly HTMLElement[] {
  return rights.map((right, i) =>
    make(
      'li',
      { class: 'legend-entry' },
      make('span', { class: 'choice-letter' }, choiceLetter(i)),
      make('div', {}, text(right)),
    ),
  );
}

function legendOf(entries: readonly HTMLElement[], { tell }: BodyContext): HTMLElement {
  return namedPart(tell('To choose from'), make('ul', { class: 'legend-list' }, ...entries));
}

function wordEntries(rights: readonly string[], { language }: BodyContext): readonly HTMLElement[] {
  return rights.map((right) =>
    make('li', { class: 'match-word', lang: language, dir: 'auto' }, right),
  );
}

/** For the mouse only: who does without it chooses from the lists, which say the same. */
function wordsOf(entries: readonly HTMLElement[], { tell }: BodyContext): HTMLElement {
  return make(
    'div',
    { class: 'match-words', attributes: { 'aria-hidden': 'true' } },
    make('span', { class: 'item-label' }, tell('Choose above, or drag')),
    make('ul', { class: 'match-word-list' }, ...entries),
  );
}

/** What was given in one place, and whether it is right there. */
function givenPart(
  { right, given }: NonNullable<BodyContext['graded']>['parts'][number],
  { tell, text }: BodyContext,
): HTMLElement {
  return make(
    'div',
    { class: 'item-given' },
    partMark(right, tell),
    given === undefined ? missing(tell('Nothing chosen')) : text(given),
  );
}

function pairsShown(
  { pairs, distractors }: BodyOf<'matching'>,
  context: BodyContext,
): readonly HTMLElement[] {
  const { tell, text, graded } = context;
  const empty = tell('(empty)');
  // Only pairs that say both of their sides are graded.
  const parts = [...(graded?.outcome === 'skipped' ? [] : (graded?.parts ?? []))];
  const rows = pairs.map(({ left, right }) => {
    const part = left === '' || right === '' ? undefined : parts.shift();
    return make(
      'li',
      { class: 'match' },
      make('div', { class: 'match-left' }, textOr(left, empty, context)),
      make(
        'div',
        { class: 'match-right' },
        part !== undefined && givenPart(part, context),
        part?.right !== true && textOr(right, empty, context),
      ),
    );
  });
  const others = distractors.map((right) => make('li', {}, text(right)));
  return [
    answerPart(tell('What belongs together'), make('ul', { class: 'match-list' }, ...rows)),
    ...(others.length === 0
      ? []
      : [namedPart(tell('Belongs to none'), make('ul', { class: 'plain-list' }, ...others))]),
  ];
}
