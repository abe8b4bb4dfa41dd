import type { Prose } from '../markdown/index.js';
import type { Span } from '../text/span.js';
import { bare, type Parts, phrase } from './phrases.js';

/** What a file of a language says of words that give a choice away; phrases as in `phrases.ts`. */
export interface TermData {
  /** What every choice has in it that has an absolute term, or a vague or open one: a quick look. */
  readonly absoluteSign: RegExp;
  readonly vagueSign: RegExp;
  readonly parts: Parts;
  /** Allow of no exception: `always`. The group `term`, where there is one, is the word itself. */
  readonly absolute: readonly string[];
  /** Words that are as certain as those: a right choice with one of them tells that they mean nothing. */
  readonly certain: string;
  /** Leave it open how often something is so: `usually`. */
  readonly vague: readonly string[];
  /** Leave open whether it is so: `may`. Common in choices that are wrong, too, and so no fault there. */
  readonly open: readonly string[];
  /** Stems about what one may do: to them, such words are answers. */
  readonly permits: string;
  /** Words that ask: of a sentence, the part that begins with one of them counts. */
  readonly question: string;
  /** Stems to which an absolute term is an answer like any other: `how often`, `who`. */
  readonly asked: string;
  /** Stems that ask for what is false. */
  readonly falsehood: string;
  /** Begins a choice that says that there is nothing: `no rights`, `nothing happens`. */
  readonly nothing: string;
}

interface Patterns {
  readonly absolute: readonly RegExp[];
  readonly vague: readonly RegExp[];
  readonly open: readonly RegExp[];
  readonly certain: RegExp;
  readonly permits: RegExp;
  readonly question: RegExp;
  readonly asked: RegExp;
  readonly falsehood: RegExp;
  readonly nothing: RegExp;
}

const compiled = new WeakMap<TermData, Patterns>();

/** The phrases of a language, put together when they are first asked for. */
export function termPatterns(data: TermData): Patterns {
  let patterns = compiled.get(data);
  if (patterns === undefined) compiled.set(data, (patterns = compile(data)));
  return patterns;
}

function compile({
  parts,
  absolute,
  certain,
  vague,
  open,
  permits,
  question,
  asked,
  falsehood,
  nothing,
}: TermData): Patterns {
  const finders = (phrases: readonly string[]): RegExp[] =>
    phrases.map((source) => phrase(source, parts, 'd'));
  return {
    absolute: finders(absolute),
    vague: finders(vague),
    open: finders(open),
    certain: phrase(certain, parts),
    permits: phrase(permits, parts),
    question: bare(`^(?:${question})(?!{letter})`, parts),
    asked: phrase(asked, parts),
    falsehood: phrase(falsehood, parts),
    nothing: bare(`^[^a-z]{0,6}(?:${nothing})(?!{letter}|-)`, parts),
  };
}

/** The first term of a text that is neither quoted nor part of a name; a value of one or two words is none. */
export function findTerm({ text, folded }: Prose, finders: readonly RegExp[]): Span | undefined {
  for (const finder of finders) {
    const match = finder.exec(folded);
    if (match === null) continue;
    const [start, end] = match.indices!.groups?.['term'] ?? match.indices![0]!;
    if (isName(text, start, end) || isAnswer(text, start, end)) continue;
    if (!/["“«]/.test(text.slice(0, start))) return { start, end };
  }
  return undefined;
}

/** `Always Encrypted`, `the Never Trump movement`. */
function isName(text: string, start: number, end: number): boolean {
  if (!/\p{Lu}/u.test(text[start]!)) return false;
  return /[\p{L}\p{N}]/u.test(text.slice(0, start)) || /^\s+\p{Lu}\p{Ll}/u.test(text.slice(end));
}

/** `Never, since…`: the term is what was asked for. */
function isAnswer(text: string, start: number, end: number): boolean {
  if (/\s/.test(text.slice(start, end))) return false;
  return /^[^\p{L}]*$/u.test(text.slice(0, start)) && /^\s*[,.;:–—]/.test(text.slice(end));
}
