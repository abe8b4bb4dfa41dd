import type { Fix, Problem, RelatedPlace, Severity } from '../../core/problem/problem.js';
import type { Rule } from '../../core/rules/rule.js';
import { rules } from '../../core/rules/registry.js';
import { rulePage } from '../../core/rules/rule-page.js';
import type { Span } from '../../core/text/span.js';
import type { FileReport } from '../lint/job.js';
import { version } from '../version.js';
import { fingerprints } from './fingerprint.js';
import type { Format } from './format.js';
import { createPositionsByFile, type Positions, type PositionsByFile } from './positions.js';
import { rulePageUrl } from '../../core/rules/rule-page-url.js';
import { visibleJson } from './visible.js';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** SARIF 2.1.0, for code scanning: rules with their help, fixes, and names that survive edits. */
export const sarif: Format = ({ reports, faults, shard }) =>
  `${visibleJson({
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Quizwright', version, rules: rules.map(toDescriptor) } },
        columnKind: 'utf16CodeUnits',
        artifacts: reports.map(({ name }) => ({ location: { uri: toUri(name) } })),
        results: toResults(reports),
        invocations: [
          {
            executionSuccessful: faults.length === 0,
            toolExecutionNotifications: faults.map((text) => ({
              level: 'error',
              message: { text },
            })),
          },
        ],
        ...(shard === undefined ? {} : { properties: { [shardProperty]: shard } }),
      },
    ],
  })}\n`;

/** Where the properties of a run hold what joining shards needs. */
export const shardProperty = 'quizwright/shard';

function toDescriptor(rule: Rule): object {
  const { id, group, severity, sentence, why } = rule;
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: sentence },
    fullDescription: { text: why },
    help: { text: `${sentence}\n\n${why}`, markdown: rulePage(rule) },
    helpUri: rulePageUrl(id),
    defaultConfiguration: {
      enabled: severity !== 'off',
      level: severity === 'off' ? 'warning' : levels[severity],
    },
    properties: { tags: [group] },
  };
}

const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]));

function toResults(reports: readonly FileReport[]): readonly object[] {
  const positionsOf = createPositionsByFile(reports);
  return reports.flatMap((report, index) => toFileResults(report, index, positionsOf));
}

function toFileResults(
  report: FileReport,
  artifactIndex: number,
  positionsOf: PositionsByFile,
): readonly object[] {
  const { name, problems } = report;
  const positions = positionsOf(name);
  const names = fingerprints(report);
  const artifactLocation = { uri: toUri(name), index: artifactIndex };
  return problems.map((problem, index) => ({
    ruleId: problem.rule,
    ...(ruleIndexes.has(problem.rule) ? { ruleIndex: ruleIndexes.get(problem.rule) } : {}),
    level: levels[problem.severity],
    message: { text: problem.message },
    locations: [
      {
        physicalLocation: { artifactLocation, region: toRegion(problem, positions) },
        ...toLogicalLocation(problem),
      },
    ],
    partialFingerprints: { 'quizwright/v1': names[index] },
    ...toRelated(problem.related, artifactLocation, positions, positionsOf),
    ...(problem.fix === undefined
      ? {}
      : { fixes: [toFix(problem.fix, artifactLocation, positions)] }),
  }));
}

function toLogicalLocation({ item }: Problem): object {
  return item === undefined ? {} : { logicalLocations: [{ name: item, kind: 'object' }] };
}

function toRelated(
  places: readonly RelatedPlace[] | undefined,
  artifactLocation: object,
  positions: Positions,
  positionsOf: PositionsByFile,
): object {
  if (places === undefined || places.length === 0) return {};
  return {
    relatedLocations: places.map((place, index) => ({
      id: index + 1,
      message: { text: place.message },
      physicalLocation:
        place.path === undefined
          ? { artifactLocation, region: toRegion(place, positions) }
          : {
              artifactLocation: { uri: toUri(place.path) },
              region: toRegion(place, positionsOf(place.path)),
            },
    })),
  };
}

function toFix(
  { safe, title, edits }: Fix,
  artifactLocation: object,
  positions: Positions,
): object {
  const replacements = edits.map((edit) => ({
    deletedRegion: toRegion(edit, positions),
    insertedContent: { text: edit.text },
  }));
  const text = safe ? title : `${title} (may change a meaning: look at the result)`;
  return { description: { text }, artifactChanges: [{ artifactLocation, replacements }] };
}

function toRegion({ start, end }: Span, positions: Positions): object {
  const from = positions(start);
  const to = positions(end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
}

/** A relative reference: every sign that means something in an address is written out. */
function toUri(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}
