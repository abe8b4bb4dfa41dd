import type { Tell } from '../../model/kinds/graded.js';
import type { ExportBank, ExportItem } from '../export-bank/export-bank.js';
import type { ItemLoss } from '../export-bank/losses.js';
import { textsOf } from '../export-bank/texts-of.js';
import { type Exporter, isWritten } from '../exporter.js';
import { isPlainLine, mediaOf } from '../markup/markdown-to-html.js';
import { markdownToLine } from '../markup/markdown-to-plain.js';

const name = 'Aiken';
/** One letter each, from A to Z. */
const mostChoices = 26;

/** Aiken: questions with one right choice, each text on one line. */
export const aikenExporter: Exporter = {
  id: 'aiken',
  title: name,
  extension: '.aiken.txt',
  carried: { kinds: { 'single-choice': {} }, bank: {} },
  losses: aikenLosses,
  export: (banks) => banks.flatMap(writeQuestions).join('\n'),
};

function aikenLosses(item: ExportItem, tell: Tell): readonly ItemLoss[] {
  const { body } = item;
  if (body.type !== 'choices') return [];
  const { length } = body.choices;
  if (length < 2) {
    const message = tell('{0} asks for two choices: this question is left out.', name);
    return [{ key: 'kind', path: [], message }];
  }
  if (length > mostChoices) {
    const message = tell(
      '{0} has letters for {1} choices: this question is left out.',
      name,
      mostChoices,
    );
    return [{ key: 'kind', path: [], message }];
  }
  return textsOf(item).flatMap(({ text, path }): readonly ItemLoss[] => {
    const isShown = path[0] === 'question' || path.at(-1) === 'text';
    if (!isShown || isPlainLine(text.replace(/[&<>"]/g, ''))) return [];
    const [file] = mediaOf(text);
    const message =
      file === undefined
        ? tell(
            '{0} has no place for formatting, math and line breaks: this becomes plain text.',
            name,
          )
        : tell('{0} carries no files: instead of “{1}” stands what describes it.', name, file);
    return [{ key: file === undefined ? 'markup' : 'media', path, message }];
  });
}

function writeQuestions({ items }: ExportBank): readonly string[] {
  return items.flatMap((item) => {
    const { body, stem } = item;
    if (body.type !== 'choices' || !isWritten(item, aikenExporter)) return [];
    const choices = body.choices.map(({ text }, i) => `${letter(i)}. ${line(text)}`);
    const key = letter(body.choices.findIndex(({ correct }) => correct));
    return [`${stemLine(stem)}\n${choices.join('\n')}\nANSWER: ${key}\n`];
  });
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

/** A line that is empty would be none. */
function line(markdown: string): string {
  const text = markdownToLine(markdown);
  return text === '' ? '…' : text;
}

/** A stem that begins as a choice or an answer does would be read as one. */
function stemLine(markdown: string): string {
  const text = line(markdown);
  return /^(?:[A-Z][).]\s|ANSWER:)/.test(text) ? `“${text}”` : text;
}
