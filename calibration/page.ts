import { rules } from '../src/core/rules/registry.js';
import { severityText } from '../src/core/rules/rule-page.js';
import type { Rule } from '../src/core/rules/rule.js';
import type { Readings } from './compare.js';
import type { Figures, Reading, SourceFigures, TypedFigures, Verdict } from './readings.js';
import { sumOf, sumTyped } from './run-sources.js';
import type { Source } from './source.js';

/** What `docs/rules/calibration.md` says, from what is kept of the last run and of all readings. */
export function calibrationPage(
  sources: readonly Source[],
  figures: Figures,
  readings: Readings,
): string {
  const items = sum(figures.sources.map((source) => source.items));
  const hits = sumOf(figures.sources.map((source) => source.hits));
  const fired = rules.filter(({ id }) => (hits[id] ?? 0) > 0 || readings.has(id));
  const silent = rules.filter((rule) => !fired.includes(rule));
  const row = (rule: Rule): string =>
    ruleRow(rule, hits[rule.id] ?? 0, items, figures, readings, sources);
  return `${[
    '# Calibration',
    introduction(items, figures.sources),
    '## What was read',
    table(
      '| rule | severity | hits | per 1,000 | read | right | debatable | wrong | right, of those read | sample read | no longer reported |',
      fired.map(row),
    ),
    'A hit is *right* if an instructor who reads it would change the question, *wrong* if there is nothing to change, *debatable* if colleagues would not agree; the share counts the debatable once as wrong and once as right. The *sample* is up to 50 hits, of each source in turn, chosen by their fingerprints. *No longer reported* are hits that were read and that the rule, changed since, leaves alone: so many were wrong, so many right.',
    '## To be mended or lowered',
    toMend(fired, readings),
    '## Rules that reported nothing',
    silent.length === 0
      ? 'There are none.'
      : silent.map(({ id }) => `[${id}](${id}.md)`).join(', '),
    'The banks are written by the importer, so that rules about YAML as it is typed, about files beside a bank, about notes and about keys that the sources do not have find nothing here.',
    '## Texts as people type them',
    ...typedTexts(sumTyped(figures.sources.map(({ typed }) => typed))),
    '## Sources',
    table(
      '| source | licence | language | banks | items | kinds | commit |',
      sources.map((source) => sourceRow(source, figures.sources)),
    ),
    'Nothing of them is kept here: a reading is a fingerprint, a verdict and a few words of the reader’s own (`calibration/readings`). Items that have no key, or that our format has no kind for, are left out.',
    '## To repeat it',
    howTo,
  ].join('\n\n')}\n`;
}

const howTo = [
  'Clone the repositories into one folder, each as `owner+name` (`git clone --bare` will do), and put folders of files beside them into another:',
  '```sh\nnpm run calibrate -- --mirror ../mirror --corpora ../corpora\n```',
  'Sources that are not there are left out, and keep the figures of the last run. To read hits of a rule, and to keep what you think of them:',
  '```sh\nnpm run calibrate -- --mirror ../mirror --sample html-in-markdown --count 50\nnpm run calibrate -- --mirror ../mirror --record verdicts.json\n```',
  'The file has a list of `{"hit": "html-in-markdown/…", "verdict": "right", "why": "…"}`; verdicts are `right`, `wrong` and `debatable`. `npm run calibrate -- --check` tells whether this page is what the data say, and needs no source.',
].join('\n\n');

