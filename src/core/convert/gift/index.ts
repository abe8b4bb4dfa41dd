import type { Converter, ImportProblem, ImportResult } from '../converter.js';
import { isText } from '../../model/schema/text.js';
import type { DraftQuestion } from '../draft-bank.js';
import { readExportId } from '../export-bank/export-id.js';
import { safeId } from '../safe-id.js';
import { detectLanguage } from '../study-page/language.js';
import { type GiftBlock, giftBlocks, sourceSpan, unmarked } from './gift-block.js';
import { tagOfCategory } from '../moodle/category.js';
import { toMarkdownText } from '../moodle/moodle-text.js';
import { giftText } from './gift-text.js';
import { readBody } from './read-body.js';

/** GIFT, the text format of Moodle, read as Moodle’s own importer reads it. */
export const gift: Converter = {
  id: 'gift',
  title: 'GIFT (Moodle)',
  extensions: ['.gift', '.gift.txt', '.txt'],

  detect(source, fileName) {
    if (fileName !== undefined && /\.gift(?:\.txt)?$/i.test(fileName)) return 0.95;
    const blocks = giftBlocks(source).filter(({ text }) => text !== '');
    if (blocks.length === 0) return 0;
    const sure = blocks.filter(({ text }) => isGift(text)).length;
    return sure === 0 ? 0 : 0.3 + 0.6 * (sure / blocks.length);
  },

  import(source, { fileName } = {}) {
    return readGift(source.replace(/^\ufeff/, ' '), fileName);
  },
};

/** What no prose has: a name between colons, a category, or answers between braces. */
function isGift(text: string): boolean {
  if (/^\$CATEGORY:|^::[^:\n]*::/.test(text)) return true;
  const [, answers] = /\{([^{}]*)\}/.exec(text) ?? [];
  if (answers === undefined) return false;
  const inside = answers.trim();
  return inside === '' || /^#|^[=~]|^(?:T|TRUE|F|FALSE)\b/.test(inside);
}

function readGift(source: string, fileName: string | undefined): ImportResult {
  const questions: DraftQuestion[] = [];
  const problems: ImportProblem[] = [];
  const stimuli: Record<string, string> = {};
  let category: string | undefined;
  let passage: string | undefined;
  let head: Told | undefined;
  for (const block of giftBlocks(source)) {
    const marks = told(block.comments, head?.bank);
    if (marks.bank !== undefined) head ??= marks;
    if (block.text.trim() === '') continue;
    const named = /^\s*\$CATEGORY:([^]*)$/.exec(block.text);
    if (named !== null) {
      category = tagOfCategory(unmarked(named[1]!));
      passage = undefined;
      continue;
    }
    const read = readBlock(block);
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    const { stem, title, body, explanation } = read;
    if (body === undefined) {
      if (stem === '') continue;
      passage = marks.stimulus ?? `text-${Object.keys(stimuli).length + 1}`;
      stimuli[passage] = stem;
      continue;
    }
    const { id, tags } = marks;
    const all = [...(category === undefined ? [] : [category]), ...tags];
    // A file of ours says of each question which text it is about; in others it is the last one above.
    const about = head === undefined ? passage : marks.stimulus;
    questions.push({
      ...(id === undefined ? {} : { id }),
      ...(title === undefined || (head === undefined && stem.startsWith(title)) ? {} : { title }),
      question: stem,
      ...body,
      ...(all.length === 0 ? {} : { tags: [...new Set(all)] }),
      ...(about === undefined || !Object.hasOwn(stimuli, about) ? {} : { stimulus: about }),
      ...(explanation === undefined ? {} : { explanation }),
    });
  }
  const language =
    head?.language === undefined
      ? detectLanguage(questions.map(({ question = '' }) => question))
      : { tag: head.language, certain: true };
  const title = head?.title ?? fileName?.replace(/(?:\.gift)?(?:\.[a-z]+)?$/i, '').trim();
  return {
    bank: {
      ...(head?.bank === undefined ? {} : { id: head.bank }),
      title: title === undefined || title === '' ? 'GIFT' : title,
      language: language.tag,
      ...(Object.keys(stimuli).length === 0 ? {} : { stimuli }),
      questions: withOwnIds(questions),
      flashcards: [],
      ...(language.certain ? {} : { checks: { language: ['the language is a guess'] } }),
    },
    problems,
  };
}

