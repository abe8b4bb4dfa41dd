import { createHash } from 'node:crypto';

import type { Severity } from '../../core/problem/problem.js';
import type { FileReport } from '../lint/job.js';
import { fingerprints } from './fingerprint.js';
import type { Format, Target } from './format.js';
import { createPositions } from './positions.js';
import { repositoryPath } from './repository-path.js';
import { visible, visibleJson } from './visible.js';

/** Of five that the platform has; the graver two are for what breaks or endangers a program. */
const severities: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
};

/** GitLab’s Code Quality report: what a merge request brings and takes away. */
export const gitlab: Format = ({ reports }, target) =>
  `${visibleJson(reports.flatMap((report) => toIssues(report, target)))}\n`;

function toIssues(report: FileReport, target: Target): readonly object[] {
  const positions = createPositions(report.text);
  const names = fingerprints(report);
  const path = repositoryPath(report.name, target);
  return report.problems.map(({ rule, severity, message, item, start, end }, index) => ({
    type: 'issue',
    check_name: rule,
    description: visible(item === undefined ? message : `${message} (${item})`),
    severity: severities[severity],
    categories: ['Style'],
    // Names of problems differ within a file; here they must in the whole report.
    fingerprint: createHash('sha256').update(`${path}\0${names[index]}`).digest('hex').slice(0, 32),
    location: {
      path,
      lines: { begin: positions(start).line, end: positions(end).line },
    },
  }));
}
