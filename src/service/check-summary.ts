import type { Problem, Severity } from '../core/lint/index.js';
import { problemsInWords } from './counted.js';
import type { Tell } from './tell.js';

/** What was found in banks that were checked together. */
export interface CheckCounts extends Readonly<Record<Severity, number>> {
  readonly banks: number;
  /** Those that have problems. */
  readonly faulty: number;
}

/** Counts the problems of banks, a list for each. */
export function countProblems(banks: readonly (readonly Problem[])[]): CheckCounts {
  const of = (severity: Severity): number =>
    banks.flat().filter((problem) => problem.severity === severity).length;
  return {
    ...{ error: of('error'), warning: of('warning'), info: of('info') },
    banks: banks.length,
    faulty: banks.filter(({ length }) => length > 0).length,
  };
}

/** What was found, in a sentence. */
export function checkSummary(counts: CheckCounts, tell: Tell): string {
  const { banks, faulty, error, warning, info } = counts;
  if (banks === 0) return tell('There is no question bank in this workspace.');
  const total = error + warning + info;
  if (total === 0) {
    return banks === 1 ? tell('No problems in 1 bank.') : tell('No problems in {0} banks.', banks);
  }
  const kinds = [
    error === 1 ? tell('1 error') : error > 1 ? tell('{0} errors', error) : '',
    warning === 1 ? tell('1 warning') : warning > 1 ? tell('{0} warnings', warning) : '',
    info === 1 ? tell('1 remark') : info > 1 ? tell('{0} remarks', info) : '',
  ].filter((kind) => kind !== '');
  const found = problemsInWords(total, tell);
  return banks === 1
    ? tell('{0} in 1 bank: {1}.', found, kinds.join(', '))
    : tell('{0} in {1} of {2} banks: {3}.', found, faulty, banks, kinds.join(', '));
}
