import writeXlsxFile from 'write-excel-file/universal';

import type { Tell } from '../../model/kinds/graded.js';
import { wordsFor } from '../../print/words/index.js';
import type { Fates } from '../export-bank/carried-keys.js';
import type { ExportBank, ExportItem } from '../export-bank/export-bank.js';
import type { ItemLoss } from '../export-bank/losses.js';
import { textsOf } from '../export-bank/texts-of.js';
import { type Exporter, type ExportOptions, isWritten } from '../exporter.js';
import { isPlainLine, mediaOf } from '../markup/markdown-to-html.js';
import { markdownToLine } from '../markup/markdown-to-plain.js';
import { makeZip } from '../package/make-zip.js';
import { openZip } from '../package/open-zip.js';

const name = 'Kahoot';
/** What its importer takes, in signs and in seconds. */
const longest = { question: 120, answer: 75 };
const mostChoices = 4;
const times = [5, 10, 20, 30, 60, 90, 120, 240];
const usualTime = 20;

const choices: Fates = { 'time-limit': 'shown' };

/** The table that Kahoot imports questions from. */
export const kahootExporter: Exporter = {
  id: 'kahoot',
  title: name,
  extension: '.xlsx',
  carried: {
    kinds: { 'single-choice': choices, 'multiple-answer': choices, 'true-false': choices },
    bank: { title: 'shown' },
  },
  losses: kahootLosses,
  export: writeTable,
};

function kahootLosses(item: ExportItem, tell: Tell): readonly ItemLoss[] {
  const { body, timeLimit } = item;
  if (body.type === 'choices' && (body.choices.length < 2 || body.choices.length > mostChoices)) {
    const message = tell('{0} has from two to four choices: this question is left out.', name);
    return [{ key: 'kind', path: [], message }];
  }
  const losses: ItemLoss[] = [];
  for (const { text, path } of textsOf(item)) {
    const isStem = path[0] === 'question';
    if (!isStem && path.at(-1) !== 'text') continue;
    const most = isStem ? longest.question : longest.answer;
    if ([...markdownToLine(text)].length > most) {
      const message = tell('{0} takes {1} signs here: what is longer is cut off.', name, most);
      losses.push({ key: 'markup', path, message });
    }
    const [file] = mediaOf(text);
    if (file !== undefined) {
      const message = tell(
        '{0} carries no files: instead of “{1}” stands what describes it.',
        name,
        file,
      );
      losses.push({ key: 'media', path, message });
    } else if (!isPlainLine(text.replace(/[&<>"]/g, ''))) {
      const message = tell(
        '{0} has no place for formatting, math and line breaks: this becomes plain text.',
        name,
      );
      losses.push({ key: 'markup', path, message });
    }
  }
  if (timeLimit !== undefined && timeFor(timeLimit) !== timeLimit) {
    const message = tell(
      '{0} has other times: this becomes {1} seconds.',
      name,
      timeFor(timeLimit),
    );
    losses.push({ key: 'time-limit', path: ['time-limit'], message });
  }
  return losses;
}

/** The nearest time above; where there is none, the longest. */
function timeFor(seconds: number | undefined): number {
  return times.find((time) => time >= (seconds ?? usualTime)) ?? times.at(-1)!;
}

type Row = readonly (string | number | null)[];

async function writeTable(
  banks: readonly ExportBank[],
  { now }: ExportOptions,
): Promise<Uint8Array> {
  const questions = banks.flatMap((bank) => bank.items.flatMap((item) => rowOf(item, bank)));
  // The importer looks for its columns where the template has them.
  const rows: Row[] = [
    [],
    [null, 'Quiz template'],
    [null, banks.map(({ title }) => title).join(', ')],
    ...Array.from({ length: 4 }, (): Row => []),
    [
      null,
      `Question - max ${longest.question} characters`,
      ...[1, 2, 3, 4].map((number) => `Answer ${number} - max ${longest.answer} characters`),
      'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
      'Correct answer(s) - choose at least one',
    ],
    ...questions.map((row, i): Row => [i + 1, ...row]),
  ];
  const cells = rows.map((row) =>
    row.map((value) =>
      value === null ? null : typeof value === 'number' ? { value } : { value, type: String },
    ),
  );
  const blob = await writeXlsxFile(cells, { sheet: 'Quiz' }).toBlob();
  // The same table makes the same bytes, whenever it is written.
  const files = openZip(new Uint8Array(await blob.arrayBuffer()));
  const packed = new Map(files.paths.map((path) => [path, files.read(path)!] as const));
  return makeZip(packed, now === undefined ? {} : { now });
}

function rowOf(item: ExportItem, { language }: ExportBank): readonly Row[] {
  const { body, stem, timeLimit } = item;
  if (!isWritten(item, kahootExporter)) return [];
  const said = wordsFor(language, undefined);
  const answers =
    body.type === 'choices'
      ? body.choices.map(({ text, correct }) => ({ text: cut(text, longest.answer), correct }))
      : body.type === 'true-false'
        ? [
            { text: said.true, correct: body.answer },
            { text: said.false, correct: !body.answer },
          ]
        : [];
  const right = answers.flatMap(({ correct }, i) => (correct ? [String(i + 1)] : []));
  return [
    [
      cut(stem, longest.question),
      ...Array.from({ length: mostChoices }, (_, i) => answers[i]?.text ?? null),
      timeFor(timeLimit),
      right.length === 1 ? Number(right[0]) : right.join(','),
    ],
  ];
}

function cut(markdown: string, most: number): string {
  const signs = [...markdownToLine(markdown)];
  if (signs.length === 0) return '…';
  return signs.length <= most ? signs.join('') : `${signs.slice(0, most - 1).join('')}…`;
}
