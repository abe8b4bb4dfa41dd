// A bank goes into another format and comes back: what is not the same was told before.
import assert from 'node:assert/strict';

import type {
  ExportBank,
  ExportItem,
} from '../../../../src/core/convert/export-bank/export-bank.js';
import { fateOf } from '../../../../src/core/convert/export-bank/carried-keys.js';
import { type Loss, lossesOf } from '../../../../src/core/convert/export-bank/losses.js';
import { readExportBank } from '../../../../src/core/convert/export-bank/read-export-bank.js';
import type { Exporter } from '../../../../src/core/convert/exporter.js';
import { type DraftBank, writeBank } from '../../../../src/core/convert/index.js';
import { gapNumbers } from '../../../../src/core/convert/anki/field-html.js';
import { markdownToHtml } from '../../../../src/core/convert/markup/markdown-to-html.js';
import { readGaps } from '../../../../src/core/markdown/index.js';
import { readBank } from '../../../../src/core/document/index.js';
import { tellInEnglish } from '../../../../src/service/tell.js';
import type { BankData } from '../../../generators/bank.js';

/** What an importer made of a file, with what it could not place. */
export interface Back {
  readonly bank: DraftBank;
  readonly problems: readonly { readonly message: string }[];
}

/** Losses that change a value instead of taking it away: what comes back is then another thing. */
const changes = new Set(['media', 'markup', 'partial-credit', 'pattern', 'tag', 'no-points']);

/** Losses of the other system alone: our own reader finds everything again. */
const elsewhere = new Set(['gap.points', 'title.end']);

export interface RoundTripOptions {
  /** What a share of the points is in a format that has a list of them, and tells only of what is far from all. */
  readonly share?: (share: number) => number;
}

function withShares(item: ExportItem, of: (share: number) => number): ExportItem {
  const { body } = item;
  const each = <T extends { readonly share: number }>(entries: readonly T[]): readonly T[] =>
    entries.map((entry) => ({ ...entry, share: of(entry.share) }));
  if (body.type === 'choices') return { ...item, body: { ...body, choices: each(body.choices) } };
  if (body.type === 'short-answer') {
    return { ...item, body: { ...body, answers: each(body.answers) } };
  }
  if (body.type === 'numeric') return { ...item, body: { ...body, answers: each(body.answers) } };
  return item;
}

/** Sends a bank there and back, and says where it differs from what the losses leave of it. */
export async function assertRoundTrip(
  given: BankData,
  exporter: Exporter,
  read: (file: string | Uint8Array) => Back | Promise<Back>,
  { share = (value: number): number => value }: RoundTripOptions = {},
): Promise<void> {
  const data = withOwnIds(given);
  const document = readBank(JSON.stringify(data));
  const bank = readExportBank(document, 'b.quiz.yaml');
  const losses = lossesOf(document, bank, exporter, tellInEnglish);
  for (const { start, end } of losses) {
    assert.ok(0 <= start && start <= end && end <= document.text.length);
  }
  // A file holds its own address, so that it is known again under another.
  const media = (_: ExportBank, address: string): Uint8Array => new TextEncoder().encode(address);
  const file = await exporter.export([bank], { now: 0, media });
  const back = await read(file);
  assert.deepEqual(
    back.problems.map(({ message }) => message),
    [],
  );
  const found = readExportBank(readBank(writeBank(back.bank)), 'b.quiz.yaml', { drafts: true });
  const kinds = bank.items.map(({ kind, placed }) => {
    return { kind, list: placed.reading.list, index: placed.index };
  });
  const copy = without(data, losses, kinds);
  keepPoints(copy, bank, exporter);
  const rest = JSON.stringify(copy);
  const left = readExportBank(readBank(rest), 'b.quiz.yaml');
  const isWhole = ({ placed }: ExportItem): boolean =>
    losses.some(({ item, path }) => item === placed && path.length === 0);
  // What makes cards of questions keeps all in one list, in the order of the bank.
  const isOneList = new Set(found.items.map(({ kind }) => kind === 'flashcard')).size < 2;
  const ordered = isOneList ? (items: readonly ExportItem[]) => items : byList;
  const written = ordered(bank.items.filter((item) => !isWhole(item)));
  const isChanged = ({ placed }: ExportItem): boolean =>
    losses.some(
      ({ item, key, path }) =>
        item === placed && (changes.has(key) || (key.endsWith('.weight') && path.length > 0)),
    );
  assert.equal(found.items.length, left.items.length, 'so many items');
  assert.deepEqual(headOf(found, exporter), headOf(left, exporter));
  const [mine, theirs] = [ordered(left.items), ordered(found.items)];
  for (const [i, item] of mine.entries()) {
    if (isChanged(written[i]!) || comesAsElse(written[i]!, exporter)) continue;
    assert.deepEqual(
      comparable(withShares(theirs[i]!, share)),
      comparable(withShares(item, share)),
    );
  }
}

/** What a rubric is worth is what its question is worth, also where nobody is told the rubric. */
function keepPoints(copy: BankData, bank: ExportBank, { carried }: Exporter): void {
  if (fateOf(carried, 'open', 'points') === 'lost') return;
  for (const item of (copy['questions'] ?? []) as Record<string, unknown>[]) {
    const own = bank.items.find(({ stem, body, placed }) => {
      return body.type === 'open' && stem === item['question'] && placed.reading.id === item['id'];
    });
    if (own !== undefined && own.body.type === 'open' && own.body.rubric.length > 0) {
      item['points'] = own.points;
    }
  }
}

