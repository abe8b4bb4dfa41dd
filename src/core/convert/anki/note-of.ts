import { wordsFor } from '../../print/words/index.js';
import { escapeHtml } from '../../text/escape-html.js';
import type { ExportBody, ExportItem } from '../export-bank/export-bank.js';
import { clozeHtml, fieldHtml, type FileAddress } from './field-html.js';
import { ankiTags } from './tags.js';

/** The three note types that every Anki knows. */
export type NoteKind = 'basic' | 'reversed' | 'cloze';

/** A note as both of Anki’s formats hold it. */
export interface AnkiNote {
  readonly kind: NoteKind;
  /** By which a later import finds it again. */
  readonly guid: string;
  /** HTML: front and back, or the text with gaps and what is said behind it. */
  readonly fields: readonly [string, string];
  readonly tags: readonly string[];
}

/** What an item is written with. */
export interface NoteContext {
  /** Of the bank: a card says “true or false” in it. */
  readonly language: string;
  readonly address: FileAddress;
}

/** An item as a note: a flashcard as it is; a question as a card that asks it, with its answer on the back. */
export function noteOf(item: ExportItem, context: NoteContext): AnkiNote {
  const { body, exportId: guid, source } = item;
  const text = (markdown: string | undefined): string =>
    markdown === undefined ? '' : fieldHtml(markdown, context.address);
  const tags = ankiTags(item.tags);
  const about = [text(item.stimulus?.text), text(item.stem)];
  const from = source === undefined ? '' : `<div class="source">${escapeHtml(source)}</div>`;
  const behind = stacked([text(item.explanation)]);
  const backOf = (answer: string): string => stacked([filled(stacked([answer, behind])), from]);
  if (body.type === 'cloze' || body.type === 'card-cloze') {
    const fields = [
      stacked([...about, clozeHtml(body.text, body.gaps, context.address)]),
      stacked([behind, from]),
    ] as const;
    return { kind: 'cloze', guid, fields, tags };
  }
  if (body.type === 'flashcard') {
    const fields = [filled(text(body.front)), backOf(text(body.back))] as const;
    return { kind: body.reverse ? 'reversed' : 'basic', guid, fields, tags };
  }
  const { asked, answer } = sidesOf(body, text, context.language);
  const fields = [filled(stacked([...about, asked])), backOf(answer)] as const;
  return { kind: 'basic', guid, fields, tags };
}

interface Sides {
  /** What stands below the stem. */
  readonly asked: string;
  readonly answer: string;
}

type QuestionBody = Exclude<ExportBody, { readonly type: 'flashcard' | 'cloze' | 'card-cloze' }>;

function sidesOf(body: QuestionBody, text: (markdown: string) => string, language: string): Sides {
  const said = wordsFor(language, undefined);
  switch (body.type) {
    case 'choices': {
      const choices = body.choices.map((choice, i) => ({ ...choice, letter: letter(i) }));
      const keys = choices.filter(({ correct }) => correct);
      const remarks = choices.flatMap(({ feedback, letter: mark }) =>
        feedback === undefined ? [] : [`<i>${mark}</i> ${text(feedback)}`],
      );
      return {
        asked: stacked([
          body.multiple ? `<i>${escapeHtml(said.several)}</i>` : '',
          list(
            'ol type="A"',
            body.choices.map((choice) => text(choice.text)),
          ),
        ]),
        answer: stacked([
          ...keys.map((choice) => `<b>${choice.letter}</b> ${text(choice.text)}`),
          ...remarks,
        ]),
      };
    }
    case 'true-false':
      return {
        asked: `<i>${said.true}${said.or}${said.false}</i>`,
        answer: body.answer ? said.true : said.false,
      };
    case 'short-answer': {
      const answers = body.answers.filter(({ share }) => share > 0).map(({ text: own }) => own);
      const pattern = body.pattern === undefined ? '' : `<code>${escapeHtml(body.pattern)}</code>`;
      const shown = answers.map(escapeHtml).join(escapeHtml(said.or));
      return { asked: '', answer: stacked([shown, shown === '' ? pattern : '']) };
    }
    case 'numeric': {
      const numbers = body.answers.filter(({ share }) => share > 0).map(numberShown);
      const unit = body.unit === undefined ? '' : ` ${body.unit}`;
      return { asked: '', answer: escapeHtml(`${numbers.join(said.or)}${unit}`) };
    }
    case 'matching': {
      const rights = [...body.pairs.map(({ right }) => right), ...body.distractors];
      const rows = body.pairs.map(
        ({ left, right }) => `<tr><td>${text(left)}</td><td>${text(right)}</td></tr>`,
      );
      return {
        asked: stacked([
          list(
            'ol',
            body.pairs.map(({ left }) => text(left)),
          ),
          list('ol type="A"', [...new Set(rights)].sort().map(text)),
        ]),
        answer: `<table><tbody>${rows.join('')}</tbody></table>`,
      };
    }
    case 'ordering':
      return {
        asked: list('ul', body.order.toSorted().map(text)),
        answer: list('ol', body.order.map(text)),
      };
    case 'open':
      return {
        asked: '',
        answer: stacked([
          body.modelAnswer === undefined ? '' : text(body.modelAnswer),
          list(
            'ul',
            body.rubric.map(({ criterion, points }) => `${text(criterion)} (${points})`),
          ),
        ]),
      };
  }
}

function numberShown(answer: {
  readonly number: number;
  readonly low: number;
  readonly high: number;
  readonly isRange: boolean;
}): string {
  const { number, low, high, isRange } = answer;
  if (isRange) return `${low} – ${high}`;
  const around = Number((high - number).toPrecision(12));
  return around === 0 ? String(number) : `${number} ± ${around}`;
}

/** Behind Z, numbers. */
function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}

function list(tag: string, entries: readonly string[]): string {
  if (entries.length === 0) return '';
  return `<${tag}>${entries.map((entry) => `<li>${entry}</li>`).join('')}</${tag.slice(0, 2)}>`;
}

/** Parts below each other; one alone stands as it is. */
function stacked(parts: readonly string[]): string {
  const shown = parts.filter((part) => part !== '');
  if (shown.length === 1) return shown[0]!;
  return shown.map((part) => (part.startsWith('<div') ? part : `<div>${part}</div>`)).join('');
}

/** Anki takes no note whose first field is empty; and a card without a back is none here. */
function filled(html: string): string {
  return html === '' ? '…' : html;
}
