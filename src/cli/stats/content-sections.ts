import {
  type BankStatistics,
  difficulties,
  kindNames,
  levels,
  type ObjectiveCount,
  statuses,
} from '../../core/statistics/index.js';
import { visible } from '../formats/visible.js';
import {
  type Bar,
  barChart,
  type Layout,
  paragraph,
  type Section,
  shorten,
  table,
} from './layout.js';
import { count, counted, listing } from './phrases.js';
import { titles } from './titles.js';

/** What the items are: kinds, difficulty, levels, status, tags, objectives. */
export function contentSections(statistics: BankStatistics, layout: Layout): Section[] {
  const { kinds, tags } = statistics;
  return [
    banksSection(statistics, layout),
    chartSection(titles.kinds, [
      ...barsOf(kindNames, kinds),
      { label: 'kind not known', value: kinds.unknown },
    ]),
    chartSection(titles.difficulties, [
      ...barsOf(difficulties, statistics.difficulties),
      { label: 'not said', value: statistics.difficulties.none },
    ]),
    chartSection(titles.levels, [
      ...barsOf(levels, statistics.levels),
      { label: 'not said', value: statistics.levels.none },
    ]),
    chartSection(titles.statuses, barsOf(statuses.toReversed(), statistics.statuses)),
    {
      title: titles.tags,
      lines: shorten(
        tags,
        (shown) =>
          barChart(
            shown.map(({ tag, items }) => ({ label: tag, value: items })),
            layout,
          ),
        layout,
      ),
    },
    objectivesSection(statistics, layout),
  ].filter(({ lines }) => lines.length > 0);

  /** No chart where nobody said anything: it would have one bar. */
  function chartSection(title: string, bars: readonly Bar[]): Section {
    const shown = bars.filter(({ value }) => value > 0);
    const isSaid = shown.some(({ label }) => label !== 'not said' && label !== 'approved');
    return { title, lines: isSaid ? barChart(shown, layout) : [] };
  }
}

function barsOf<Name extends string>(
  names: readonly Name[],
  counts: Readonly<Record<Name, number>>,
): Bar[] {
  return names.map((name) => ({ label: name, value: counts[name] }));
}

function banksSection({ banks }: BankStatistics, layout: Layout): Section {
  if (banks.length < 2) return { title: '', lines: [] };
  const rowsOf = (shown: typeof banks): string[] =>
    table(
      ['', 'questions', 'flashcards', 'notes'],
      shown.map(({ path, questions, flashcards, notes }) => [
        path,
        count(questions),
        count(flashcards),
        notes ? 'yes' : '',
      ]),
      layout,
    );
  return { title: 'Banks', lines: shorten(banks, rowsOf, layout) };
}

/** A table of specifications: how many questions there are for each objective, by level. */
function objectivesSection(statistics: BankStatistics, layout: Layout): Section {
  const { objectives, missing, flashcards, questions } = statistics;
  if (objectives.length === 0) return { title: '', lines: [] };
  const columns = columnsFor(objectives, layout);
  const rowsOf = (shown: readonly ObjectiveCount[]): string[] =>
    table(
      ['', ...columns.map(([heading]) => heading)],
      shown.map((each) => [
        each.text === undefined || each.text === '' ? each.id : `${each.id}: ${each.text}`,
        ...columns.map(([, countOf]) => cell(countOf(each))),
      ]),
      layout,
    );
  const lines = shorten(objectives, rowsOf, layout);
  const add = (sentence: string): void => {
    for (const line of paragraph(sentence, layout)) lines.push(line);
  };
  const bare = objectives.filter((each) => each.questions + each.flashcards === 0);
  if (bare.length > 0) {
    const have = bare.length === 1 ? 'has' : 'have';
    add(
      `${count(bare.length)} of ${count(objectives.length)} ${have} no item: ${names(bare, layout)}.`,
    );
  }
  const unknown = objectives.filter(({ text }) => text === undefined);
  if (unknown.length > 0) {
    add(`Items refer to ${names(unknown, layout)}, and no bank has such an objective.`);
  }
  if (missing.objective > 0) {
    const have = missing.objective === 1 ? 'has' : 'have';
    add(
      `${count(missing.objective)} of ${counted(questions + flashcards, 'item')} ${have} no objective.`,
    );
  }
  return { title: titles.objectives, lines };
}

type Column = readonly [heading: string, countOf: (each: ObjectiveCount) => number];

const shorter: Readonly<Record<string, string>> = { 'no level': 'none', flashcards: 'cards' };

/** So many columns a narrow window leaves for the objectives themselves, at the least. */
const leastForText = 24;

/** Only levels that occur; their names are shortened where the window is narrow. */
function columnsFor(objectives: readonly ObjectiveCount[], { columns }: Layout): Column[] {
  const used = levels.filter((level) => objectives.some((each) => each.levels[level] > 0));
  const all: Column[] = [
    ['questions', (each) => each.questions],
    ...used.map((level): Column => [level, (each) => each.levels[level]]),
  ];
  if (used.length > 0 && objectives.some((each) => each.levels.none > 0)) {
    all.push(['no level', (each) => each.levels.none]);
  }
  if (objectives.some((each) => each.flashcards > 0)) {
    all.push(['flashcards', (each) => each.flashcards]);
  }
  const width = all.reduce((sum, [heading]) => sum + heading.length + 2, 2);
  if (columns - width >= leastForText) return all;
  const isLevel = (heading: string): boolean => levels.some((level) => level === heading);
  return all.map(([heading, countOf]) => [
    isLevel(heading) ? `${heading.slice(0, 3)}.` : (shorter[heading] ?? heading),
    countOf,
  ]);
}

function cell(value: number): string {
  return value === 0 ? '·' : count(value);
}

function names(objectives: readonly ObjectiveCount[], { most }: Layout): string {
  const shown = objectives.slice(0, most).map(({ id }) => visible(id));
  const more = objectives.length - shown.length;
  return more === 0 ? listing(shown) : `${shown.join(', ')} and ${count(more)} more`;
}