/** Where each list stands in a bank means nothing. */
function byList(items: readonly ExportItem[]): readonly ExportItem[] {
  const isCard = ({ kind }: ExportItem): boolean => kind === 'flashcard';
  return [...items.filter((item) => !isCard(item)), ...items.filter(isCard)];
}

/** An id that stands twice is an error of the bank: which item has it depends on what is left out. */
function withOwnIds(data: BankData): BankData {
  const copy = structuredClone(data) as Record<string, unknown>;
  const taken = new Set<unknown>();
  for (const list of ['questions', 'flashcards']) {
    for (const item of (copy[list] ?? []) as Record<string, unknown>[]) {
      if (taken.has(item['id'])) delete item['id'];
      taken.add(item['id']);
    }
  }
  return copy;
}

/** Whether something of it is only shown: to a learner it is the same, to a program it is not. */
function comesAsElse({ kind, placed }: ExportItem, { carried }: Exporter): boolean {
  return Object.keys(placed.reading.data).some((key) => fateOf(carried, kind, key) === 'shown');
}

/** The data of a bank without what is lost. */
function without(
  data: BankData,
  losses: readonly Loss[],
  kinds: readonly { readonly kind: string; readonly list: string; readonly index: number }[],
): BankData {
  const copy = structuredClone(data) as Record<string, unknown>;
  const gone = new Map<string, Set<number>>();
  // What told the kind may be gone.
  for (const { kind, list, index } of kinds) {
    if (list === 'questions') {
      (copy[list] as Record<string, unknown>[])[index]!['kind'] = kind;
    }
  }
  for (const { item, path, key } of losses) {
    if (item === undefined) remove(copy, path);
    else {
      const { list } = item.reading;
      if (path.length === 0) gone.set(list, (gone.get(list) ?? new Set()).add(item.index));
      else if (key === 'gap.hint') {
        const question = (copy[list] as Record<string, unknown>[])[item.index]!;
        question['cloze'] = withoutHints(String(question['cloze']));
      } else if (!changes.has(key) && !elsewhere.has(key)) {
        remove((copy[list] as unknown[])[item.index], path);
      }
    }
  }
  for (const [list, places] of gone) {
    copy[list] = (copy[list] as unknown[]).filter((_, i) => !places.has(i));
  }
  return copy;
}

function withoutHints(cloze: string): string {
  return readGaps(cloze).gaps.reduceRight(
    (text, { hint }) =>
      hint === undefined ? text : `${text.slice(0, hint.start - 2)}${text.slice(hint.end)}`,
    cloze,
  );
}

function remove(value: unknown, [step, ...rest]: Loss['path']): void {
  if (typeof value !== 'object' || value === null) return;
  const map = value as Record<string | number, unknown>;
  // One value where a list may stand is its only entry.
  if (rest.length > 0) remove(map[step!], rest);
  else delete map[step!];
}

function headOf(bank: ExportBank, { carried }: Exporter): unknown {
  const { id, title, language, description } = bank;
  return {
    ...(carried.bank['id'] === 'kept' ? { id } : {}),
    ...(carried.bank['title'] === 'kept' ? { title: title.replace(/\s+/g, ' ') } : {}),
    ...(carried.bank['language'] === 'kept' ? { language } : {}),
    ...(carried.bank['description'] === 'kept' ? { description: html(description) } : {}),
  };
}

/** An item as its learner has it: how its Markdown is written does not matter. */
function comparable(item: ExportItem): unknown {
  const { placed: _, name: __, exportId: ___, title: ____, body, ...rest } = item;
  return JSON.parse(
    JSON.stringify(
      { ...rest, body: { ...body, gaps: undefined, ...cardGaps(body), ...byChoice(body) } },
      (key, value: unknown) => {
        if (typeof value === 'number') return Number(value.toPrecision(6));
        if (typeof value !== 'string' || key === 'type' || key === 'kind') return value;
        return html(value);
      },
    ),
  ) as unknown;
}

/** Weights that take off for each wrong choice what each right one earns say what `per-choice` says. */
function byChoice(body: ExportItem['body']): object {
  if (body.type !== 'choices' || !body.multiple) return {};
  const keys = body.choices.filter(({ correct }) => correct).length;
  const isSame = body.choices.every(
    ({ correct, share }) => Math.abs(share - (correct ? 1 : -1) / keys) < 0.001,
  );
  if (!isSame || !body.weighted || keys === body.choices.length) return {};
  const choices = body.choices.map((choice) => (choice.correct ? choice : { ...choice, share: 0 }));
  return { choices, weighted: false, partialCredit: true };
}

/** Of a card with gaps it matters which share a card, not what their number is. */
function cardGaps(body: ExportItem['body']): object {
  if (body.type !== 'card-cloze') return {};
  const numbers = gapNumbers(body.gaps);
  const groups = [...new Set(numbers)];
  const text = body.gaps.reduceRight((rest, gap, i) => {
    const answers = [...gap.answers, ...gap.others].map((answer) => answer.text).join('|');
    const inside = `${groups.indexOf(numbers[i]!)} ${answers} ${gap.hint?.text ?? ''}`;
    return `${rest.slice(0, gap.start)}⟨${inside}⟩${rest.slice(gap.end)}`;
  }, body.text);
  return { text };
}

function html(markdown: string | undefined): string | undefined {
  if (markdown === undefined) return undefined;
  return markdownToHtml(markdown.replaceAll('\u00a0', ' '))
    .replace(/\s+/g, ' ')
    .replace(/<\/?p>/g, '')
    .trim();
}
