import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const verdicts = ['right', 'wrong', 'debatable'] as const;

/**
 * `right`: an instructor who reads the problem would change the question. `wrong`: there is nothing
 * to change. `debatable`: colleagues would not agree.
 */
export type Verdict = (typeof verdicts)[number];

/** What somebody thought who read one hit. */
export interface Reading {
  readonly source: string;
  readonly verdict: Verdict;
  /** A few words of the reader's own; nothing of the question. */
  readonly why: string;
  /** The rule does not report it any more, or the item is no longer among the sources. */
  readonly gone?: 'rule' | 'item';
}

/** The readings of one rule, by the hit's identity without the rule. */
export type RuleReadings = ReadonlyMap<string, Reading>;

/** What a run counted over one source. */
export interface SourceFigures {
  readonly id: string;
  readonly commit?: string;
  readonly files: number;
  readonly banks: number;
  readonly items: number;
  readonly skipped: number;
  readonly kinds: Readonly<Record<string, number>>;
  /** By rule. */
  readonly hits: Readonly<Record<string, number>>;
  readonly typed: TypedFigures;
}

/** What became of texts typed as they are: see `as-typed.ts`. */
export interface TypedFigures {
  readonly questions: number;
  readonly texts: number;
  /** Questions with a text that stands in quotes, which YAML takes for its own. */
  readonly quoted: number;
  /** Questions with a text that is read otherwise than typed, without a word. */
  readonly missed: number;
  /** Questions with a text that is told as something else: an empty text, say. */
  readonly refused: number;
  /** Problems by slip, whose fix gives the texts back. */
  readonly restored: Readonly<Record<string, number>>;
  /** Problems by slip, whose fix does not. */
  readonly otherwise: Readonly<Record<string, number>>;
}

/** How much of a rule's sample has been read. */
export interface SampleFigures {
  readonly size: number;
  readonly read: number;
}

/** What the last run counted: enough to write the page without any source. */
export interface Figures {
  readonly sources: readonly SourceFigures[];
  readonly samples: Readonly<Record<string, SampleFigures>>;
}

const folder = new URL('readings/', import.meta.url);
const figuresFile = new URL('figures.json', folder);
const ending = '.jsonl';

export function readFigures(): Figures {
  try {
    return JSON.parse(readFileSync(figuresFile, 'utf8')) as Figures;
  } catch {
    return { sources: [], samples: {} };
  }
}

export function writeFigures(figures: Figures): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(figuresFile, `${JSON.stringify(figures, undefined, 2)}\n`);
}

/** Every reading there is, by rule. */
export function readReadings(): Map<string, Map<string, Reading>> {
  const names = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith(ending));
  return new Map(
    names.toSorted().map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      return [name.slice(0, -ending.length), parseReadings(text)];
    }),
  );
}

export function writeReadings(rule: string, readings: RuleReadings): void {
  const file = new URL(`${rule}${ending}`, folder);
  if (readings.size === 0) rmSync(file, { force: true });
  else writeFileSync(file, formatReadings(readings));
}

export function parseReadings(text: string): Map<string, Reading> {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const { hit, ...reading } = JSON.parse(line) as Reading & { readonly hit: string };
      return [hit, reading];
    }),
  );
}

/** One reading on each line, sorted, so that a new reading is one new line. */
export function formatReadings(readings: RuleReadings): string {
  return [...readings]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([hit, reading]) => `${JSON.stringify({ hit, ...reading })}\n`)
    .join('');
}

/** A hit's identity within its rule's readings. */
export function splitHit(id: string): { readonly rule: string; readonly rest: string } {
  const slash = id.indexOf('/');
  return { rule: id.slice(0, slash), rest: id.slice(slash + 1) };
}
