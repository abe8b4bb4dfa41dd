import type { DraftFeedback, DraftQuestion } from '../../draft-bank.js';
import type { Rated } from './rate.js';

/** A text that is said to some answers. */
export interface SaidText {
  readonly name: string;
  /** Markdown. */
  readonly text: string;
}

/** How the texts of an item are told apart: by which answers they are said to. */
export interface Occasions {
  /** What a right answer gets, and one that is wrong in everything. */
  readonly right: Rated | undefined;
  readonly wrong: Rated | undefined;
  /** What each single choice or answer gets, by its id. */
  readonly single: ReadonlyMap<string, Rated | undefined>;
  /** Whether other texts are of other questions. */
  readonly isShared?: boolean;
  /** Whether the names say all, as in files of ours. */
  readonly isNamed?: boolean;
}

export interface SortedFeedback {
  /** By the id of a choice. */
  readonly own: ReadonlyMap<string, string>;
  readonly feedback: DraftFeedback | undefined;
  readonly explanation: string | undefined;
}

/** Says what each text is: of a choice, of right or wrong answers, or of all. */
export function sortFeedback(
  texts: readonly SaidText[],
  { right, wrong, single, isShared = false, isNamed = false }: Occasions,
): SortedFeedback {
  if (isNamed) return namedFeedback(texts);
  const own = new Map<string, string>();
  const sorted: Record<'correct' | 'incorrect' | 'partial' | 'general', string[]> = {
    correct: [],
    incorrect: [],
    partial: [],
    general: [],
  };
  for (const [text, names] of byText(texts)) {
    const isShownIn = (rated: Rated | undefined): boolean =>
      rated !== undefined && names.some((name) => rated.shown.has(name));
    const shown = [...single].filter(([, rated]) => isShownIn(rated)).map(([id]) => id);
    const isAll = shown.length > 1 && shown.length === single.size;
    const isRight = isShownIn(right);
    const isWrong = isShownIn(wrong) || isAll;
    const told = meant(names[0]!);
    const isShown = isRight || isWrong || shown.length > 0;
    if (!isShown && isShared) continue;
    if (!isShown || (told !== undefined && told !== 'partial' && agrees(told, isRight, isWrong))) {
      // What nobody is shown, by rules that we can follow, is what its name says.
      const id = idIn(names, single);
      if (told !== undefined) sorted[told].push(text);
      else if (id !== undefined) add(own, id, text);
      else sorted.general.push(text);
    } else if (told === 'partial' && !isRight && !isWrong) sorted.partial.push(text);
    else if (shown.length === 1 && !isWrong && single.size > 1) add(own, shown[0]!, text);
    else if (isRight && isWrong) sorted.general.push(text);
    else if (isRight) sorted.correct.push(text);
    else if (isWrong) sorted.incorrect.push(text);
    else for (const id of shown) add(own, id, text);
  }
  const feedback: DraftFeedback = {
    ...part('correct', sorted.correct),
    ...part('incorrect', sorted.incorrect),
    ...part('partial', sorted.partial),
  };
  return {
    own,
    feedback: Object.keys(feedback).length === 0 ? undefined : feedback,
    explanation: sorted.general.length === 0 ? undefined : joined(sorted.general),
  };
}

function part(key: keyof DraftFeedback, texts: readonly string[]): DraftFeedback {
  return texts.length === 0 ? {} : { [key]: joined(texts) };
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts)].join('\n\n');
}

function add(own: Map<string, string>, id: string, text: string): void {
  const before = own.get(id);
  own.set(id, before === undefined ? text : joined([before, text]));
}

function namedFeedback(texts: readonly SaidText[]): SortedFeedback {
  const all = new Map(texts.map(({ name, text }) => [name, text]));
  const keys = ['correct', 'incorrect', 'partial'] as const;
  const said = keys.flatMap((key) => (all.has(key) ? [[key, all.get(key)!]] : []));
  return {
    own: all,
    feedback: said.length === 0 ? undefined : (Object.fromEntries(said) as DraftFeedback),
    explanation: all.get('explanation'),
  };
}

/** What the name of a text says that it is for. */
function meant(name: string): 'correct' | 'incorrect' | 'partial' | 'general' | undefined {
  const plain = name.toLowerCase().replace(/[^a-z]+/g, '');
  if (/^(?:general|item|overall)?(?:incorrect|wrong)(?:fb|feedback|answer)?$/.test(plain)) {
    return 'incorrect';
  }
  if (/^(?:general|item|overall)?(?:correct|right)(?:fb|feedback|answer)?$/.test(plain)) {
    return 'correct';
  }
  if (/^partial(?:ly)?(?:correct)?(?:fb|feedback)?$/.test(plain)) return 'partial';
  if (/^(?:general|explanation|neutral|solution)(?:fb|feedback)?$/.test(plain)) return 'general';
  return undefined;
}

/** Whether what a name says does not go against what the rules say. */
function agrees(told: string, isRight: boolean, isWrong: boolean): boolean {
  if (told === 'correct') return isRight && !isWrong;
  if (told === 'incorrect') return !isRight;
  return isRight && isWrong;
}

/** The choice that a text is named after: `5706_fb`. */
function idIn(names: readonly string[], single: ReadonlyMap<string, unknown>): string | undefined {
  return [...single.keys()].find((id) =>
    [id, `${id}_fb`, `fb_${id}`, `${id}-fb`].some((name) => names.includes(name)),
  );
}

/** What is said twice, on several occasions, is one text. */
function byText(texts: readonly SaidText[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { name, text } of texts) {
    if (text === '') continue;
    const names = found.get(text);
    if (names === undefined) found.set(text, [name]);
    else names.push(name);
  }
  return found;
}

/** A question with what is said to its answers. */
export function withSaid(
  body: Partial<DraftQuestion>,
  feedback: DraftQuestion['feedback'],
  explanation: string | undefined,
): Partial<DraftQuestion> {
  return {
    ...body,
    ...(explanation === undefined ? {} : { explanation }),
    ...(feedback === undefined ? {} : { feedback }),
  };
}
