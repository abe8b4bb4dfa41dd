import { dirname } from 'node:path/posix';

import { type DraftBank, type DraftQuestion, writeBank } from '../src/core/convert/index.js';
import type { Adapted } from './adapters/adapter.js';
import { adapters } from './adapters/index.js';
import { fingerprint } from './fingerprint.js';
import { toMarkdown } from './html.js';
import type { Source } from './source.js';
import type { SourceFile } from './source-files.js';

/** A real bank, made of somebody's file. */
export interface CalibrationBank {
  readonly source: Source;
  readonly path: string;
  readonly draft: DraftBank;
  readonly text: string;
}

export interface BanksOfSource {
  readonly banks: readonly CalibrationBank[];
  readonly skipped: number;
  /** Files that are not in the source's shape at all. */
  readonly unread: readonly string[];
}

/** Makes banks of a source's files. */
export function banksOf(source: Source, files: readonly SourceFile[]): BanksOfSource {
  const adapter = adapters.get(source.shape);
  if (adapter === undefined) throw new Error(`no adapter for ${source.shape} (${source.id})`);
  const groups = new Map<string, Adapted[]>();
  const unread: string[] = [];
  for (const { path, text } of files) {
    const name = source.bank === 'folder' ? dirname(path) : path;
    try {
      const group = groups.get(name) ?? groups.set(name, []).get(name)!;
      group.push(adapter(text, source, path));
    } catch {
      unread.push(path);
    }
  }
  const banks = [...groups].flatMap(([path, parts]) => {
    const draft = toDraft(source, path, parts);
    if (draft.questions.length + draft.flashcards.length === 0) return [];
    return [{ source, path, draft, text: writeBank(draft) }];
  });
  const skipped = [...groups.values()].flat().reduce((sum, part) => sum + part.skipped, 0);
  return { banks, skipped, unread };
}

function toDraft(source: Source, path: string, parts: readonly Adapted[]): DraftBank {
  const { language, most = Infinity, markup, order } = source;
  const questions = parts.flatMap((part) => part.questions);
  const notes = parts.flatMap((part) => part.notes ?? []).join('\n\n');
  const draft: DraftBank = {
    title: path,
    language,
    questions: questions
      .slice(0, most)
      .map((each) => (order === undefined ? each : shuffled(each))),
    flashcards: parts.flatMap(({ flashcards }) => flashcards ?? []).slice(0, most),
    ...(notes === '' ? {} : { notes }),
  };
  return markup === 'html' ? withMarkdown(draft) : draft;
}

/** The same with its choices in an order that their fingerprints give. */
function shuffled(question: DraftQuestion): DraftQuestion {
  const { choices, question: stem = '' } = question;
  if (choices === undefined) return question;
  const ordered = choices
    .map((choice) => ({ choice, order: fingerprint(stem, choice.text) }))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1));
  return { ...question, choices: ordered.map(({ choice }) => choice) };
}

/** The same with every text, however deep, made Markdown. */
function withMarkdown<Value>(value: Value): Value {
  if (typeof value === 'string') return toMarkdown(value) as Value;
  if (Array.isArray(value)) return value.map((entry: unknown) => withMarkdown(entry)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, withMarkdown(entry as unknown)]),
  ) as Value;
}
