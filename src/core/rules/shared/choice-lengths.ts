import { optionPhrases } from '../../language/index.js';
import type { ChoiceView, ItemView } from '../../view/index.js';
import { readLabels } from './label-list.js';
import { choicesSaying } from './option-meaning.js';
import { latePattern } from '../../text/late-pattern.js';

/** How long a choice looks on the page. */
export interface ChoiceLength {
  readonly choice: ChoiceView;
  readonly words: number;
  /** Without blank space around it; code and math count as they are written. */
  readonly characters: number;
}

/** Writing systems without blanks between words, whose characters are counted instead. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
/** Lists, headings, and lines of signs, such as tables are drawn with. */
const structure = /^[ \t]*(?:(?:[-*+]|\d+[.)]|#{1,6})[ \t]|\||(?:[=+-][ \t]*){3,}$)/m;
/** Letters of every script, their marks, and what stands for code and math. */
const letters = /[\s0-9a-z\u00c0-\u1fff\u3040-\uffff]/gi;
/** Rules and laws go by their numbers: `1.4 Be fair`, `§ 5`, `Art. 3`. */
const ownNumber = /^[^0-9a-z\u00a7]{0,3}(?:\d+\.\d|\u00a7|art\. ?\d)/i;
const longWord = latePattern(() => /(?<![\p{L}\p{N}'])(\p{L})[\p{L}\p{M}]{3,}/gu);

/** The lengths of choices, in their order. */
export function choiceLengths(choices: readonly ChoiceView[]): readonly ChoiceLength[] {
  const count = choices.some(({ text }) => unspaced.test(text)) ? countCharacters : countWords;
  return choices.map((choice) => ({
    choice,
    words: count(choice.prose.text),
    characters: charactersOf(choice),
  }));
}

/**
 * Whether choices say something in words: of code, math, lists, numbers and names nobody can say more or
 * less.
 */
export function areWords(choices: readonly ChoiceView[]): boolean {
  return choices.every(isWritten) && !areNames(choices);
}

/** The choices that speak of the others, which are as long as such choices are: `All of the above`, `A and B`. */
export function aboutOthers(view: ItemView): ReadonlySet<ChoiceView> {
  const { choices, language } = view;
  if (language === undefined) return new Set();
  const phrases = optionPhrases(language.options);
  return new Set([
    ...choicesSaying('all', view),
    ...choicesSaying('none', view),
    ...choices.filter((choice) => readLabels(choice, phrases) !== undefined),
  ]);
}

/** How the lengths of choices are told: in words, or in characters where no blanks part words. */
export function unitOf(lengths: readonly ChoiceLength[]): 'words' | 'characters' {
  return lengths.some(({ choice }) => unspaced.test(choice.text)) ? 'characters' : 'words';
}

/** Whether most of a choice is words. */
function isWritten({ prose, text }: ChoiceView): boolean {
  let others = 0;
  for (const { source } of prose.objects) others += source.end - source.start;
  if (others * 2 > text.length || structure.test(text)) return false;
  const digits = prose.text.match(/\d/g)?.length ?? 0;
  if (digits * 3 >= prose.text.length) return false;
  return prose.text.replace(letters, '').length * 2 < prose.text.length;
}

/** Whether choices are titles and names: most long words behind the first begin with a capital. */
export function areNames(choices: readonly ChoiceView[]): boolean {
  const numbered = choices.filter(({ text }) => ownNumber.test(text)).length;
  if (numbered >= 2 && numbered * 2 >= choices.length) return true;
  let capitals = 0;
  let others = 0;
  for (const { prose } of choices) {
    for (const { index, 1: first } of prose.text.matchAll(longWord())) {
      if (index === 0) continue;
      if (first === first!.toLowerCase()) others++;
      else capitals++;
    }
  }
  return capitals > others;
}

/** Words as one counts them on the page: between blanks, signs alone left out. */
export function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x202f) {
      inWord = false;
    } else if (!inWord && isLetterOrDigit(code)) {
      inWord = true;
      words++;
    }
  }
  return words;
}

/** Of other scripts all but general punctuation; what stands for code or math is a word too. */
function isLetterOrDigit(code: number): boolean {
  if (code < 0x80) {
    const lower = code | 0x20;
    return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
  }
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x206f);
}

function countCharacters(text: string): number {
  return text.replace(/[\s\p{P}]/gu, '').length;
}

function charactersOf({ prose, text }: ChoiceView): number {
  let characters = prose.text.trim().length;
  for (const { kind, source } of prose.objects) {
    if (kind === 'code' || kind === 'math') characters += source.end - source.start - 3;
  }
  return Math.min(characters, text.length);
}
