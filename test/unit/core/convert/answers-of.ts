// What is right in a bank, whatever else a format keeps of it.
import type {
  ExportBank,
  ExportBody,
} from '../../../../src/core/convert/export-bank/export-bank.js';
import { markdownToPlain } from '../../../../src/core/convert/markup/markdown-to-plain.js';

/** The right answers of each item, as words. */
export function answersOf({ items }: ExportBank): readonly string[] {
  return items.map(({ kind, body }) => `${kind}: ${JSON.stringify(answerOf(body))}`);
}

function answerOf(body: ExportBody): unknown {
  switch (body.type) {
    case 'choices':
      return body.choices.flatMap(({ text, correct }) => (correct ? [markdownToPlain(text)] : []));
    case 'true-false':
      return body.answer;
    case 'short-answer':
      return body.answers.flatMap(({ text, share }) => (share > 0 ? [text] : []));
    case 'numeric':
      return body.answers.flatMap(({ low, high, share }) => (share > 0 ? [[low, high]] : []));
    case 'cloze':
      return body.gaps.map(({ answers }) => answers.map(({ text }) => text));
    case 'matching':
      return body.pairs.map(({ left, right }) => [markdownToPlain(left), markdownToPlain(right)]);
    case 'ordering':
      return body.order.map(markdownToPlain);
    default:
      return undefined;
  }
}
