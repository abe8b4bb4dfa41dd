import { describeChance } from '../../core/rules/shared/balance/describe-chance.js';
import { letterOf } from '../../core/rules/shared/balance/key-places.js';
import {
  type BankStatistics,
  canTellPlaces,
  countPlaces,
  type DuplicatePair,
  fewestWordsRead,
  findDuplicates,
  keySurplus,
  longestKeys,
  type PlacedPrint,
  type ReadingFigures,
  readingFigures,
} from '../../core/statistics/index.js';
import { visible } from '../formats/visible.js';
import { barChart, type Layout, paragraph, type Section, shorten, table } from './layout.js';
import { count, counted, rounded } from './phrases.js';
import { missingLabels, titles } from './titles.js';

/** What is rarer than this by chance is told as something: the rules' own limit. */
const rare = 0.05;

/** What the items are like: keys, lengths, duplicates, reading ease, what is missing. */
export function qualitySections(statistics: BankStatistics, layout: Layout): Section[] {
  return [
    keysSection(statistics, layout),
    trueFalseSection(statistics, layout),
    lengthsSection(statistics, layout),
    duplicatesSection(statistics, layout),
    readingSection(statistics, layout),
    missingSection(statistics, layout),
  ].filter(({ lines }) => lines.length > 0);
}

function keysSection({ keys: { rows, shuffled } }: BankStatistics, layout: Layout): Section {
  const title = titles.keys;
  const places = countPlaces(rows);
  const questions = rows.reduce((sum, row) => sum + row.questions, 0);
  if (questions === 0) {
    if (shuffled === 0) return { title, lines: [] };
    const all = counted(shuffled, 'single-choice question');
    const sentence = `The choices of all ${all} are shown in another order each time, so that no key has a place.`;
    return { title, lines: paragraph(sentence, layout) };
  }
  const lines = shorten(
    places,
    (shown) =>
      barChart(
        shown.map(({ position, count: value, expected }) => ({
          label: letterOf(position),
          value,
          beside: rounded(expected),
        })),
        layout,
        { value: 'keys', beside: 'by chance' },
      ),
    layout,
  );
  const surplus = keySurplus(rows);
  const add = (sentence: string, stands = false): void => {
    for (const line of paragraph(sentence, layout)) {
      lines.push(stands ? layout.paint(line, 'yellow') : line);
    }
  };
  if (!canTellPlaces(rows, rare)) add('Too few questions to tell whether that is chance.');
  else if (surplus === undefined || surplus.p >= rare) {
    add('No place has more keys than chance may put there.');
  } else {
    const { position, p, positions } = surplus;
    const test = `binomial test, corrected for ${counted(positions, 'place')}`;
    add(
      `So many at ${letterOf(position)} come about by chance in ${describeChance(p)} (${test}).`,
      true,
    );
  }
  if (shuffled > 0) {
    add(
      `Not counted: ${counted(shuffled, 'question')} whose choices are shown in another order each time.`,
    );
  }
  return { title, lines };
}

function trueFalseSection({ trueFalse }: BankStatistics, layout: Layout): Section {
  const { true: right, false: wrong } = trueFalse;
  const bars = [
    { label: 'true', value: right },
    { label: 'false', value: wrong },
  ];
  return {
    title: titles['true-false'],
    lines: right + wrong === 0 ? [] : barChart(bars, layout),
  };
}

function lengthsSection({ lengths }: BankStatistics, layout: Layout): Section {
  const title = titles.lengths;
  if (lengths.questions === 0) return { title, lines: [] };
  const { questions, keys, keyWords, distractors, distractorWords } = lengths;
  const lines = paragraph(
    `On average a key has ${roundedWords(keyWords / keys)}, a distractor ${rounded(distractorWords / distractors)} (in ${counted(questions, 'question')} whose choices have no code, math or images).`,
    layout,
  );
  const longest = longestKeys(lengths.longest);
  if (longest.questions === 0) return { title, lines };
  const { p, expected } = longest;
  const questionsWithOne = counted(longest.questions, 'question');
  const fact = `Of ${questionsWithOne} in which one choice is the longest, it is the key in ${count(longest.keys)}; chance would make it ${rounded(expected)}.`;
  const surprise =
    p < rare ? ` So many come about by chance in ${describeChance(p)} (binomial test).` : '';
  for (const line of paragraph(fact + surprise, layout)) {
    lines.push(p < rare ? layout.paint(line, 'yellow') : line);
  }
  return { title, lines };
}

