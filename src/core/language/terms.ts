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
  /** Allow of none among things of a kind, at the beginning of a choice: `all metals`. */
  readonly quantifiers: readonly string[];
  /** Shut out everything else: `only`. Often what is meant, and a cue beside other such terms only. */
  readonly exclusive: readonly string[];
  /** Words that are as certain as those: a right choice with one of them tells that they mean nothing. */
  readonly certain: string;
  /** Leave it open how often something is so: `usually`. */
  readonly vague: readonly string[];
  /** Leave open whether it is so: `may`. */
  readonly open: readonly string[];
  /** Whatever takes a statement back a little, anywhere: `tends to`. Where others hedge, a key may. */
  readonly hedges: string;
  /** Stems that ask for no more than what is mostly so: what is asked with a hedge is answered with one. */
  readonly rough: string;
  /** How adverbs look: choices that begin with several of them are steps of a scale. */
  readonly adverb: string;
  /** Stems about what one may do: to them, such words are answers. */
  readonly permits: string;
  /** Words that ask: of a sentence, the part that begins with one of them counts. */
  readonly question: string;
  /** Stems to which an absolute term is an answer like any other: `how often`, `who`. */
  readonly asked: string;
  /**
   * Last sentences of stems whose choices state nothing themselves: premises and conclusions that are
   * weighed, what a word means.
   */
  readonly weighed: readonly string[];
  /** Stems about what happens: to them, `all` counts the things at hand. */
  readonly event: string;
  /** Stems that ask for what is false. */
  readonly falsehood: string;
  /** Begins a choice that says that there is nothing: `no rights`, `nothing happens`. */
  readonly nothing: string;
}

interface Patterns {
  readonly absolute: readonly RegExp[];
  readonly quantifiers: readonly RegExp[];
  readonly exclusive: readonly RegExp[];
  readonly vague: readonly RegExp[];
  readonly open: readonly RegExp[];
  readonly weighed: readonly RegExp[];
  readonly certain: RegExp;
  readonly hedges: RegExp;
  readonly rough: RegExp;
  readonly adverb: RegExp;
  readonly permits: RegExp;
  readonly question: RegExp;
  readonly asked: RegExp;
  readonly event: RegExp;
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

function compile({ parts, ...data }: TermData): Patterns {
  const finders = (phrases: readonly string[]): RegExp[] =>
    phrases.map((source) => phrase(source, parts, 'd'));
  const atBeginning = (source: string): RegExp =>
    bare(`^[^a-z]{0,6}(?:${source})(?!{letter}|-)`, parts);
  return {
    absolute: finders(data.absolute),
    quantifiers: finders(data.quantifiers),
    exclusive: finders(data.exclusive),
    vague: finders(data.vague),
    open: finders(data.open),
    weighed: data.weighed.map((source) => phrase(source, parts)),
    certain: phrase(data.certain, parts),
    hedges: phrase(data.hedges, parts),
    rough: phrase(data.rough, parts),
    adverb: atBeginning(data.adverb),
    permits: phrase(data.permits, parts),
    question: bare(`^(?:${data.question})(?!{letter})`, parts),
    asked: phrase(data.asked, parts),
    event: phrase(data.event, parts),
    falsehood: phrase(data.falsehood, parts),
    nothing: atBeginning(data.nothing),
  };
}

/**
 * The first term of a text that is neither quoted nor part of a name; a value of one or two words is none.
 *
 * @param beginsName whether a term with a capital begins a name where a capital follows
 */
export function findTerm(
  { text, folded }: Prose,
  finders: readonly RegExp[],
  beginsName = true,
): Span | undefined {
  for (const finder of finders) {
    const match = finder.exec(folded);
    if (match === null) continue;
    const [start, end] = match.indices!.groups?.['term'] ?? match.indices![0]!;
    if (isName(text, start, end, beginsName) || isAnswer(text, start, end)) continue;
    if (!/["“«]/.test(text.slice(0, start))) return { start, end };
  }
  return undefined;
}

/** `Always Encrypted`, `the Never Trump movement`; of `Only China` the capital but begins the choice. */
function isName(text: string, start: number, end: number, beginsName: boolean): boolean {
  if (!/\p{Lu}/u.test(text[start]!)) return false;
  if (/[\p{L}\p{N}]/u.test(text.slice(0, start))) return true;
  return beginsName && /^\s+\p{Lu}\p{Ll}/u.test(text.slice(end));
}

/** `Never, since…`: the term is what was asked for. */
function isAnswer(text: string, start: number, end: number): boolean {
  if (/\s/.test(text.slice(start, end))) return false;
  return /^[^\p{L}]*$/u.test(text.slice(0, start)) && /^\s*[,.;:–—]/.test(text.slice(end));
}
