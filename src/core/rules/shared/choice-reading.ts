import { optionPhrases, type OptionPhrases } from '../../language/index.js';
import { evenText } from '../../language/even-text.js';
import { MarkdownText } from '../../markdown/index.js';
import type { ChoiceView, ItemView } from '../../view/index.js';

/** No such choice is longer: looking at more would only cost time. */
const longest = 160;

/** Of how many of the others a choice speaks. */
export type Quantity = 'all' | 'none';

/** What a choice may say of the others: for sure, or only if the rest of the question fits. */
export interface Reading {
  readonly choice: ChoiceView;
  readonly says: Quantity;
  readonly sure: boolean;
  /** Exactly two others are meant. */
  readonly both?: boolean;
  /** What the others are said to be: the `cities` of "all of these cities". */
  readonly word?: string;
  readonly claim?: Claim;
}

/**
 * What is said of all or none of the others, where things may be meant, and not choices: "all of them
 * are valid", "these are all planets".
 */
export interface Claim {
  /** Whether they are said to be what is asked for, as long as the stem does not ask for what is not. */
  readonly fits: boolean;
  /** The word that says that they are right or wrong. */
  readonly verdict?: string;
}

/** What was read last: rules look at one item after the other, and several of them ask for this. */
let last: { readonly view: ItemView; readonly readings: readonly Reading[] } | undefined;

const nothing: readonly never[] = [];

/** What the choices of an item may say of each other. */
export function readingsOf(view: ItemView): readonly Reading[] {
  if (last?.view !== view) last = { view, readings: readChoices(view) };
  return last.readings;
}

function readChoices({ language, choices }: ItemView): readonly Reading[] {
  if (language === undefined || choices.length < 2) return nothing;
  const phrases = optionPhrases(language.options);
  let readings: Reading[] | undefined;
  for (const choice of choices) {
    const reading = readChoice(choice, phrases);
    if (reading !== undefined) (readings ??= []).push(reading);
  }
  return readings ?? nothing;
}

function readChoice(choice: ChoiceView, phrases: OptionPhrases): Reading | undefined {
  if (choice.text.length > longest || !phrases.speaking.has(choice.firstWord)) return undefined;
  const folded = wordsOfChoice(choice);
  const found = findPhrase(folded, phrases);
  if (found === undefined) return undefined;
  const claim = claimOf(folded, found, phrases);
  return { choice, ...found, ...(claim === undefined ? {} : { claim }) };
}

type Found = Omit<Reading, 'choice'>;

function findPhrase(folded: string, phrases: OptionPhrases): Found | undefined {
  if (phrases.all.find(folded) !== undefined) return { says: 'all', sure: true };
  if (phrases.none.find(folded) !== undefined) return { says: 'none', sure: true };
  if (phrases.perhapsBoth.find(folded)) return { says: 'all', sure: false, both: true };
  if (phrases.perhapsAll.find(folded)) return { says: 'all', sure: false };
  if (phrases.perhapsNone.find(folded)) return { says: 'none', sure: false };
  const { word: ofAll } = phrases.allOfKind.find(folded) ?? {};
  if (ofAll !== undefined) return { says: 'all', sure: false, word: ofAll };
  const { word: areAll } = phrases.areOfKind.find(folded) ?? {};
  if (areAll !== undefined) {
    return { says: 'all', sure: false, word: areAll, claim: { fits: true } };
  }
  const { word } = phrases.noneOfKind.find(folded) ?? {};
  return word === undefined ? undefined : { says: 'none', sure: false, word };
}

/** What is said of the others, unless they are called choices, or pointed at: `the above are true`. */
function claimOf(
  folded: string,
  { sure, word, claim }: Found,
  { rightWords, wrongWords, pointingWords }: OptionPhrases,
): Claim | undefined {
  const words = wordsOfClause(folded);
  if (sure && words.some((each) => pointingWords.has(each))) return undefined;
  const verdict = words.find((each) => rightWords.has(each) || wrongWords.has(each));
  if (verdict !== undefined) return { fits: rightWords.has(verdict), verdict };
  const goesOn = word !== undefined && words.indexOf(word) < words.length - 1;
  return claim ?? (goesOn ? { fits: true } : undefined);
}

/** The words of a text as phrases know them, without a letter of its own and a remark behind it. */
function wordsOfClause(folded: string): readonly string[] {
  const text = evenText(folded);
  const words: string[] = [];
  for (let at = 0; text.word(at) !== undefined; at++) {
    const word = text.word(at)!;
    const isLabel = at === 0 && word.length === 1;
    if (!isLabel || !text.endsBehind(0)) words.push(word);
    if (!isLabel && text.endsBehind(at)) break;
  }
  return words;
}

/** The words of a choice in lower case, also where all of it is set as code, as in a list of code. */
function wordsOfChoice({ prose, text, path }: ChoiceView): string {
  if (prose.text !== '\uFFFC' || prose.objects[0]?.kind !== 'code') return prose.folded;
  const code = text.replace(/^`+\s*|\s*`+$/g, '');
  return code.includes(' ') ? new MarkdownText(code, path, false).prose.folded : prose.folded;
}