function roundedWords(mean: number): string {
  const words = rounded(mean);
  return `${words} ${words === '1' ? 'word' : 'words'}`;
}

function duplicatesSection({ prints, banks }: BankStatistics, layout: Layout): Section {
  const title = titles.duplicates;
  if (prints.length < 2) return { title, lines: [] };
  const { same, near } = findDuplicates(prints);
  const nameOf = ({ bank, item }: PlacedPrint): string =>
    visible(banks.length < 2 ? item : `${banks[bank]!.path}#${item}`);
  const list = (pairs: readonly DuplicatePair[], how: (pair: DuplicatePair) => string): string[] =>
    shorten(
      pairs,
      (shown) =>
        shown.map((pair) => `    ${nameOf(pair.later)}: as ${nameOf(pair.earlier)}${how(pair)}`),
      layout,
    );
  const lines: string[] = [];
  if (same.length > 0) {
    const asks = same.length === 1 ? '1 item asks' : `${count(same.length)} items ask`;
    lines.push(
      ...paragraph(`${asks} what one before asks, in the same words:`, layout),
      ...list(same, () => ''),
    );
  }
  if (near.length > 0) {
    const asks = near.length === 1 ? '1 item asks' : `${count(near.length)} items ask`;
    lines.push(
      ...paragraph(`${asks} almost what one before asks:`, layout),
      ...list(near, describeLikeness),
    );
  }
  if (lines.length === 0) lines.push(...paragraph('No item asks what another one asks.', layout));
  return { title, lines };
}

/** Small words are not compared, so that all the others may be the same. */
function describeLikeness({ alike }: DuplicatePair): string {
  return alike === 1 ? ' (but for small words)' : ` (${Math.floor(alike * 100)}% of the words)`;
}

function readingSection({ reading }: BankStatistics, layout: Layout): Section {
  const lines = reading.map(readingFigures).flatMap((figures) => describeReading(figures, layout));
  return { title: titles.reading, lines };
}

function describeReading(figures: ReadingFigures, layout: Layout): string[] {
  const { name, words, ease, band, wordsPerSentence, syllablesPerWord, formula } = figures;
  if (words === 0) return [];
  if (ease === undefined || band === undefined) {
    const few = `${name}: too few words to tell (${words}; it takes ${fewestWordsRead}).`;
    return paragraph(few, layout);
  }
  const readers = band.readers === undefined ? '' : ` (${band.readers})`;
  return paragraph(
    `${name}: ${band.words}${readers}, ${count(Math.round(ease))} of 100, from ${rounded(wordsPerSentence)} words a sentence and ${count(syllablesPerWord)} syllables a word, over ${count(words)} words (${formula}).`,
    layout,
  );
}

function missingSection(statistics: BankStatistics, layout: Layout): Section {
  const { missing, questions, flashcards, tags } = statistics;
  const items = questions + flashcards;
  const rows = [
    [missingLabels.explanation, missing.explanation, questions],
    [missingLabels.feedback, missing.feedback, questions],
    [missingLabels.both, missing.both, questions],
    [missingLabels.id, missing.id, items],
    [missingLabels.tag, tags.length === 0 ? 0 : missing.tag, items],
  ] as const;
  const shown = rows.filter(([, value]) => value > 0);
  if (shown.length === 0) return { title: '', lines: [] };
  const cells = shown.map(([label, value, of]) => [label, `${count(value)} of ${count(of)}`]);
  const [, ...lines] = table(['', ''], cells, layout);
  return { title: titles.missing, lines };
}
