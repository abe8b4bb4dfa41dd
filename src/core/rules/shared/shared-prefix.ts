import { isBalanced } from '../../language/asks-for-exception.js';
import { wordsBeforeNoun } from '../../language/clauses.js';
import type { Language, Word } from '../../language/index.js';
import type { ChoiceView, ItemView } from '../../view/index.js';
import { openStem } from './open-stem.js';
import { latePattern } from '../../text/late-pattern.js';

/** What all choices begin with. */
export interface Prefix {
  /** Where its last word ends, in every choice. */
  readonly end: number;
  readonly words: readonly Word[];
}

/** The words that all choices begin with, where they are worth moving. */
export function sharedPrefix(view: ItemView, language: Language): Prefix | undefined {
  const { choices } = view;
  const { end, words } = withoutPartedNoun(commonEnd(choices), view, language);
  const isWorded = words.filter(({ folded }) => !/\d/.test(folded)).length > 1;
  if (!isWorded || choices.some((each) => isProgram(each) || isName(words, each, language))) {
    return undefined;
  }
  const { functionWords } = language.words;
  const content = words.filter(({ folded }) => !functionWords.has(folded)).length;
  // Terms and commands have no small words between the others.
  if (content === words.length && words.length < 4) return undefined;
  // Code, math and images are read like words.
  const size = words.length + objectsBefore(choices[0]!, end);
  const total = choices.reduce(
    (sum, { prose }) => sum + view.words(prose).length + prose.objects.length,
    0,
  );
  const share = (size * choices.length) / total;
  return isWorth(size, content, share, isOpen(view, language)) ? { end, words } : undefined;
}

/** Where the stem is a sentence that choices end, less has to be the same. */
function isWorth(size: number, content: number, share: number, open: boolean): boolean {
  if (size > 2 && open) return share >= (content > 0 ? 0.2 : 1 / 3);
  if (content === 0) return false;
  if (open) return share >= 1 / 3;
  return size > 3 && (share >= 1 / 3 || (size > 5 && share >= 0.25));
}

function isOpen({ stem, reading }: ItemView, language: Language): boolean {
  const question = reading.data['question'];
  return (
    stem !== undefined &&
    typeof question === 'string' &&
    openStem(stem, question, language) !== undefined
  );
}

/** Shared words without a noun at their end whose adjectives are what differs. */
function withoutPartedNoun(end: number, view: ItemView, language: Language): Prefix {
  const { choices } = view;
  const words = view.words(choices[0]!.prose).filter((word) => word.end <= end);
  const counts = choices.map(({ prose }) => {
    const next = view.words(prose)[words.length];
    const isNext = next !== undefined && prose.folded.slice(end, next.start).trim() === '';
    return isNext ? wordsBeforeNoun(words, next.folded, language) : words.length;
  });
  const count = Math.max(...counts);
  if (count === words.length) return { end: withoutSigns(choices[0]!, end), words };
  const before = count === 0 ? 0 : endOfWords(words[count - 1]!.end, choices);
  return withoutPartedNoun(before, view, language);
}

/** Signs behind the last word belong to the sentence, not to what is repeated. */
function withoutSigns({ prose: { folded } }: ChoiceView, end: number): number {
  return /[.,:;]*$/.exec(folded.slice(0, end))!.index;
}

/** How far all choices are the same words, signs and objects; what is emphasised is not among them. */
function commonEnd(choices: readonly ChoiceView[]): number {
  const [first, ...others] = choices;
  const { prose } = first!;
  const [line] = prose.text.split('\n', 1);
  let length = begins().test(prose.folded)
    ? shared().exec(prose.folded.slice(0, line!.length))![0].length
    : 0;
  for (const other of others) {
    let at = 0;
    while (at < length && isSame(first!, other, at)) at++;
    length = at;
  }
  for (const { prose: each } of choices) {
    const [emphasis] = each.emphasis;
    if (emphasis !== undefined) length = Math.min(length, emphasis.start);
  }
  return endOfWords(length, choices);
}

const begins = latePattern(() => /^[\p{L}\p{M}\p{N}' ,-]/u);
const shared = latePattern(() => /^[\p{L}\p{M}\p{N}\uFFFC' ,.:;%/-]*/u);

/** Whether two choices have the same sign at a place; what a sign stands for has to be the same too. */
function isSame(one: ChoiceView, other: ChoiceView, at: number): boolean {
  const code = one.prose.folded.charCodeAt(at);
  if (code !== other.prose.folded.charCodeAt(at)) return false;
  return code !== 0xfffc || sourceAt(one, at) === sourceAt(other, at);
}

function sourceAt({ text, prose }: ChoiceView, at: number): string {
  const { from, to } = prose.toSource(at, at + 1);
  return text.slice(from, to);
}

function objectsBefore({ prose }: ChoiceView, end: number): number {
  return prose.objects.filter(({ at }) => at < end).length;
}

/** Back to where a word or an object ends in every choice, and another thing begins. */
function endOfWords(length: number, choices: readonly ChoiceView[]): number {
  let end = length;
  while (end > 0 && !choices.every((choice) => partsAt(choice, end))) end--;
  // What is in quotes is somebody's words, or code.
  return isBalanced(choices[0]!.prose.folded.slice(0, end)) ? end : 0;
}

function partsAt({ prose: { folded } }: ChoiceView, at: number): boolean {
  return (
    /[\p{L}\p{M}\p{N}\uFFFC'.,:;%]/u.test(folded.charAt(at - 1)) &&
    /^ +[^\s.,;:!?)]/.test(folded.slice(at, at + 4))
  );
}

/** Whether the words are a name: all that are not small begin with a capital. */
function isName(words: readonly Word[], { prose }: ChoiceView, language: Language): boolean {
  const large = words.filter(({ folded }) => !language.words.functionWords.has(folded));
  const capital = large.filter(({ start }) => /\p{Lu}/u.test(prose.text.charAt(start)));
  return capital.length === large.length && capital.some(({ start }) => start > 0);
}

function isProgram({ text }: ChoiceView): boolean {
  return /[{}=<>;]|\(\)|->|::/.test(text);
}