function introduction(items: number, sources: readonly SourceFigures[]): string {
  const kinds = sumOf(sources.map((source) => source.kinds));
  const parts = Object.entries(kinds)
    .filter(([kind]) => kind !== 'unknown')
    .toSorted(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${number(count)} ${kind}`);
  return `How often each rule is right on questions that other people wrote. Every rule ran over ${number(items)} items of ${sources.length} sources (${parts.join(', ')}); some of its hits were read one by one. A rule at \`warning\` or above that is wrong more than once in twenty is mended, or lowered. This page is made by \`npm run calibrate\`.`;
}

/** More wrong ones than this among those read, and a warning is not worth its place. */
const mostWrong = 1 / 20;

function toMend(fired: readonly Rule[], readings: Readings): string {
  const named = fired.filter(({ id, severity }) => {
    const standing = standingOf(readings, id);
    const wrong = countOf(standing, 'wrong');
    return (severity === 'warning' || severity === 'error') && wrong > standing.length * mostWrong;
  });
  if (named.length === 0) return 'None of those that were read.';
  return named.map(({ id }) => `[${id}](${id}.md)`).join(', ');
}

function standingOf(readings: Readings, rule: string): readonly Reading[] {
  return [...(readings.get(rule)?.values() ?? [])].filter((reading) => reading.gone === undefined);
}

function ruleRow(
  rule: Rule,
  hits: number,
  items: number,
  { sources: figures, samples }: Figures,
  readings: Readings,
  sources: readonly Source[],
): string {
  const standing = standingOf(readings, rule.id);
  const gone = [...(readings.get(rule.id)?.values() ?? [])].filter(
    (reading) => reading.gone === 'rule',
  );
  const right = countOf(standing, 'right');
  const debatable = countOf(standing, 'debatable');
  const sample = samples[rule.id];
  return `| ${[
    `[${rule.id}](${rule.id}.md)`,
    severityText(rule),
    hitsByLanguage(rule.id, figures, sources),
    items === 0 ? '' : ((hits * 1000) / items).toFixed(1),
    standing.length,
    right,
    debatable,
    countOf(standing, 'wrong'),
    share(right, debatable, standing.length),
    sample === undefined ? '' : `${sample.read} of ${sample.size}`,
    gone.length === 0 ? '' : `${countOf(gone, 'wrong')} wrong, ${countOf(gone, 'right')} right`,
  ].join(' | ')} |`;
}

/** 46 (en 40, fr 6) */
function hitsByLanguage(
  rule: string,
  figures: readonly SourceFigures[],
  sources: readonly Source[],
): string {
  const counts = sumOf(
    figures.map(({ id, hits }) => {
      const language = sources.find((source) => source.id === id)?.language ?? '';
      return { [language]: hits[rule] ?? 0 };
    }),
  );
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  const total = number(sum(parts.map(([, count]) => count)));
  if (parts.length === 0) return total;
  return `${total} (${parts.map(([language, count]) => `${language} ${number(count)}`).join(', ')})`;
}

function share(right: number, debatable: number, read: number): string {
  if (read === 0) return '';
  const percent = (count: number): string => ((count * 100) / read).toFixed(0);
  const low = percent(right);
  const high = percent(right + debatable);
  return low === high ? `${low} %` : `${low}–${high} %`;
}

function sourceRow(source: Source, figures: readonly SourceFigures[]): string {
  const { name, repository, licence, language } = source;
  const found = figures.find(({ id }) => id === source.id);
  const kinds = Object.entries(found?.kinds ?? {})
    .filter(([kind]) => kind !== 'unknown')
    .map(([kind, count]) => `${number(count)} ${kind}`);
  return `| ${[
    repository === undefined ? name : `[${name}](https://github.com/${repository})`,
    licence,
    language,
    found?.banks ?? '',
    found === undefined ? 'not run' : number(found.items),
    kinds.join(', '),
    found?.commit === undefined ? '' : `\`${found.commit}\``,
  ].join(' | ')} |`;
}

/** What became of texts that were typed without quotes, for each slip of `text-misread`. */
function typedTexts(figures: TypedFigures): readonly string[] {
  const { questions, texts, restored, otherwise, quoted, missed, refused } = figures;
  const slips = Object.keys(sumOf([restored, otherwise]));
  return [
    `The same questions once more, their texts typed as they are: ${number(texts)} texts of ${number(questions)} questions, those of one line. What was typed is known, so that nobody has to read these: a problem of [text-misread](text-misread.md) is right if its fix gives back every text of the question, as another reader of YAML reads it.`,
    table(
      '| slip | problems | gives back what was typed | does not |',
      slips.map((slip) => {
        const right = restored[slip] ?? 0;
        const wrong = otherwise[slip] ?? 0;
        return `| ${slip} | ${number(right + wrong)} | ${number(right)} | ${number(wrong)} |`;
      }),
    ),
    `Read otherwise than typed, without a problem: ${number(quoted)} questions with a text in quotes, which are YAML’s, and ${number(missed)} others. Told as something else than a slip: ${number(refused)} questions, such as those with a choice \`null\`.`,
  ];
}

function countOf(readings: readonly Reading[], verdict: Verdict): number {
  return readings.filter((reading) => reading.verdict === verdict).length;
}

function table(head: string, rows: readonly string[]): string {
  return [head, head.replace(/[^|]+/g, '---'), ...rows].join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** 12,345: the same on every machine, whatever its language. */
function number(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