interface ReadBlock {
  readonly stem: string;
  readonly title: string | undefined;
  /** Undefined for a description. */
  readonly body: Omit<DraftQuestion, 'question'> | undefined;
  readonly explanation: string | undefined;
}

function readBlock(block: GiftBlock): ReadBlock | { readonly problem: ImportProblem } {
  const [name, written] = /^\s*::([^]*?)::/.exec(block.text) ?? [];
  const title = written === undefined ? undefined : unmarked(written).replace(/\s+/g, ' ').trim();
  const from = name?.length ?? 0;
  const text = block.text.slice(from).trimEnd();
  const start = text.indexOf('{');
  const end = text.indexOf('}');
  const fail = (message: string, at: number, to: number): { readonly problem: ImportProblem } => ({
    problem: { severity: 'error', message, ...sourceSpan(block, from + at, from + to) },
  });
  if (start < 0 && end < 0) {
    return {
      stem: toMarkdownText(giftText(text, 'moodle')),
      title,
      body: undefined,
      explanation: undefined,
    };
  }
  if (start < 0) return fail('This brace closes nothing; `\\}` writes the sign.', end, end + 1);
  if (end < 0)
    return fail(
      'This brace is never closed; `\\{` writes the sign. A blank line ends a question.',
      start,
      start + 1,
    );
  if (end < start) return fail('This brace closes nothing; `\\}` writes the sign.', end, end + 1);
  const behind = text.slice(end + 1);
  const gap = behind.trim() === '' ? '' : '_____';
  const { format, text: stem } = giftText(`${text.slice(0, start)}${gap}${behind}`, 'moodle');
  const inside = text.slice(start + 1, end).trim();
  const general = inside.lastIndexOf('####');
  const answers = general < 0 ? inside : inside.slice(0, general).trim();
  const explanation =
    general < 0 ? '' : toMarkdownText(giftText(inside.slice(general + 4), format));
  const body = readBody(answers, format);
  if (typeof body === 'string') return fail(body, start, end + 1);
  const words = toMarkdownText({ format, text: stem });
  return {
    stem: words === '' ? (title ?? '…') : words,
    title,
    body,
    explanation: explanation === '' ? undefined : explanation,
  };
}

/** What is told in comments: ids and tags as Moodle writes them, the rest as our exports do. */
interface Told {
  readonly id: string | undefined;
  readonly tags: readonly string[];
  readonly bank: string | undefined;
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly stimulus: string | undefined;
}

/** `// [id:q1] [tag:algebra]`, as Moodle writes above a question. */
function told(comments: readonly string[], bank: string | undefined): Told {
  const marks = [...comments.join(' ').matchAll(/\[([a-z]+):((?:\\.|[^\]\\])+)\]/g)].map(
    ([, name, value]) => ({ name, value: value!.replace(/\\(.)/g, '$1').trim() }),
  );
  const first = (name: string): string | undefined =>
    marks.find((mark) => mark.name === name && mark.value !== '')?.value;
  const name = first('id');
  const own = name === undefined ? undefined : readExportId(name, bank);
  const language = first('language');
  return {
    id: safeId(own === undefined ? name : own.item),
    tags: marks.filter((mark) => mark.name === 'tag').map(({ value }) => value),
    bank: safeId(first('bank')),
    title: first('title'),
    language: language !== undefined && isText(language, 'language') ? language : undefined,
    stimulus: safeId(first('stimulus')),
  };
}

/** An id that stands twice is nobody's name. */
function withOwnIds(questions: readonly DraftQuestion[]): readonly DraftQuestion[] {
  const taken = new Set<string>();
  return questions.map((question) => {
    const { id, ...rest } = question;
    if (id === undefined || !taken.has(id)) {
      if (id !== undefined) taken.add(id);
      return question;
    }
    return rest;
  });
}
