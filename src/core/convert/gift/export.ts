import type { Tell } from '../../model/kinds/graded.js';
import type { Fates } from '../export-bank/carried-keys.js';
import type { ExportBank, ExportBody, ExportItem } from '../export-bank/export-bank.js';
import type { ItemLoss } from '../export-bank/losses.js';
import { type Exporter, isWritten } from '../exporter.js';
import { isPlainLine, markdownToHtml, mediaOf } from '../markup/markdown-to-html.js';
import { markdownToLine } from '../markup/markdown-to-plain.js';
import { moodleFraction } from '../moodle/fractions.js';
import { rightLosses } from '../moodle/plain-rights.js';
import { weightLosses, writtenShares } from '../moodle/weights.js';
import { sayLost } from '../export-bank/say-lost.js';
import { plainNumber } from '../plain-number.js';
import { textsOf } from '../export-bank/texts-of.js';

const everyItem: Fates = {
  id: 'kept',
  title: 'kept',
  tags: 'kept',
  stimulus: 'kept',
  explanation: 'kept',
};
const everyChoice: Fates = { ...everyItem, 'choices.feedback': 'kept', 'choices.weight': 'kept' };
const everyAnswer: Fates = { ...everyItem, 'answer.feedback': 'kept', 'answer.weight': 'kept' };

/** GIFT, as Moodle’s own importer reads it. */
export const giftExporter: Exporter = {
  id: 'gift',
  title: 'GIFT',
  extension: '.gift',
  carried: {
    kinds: {
      'single-choice': everyChoice,
      'multiple-answer': { ...everyChoice, 'partial-credit': 'kept' },
      'true-false': { ...everyItem, 'feedback.correct': 'kept', 'feedback.incorrect': 'kept' },
      'short-answer': { ...everyAnswer, 'feedback.incorrect': 'kept', accept: 'shown' },
      numeric: {
        ...everyAnswer,
        'answer.tolerance': 'kept',
        tolerance: 'kept',
        'feedback.incorrect': 'kept',
      },
      matching: { ...everyItem, distractors: 'kept' },
      open: everyItem,
    },
    bank: { id: 'kept', title: 'kept', language: 'kept', tags: 'kept' },
  },
  losses: giftLosses,
  export: (banks) => banks.map(writeBankAsGift).join('\n\n'),
};

function giftLosses(item: ExportItem, tell: Tell): readonly ItemLoss[] {
  const { body } = item;
  const refused = refusalOf(body, tell);
  if (refused !== undefined) return [{ key: 'kind', path: [], message: refused }];
  const losses: ItemLoss[] = [...weightLosses(item, 'GIFT', tell)];
  for (const { text, path } of textsOf(item)) {
    for (const file of mediaOf(text)) {
      const message = tell(
        '{0} carries no files: instead of “{1}” stands what describes it.',
        'GIFT',
        file,
      );
      losses.push({ key: 'media', path, message });
    }
  }
  if (body.type === 'short-answer' && body.pattern !== undefined) {
    losses.push({ key: 'pattern', path: ['pattern'], message: sayLost('pattern', 'GIFT', tell) });
  }
  if (body.type === 'matching') losses.push(...rightLosses(body, 'GIFT', tell));
  return losses;
}

/** Why a question cannot be written at all. */
function refusalOf(body: ExportBody, tell: Tell): string | undefined {
  switch (body.type) {
    case 'choices':
      return body.choices.length < 2
        ? tell('{0} asks for two choices: this question is left out.', 'GIFT')
        : body.multiple && body.choices.every(({ share }) => share <= 0)
          ? tell('No choice earns anything: this question is left out.')
          : undefined;
    case 'matching':
      return body.pairs.length < 2
        ? tell('{0} asks for two pairs: this question is left out.', 'GIFT')
        : undefined;
    case 'short-answer':
      return body.answers.some(({ text }) => text.includes('->'))
        ? tell('{0} takes `->` in an answer for a pair: this question is left out.', 'GIFT')
        : body.answers.length === 0
          ? tell('There is no sample answer for the pattern: this question is left out.')
          : undefined;
    default:
      return undefined;
  }
}

function writeBankAsGift(bank: ExportBank): string {
  const told = new Set<string>();
  const head = [
    ...mark('bank', bank.ownId ?? bank.id),
    ...mark('title', bank.title),
    ...mark('language', bank.language),
  ];
  const blocks = [`// ${head.join(' ')}`];
  for (const item of bank.items) {
    if (!isWritten(item, giftExporter)) continue;
    const { stimulus } = item;
    if (stimulus !== undefined && !told.has(stimulus.id)) {
      told.add(stimulus.id);
      blocks.push(`// ${mark('stimulus', stimulus.id).join('')}\n${write(stimulus.text, true)}`);
    }
    blocks.push(writeItem(item));
  }
  return `${blocks.join('\n\n')}\n`;
}

