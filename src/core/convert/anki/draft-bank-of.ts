import { headingsOf, readGaps, SlugMint } from '../../markdown/index.js';
import { isText } from '../../model/schema/text.js';
import type { DraftBank, DraftFlashcard } from '../draft-bank.js';
import { markdownToLine } from '../markup/markdown-to-plain.js';
import { ownIds } from '../own-ids.js';
import { safeId } from '../safe-id.js';
import { detectLanguage } from '../study-page/language.js';
import type { CardMade } from './draft-card.js';

/** What our own exports say of a bank where Anki does not look. */
export interface BankTold {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly language: string | undefined;
}

/** Reads it; other people’s values are as nothing. */
export function readBankTold(value: unknown): BankTold | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, title, language } = value as Readonly<Record<string, unknown>>;
  return {
    id: typeof id === 'string' ? safeId(id) : undefined,
    title: typeof title === 'string' && title.trim() !== '' ? title : undefined,
    language: isText(language, 'language') ? (language as string) : undefined,
  };
}

export interface BankParts {
  readonly told: BankTold | undefined;
  /** As the decks have it. */
  readonly title: string | undefined;
  /** The last resort for a title. */
  readonly fileName: string | undefined;
  readonly description?: string | undefined;
  readonly made: readonly CardMade[];
  /** Remarks about all cards. */
  readonly checks: readonly string[];
}

/** The bank of cards that were made of notes. */
export function draftBankOf(parts: BankParts): DraftBank {
  const { told, made, description } = parts;
  const { flashcards, notes } = withNotes(made);
  const words = flashcards.flatMap(({ front, back, cloze }) =>
    [front, back, cloze?.replace(/\{\{c\d+::|\}\}/g, ' ')].flatMap((text) => text ?? []),
  );
  const language =
    told?.language === undefined ? detectLanguage(words) : { tag: told.language, certain: true };
  const name = parts.fileName?.replace(/^.*[/\\]/, '').replace(/(?:\.anki)?\.[^.]{1,8}$/i, '');
  const title = told?.title ?? parts.title ?? name?.replace(/[-_ ]+/g, ' ').trim() ?? '';
  const checks = {
    ...(title === '' ? { title: ['there was no title'] } : {}),
    ...(language.certain ? {} : { language: ['the language is a guess'] }),
    ...(parts.checks.length === 0 ? {} : { flashcards: parts.checks }),
  };
  return {
    ...(told?.id === undefined ? {} : { id: told.id }),
    title: title === '' ? 'Anki' : title,
    ...(description === undefined || description === '' ? {} : { description }),
    language: language.tag,
    questions: [],
    flashcards: ownIds(flashcards),
    ...(notes === '' ? {} : { notes }),
    ...(Object.keys(checks).length === 0 ? {} : { checks }),
  };
}

/** Longer headings nobody reads. */
const longestHeading = 60;
const longestSource = 80;

/**
 * What Anki shows behind a card with gaps: a word or two are its source, more becomes a part of the notes
 * that the card names as its source.
 */
function withNotes(made: readonly CardMade[]): {
  readonly flashcards: readonly DraftFlashcard[];
  readonly notes: string;
} {
  const sections: string[] = [];
  const headings = new Map<string, string>();
  const mint = new SlugMint();
  const flashcards = made.map(({ card, extra }) => {
    if (extra === undefined || card.source !== undefined) return card;
    if (extra.length <= longestSource && isLine(extra)) return { ...card, source: extra };
    let slug = headings.get(extra);
    if (slug === undefined) {
      const heading = headingOf(card);
      slug = mint.mint(heading);
      for (const { title } of headingsOf(`\n${extra}`)) mint.mint(title);
      headings.set(extra, slug);
      sections.push(`## ${heading}\n\n${extra}`);
    }
    return { ...card, source: `#${slug}` };
  });
  return { flashcards, notes: sections.join('\n\n') };
}

function isLine(markdown: string): boolean {
  return !markdown.includes('\n') && !/[*_`$[\]#\\]/.test(markdown);
}

/** The words of a card, with its gaps filled. */
function headingOf({ cloze = '' }: DraftFlashcard): string {
  const filled = readGaps(cloze).gaps.reduceRight(
    (text, { start, end, answers }) =>
      `${text.slice(0, start)}${answers[0]?.text ?? ''}${text.slice(end)}`,
    cloze,
  );
  const words = markdownToLine(filled)
    .replace(/[^\p{L}\p{M}\p{N}\s'’-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = words.slice(0, longestHeading).trim();
  return cut === '' ? 'Card' : cut;
}
