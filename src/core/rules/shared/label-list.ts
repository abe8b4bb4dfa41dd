import type { OptionPhrases } from '../../language/index.js';
import type { ChoiceView } from '../../view/index.js';
import { latePattern } from '../../text/late-pattern.js';

/** A choice that is nothing but labels of other choices or of statements: `both 1 and 3`, `II only`. */
export interface LabelList {
  readonly choice: ChoiceView;
  /** In the order in which they stand, `A` as it is written. */
  readonly labels: readonly string[];
  readonly style: LabelStyle;
  /** Whether words or signs say that labels are meant: `both A and B`, `answers 1, 2`. */
  readonly plain: boolean;
}

type LabelStyle = 'capital' | 'small' | 'roman' | 'digit';

/** No list of labels is longer. */
const longest = 80;
/** What a list begins with that has no word before it. */
const firstLabel = /^[^a-z0-9]{0,3}(?:[a-h1-9]|[ivx]{1,4})(?![a-z0-9])/i;
const aLabel = latePattern(
  () => /(?<![\p{L}\p{N}])(?:[a-h]|[1-9]|i{1,3}|iv|vi{0,3}|ix|x)(?![\p{L}\p{N}])/gu,
);

/** The labels that a choice consists of; undefined for any other choice. */
export function readLabels(choice: ChoiceView, phrases: OptionPhrases): LabelList | undefined {
  const { text } = choice;
  if (text.length > longest) return undefined;
  if (!phrases.listing.has(choice.firstWord) && !firstLabel.test(text)) return undefined;
  const { folded, text: seen } = choice.prose;
  if (phrases.labels.find(folded) === undefined) return undefined;
  const from = ownLabel(folded, phrases);
  const found = [...folded.slice(from).matchAll(aLabel())];
  const joined = found.every(
    (each, i) => i === 0 || isJoined(folded.slice(from), found[i - 1]!, each, phrases),
  );
  if (!joined) return undefined;
  const labels = found.map(({ 0: label, index }) =>
    seen.slice(from + index, from + index + label.length),
  );
  const style = styleOf(labels);
  if (style === undefined || new Set(labels).size < labels.length) return undefined;
  return { choice, labels, style, plain: phrases.beforeLabels.find(folded) !== undefined };
}

/** The length of a letter of its own before a choice: `D) A and B`. */
function ownLabel(folded: string, { joins }: OptionPhrases): number {
  const length = /^[a-h1-9][).:]\s+(?=.*[\p{L}\p{N}])/u.exec(folded)?.[0].length ?? 0;
  // `a) and b)`: what is joined to another one is no letter of its own.
  return length > 0 && joins.find(folded.slice(length)) !== undefined ? 0 : length;
}

function isJoined(
  folded: string,
  before: RegExpMatchArray,
  after: RegExpMatchArray,
  phrases: OptionPhrases,
): boolean {
  const between = folded.slice(before.index! + before[0].length, after.index);
  return (
    /^[^\p{L}\p{N}]*[,;&+/]\s|^[)\s]*[,;&+/][(\s]*$/u.test(between) ||
    phrases.joins.standsIn(between)
  );
}

function styleOf(labels: readonly string[]): LabelStyle | undefined {
  if (labels.every((label) => /^[1-9]$/.test(label))) return 'digit';
  if (labels.every((label) => /^[IVX]+$/.test(label))) return 'roman';
  if (labels.every((label) => /^[ivx]+$/.test(label))) return 'roman';
  if (labels.every((label) => /^[A-H]$/.test(label))) return 'capital';
  return labels.every((label) => /^[a-h]$/.test(label)) ? 'small' : undefined;
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** The place of what a label stands for, from 0. */
export function placeOfLabel(label: string, style: LabelStyle): number {
  if (style === 'digit') return Number(label) - 1;
  if (style === 'roman') return romans.indexOf(label.toLowerCase());
  return label.toLowerCase().charCodeAt(0) - 97;
}

const enumerators: Readonly<Record<LabelStyle, RegExp>> = {
  capital: /(?<![^\s(*-])([A-H])[*]*[.):](?=[\s*])/g,
  small: /(?<![^\s(*-])([a-h])[*]*[.)](?=[\s*])/g,
  roman: /(?<![^\s(*:.?!])([IVXivx]+)[*]*\s?[.):–-](?=[\s*])/g,
  digit: /(?:^[ \t>*(]*|[\s(])([1-9])[*]*(?:[.)]|(?<=^[ \t>*(]*[1-9][*]*)\s?[:°–-])(?=[\s*])/gm,
};

/** Whether a stem names statements, and all of the labels are among them: `I. … II. …`. */
export function enumerates(stem: string, labels: Iterable<string>, style: LabelStyle): boolean {
  const named = new Set<string>();
  for (const [, label] of stem.matchAll(enumerators[style])) named.add(label!);
  if (named.size < 2) return false;
  for (const label of labels) if (!named.has(label)) return false;
  return [...named].some((label) => placeOfLabel(label, style) === 0);
}

/** Whether labels stand in the order in which they are counted; in another one they are a sequence. */
export function ascends({ labels, style }: LabelList): boolean {
  const places = labels.map((label) => placeOfLabel(label, style));
  return places.every((place, i) => i === 0 || place > places[i - 1]!);
}

const group = /\([^\s()]+(?:\s*[,;&]\s*|\s[^\s()]+\s)[^\s()]+\)/g;

/** Whether a choice joins groups of labels in brackets: `(1, 2) and (3, 4)`. */
export function standInGroups({ prose }: ChoiceView): boolean {
  return prose.text.length <= longest && (prose.text.match(group)?.length ?? 0) > 1;
}