/** In a comment above a question, as Moodle writes ids and tags. */
function mark(name: string, value: string | undefined): readonly string[] {
  if (value === undefined) return [];
  return [`[${name}:${value.replace(/[\\\]]/g, '\\$&').replace(/\s+/g, ' ')}]`];
}

function writeItem(item: ExportItem): string {
  const { exportId, id, tags, stimulus, ownTitle, stem, explanation } = item;
  const marks = [
    ...mark('id', id === undefined ? undefined : exportId),
    ...tags.flatMap((tag) => mark('tag', tag)),
    ...mark('stimulus', stimulus?.id),
  ];
  const isHtml = textsOf(item).some(({ text }) => !isSafe(text));
  const text = (markdown: string): string => write(markdown, isHtml);
  const title = ownTitle === undefined ? '' : `::${escape(ownTitle)}::`;
  const general = explanation === undefined ? '' : `####${text(explanation)}`;
  const answers = writeAnswers(item, text);
  const body = [...answers.lines, ...(general === '' ? [] : [general])];
  const braces =
    answers.lines.length <= 1 && general === ''
      ? `{${answers.lines[0] ?? ''}}`
      : `{\n${body.map((line) => `\t${line}`).join('\n')}\n}`;
  const note = marks.length === 0 ? '' : `// ${marks.join(' ')}\n`;
  return `${note}${title}${text(stem)}${braces}`;
}

/** Whether a text reads as it stands, in the format that Moodle takes for granted. */
function isSafe(markdown: string): boolean {
  // What a line or an answer begins with could be read as a sign.
  return isPlainLine(markdown) && !/^(?:\/\/|\$CATEGORY|\[|%)/.test(markdown.trim());
}

function write(markdown: string, isHtml: boolean): string {
  return isHtml ? `[html]${escape(markdownToHtml(markdown))}` : escape(markdown.trim());
}

/** Signs of GIFT as text; a blank line would end the question. */
function escape(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

function writeAnswers(
  { body, feedback }: ExportItem,
  text: (markdown: string) => string,
): { readonly lines: readonly string[] } {
  const said = (markdown: string | undefined): string =>
    markdown === undefined ? '' : `#${text(markdown)}`;
  switch (body.type) {
    case 'choices': {
      const shares = writtenShares(body);
      return {
        lines: body.choices.map((choice, i) => {
          const percent = shares[i]!;
          const isKey = !body.multiple && choice.correct;
          // Several are right only where none is `=`.
          const sign = isKey ? '=' : percent === 0 && !body.multiple ? '~' : `~%${percent}%`;
          return `${sign}${text(choice.text)}${said(choice.feedback)}`;
        }),
      };
    }
    case 'true-false': {
      const { correct, incorrect } = feedback;
      const word = body.answer ? 'TRUE' : 'FALSE';
      if (correct === undefined && incorrect === undefined) return { lines: [word] };
      // What is said to the wrong answer comes first.
      return { lines: [`${word}#${said(incorrect).slice(1)}${said(correct)}`] };
    }
    case 'short-answer':
      return {
        lines: [
          ...body.answers.map(
            ({ text: answer, share, feedback: own }) =>
              `=${weight(share, answer)}${escape(answer.replace(/[*]/g, '\\*'))}${said(own)}`,
          ),
          ...(feedback.incorrect === undefined ? [] : [`=%0%*${said(feedback.incorrect)}`]),
        ],
      };
    case 'numeric': {
      const entries = body.answers.map((answer) => {
        const { low, high, number, isRange, share, feedback: own } = answer;
        const written = isRange
          ? `${plainNumber(low)}..${plainNumber(high)}`
          : `${plainNumber(number)}${low === high ? '' : `:${tolerance(number, high)}`}`;
        return { written, share, own };
      });
      const other = feedback.incorrect === undefined ? [] : [`~${said(feedback.incorrect)}`];
      const [only, ...more] = entries;
      const isOne = more.length === 0 && only?.share === 1 && only.own === undefined;
      if (isOne && other.length === 0) return { lines: [`#${only.written}`] };
      return {
        lines: [
          '#',
          ...entries.map(({ written, share, own }) => `=${weight(share)}${written}${said(own)}`),
          ...other,
        ],
      };
    }
    case 'matching':
      return {
        lines: [
          ...body.pairs.map(
            ({ left, right }) => `=${text(left)} -> ${escape(markdownToLine(right))}`,
          ),
          ...body.distractors.map((right) => `= -> ${escape(markdownToLine(right))}`),
        ],
      };
    default:
      return { lines: [] };
  }
}

/** What begins as a weight does needs one before it. */
function weight(share: number, answer = ''): string {
  return share === 1 && !answer.startsWith('%') ? '' : `%${moodleFraction(share).percent}%`;
}

/** Without the dust of subtracting tenths. */
function tolerance(number: number, high: number): string {
  return plainNumber(Number((high - number).toPrecision(12)));
}
