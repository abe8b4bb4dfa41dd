import { languages } from '../../core/language/known-languages.js';
import {
  type BankStatistics,
  compareStatistics,
  type Difference,
  type FigureGroup,
} from '../../core/statistics/index.js';
import { visible } from '../formats/visible.js';
import { type Layout, type Section, shorten, table, wrap } from './layout.js';
import { counted, listing, rounded } from './phrases.js';
import { showSections } from './stats-text.js';
import { missingLabels, titles } from './titles.js';

/** What names of figures are called where they are no words of the author's. */
const labels: Readonly<Partial<Record<FigureGroup, Readonly<Record<string, string>>>>> = {
  items: { 'time-limits': 'seconds of time limits', unread: 'entries that are no items' },
  kinds: { unknown: 'kind not known' },
  difficulties: { none: 'not said' },
  levels: { none: 'not said' },
  keys: { shuffled: 'shuffled questions' },
  lengths: {
    'key-words': 'words in a key, on average',
    'distractor-words': 'words in a distractor, on average',
    'one-longest': 'questions with one longest choice',
    'longest-is-key': 'of these, the key is the longest in',
  },
  duplicates: {
    same: 'items that ask what another one asks',
    near: 'items that ask almost the same',
  },
  reading: Object.fromEntries(languages.map(({ code, name }) => [code, `${name}, of 100`])),
  missing: missingLabels,
};

/** Figures that are always shown, so that others can be seen against them. */
const always: ReadonlySet<string> = new Set(['questions', 'flashcards']);

/** For people: what is not as it was, with its numbers before and after. */
export function comparisonText(
  before: BankStatistics,
  after: BankStatistics,
  layout: Layout,
): string {
  const groups = Object.keys(titles) as FigureGroup[];
  const differences = compareStatistics(before, after);
  const heading = `Before: ${describeBanks(before)}. Now: ${describeBanks(after)}.`;
  if (!differences.some(isChanged)) return `${heading}\n\nNothing that is counted has changed.\n`;
  const said = groups
    .map((group) => ({ group, all: differences.filter((each) => each.group === group) }))
    .filter(({ all }) => all.some(saysSomething));
  const used = new Set(said.map(({ group }) => group));
  const sections = said.map(({ group, all }) => sectionOf(group, all.filter(belongs), layout));
  const same = sections.filter(({ lines }) => lines.length === 0).map(({ title }) => title);
  const lines = [
    heading,
    ...showSections(
      sections.filter((section) => section.lines.length > 0),
      layout,
    ),
  ];
  if (same.length > 0) lines.push('', ...wrap(`As before: ${listing(same)}.`, layout));
  return `${lines.join('\n')}\n`;

  /** Items lack no objective, and no tag, where nobody uses any. */
  function belongs({ group, name }: Difference): boolean {
    if (group !== 'missing') return true;
    return (name !== 'objective' || used.has('objectives')) && (name !== 'tag' || used.has('tags'));
  }
}

/** Whether a figure is more than that nobody said anything. */
function saysSomething({ name, before, after }: Difference): boolean {
  return (before ?? 0) + (after ?? 0) > 0 && name !== 'none' && name !== 'approved';
}

/** The figures of a group that changed; no lines where none did. */
function sectionOf(
  group: FigureGroup,
  differences: readonly Difference[],
  layout: Layout,
): Section {
  const title = titles[group];
  if (!differences.some(isChanged)) return { title, lines: [] };
  const shown = differences.filter((each) => isChanged(each) || always.has(each.name));
  const rowsOf = (some: readonly Difference[]): string[] =>
    table(
      ['', 'before', 'now', 'change'],
      some.map(({ name, before, after }) => [
        labels[group]?.[name] ?? name,
        figure(before),
        figure(after),
        change(before, after),
      ]),
      layout,
    );
  return { title, lines: shorten(shown, rowsOf, layout) };
}

function isChanged({ before, after }: Difference): boolean {
  return shownOf(before) !== shownOf(after);
}

/** What is not shown as a change is none: a mean that moved in its third digit. */
function shownOf(value: number | undefined): number {
  return Math.round((value ?? 0) * 10) / 10;
}

function figure(value: number | undefined): string {
  return value === undefined ? '–' : rounded(value);
}

function change(before: number | undefined, after: number | undefined): string {
  const by = shownOf(after) - shownOf(before);
  return by === 0 ? '' : `${by > 0 ? '+' : '−'}${rounded(Math.abs(by))}`;
}

function describeBanks({ banks }: BankStatistics): string {
  const [bank] = banks;
  return banks.length === 1 && bank !== undefined
    ? visible(bank.path)
    : counted(banks.length, 'bank');
}
