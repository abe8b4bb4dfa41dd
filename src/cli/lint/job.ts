import type { Configuration, SeveritySetting } from '../../core/configuration/configuration.js';
import type { BankPrints } from '../../core/lint/index.js';
import type { Problem } from '../../core/problem/problem.js';
import type { MediaStatus } from '../../core/rules/rule.js';

/** Which fixes are applied, and what is done with the result. */
export interface FixMode {
  readonly apply: 'none' | 'safe' | 'all';
  readonly write: boolean;
}

/** All that a thread needs to check its share; plain data, since workers get a copy. */
export interface LintJob {
  readonly files: readonly {
    readonly path: string;
    readonly name: string;
    /** An index into `configurations`. */
    readonly configuration: number;
  }[];
  readonly configurations: readonly {
    readonly folder: string;
    readonly configuration: Configuration;
  }[];
  readonly given: ReadonlyMap<string, SeveritySetting>;
  readonly fix: FixMode;
  readonly reportUnusedDisables: boolean;
  /** Whether the files are also compared with each other. */
  readonly across: boolean;
  /** Whether outcomes tell what they were judged by, so that they can be kept. */
  readonly tellsWhy?: boolean;
}

/** One bank, checked. */
export interface FileReport {
  /** Relative to the current folder, with `/`. */
  readonly name: string;
  /** What the offsets of the problems are in, without byte order mark; empty where there are none. */
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly items: number;
  /** The texts of banks that its problems name and that are not reported themselves. */
  readonly others?: readonly { readonly name: string; readonly text: string }[];
  /** What is compared with other files, where that is asked for. */
  readonly prints?: Pick<BankPrints, 'prints' | 'settings'>;
  /** How many fixes made `text` out of which text; absent where nothing changed. */
  readonly fixed?: { readonly applied: number; readonly before: string };
}

/** The same report with other problems; its text, which may still be bytes, is not asked for. */
export function withProblems(report: FileReport, problems: readonly Problem[]): FileReport {
  const { name, items, others, prints, fixed } = report;
  return {
    name,
    get text() {
      return report.text;
    },
    problems,
    items,
    ...(others === undefined ? {} : { others }),
    ...(prints === undefined ? {} : { prints }),
    ...(fixed === undefined ? {} : { fixed }),
  };
}

/** What a report follows from, beside settings and program. */
export interface JudgedBy {
  /** The key of the file's bytes. */
  readonly content: string;
  /** What was asked of the files beside it, and what the answer was. */
  readonly media: readonly (readonly [reference: string, status: MediaStatus | undefined])[];
}

/** A file's report, or the sentence why there is none. */
export type Outcome =
  { readonly report: FileReport; readonly judgedBy?: JudgedBy } | { readonly fault: string };

/** Problems that have to do with another bank, by the names of the banks that have some. */
export type AcrossProblems = ReadonlyMap<string, readonly Problem[]>;
