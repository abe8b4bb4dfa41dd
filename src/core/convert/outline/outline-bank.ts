import type { ImportProblem, ImportResult } from '../converter.js';
import type { BankChecks } from '../draft-bank.js';
import { detectLanguage } from '../study-page/language.js';
import type { OutlineNode } from './outline-node.js';
import { writeNotes } from './write-notes.js';

/** What was read of a mind map or an outline. */
export interface ReadOutline {
  /** What it calls itself, plain; empty where it does not. */
  readonly title: string;
  readonly nodes: readonly OutlineNode[];
  readonly authors?: readonly string[];
  readonly problems: readonly ImportProblem[];
}

/** A bank whose notes are an outline. What the source does not say is marked in it. */
export function outlineBank(
  { title, nodes, authors = [], problems }: ReadOutline,
  source: string,
  fileName: string | undefined,
): ImportResult {
  const notes = writeNotes(nodes);
  const name = fileName?.replace(/^.*[/\\]/, '').replace(/\.[^.]{1,8}$/, '');
  const invented = name?.replace(/[-_ ]+/g, ' ').trim();
  const language = detectLanguage([title, ...notes.split('\n')]);
  const checks: BankChecks = {
    ...(title === '' ? { title: ['the file shows no title'] } : {}),
    ...(language.certain ? {} : { language: ['the text says too little to tell its language'] }),
  };
  const empty: ImportProblem = {
    start: 0,
    end: source.length,
    severity: 'error',
    message: 'There is no node with a text in this file.',
  };
  return {
    bank: {
      title: title || invented || 'Untitled',
      language: language.tag,
      ...(authors.length === 0 ? {} : { authors }),
      questions: [],
      flashcards: [],
      ...(notes === '' ? {} : { notes }),
      checks,
    },
    problems: [
      ...(notes === '' && !problems.some(({ severity }) => severity === 'error') ? [empty] : []),
      ...problems.toSorted((a, b) => a.start - b.start || a.end - b.end),
    ],
  };
}

/** Tells of things that have no place in notes: once for all of a sort, where the first stands. */
export class LeftOut {
  readonly #sorts = new Map<string, { readonly first: Place; count: number }>();

  /** @param say makes the sentence from how many there are */
  add(say: (count: number) => string, at: Place): void {
    const key = say(1);
    const known = this.#sorts.get(key);
    if (known !== undefined) known.count++;
    else {
      this.#sorts.set(key, { first: at, count: 1 });
      this.#sentences.set(key, say);
    }
  }

  readonly #sentences = new Map<string, (count: number) => string>();

  get problems(): readonly ImportProblem[] {
    return [...this.#sorts].map(([key, { first, count }]) => ({
      start: first.start,
      end: first.end,
      severity: 'info',
      message: this.#sentences.get(key)!(count),
    }));
  }
}

interface Place {
  readonly start: number;
  readonly end: number;
}
