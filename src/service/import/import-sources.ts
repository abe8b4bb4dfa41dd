import {
  type Converter,
  converters,
  detectConverter,
  type DraftBank,
  type ImportProblem,
  joinDrafts,
  writeBank,
} from '../../core/convert/index.js';
import type { Tell } from '../tell.js';

/** A file that somebody wants to make a bank of. */
export interface ImportSource {
  readonly name: string;
  readonly text: string;
}

/** A bank that was made. */
export interface ImportedBank {
  readonly text: string;
  readonly questions: number;
  readonly flashcards: number;
  /** Where it comes from, by place among the sources, and what there is to say of each. */
  readonly from: readonly { readonly source: number; readonly remarks: readonly ImportProblem[] }[];
}

export interface ImportOutcome {
  readonly banks: readonly ImportedBank[];
  /** What there is to say of the sources that no bank was made of. */
  readonly refused: readonly string[];
}

interface Draft {
  readonly source: number;
  readonly bank: DraftBank;
  readonly remarks: readonly ImportProblem[];
}

/** Makes one bank of all sources, or one of each; a source that cannot be read holds up no other. */
export function importSources(
  sources: readonly ImportSource[],
  isOneBank: boolean,
  tell: Tell,
): ImportOutcome {
  const refused: string[] = [];
  const drafts = sources.flatMap((given, source): Draft[] => {
    const { name, text } = given;
    const converter = detectConverter(text, name);
    if (converter === undefined) {
      refused.push(
        tell('“{0}” is nothing that can be imported. What can be: {1}.', name, formatNames(tell)),
      );
      return [];
    }
    const { bank, problems } = converter.import(text, { fileName: name });
    if (bank.questions.length + bank.flashcards.length > 0 || bank.notes !== undefined) {
      return [{ source, bank, remarks: problems }];
    }
    refused.push(tell('There is nothing in “{0}” to make a bank of.', name));
    return [];
  });
  const groups = isOneBank ? [drafts] : drafts.map((draft) => [draft]);
  return { banks: groups.filter(({ length }) => length > 0).map(toBank), refused };
}

function toBank(drafts: readonly Draft[]): ImportedBank {
  const bank = joinDrafts(drafts.map((draft) => draft.bank) as [DraftBank, ...DraftBank[]]);
  return {
    text: writeBank(bank),
    questions: bank.questions.length,
    flashcards: bank.flashcards.length,
    from: drafts.map(({ source, remarks }) => ({ source, remarks })),
  };
}

/** What people may bring, in their words. */
function formatNames(tell: Tell): string {
  return converters.map((converter) => formatName(converter, tell)).join(' · ');
}

function formatName({ id, title }: Converter, tell: Tell): string {
  switch (id) {
    case 'study-page':
      return tell('text copied from a study site');
    case 'plain-text':
      return tell('questions typed in a text file');
    case 'pairs':
      return tell('pairs in two columns');
    default:
      return title;
  }
}
