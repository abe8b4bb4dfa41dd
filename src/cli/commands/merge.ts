import { resolve } from 'node:path';

import type { Command } from '../command.js';
import { Failure } from '../failure.js';
import { decode } from '../files/decode.js';
import { readBytes } from '../files/read-file.js';
import { visible } from '../formats/visible.js';
import { addAcross, findAcross } from '../lint/across.js';
import { readBaselineOptions } from '../lint/baseline/baseline-options.js';
import { codeFor, toResult } from '../lint/conclude.js';
import type { FileReport } from '../lint/job.js';
import { formatRow, readCount, readFormats } from '../lint/lint-options.js';
import { joinShards } from '../lint/shard/join-shards.js';
import { joinPlainReports } from '../lint/shard/plain-report.js';
import { readReport } from '../lint/shard/read-report.js';
import { withoutKnown } from '../lint/without-known.js';
import { writeReports } from '../lint/write-reports.js';

export const merge: Command = {
  name: 'merge',
  operands: '<reports…>',
  about: [
    'Joins the reports of `quizwright lint --shard`, in JSON or SARIF, and adds what the banks of',
    'different shards have in common: the result is that of one run over all files, to the byte, in',
    'any format. It reads the reports alone, not the banks. Reports in JSON of runs of their own can',
    'be joined, too, as they are. Exits as `quizwright lint` does.',
  ].join('\n'),
  options: [
    formatRow,
    { name: 'max-warnings', value: 'N', help: 'exit 1 if there are more warnings than this' },
    { name: 'quiet', help: 'report errors only' },
    {
      name: 'baseline',
      value: 'FILE',
      help: 'do not report problems that this file knows; the banks have to be there, too (what `lint --shard --baseline` was given holds by itself)',
    },
  ],
  examples: [
    {
      line: 'quizwright lint --shard 1/4 -f json=shard-1.json',
      does: 'on each of four machines, with 2/4, 3/4 and 4/4',
    },
    {
      line: 'quizwright merge shard-*.json -f github -f sarif=all.sarif',
      does: 'then on one, with their reports',
    },
  ],
  async run(input, io) {
    if (input.operands.length === 0) {
      throw new Failure('Nothing to join.', 'Name the reports: `quizwright merge shard-*.json`.');
    }
    const options = {
      formats: readFormats(input.values('format')),
      maxWarnings: readCount(input, 'max-warnings', 0),
      quiet: input.has('quiet'),
      fix: { apply: 'none', write: false },
      stdin: false,
      dryRun: false,
      baseline: readBaselineOptions(input, (path) => resolve(io.cwd, path)),
    } as const;
    const files = [...new Set(input.operands)].map(
      (name) => [name, readReport(resolve(io.cwd, name), name)] as const,
    );
    const shards = files.flatMap(([name, read]) =>
      'shard' in read ? [[name, read.shard] as const] : [],
    );
    const plain = files.flatMap(([name, read]) =>
      'plain' in read ? [[name, read.plain] as const] : [],
    );
    if (shards.length > 0 && plain.length > 0) {
      throw new Failure(
        `\`${shards[0]![0]}\` is of a shard, and \`${plain[0]![0]}\` is not.`,
        'Join those of one run.',
      );
    }
    if (plain.length > 0 && options.baseline !== undefined) {
      throw new Failure('`--baseline` goes with the reports of shards.');
    }
    const joined = plain.length > 0 ? joinPlainReports(plain) : joinShards(shards);
    const ran = 'faults' in joined ? joined : undefined;
    const faults = ran?.faults ?? [];
    const all = addAcross(joined.reports, await findAcross(joined.reports));
    for (const fault of faults) io.stderr.write(`quizwright: ${visible(fault)}\n`);
    const whole = options.baseline === undefined ? all : withWholeTexts(all, io.cwd);
    // What the shards were told holds for all of them together.
    const baseline = options.baseline ?? ran?.baseline;
    const { reports: left, stale } = await withoutKnown(
      { reports: whole, faults },
      { ...options, ...(baseline === undefined ? {} : { baseline }) },
      io,
    );
    // What is shown is what the reports brought, whatever file they name.
    const reports = left.map((report, i) => ({ ...report, text: all[i]!.text }));
    const quiet = options.quiet || ran?.quiet === true;
    const result = toResult(reports, faults, { quiet, dryRun: ran?.dryRun === true });
    // Reports of runs of their own tell the items of all their banks together.
    const summary = 'items' in joined ? { ...result.summary, items: joined.items } : result.summary;
    await writeReports({ ...result, summary }, options, io);
    return codeFor(reports, faults, options, io, stale);
  },
};

/** A report holds of its bank only lines that have problems; a baseline knows items by all that they say. */
function withWholeTexts(reports: readonly FileReport[], cwd: string): readonly FileReport[] {
  return reports.map((report) => {
    const { text } = decode(readBytes(resolve(cwd, report.name), report.name));
    if (text.length === report.text.length || report.text === '') return { ...report, text };
    throw new Failure(
      `\`${report.name}\` is not as it was when it was checked.`,
      'With `--baseline`, reports are joined beside the banks that they are of.',
    );
  });
}
