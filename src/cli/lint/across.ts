import { compareProblems } from '../../core/problem/problem.js';
import { decode } from '../files/decode.js';
import { readBytes } from '../files/read-file.js';
import { type AcrossProblems, type FileReport, withProblems } from './job.js';

/** Where the file of a report is. */
type Place = { readonly name: string; readonly path: string };

/** The problems that have to do with another file, by the names of the files that have some. */
export async function findAcross(reports: readonly FileReport[]): Promise<AcrossProblems> {
  const compared = reports.filter(({ prints }) => prints !== undefined && prints.prints.length > 0);
  if (compared.length < 2) return new Map();
  const { checkAcrossBanks } = await import('../../core/lint/index.js');
  const found = checkAcrossBanks(
    compared.map(({ name, prints }) => ({ path: name, ...prints! })),
  ).map((problems, i) => [compared[i]!.name, problems] as const);
  return new Map(found.filter(([, problems]) => problems.length > 0));
}

/**
 * Adds to each file's problems those that have to do with another file. `files` says where they are:
 * absent where the reports hold all texts that can matter.
 */
export function addAcross(
  reports: readonly FileReport[],
  found: AcrossProblems,
  files?: readonly Place[],
): readonly FileReport[] {
  if (found.size === 0) return reports;
  const others = new Set(
    [...found.values()].flatMap((problems) =>
      problems.flatMap(({ related = [] }) => related.map((r) => r.path)),
    ),
  );
  const isTouched = ({ name }: FileReport): boolean => found.has(name) || others.has(name);
  const told = files === undefined ? reports : withTexts(reports, isTouched, files);
  return told.map((report) => {
    const more = found.get(report.name);
    if (more === undefined) return report;
    return withProblems(report, [...report.problems, ...more].sort(compareProblems));
  });
}

/** A file without problems of its own did not keep its text, which says where lines begin. */
export function withTexts(
  reports: readonly FileReport[],
  isWanted: (report: FileReport) => boolean,
  files: readonly Place[],
): readonly FileReport[] {
  const paths = new Map(files.map(({ name, path }) => [name, path]));
  return reports.map((report) =>
    isWanted(report) && report.text === ''
      ? { ...report, text: decode(readBytes(paths.get(report.name)!, report.name)).text }
      : report,
  );
}
