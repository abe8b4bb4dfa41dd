import { Failure } from '../../failure.js';
import { decode } from '../../files/decode.js';
import { readBytes } from '../../files/read-file.js';
import { shardProperty } from '../../formats/sarif.js';
import { isMap, isText, parseJson } from '../stored/plain.js';
import { type PlainReport, plainReportFrom } from './plain-report.js';
import { shardFrom, type ShardRun } from './shard-data.js';

/** A report as it was found in a file: of a shard, or of a run of its own. */
export type ReadReport = { readonly shard: ShardRun } | { readonly plain: PlainReport };

/** Reports are larger than banks. */
const largest = 512 * 1024 * 1024;

/** Reads a report in JSON or SARIF; throws a `Failure` where it is none that can be joined. */
export function readReport(path: string, name: string): ReadReport {
  const decoded = decode(readBytes(path, name, largest));
  const report = decoded.state === 'text' ? parseJson(decoded.text) : undefined;
  if (!isMap(report)) {
    throw new Failure(
      `\`${name}\` is no report in JSON or SARIF.`,
      'Write one with `quizwright lint --shard 1/2 --format json=FILE`.',
    );
  }
  const runs = report['runs'];
  const isSarif = Array.isArray(runs);
  const data = isSarif ? shardInRun(runs[0]) : report['shard'];
  if (data !== undefined) {
    const shard = shardFrom(data);
    if (shard !== undefined) return { shard };
    const program = isMap(data) && isText(data['program']) ? data['program'] : undefined;
    throw new Failure(
      `What \`${name}\` says of its shard cannot be read.`,
      program === undefined
        ? 'Was it changed since it was written?'
        : `Quizwright ${program} wrote it: shards are joined by the version that wrote them.`,
    );
  }
  const plain = isSarif ? undefined : plainReportFrom(report);
  if (plain !== undefined) return { plain };
  throw new Failure(
    isSarif
      ? `\`${name}\` is SARIF, but not of a shard.`
      : `\`${name}\` is JSON, but no report of \`quizwright lint\`.`,
    'Only reports that `quizwright lint --shard` wrote, and JSON of `quizwright lint`, can be joined.',
  );
}

function shardInRun(run: unknown): unknown {
  const properties = isMap(run) ? run['properties'] : undefined;
  return isMap(properties) ? properties[shardProperty] : undefined;
}
