import {
  importFormats,
  guessSource,
  importSource,
  openSource,
  type Source,
  type SourceImport,
} from '../../core/convert/import-source.js';
import {
  type DraftBank,
  isEmptyDraft,
  type ImportProblem,
  joinDrafts,
  writeBank,
} from '../../core/convert/index.js';
import { decodeText, Refusal } from '../../core/convert/package/source-files.js';
import type { Tell } from '../tell.js';

/** A file that somebody wants to make a bank of. */
export interface ImportSource {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it is one. */
  readonly text: string | undefined;
}

/** Something to look at in a source. */
export interface Remark extends ImportProblem {
  /** From 1; of a file in a package, which no editor shows. */
  readonly line?: number;
}

/** A bank that was made. */
export interface ImportedBank {
  readonly text: string;
  readonly questions: number;
  readonly flashcards: number;
  /** Files that it shows, by their paths from its folder. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  /** Where it comes from, by place among the sources, and what there is to say of each. */
  readonly from: readonly { readonly source: number; readonly remarks: readonly Remark[] }[];
}

export interface ImportOutcome {
  readonly banks: readonly ImportedBank[];
  /** What there is to say of the sources that no bank was made of. */
  readonly refused: readonly string[];
}

interface Draft {
  readonly source: number;
  readonly bank: DraftBank;
  readonly media: ReadonlyMap<string, Uint8Array>;
  readonly remarks: readonly Remark[];
}

/** Makes one bank of all sources, or one of each; a source that cannot be read holds up no other. */
export async function importSources(
  sources: readonly ImportSource[],
  isOneBank: boolean,
  tell: Tell,
): Promise<ImportOutcome> {
  const refused: string[] = [];
  const drafts: Draft[] = [];
  for (const [source, given] of sources.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that few are in memory
    const made = await draftOf(given, tell);
    if (typeof made === 'string') refused.push(made);
    else drafts.push({ ...made, source });
  }
  const groups = isOneBank ? [drafts] : drafts.map((draft) => [draft]);
  return { banks: groups.filter(({ length }) => length > 0).map(toBank), refused };
}

/** What is made of a source, or why nothing is. */
async function draftOf(
  { name, bytes, text }: ImportSource,
  tell: Tell,
): Promise<Omit<Draft, 'source'> | string> {
  try {
    const source: Source | undefined =
      openSource(bytes) ?? (text === undefined ? guessSource(bytes) : { type: 'text', text });
    if (source === undefined) {
      return tell(
        '“{0}” is no text file. Open it in its own program, and save or copy it as text (.txt, UTF-8).',
        name,
      );
    }
    const read = await importSource(source, { fileName: name });
    if (read === undefined) {
      const formats = formatNames(tell);
      return tell('“{0}” is nothing that can be imported. What can be: {1}.', name, formats);
    }
    const { bank, media = new Map<string, Uint8Array>() } = read;
    if (isEmptyDraft(bank)) {
      return tell('There is nothing in “{0}” to make a bank of.', name);
    }
    return { bank, media, remarks: [...mappingOf(read, tell), ...remarksOf(read, source)] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return tell('“{0}” cannot be imported. {1}', name, error.message);
  }
}

/** What keys were taken for, where that was guessed: to be looked at before anybody relies on it. */
function mappingOf({ mapping }: SourceImport, tell: Tell): readonly Remark[] {
  if (mapping === undefined) return [];
  const meant = Object.entries(mapping)
    .filter(([key]) => key !== 'items' && key !== 'text')
    .map(([key, value]) => `${key}: ${String(value)}`);
  const message = tell('The keys of this file were taken for: {0}.', meant.join(', '));
  return [{ start: 0, end: 0, severity: 'info', message }];
}

function remarksOf({ problems }: SourceImport, source: Source): readonly Remark[] {
  return problems.map((problem) => {
    if (problem.path === undefined || source.type === 'text') return problem;
    const bytes = source.files.read(problem.path);
    const before = bytes === undefined ? '' : decodeText(bytes).slice(0, problem.start);
    return { ...problem, line: before.split('\n').length };
  });
}

function toBank(drafts: readonly Draft[]): ImportedBank {
  const bank = joinDrafts(drafts.map((draft) => draft.bank) as [DraftBank, ...DraftBank[]]);
  return {
    text: writeBank(bank),
    questions: bank.questions.length,
    flashcards: bank.flashcards.length,
    // Of two with one name the first is shown: nobody brings such files together.
    media: new Map(drafts.toReversed().flatMap(({ media }) => [...media])),
    from: drafts.map(({ source, remarks }) => ({ source, remarks })),
  };
}

/** What people may bring, in their words. */
function formatNames(tell: Tell): string {
  return importFormats()
    .map((format) => formatName(format, tell))
    .join(' · ');
}

function formatName(
  { id, title }: { readonly id: string; readonly title: string },
  tell: Tell,
): string {
  switch (id) {
    case 'study-page':
      return tell('text copied from a study site');
    case 'markdown':
      return tell('questions typed in a text file');
    case 'json':
      return tell('JSON, YAML or TOML of another program');
    case 'pairs':
      return tell('pairs in two columns');
    default:
      return title;
  }
}
