import type { Span } from '../../../core/text/span.js';
import { Failure } from '../../failure.js';
import { lineStarts } from '../../formats/positions.js';
import type { FileReport } from '../job.js';
import { isMap, isOffset, isText, listOf, type PlainMap } from '../stored/plain.js';
import { problemFrom } from '../stored/stored-problem.js';

/** A report in JSON of a run of its own: it has lines and columns, and no texts. */
export interface PlainReport {
  readonly files: readonly { readonly path: string; readonly problems: readonly PlainMap[] }[];
  readonly items: number;
}

/** The report in a value; undefined where it is none. */
export function plainReportFrom(value: PlainMap): PlainReport | undefined {
  const { version, summary } = value;
  if (version !== 1 || !isMap(summary) || !isOffset(summary['items'])) return undefined;
  const files = listOf(value['files'], (file) => {
    if (!isMap(file) || !isText(file['path'])) return undefined;
    const problems = listOf(file['problems'], (each) => (isPlaced(each) ? each : undefined));
    return problems === undefined ? undefined : { path: file['path'], problems };
  });
  return files === undefined ? undefined : { files, items: summary['items'] };
}

/** Joins reports of runs of their own: no file may be in two of them. */
export function joinPlainReports(all: readonly (readonly [name: string, report: PlainReport])[]): {
  readonly reports: readonly FileReport[];
  readonly items: number;
} {
  const from = new Map<string, string>();
  for (const [name, { files }] of all) {
    for (const { path } of files) {
      const other = from.get(path);
      if (other !== undefined) {
        throw new Failure(`\`${path}\` is in \`${other}\` and in \`${name}\`.`);
      }
      from.set(path, name);
    }
  }
  const files = all
    .flatMap(([, report]) => report.files)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const texts = blankTexts(files);
  const known = new Map<string, readonly number[]>();
  const startsOf = (path: string): readonly number[] => {
    const starts = known.get(path) ?? lineStarts(texts.get(path)!);
    known.set(path, starts);
    return starts;
  };
  const reports = files.map(({ path, problems }): FileReport => {
    const read = problems.map((each) => {
      const problem = problemFrom(withOffsets(each, path, startsOf));
      if (problem !== undefined) return problem;
      throw new Failure(`A problem of \`${path}\` has no form that is known.`);
    });
    return { name: path, text: texts.get(path)!, problems: read, items: 0 };
  });
  return { reports, items: all.reduce((sum, [, report]) => sum + report.items, 0) };
}

const places = ['line', 'column', 'endLine', 'endColumn'] as const;

/** No bank has more lines, nor a longer one. */
const most = 50 * 1024 * 1024;

function isPlaced(value: unknown): value is PlainMap {
  if (!isMap(value)) return false;
  const isPlace = (place: PlainMap): boolean =>
    places.map((key) => place[key]).every((at) => isOffset(at) && at >= 1 && at <= most);
  const related = value['related'];
  const inOthers =
    related === undefined ||
    listOf(related, (each) =>
      isMap(each) && isPlace(each) && isText(each['path']) ? each : undefined,
    ) !== undefined;
  return isPlace(value) && inOthers;
}

/** For each file a text of nothing but blanks, in which every place that is named has its line and column. */
function blankTexts(files: PlainReport['files']): ReadonlyMap<string, string> {
  const lengths = new Map<string, Map<number, number>>();
  const see = (path: string, place: PlainMap): void => {
    const known = lengths.get(path) ?? new Map<number, number>();
    lengths.set(path, known);
    for (const [line, column] of [places.slice(0, 2), places.slice(2)] as const) {
      const at = place[line!] as number;
      known.set(at, Math.max(known.get(at) ?? 0, (place[column!] as number) - 1));
    }
  };
  for (const { path, problems } of files) {
    lengths.set(path, lengths.get(path) ?? new Map());
    for (const problem of problems) {
      see(path, problem);
      for (const place of relatedOf(problem)) see(place['path'] as string, place);
    }
  }
  let total = 0;
  return new Map(
    [...lengths].map(([path, known]) => {
      const last = [...known.keys()].reduce((most, line) => Math.max(most, line), 1);
      total += [...known.values()].reduce((sum, length) => sum + length, last);
      if (total > most) throw new Failure('The reports name lines that no bank has.');
      const lines = Array.from({ length: last }, (_, i) => ' '.repeat(known.get(i + 1) ?? 0));
      return [path, lines.join('\n')];
    }),
  );
}

function relatedOf(problem: PlainMap): readonly PlainMap[] {
  return (problem['related'] as readonly PlainMap[] | undefined) ?? [];
}

function withOffsets(
  problem: PlainMap,
  path: string,
  startsOf: (path: string) => readonly number[],
): object {
  const { rule, severity, message, item, fix } = problem;
  const related = relatedOf(problem).map((place) => {
    const other = place['path'] as string;
    const span = spanIn(startsOf(other), place);
    return { ...span, message: place['message'], ...(other === path ? {} : { path: other }) };
  });
  return {
    rule,
    severity,
    message,
    ...spanIn(startsOf(path), problem),
    ...(item === undefined ? {} : { item }),
    ...(fix === undefined ? {} : { fix }),
    ...(related.length === 0 ? {} : { related }),
  };
}

function spanIn(starts: readonly number[], place: PlainMap): Span {
  const [line, column, endLine, endColumn] = places.map((key) => place[key] as number) as [
    number,
    number,
    number,
    number,
  ];
  return {
    start: starts[line - 1]! + column - 1,
    end: starts[endLine - 1]! + endColumn - 1,
  };
}
