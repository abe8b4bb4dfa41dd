import { changesMarkdown, englishChanges, type NamedChange } from '../../core/changes/index.js';
import type { Command } from '../command.js';
import { changesText, summaryOf } from '../diff/changes-text.js';
import { compareVersions } from '../diff/compare-versions.js';
import { readVersions, type Versions } from '../diff/read-versions.js';
import { exitCode } from '../exit-code.js';
import { Failure } from '../failure.js';
import { createPaint } from '../formats/paint.js';
import { createPositions } from '../formats/positions.js';
import { visibleJson } from '../formats/visible.js';

const formats = ['text', 'markdown', 'json'] as const;

export const diff: Command = {
  name: 'diff',
  operands: '<old> <new> | REF [files or folders]',
  about: [
    'Says what changed between two versions of banks, in a reviewer’s words: questions that were',
    'added, removed, moved or renamed, another key, choices, reworded texts with the words marked,',
    'points, tags and the rest. Compares two files, two folders, or a commit with what is there now',
    '(`REF...` with a point where this branch left REF). A name that is both, a file and a branch,',
    'is taken for the file. Layout and remarks are no changes. Exits with 0 whether there are any.',
  ].join('\n'),
  options: [
    {
      name: 'format',
      short: 'f',
      value: formats.join('|'),
      help: 'text (default), markdown for a comment, or json',
    },
  ],
  examples: [
    { line: 'quizwright diff HEAD', does: 'what is not committed yet' },
    {
      line: 'quizwright diff origin/main... -f markdown',
      does: 'what this branch changes, for a comment',
    },
    { line: 'quizwright diff old.quiz.yaml new.quiz.yaml', does: 'two files' },
    { line: 'quizwright diff v1.0 banks/', does: 'since a tag, in one folder' },
  ],
  async run(input, io) {
    const format = input.value('format') ?? 'text';
    if (!(formats as readonly string[]).includes(format)) {
      const known = formats.map((each) => `\`${each}\``).join(', ');
      throw new Failure(`There is no format \`${format}\` here; there are ${known}.`);
    }
    const versions = await readVersions(input.operands, io);
    const banks = compareVersions(versions);
    if (format === 'json') io.stdout.write(changesJson(banks, versions));
    else if (format === 'markdown') io.stdout.write(changesMarkdown(banks, englishChanges));
    else io.stdout.write(changesText(banks, createPaint(io.stdout.colour)));
    return exitCode.clean;
  },
};

/** For programs; its shape is a contract (`version`). Lines are those of the version where the item stands. */
function changesJson(banks: readonly NamedChange[], versions: readonly Versions[]): string {
  const texts = new Map(versions.map((each) => [each.name, each]));
  const list = banks.map(({ name, before, bank }) => {
    const { before: old, after: now } = texts.get(name)!;
    const [inOld, inNow] = [old, now].map((text) =>
      createPositions(typeof text === 'string' ? text : ''),
    ) as [ReturnType<typeof createPositions>, ReturnType<typeof createPositions>];
    return {
      path: name,
      ...(before === undefined ? {} : { before }),
      change: bank.change,
      items: bank.items,
      onlyLayout: bank.onlyLayout,
      unread: bank.unread,
      bank: bank.head,
      changes: bank.changes.map(({ change, list: where, item, asks, offset, details }) => ({
        change,
        list: where,
        item,
        asks,
        line: (change === 'removed' ? inOld : inNow)(offset).line,
        details,
      })),
    };
  });
  return `${visibleJson({ version: 1, banks: list, summary: summaryOf(banks) })}\n`;
}
