import type { FileReport } from '../lint/job.js';
import type { ShardData } from '../lint/shard/shard-data.js';

/** The formats of this version, by the names that `--format` takes. */
export const formatNames = [
  'stylish',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'rdjson',
  'markdown',
  'agent',
] as const;
export type FormatName = (typeof formatNames)[number];

export function isFormatName(name: string): name is FormatName {
  return (formatNames as readonly string[]).includes(name);
}

export interface Summary {
  readonly files: number;
  readonly items: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Problems that `--fix` would mend. */
  readonly fixable: number;
}

/** What a run of the linter ended with. */
export interface LintResult {
  readonly reports: readonly FileReport[];
  readonly summary: Summary;
  /** What kept files from being read, a sentence each. */
  readonly faults: readonly string[];
  /** Whether what was fixed stands in the files now, or is only shown. */
  readonly fixes: 'written' | 'shown';
  /** What changed since another version, as Markdown, where one was named. */
  readonly changes?: string | undefined;
  /** What `quizwright merge` needs, where this is one of several shards. */
  readonly shard?: ShardData | undefined;
}

/** What a format needs to know of the place it is written to. */
export interface Target {
  readonly colour: boolean;
  readonly columns: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** Turns a result into text; pure. */
export type Format = (result: LintResult, target: Target) => string;

/** Each format is loaded when it is asked for. */
const loaders: Readonly<Record<FormatName, () => Promise<Format>>> = {
  stylish: async () => (await import('./stylish.js')).stylish,
  json: async () => (await import('./json.js')).json,
  sarif: async () => (await import('./sarif.js')).sarif,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  junit: async () => (await import('./junit.js')).junit,
  checkstyle: async () => (await import('./checkstyle.js')).checkstyle,
  rdjson: async () => (await import('./rdjson.js')).rdjson,
  markdown: async () => (await import('./markdown.js')).markdown,
  agent: async () => (await import('./agent.js')).agent,
};

export function loadFormat(name: FormatName): Promise<Format> {
  return loaders[name]();
}

export function summarise(reports: readonly FileReport[]): Summary {
  let [items, errors, warnings, infos, fixable] = [0, 0, 0, 0, 0];
  for (const report of reports) {
    items += report.items;
    for (const { severity, fix } of report.problems) {
      if (severity === 'error') errors++;
      else if (severity === 'warning') warnings++;
      else infos++;
      if (fix?.safe) fixable++;
    }
  }
  return { files: reports.length, items, errors, warnings, infos, fixable };
}
