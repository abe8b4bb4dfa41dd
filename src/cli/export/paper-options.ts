import type { Exporter, PaperOptions } from '../../core/convert/exporters.js';
import type { Input, OptionRow } from '../command.js';
import { Failure } from '../failure.js';

const sheets = ['questions', 'answers', 'flashcards', 'all'] as const;
/** Beyond it, no letter names them. */
const mostVersions = 26;

/** The options that only paper has. */
export const paperOptions: readonly OptionRow[] = [
  {
    name: 'sheet',
    value: 'SHEET',
    help: 'html: questions (the paper to hand out), answers (its key), flashcards (to cut out), or all of these in one file, which is usual',
  },
  {
    name: 'versions',
    value: 'N',
    help: 'html: the paper in so many versions, A, B, C…, with questions and choices in other orders',
  },
  {
    name: 'seed',
    value: 'S',
    help: 'html, ssml, audio: what those orders follow from; the same seed makes the same (1)',
  },
];

/** What was asked of the paper; undefined for what is none. Throws a `Failure`. */
export function readPaper(input: Input, exporter: Exporter): PaperOptions | undefined {
  if (exporter.id !== 'html') {
    const other = paperOptions.find(
      ({ name }) => input.has(name) && !(name === 'seed' && isLesson(exporter)),
    );
    if (other === undefined) return undefined;
    throw new Failure(`\`--${other.name}\` is for paper: it goes with \`--to html\`.`);
  }
  const wanted = input.value('sheet') ?? 'all';
  const sheet = sheets.find((name) => name === wanted);
  if (sheet === undefined) {
    throw new Failure(`There is no sheet \`${wanted}\`.`, `There are: ${sheets.join(', ')}.`);
  }
  const seed = input.value('seed')?.trim();
  if (seed === '') throw new Failure('`--seed` needs a number or a word.');
  // Whoever names a seed wants an order that follows from it.
  const written = input.value('versions') ?? (seed === undefined ? undefined : '1');
  if (written === undefined) return { sheet };
  const versions = Number(written);
  if (!/^\d+$/.test(written.trim()) || versions < 1 || versions > mostVersions) {
    throw new Failure(
      `\`--versions ${written}\` is no number of versions: say 1 to ${mostVersions}.`,
    );
  }
  return { sheet, versions, ...(seed === undefined ? {} : { seed }) };
}

/** A lesson is shuffled by a seed, too. */
function isLesson({ id }: Exporter): boolean {
  return id === 'ssml' || id === 'audio';
}

/** Whether what is in a list of a bank is on the sheets that are wanted; nobody looks there for what is in none. */
export function isListOnPaper(list: string | undefined, paper: PaperOptions | undefined): boolean {
  if (paper === undefined || paper.sheet === 'all') return true;
  return list === (paper.sheet === 'flashcards' ? paper.sheet : 'questions');
}
