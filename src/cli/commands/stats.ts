import type { Command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { Failure } from '../failure.js';
import { createPaint } from '../formats/paint.js';
import { visible } from '../formats/visible.js';
import { comparisonText } from '../stats/comparison-text.js';
import { readBanks } from '../stats/read-banks.js';
import { comparisonJson, statsJson } from '../stats/stats-json.js';
import { statsText } from '../stats/stats-text.js';

/** How many entries of a list are shown where nobody asks for all. */
const usualEntries = 12;
/** What a line may take where nobody says how wide the window is. */
const usualColumns = 80;
const narrowest = 40;

export const stats: Command = {
  name: 'stats',
  operands: '[files, folders or globs]',
  about: [
    'Says what is in banks: kinds, difficulty, levels, tags, objectives and how many items cover',
    'each, where the keys stand, how long the choices are, duplicates, and how easily the stems are',
    'read. Several banks are counted together. Without a path, the banks of the current folder. It',
    'judges nothing and changes nothing: `quizwright lint` says what to mend.',
  ].join('\n'),
  options: [
    { name: 'format', short: 'f', value: 'text|json', help: 'text (default) or json' },
    {
      name: 'compare',
      value: 'OTHER',
      help: 'show what changed since an earlier version: a file, a folder or a glob',
    },
    {
      name: 'all',
      help: `show long lists to their end, not only the first ${usualEntries} entries`,
    },
  ],
  examples: [
    { line: 'quizwright stats banks/cells.quiz.yaml', does: 'what is in one bank' },
    { line: 'quizwright stats banks/ --all', does: 'what is in a folder, with every tag' },
    {
      line: 'quizwright stats banks/cells.quiz.yaml --compare old/cells.quiz.yaml',
      does: 'what changed since an earlier version',
    },
    { line: 'quizwright stats banks/ -f json > stats.json', does: 'for programs' },
  ],
  async run(input, io) {
    const format = input.value('format') ?? 'text';
    if (format !== 'text' && format !== 'json') {
      throw new Failure(`There is no format \`${format}\` here; there are \`text\` and \`json\`.`);
    }
    const earlier = input.value('compare');
    const { statistics, faults } = await readBanks(input.operands, io);
    const before = earlier === undefined ? undefined : await readBanks([earlier], io);
    const allFaults = [...faults, ...(before?.faults ?? [])];
    for (const fault of allFaults) io.stderr.write(`quizwright: ${visible(fault)}\n`);
    const code = allFaults.length > 0 ? exitCode.failed : exitCode.clean;
    if (format === 'json') {
      io.stdout.write(
        before === undefined
          ? statsJson(statistics)
          : comparisonJson(before.statistics, statistics),
      );
      return code;
    }
    if (statistics.banks.length === 0 && before === undefined) {
      if (allFaults.length === 0) {
        io.stderr.write('No banks here. A bank is a file named `*.quiz.yaml`.\n');
      }
      return code;
    }
    const layout = {
      paint: createPaint(io.stdout.colour),
      columns: Math.max(narrowest, io.stdout.columns ?? usualColumns),
      most: input.has('all') ? Infinity : usualEntries,
    };
    io.stdout.write(
      before === undefined
        ? statsText(statistics, layout)
        : comparisonText(before.statistics, statistics, layout),
    );
    return code;
  },
};
