/** The way to a value in an item: `answer`, `prompt.text`. */
export type KeyPath = string;

/** How texts of the file are meant. */
export type TextForm = 'markdown' | 'html' | 'plain';

/** How a file says which choice is right: its text, its place from 0 or from 1, or its letter. */
export type AnswerForm = 'text' | 'from-0' | 'from-1' | 'letter';

/** What the keys of somebody else's questions mean. Plain data, so that it can be shown, mended and kept. */
export interface Mapping {
  /** Where the list of items stands, `*` being each entry of a list or map on the way; empty for the file itself. */
  readonly items: string;
  readonly text: TextForm;
  readonly question?: KeyPath;
  readonly front?: KeyPath;
  readonly back?: KeyPath;
  /** A list of choices, or a map of them by letter. */
  readonly choices?: KeyPath;
  /** Keys of which each is one choice: `A`, `B`, `C`. */
  readonly 'choice-keys'?: readonly KeyPath[];
  /** In a choice that is a map: its text. */
  readonly 'choice-text'?: KeyPath;
  /** In a choice that is a map: what is true of right ones. */
  readonly 'choice-correct'?: KeyPath;
  readonly 'choice-feedback'?: KeyPath;
  /** Choices that are wrong; the answer is the right one. */
  readonly distractors?: KeyPath;
  /** Keys of which each is one wrong choice. */
  readonly 'distractor-keys'?: readonly KeyPath[];
  readonly answer?: KeyPath;
  /** Keys that have the answer of items in which `answer` has none. */
  readonly 'other-answers'?: readonly KeyPath[];
  readonly 'answer-is'?: AnswerForm;
  readonly explanation?: KeyPath;
  readonly hints?: KeyPath;
  readonly points?: KeyPath;
  readonly difficulty?: KeyPath;
  readonly tags?: readonly KeyPath[];
  readonly id?: KeyPath;
  readonly title?: KeyPath;
}

/** The keys of a mapping that name one key of an item. */
const ownKeys = [
  ...['question', 'front', 'back', 'choices', 'choice-text', 'choice-correct', 'choice-feedback'],
  ...['distractors', 'answer', 'explanation', 'hints', 'points', 'difficulty', 'id', 'title'],
] as const;

const textForms: readonly unknown[] = ['markdown', 'html', 'plain'];
const answerForms: readonly unknown[] = ['text', 'from-0', 'from-1', 'letter'];

/** A mapping that somebody wrote, or what is wrong with it as a sentence. */
export function readMapping(data: unknown): Mapping | string {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return 'A mapping is a map of keys: `question: prompt`.';
  }
  const given = data as Readonly<Record<string, unknown>>;
  const lists: readonly string[] = ['tags', 'choice-keys', 'distractor-keys', 'other-answers'];
  const known: readonly string[] = [...ownKeys, ...lists, 'items', 'text', 'answer-is'];
  const strange = Object.keys(given).find((key) => !known.includes(key));
  if (strange !== undefined)
    return `A mapping has no key \`${strange}\`; there are: ${known.join(', ')}.`;
  for (const key of [...ownKeys, 'items']) {
    if (given[key] !== undefined && typeof given[key] !== 'string')
      return `\`${key}\` is the name of a key.`;
  }
  for (const key of lists) {
    const list = given[key];
    const isList = Array.isArray(list) && list.every((entry) => typeof entry === 'string');
    if (list !== undefined && !isList) return `\`${key}\` is a list of names of keys.`;
  }
  const { text = 'plain', items = '', 'answer-is': form } = given;
  if (!textForms.includes(text)) return `\`text\` is one of: ${textForms.join(', ')}.`;
  if (form !== undefined && !answerForms.includes(form)) {
    return `\`answer-is\` is one of: ${answerForms.join(', ')}.`;
  }
  if (given['question'] === undefined && given['front'] === undefined) {
    return 'A mapping says where the `question` stands, or the `front`.';
  }
  return { ...given, text, items } as Mapping;
}
