import type { Fates } from '../export-bank/carried-keys.js';
import type { ExportBank, ExportBody, ExportItem } from '../export-bank/export-bank.js';
import type { Exporter } from '../exporter.js';
import { plainNumber } from '../plain-number.js';

/** What stands in the text for everybody to read; reading it again makes less of it. */
const item: Fates = {
  question: 'shown',
  tags: 'shown',
  points: 'shown',
  hints: 'shown',
  explanation: 'shown',
  stimulus: 'shown',
  source: 'shown',
};
const choices: Fates = {
  ...item,
  choices: 'shown',
  'choices.correct': 'shown',
  'choices.feedback': 'shown',
};
const answer: Fates = { ...item, answer: 'shown', accept: 'shown', pattern: 'shown' };

/** Markdown as people type questions: `1.`, `a)`, `*b)` for the right choice, `Answer:`. */
export const markdownExporter: Exporter = {
  id: 'markdown',
  title: 'Markdown',
  extension: '.md',
  carried: {
    kinds: {
      'single-choice': choices,
      'multiple-answer': choices,
      'true-false': answer,
      'short-answer': answer,
      numeric: {
        ...answer,
        range: 'shown',
        tolerance: 'shown',
        'answer.tolerance': 'shown',
        unit: 'shown',
      },
      cloze: { ...item, cloze: 'shown' },
      matching: { ...item, pairs: 'shown', distractors: 'shown' },
      ordering: { ...item, order: 'shown' },
      open: { ...item, 'model-answer': 'shown', rubric: 'shown' },
      flashcard: { ...item, front: 'shown', back: 'shown', cloze: 'shown' },
    },
    bank: {
      title: 'kept',
      description: 'shown',
      notes: 'shown',
      authors: 'shown',
      license: 'shown',
    },
  },
  export: (banks) => `${banks.map(writeDocument).join('\n\n')}\n`,
};

function writeDocument(bank: ExportBank): string {
  const { title, description, authors, license, notes, items } = bank;
  const questions = items.filter(({ kind }) => kind !== 'flashcard');
  const cards = items.filter(({ kind }) => kind === 'flashcard');
  const told = new Set<string>();
  const by = [authors.join(', '), license].filter((text) => text !== undefined && text !== '');
  return [
    `# ${title}`,
    description?.trim(),
    by.length === 0 ? undefined : `*${by.join(' · ')}*`,
    ...questions.map((each, i) => writeQuestion(each, i + 1, told)),
    ...(cards.length === 0 ? [] : ['## Flashcards', cards.map(writeCard).join('\n')]),
    notes === undefined ? undefined : notes.trim(),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n');
}

function writeQuestion(question: ExportItem, number: number, told: Set<string>): string {
  const { stem, body, hints, explanation, source, stimulus, points, tags } = question;
  const mark = `${number}. `;
  const indent = ' '.repeat(mark.length);
  const isNew = stimulus !== undefined && !told.has(stimulus.id);
  if (isNew) told.add(stimulus.id);
  const asked = body.type === 'cloze' ? [stem, gapsBlank(body)].filter(Boolean).join('\n\n') : stem;
  const lines = [
    ...(isNew ? [quoted(stimulus.text), ''] : []),
    `${mark}${indented(asked, indent)}`,
    ...answersOf(body).map((line) => `${indent}${indented(line, `${indent}   `)}`),
    ...hints.map((hint) => `${indent}Hint: ${indented(hint, indent)}`),
    ...(explanation === undefined
      ? []
      : [`${indent}Explanation: ${indented(explanation, indent)}`]),
    ...notes({ source, points, tags }).map((line) => `${indent}*${line}*`),
  ];
  return lines.join('\n');
}

function notes({ source, points, tags }: Pick<ExportItem, 'source' | 'points' | 'tags'>): string[] {
  return [
    ...(points === 1 ? [] : [`Points: ${points}`]),
    ...(tags.length === 0 ? [] : [`Tags: ${tags.join(', ')}`]),
    ...(source === undefined ? [] : [`Source: ${source}`]),
  ];
}

function answersOf(body: ExportBody): readonly string[] {
  switch (body.type) {
    case 'choices':
      return body.choices.map(({ text, correct, feedback }, i) => {
        const note = feedback === undefined ? '' : ` *(${feedback.replace(/\s+/g, ' ')})*`;
        return `${correct ? '*' : ''}${String.fromCharCode(97 + (i % 26))}) ${text}${note}`;
      });
    case 'true-false':
      return [`Answer: ${body.answer ? 'True' : 'False'}`];
    case 'short-answer': {
      const said = body.answers.map(({ text }) => text).join(' / ');
      return [
        `Answer: ${said}`,
        ...(body.pattern === undefined ? [] : [`Pattern: \`${body.pattern}\``]),
      ];
    }
    case 'numeric': {
      const unit = body.unit === undefined ? '' : ` ${body.unit}`;
      const said = body.answers.map(({ number, low, high, isRange }) => {
        if (isRange) return `${plainNumber(low)} to ${plainNumber(high)}`;
        const around = Number((high - number).toPrecision(12));
        return `${plainNumber(number)}${around === 0 ? '' : ` ± ${plainNumber(around)}`}`;
      });
      return [`Answer: ${said.join(' / ')}${unit}`];
    }
    case 'cloze':
      return [
        `Answer: ${body.gaps.map(({ answers }) => answers.map(({ text }) => text).join(' / ')).join('; ')}`,
      ];
    case 'matching':
      return [
        ...body.pairs.map(({ left, right }) => `- ${left} → ${right}`),
        ...body.distractors.map((right) => `- → ${right}`),
      ];
    case 'ordering':
      return body.order.map((entry, i) => `${i + 1}. ${entry}`);
    case 'open':
      return [
        ...(body.modelAnswer === undefined ? [] : [`Answer: ${body.modelAnswer}`]),
        ...body.rubric.map(({ criterion, points }) => `- ${criterion} (${points})`),
      ];
    default:
      return [];
  }
}

function writeCard({ body, hints }: ExportItem): string {
  const more = hints.map((hint) => `  ${indented(`Hint: ${hint}`, '  ')}`);
  const said =
    body.type === 'flashcard'
      ? `- **${body.front.trim()}**: ${indented(body.back, '  ')}`
      : body.type === 'card-cloze'
        ? `- ${indented(body.text, '  ')}`
        : '';
  return [said, ...more].join('\n');
}

/** A text with a place to write for each gap; of a dropdown, with what there is to choose from. */
function gapsBlank({ text, gaps }: Extract<ExportBody, { readonly type: 'cloze' }>): string {
  return gaps.reduceRight((rest, { start, end, dropdown, answers, others }) => {
    const choices = [...answers, ...others].map((each) => each.text).toSorted();
    const blank = dropdown ? `[${choices.join(' / ')}]` : '_____';
    return `${rest.slice(0, start)}${blank}${rest.slice(end)}`;
  }, text);
}

/** Lines behind the first stand under it, so that they belong to it. */
function indented(text: string, indent: string): string {
  return text.trim().replace(/\n(?=[^\n])/g, `\n${indent}`);
}

function quoted(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}
