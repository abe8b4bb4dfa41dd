import type { Problem } from '../../core/problem/problem.js';
import { element, writeXml, type XmlPart } from '../../core/convert/xml/write-xml.js';
import type { FileReport } from '../lint/job.js';
import type { Format } from './format.js';
import { createPositionsByFile, type PositionsByFile } from './positions.js';
import { visible } from './visible.js';

/**
 * For dashboards of tests: a suite for each bank, a failed test for each error and warning. What is
 * only told stands in a test that passed, and a bank without problems is a test that passed.
 */
export const junit: Format = ({ reports, faults }) => {
  const positionsOf = createPositionsByFile(reports);
  const suites = reports.map((report) => toSuite(report, positionsOf));
  const failures = reports.reduce((sum, { problems }) => sum + problems.filter(isFailed).length, 0);
  const tests = reports.reduce((sum, { problems }) => sum + Math.max(1, problems.length), 0);
  return writeXml(
    element(
      'testsuites',
      { name: 'quizwright', tests: tests + faults.length, failures, errors: faults.length },
      suites,
      faults.length === 0 ? undefined : toFaultSuite(faults),
    ),
  );
};

function toSuite({ name, problems }: FileReport, positionsOf: PositionsByFile): XmlPart {
  const suite = visible(name);
  const cases =
    problems.length === 0
      ? [element('testcase', { name: 'no problems', classname: suite, time: 0 })]
      : problems.map((problem) => toCase(problem, name, positionsOf));
  const failures = problems.filter(isFailed).length;
  return element(
    'testsuite',
    { name: suite, tests: cases.length, failures, errors: 0, skipped: 0, time: 0 },
    cases,
  );
}

function toCase(problem: Problem, name: string, positionsOf: PositionsByFile): XmlPart {
  const { rule, severity, message, item, related = [] } = problem;
  const places = [
    { ...problem, path: name, message: severity },
    ...related.map((place) => ({ ...place, path: place.path ?? name })),
  ].map((place) => {
    const { line, column } = positionsOf(place.path)(place.start);
    return visible(`${place.path}:${line}:${column}: ${place.message}`);
  });
  const { line, column } = positionsOf(name)(problem.start);
  const where = `${line}:${column}${item === undefined ? '' : ` ${item}`}`;
  const told = [visible(message), ...places].join('\n');
  return element(
    'testcase',
    { name: visible(`${rule} (${where})`), classname: visible(name), time: 0 },
    isFailed(problem)
      ? element('failure', { type: severity, message: visible(message) }, told)
      : element('system-out', {}, told),
  );
}

function isFailed({ severity }: Problem): boolean {
  return severity !== 'info';
}

/** What could not be read is no failed test, but one that could not be run. */
function toFaultSuite(faults: readonly string[]): XmlPart {
  const count = faults.length;
  const cases = faults.map((fault) =>
    element(
      'testcase',
      { name: visible(fault), classname: 'quizwright', time: 0 },
      element('error', { type: 'unreadable', message: visible(fault) }),
    ),
  );
  return element(
    'testsuite',
    { name: 'quizwright', tests: count, failures: 0, errors: count, skipped: 0, time: 0 },
    cases,
  );
}
