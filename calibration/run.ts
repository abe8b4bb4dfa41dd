// `npm run calibrate`: makes banks of the real questions of `sources.json`, judges them with every
// rule, compares the hits with what has been read of them, and writes docs/rules/calibration.md.
// `--sample RULE` prints hits to be read, `--record FILE` keeps verdicts, `--page` writes the page from
// what is kept, `--check` fails where the page is stale. What it prints beside is for people.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { rules } from '../src/core/rules/registry.js';
import { compareRule, markGone, mergeFigures, type RuleComparison } from './compare.js';
import { calibrationPage } from './page.js';
import { readFigures, readReadings, splitHit, writeFigures, writeReadings } from './readings.js';
import { takeVerdicts } from './record.js';
import { type Run, runSources } from './run-sources.js';
import { sampleOf, usualCount, usualSeed } from './sample.js';
import { showHit } from './show-hit.js';
import { readSources } from './source.js';

const pageFile = new URL('../docs/rules/calibration.md', import.meta.url);
const sources = readSources();

// Whoever reads the first few lines only (`| head`) does nothing wrong.
process.stdout.on('error', () => process.exit());

const { values: given } = parseArgs({
  options: {
    corpora: { type: 'string', default: process.env['QUIZWRIGHT_CORPORA'] ?? '../shared/corpora' },
    mirror: { type: 'string', default: process.env['QUIZWRIGHT_MIRROR'] },
    source: { type: 'string', multiple: true },
    sample: { type: 'string' },
    count: { type: 'string', default: String(usualCount) },
    seed: { type: 'string', default: String(usualSeed) },
    all: { type: 'boolean', default: false },
    record: { type: 'string' },
    page: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  },
});

if (given.check) checkPage();
else if (given.page) writePage();
else {
  const wanted = sources.filter(({ id }) => given.source?.includes(id) ?? true);
  const places = { corpora: given.corpora, mirror: given.mirror };
  const run = runSources(wanted, places, given.sample);
  for (const { id } of run.missing) tell(`${id} is not there and keeps its last figures`);
  for (const remark of run.remarks) tell(remark);
  if (given.sample !== undefined) printSample(run, given.sample);
  else {
    if (given.record !== undefined) record(run, given.record);
    compare(run);
  }
}

/** What stands beside the result goes where it does not mix with it. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function pageText(): string {
  return calibrationPage(sources, readFigures(), readReadings());
}

function writePage(): void {
  writeFileSync(pageFile, pageText());
}

function checkPage(): void {
  let there = '';
  try {
    there = readFileSync(pageFile, 'utf8');
  } catch {
    // No page is a stale one.
  }
  if (there === pageText()) return;
  tell('docs/rules/calibration.md is stale. Mend it with: npm run calibrate -- --page');
  process.exitCode = 1;
}

function printSample({ hits }: Run, rule: string): void {
  const readings = readReadings().get(rule);
  const ofRule = hits.filter((hit) => hit.rule === rule);
  const sample = sampleOf(ofRule, Number(given.count), Number(given.seed));
  const unread = sample.filter((hit) => readings?.has(splitHit(hit.id).rest) !== true);
  for (const hit of given.all ? sample : unread) print(`${showHit(hit)}\n`);
  tell(`${rule}: ${ofRule.length} hits, a sample of ${sample.length}, ${unread.length} unread`);
}

function record({ hits }: Run, file: string): void {
  const { readings, refused } = takeVerdicts(readFileSync(file, 'utf8'), hits);
  const known = readReadings();
  for (const [rule, taken] of readings) {
    writeReadings(rule, new Map([...(known.get(rule) ?? []), ...taken]));
    tell(`${rule}: ${taken.size} verdicts`);
  }
  for (const reason of refused) tell(`not taken: ${reason}`);
  if (refused.length > 0) process.exitCode = 1;
}

/** Compares with the last readings, rule by rule; writes figures and page unless told not to. */
function compare({ hits, figures, places }: Run): void {
  const present = { sources: new Set(figures.map(({ id }) => id)), places };
  const known = readReadings();
  const comparisons: RuleComparison[] = [];
  for (const { id } of rules) {
    const ofRule = hits.filter((hit) => hit.rule === id);
    const readings = markGone(known.get(id) ?? new Map(), ofRule, present);
    const comparison = compareRule(id, ofRule, readings);
    comparisons.push(comparison);
    if (comparison.hits > 0 || readings.size > 0) print(comparisonLine(comparison));
    if (!given['dry-run']) writeReadings(id, readings);
  }
  const items = figures.reduce((sum, each) => sum + each.items, 0);
  print(`${items} items of ${figures.length} sources, ${hits.length} hits`);
  if (given['dry-run']) return;
  const ids = sources.map(({ id }) => id);
  writeFigures(mergeFigures(readFigures(), figures, comparisons, ids));
  writePage();
}

function comparisonLine(comparison: RuleComparison): string {
  const { rule, hits, kept, unread, sample } = comparison;
  const { goneWrong, goneRight, goneDebatable, lost } = comparison;
  return `${rule}: ${hits} hits, ${kept} kept, ${unread} unread (sample ${sample.read} of ${sample.size}), gone: ${goneWrong} were wrong, ${goneRight} right, ${goneDebatable} debatable, ${lost} of other questions`;
}
