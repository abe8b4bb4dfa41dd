import { readBank } from '../../../core/document/index.js';
import { type BankStatistics, statisticsOf } from '../../../core/statistics/index.js';

/** A bank before and after; where it was not there, undefined. */
export interface TwoTexts {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

interface Row {
  readonly name: string;
  /** Shown even where it stays as it is. */
  readonly always?: boolean;
  readonly of: (banks: readonly BankStatistics[]) => string;
}

const sum = (banks: readonly BankStatistics[], of: (bank: BankStatistics) => number): number =>
  banks.reduce((total, bank) => total + of(bank), 0);
const count = (of: (bank: BankStatistics) => number) => (banks: readonly BankStatistics[]) =>
  `${sum(banks, of)}`;

/** An objective that items name and the bank lacks is no objective that could be covered. */
const own = ({ objectives }: BankStatistics): BankStatistics['objectives'] =>
  objectives.filter(({ text }) => text !== undefined);

const rows: readonly Row[] = [
  { name: 'banks', of: (banks) => `${banks.length}` },
  { name: 'questions', always: true, of: count((bank) => bank.questions) },
  { name: 'flashcards', of: count((bank) => bank.flashcards) },
  { name: 'drafts', of: count((bank) => bank.statuses.draft) },
  {
    name: 'objectives with a question',
    of: (banks) => {
      const all = sum(banks, (bank) => own(bank).length);
      const covered = sum(banks, (bank) => own(bank).filter((o) => o.questions > 0).length);
      return all === 0 ? 'none' : `${covered} of ${all}`;
    },
  },
  { name: 'questions without explanation or feedback', of: count((bank) => bank.missing.both) },
];

/** What the banks that changed had in them, and have now, as a table in Markdown. */
export function statisticsSection(banks: readonly TwoTexts[]): string {
  const [old, now] = (['before', 'after'] as const).map((side) =>
    banks.flatMap(({ [side]: text }) => (text === undefined ? [] : [statisticsOf(readBank(text))])),
  ) as [BankStatistics[], BankStatistics[]];
  const lines = rows.flatMap(({ name, always, of }) => {
    const [before, after] = [of(old), of(now)];
    return always === true || before !== after ? [`| ${name} | ${before} | ${after} |`] : [];
  });
  return ['| in the banks that changed | before | now |', '| --- | ---: | ---: |', ...lines].join(
    '\n',
  );
}
