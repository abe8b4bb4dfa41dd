import type { LintResult, Summary } from './format.js';

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** One sentence: how many problems there are, and in how many banks. */
export function describeSummary({
  reports,
  summary,
}: Pick<LintResult, 'reports' | 'summary'>): string {
  const { files, items, errors, warnings, infos } = summary;
  const total = errors + warnings + infos;
  const banks = plural(files, 'bank');
  if (total === 0) return `No problems in ${banks} (${plural(items, 'item')}).`;
  const touched = reports.filter(({ problems }) => problems.length > 0).length;
  const where = files === 1 ? '1 bank' : `${touched} of ${banks}`;
  return `${plural(total, 'problem')} in ${where}: ${describeCounts(summary)}.`;
}

/** `2 errors, 1 info`; empty where there is nothing. */
export function describeCounts({ errors, warnings, infos }: Summary): string {
  return [
    errors > 0 ? plural(errors, 'error') : '',
    warnings > 0 ? plural(warnings, 'warning') : '',
    infos > 0 ? plural(infos, 'info') : '',
  ]
    .filter((kind) => kind !== '')
    .join(', ');
}
