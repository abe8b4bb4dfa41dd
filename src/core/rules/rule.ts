import type { Fix, Severity } from '../problem/problem.js';
import type { MarkdownText } from '../markdown/markdown-text.js';
import type { Finding, MessageData } from '../problem/finding.js';
import type { BankHead, ItemReading, PlacedItem, PlainData } from '../model/reading.js';
import type { KindName } from '../model/schema/shapes.js';
import type { Path } from '../problem/path.js';
import type { Edit, Span } from '../text/span.js';
import type { ItemView, QuestionPrint } from '../view/index.js';
import type { YamlNode } from '../yaml/nodes.js';

/** The groups of the rules page; the order is the order in docs and listings. */
export const ruleGroups = [
  'file',
  'text',
  'structure',
  'drafts',
  'ids',
  'references',
  'keys',
  'answers',
  'media',
  'markdown',
  'stem',
  'choices',
  'cues',
  'numbers',
  'flashcards',
  'notes',
  'feedback',
  'duplicates',
  'balance',
  'disables',
] as const;

/** What a rule may look at: questions of these kinds, or flashcards. */
export type JudgedKind = KindName | 'flashcard';

/** The questions with `choices`. */
export const choiceKinds = ['single-choice', 'multiple-answer'] as const;

export type RuleGroup = (typeof ruleGroups)[number];

/** Where the host found what a text refers to; undefined while it is not known. */
export type MediaStatus =
  | { readonly state: 'found' | 'missing' | 'outside' }
  | { readonly state: 'other-case'; readonly actual: string };

/** What the host knows and core cannot: files beside the bank. */
export interface Surroundings {
  /** `reference` is decoded: no `%20`, no `#fragment`, `/` between folders. */
  media?(reference: string): MediaStatus | undefined;
}

/**
 * A place to underline: a span of the item's own text, the way to a key or value in it, or characters
 * `from` to `to` of the text at a path, as the item's data has it (decoded, without blank space around).
 */
export type Place =
  | Span
  | { readonly path: Path; readonly on?: 'key' | 'value' }
  | { readonly path: Path; readonly from: number; readonly to: number };

/** Another place that belongs to a report, with one of the rule's messages. */
export interface RelatedPlace {
  readonly at: Place;
  readonly message: string;
  readonly data?: MessageData;
}

export interface Report {
  readonly at: Place;
  /** A key of the rule's `messages`. */
  readonly message: string;
  readonly data?: MessageData;
  /** Edits in offsets of the item's own text. */
  readonly fix?: ReportedFix;
  readonly related?: readonly RelatedPlace[];
}

export interface ReportedFix {
  readonly safe: boolean;
  readonly title: string;
  readonly edits: readonly Edit[];
}

export type Options = Readonly<Record<string, unknown>>;

/**
 * What an item's rules see of the rest of the bank. It is this little so that an edit to the title
 * or the notes makes no item's problems stale.
 */
export interface ItemHead {
  readonly language: string;
  readonly defaults: PlainData;
  /** Whether choices are shown in another order each time, unless an item says otherwise. */
  readonly shufflesChoices: boolean;
}

export interface ItemContext<O extends Options = Options> {
  readonly item: ItemReading;
  /** The same item as prose, words and choices; shared by all rules. */
  readonly view: ItemView;
  readonly head: ItemHead;
  readonly options: O;
  readonly surroundings: Surroundings;
  /**
   * Where characters `from` to `to` of the text at `path` stand in the item's source, whatever its
   * style (escapes, folds and indentation are looked through).
   */
  readonly spanInText: (path: Path, from: number, to: number) => Span;
  /**
   * The edits of the item's source that change the text at `path` so (offsets as in `Place`); undefined
   * where the way it is written cannot hold the new text.
   */
  readonly editText: (path: Path, edits: readonly TextEdit[]) => readonly Edit[] | undefined;
  readonly report: (report: Report) => void;
}

/** A change of a decoded text. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A report about characters `from` to `to` of a Markdown text. */
export interface TextReport {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly data?: MessageData;
  /** Edits of the text; there is no fix where the way it is written cannot hold the new text. */
  readonly fix?: {
    readonly safe: boolean;
    readonly title: string;
    readonly edits: readonly TextEdit[];
  };
}

/** One Markdown text: of an item, or of the bank's description, stimuli and notes. */
export interface TextContext<O extends Options = Options> {
  readonly text: MarkdownText;
  readonly language: string;
  readonly options: O;
  readonly surroundings: Surroundings;
  readonly report: (report: TextReport) => void;
}

/**
 * A report about one of the bank's items, or, without `item`, about the bank's head: then `path`
 * begins with the name of a top-level key, and spans and edits are offsets into the whole text.
 */
export interface BankReport extends Omit<Report, 'related'> {
  readonly item?: PlacedItem;
  /** Each in an item of its own, or in the head. */
  readonly related?: readonly (RelatedPlace & { readonly item?: PlacedItem })[];
}

export interface BankContext<O extends Options = Options> {
  readonly head: BankHead;
  readonly items: readonly PlacedItem[];
  /** Goes through the items in order without placing them: for work at every keystroke. */
  readonly forEachItem: (visit: (item: ItemReading) => void) => void;
  readonly options: O;
  /** The item as it stands now in the bank: its name, and where its text begins. */
  readonly place: (item: ItemReading) => PlacedItem;
  readonly report: (report: BankReport) => void;
}

/** What a whole-bank rule knows of the items; told of each change instead of being rebuilt. */
export interface BankIndex<O extends Options = Options> {
  /** Told of items in any order, before those that they replace are removed; `view` is not to be kept. */
  add(item: ItemReading, view: ItemView): void;
  remove(item: ItemReading): void;
  check(context: BankContext<O>): void;
}

/** An item of one of several banks that are checked together. */
export interface AcrossEntry {
  /** Which bank, by its number among them. */
  readonly bank: number;
  /** Its id, else `questions[3]`. */
  readonly item: string;
  readonly print: QuestionPrint;
}

/** A report about an item that has to do with one in another bank. */
export interface AcrossReport {
  readonly entry: AcrossEntry;
  /** The item in the other bank: a related place. */
  readonly other: AcrossEntry;
  /** Messages for both places; `{other}` is the other item with the path of its bank. */
  readonly message: string;
  readonly otherMessage: string;
  readonly data?: MessageData;
}

/** What a rule knows of the items of several banks; told of each change instead of being rebuilt. */
export interface AcrossIndex {
  add(entry: AcrossEntry): void;
  remove(entry: AcrossEntry): void;
  /** What `checkAcross` says of all entries in this order; it is made step by step. */
  check(
    inOrder: (a: AcrossEntry, b: AcrossEntry) => number,
  ): Generator<undefined, readonly AcrossReport[]>;
}

export interface Example {
  /** A whole bank, or the lines of one question (from `question:`), flashcard or top-level keys. */
  readonly yaml: string;
  /** One line of context for the reader. */
  readonly note?: string;
  /** Other rules of severity error that a bad example cannot but break too. */
  readonly also?: readonly string[];
  /** What the host would say of the media the example refers to. */
  readonly media?: Readonly<Record<string, MediaStatus>>;
}

export interface OptionSpec {
  readonly type: 'number' | 'string' | 'boolean' | 'list';
  readonly default: unknown;
  readonly description: string;
}

/** The anatomy of a rule: everything about it is in this one object, in one file named for its id. */
export interface Rule<O extends Options = Options> {
  readonly id: string;
  readonly group: RuleGroup;
  /** Its severity in `recommended`. */
  readonly severity: Severity | 'off';
  /** Its severity in `strict`, for a rule that is off in `recommended`. */
  readonly strict?: Severity;
  /** One sentence: what it reports. */
  readonly sentence: string;
  /** Why it matters, in the words of a colleague. */
  readonly why: string;
  /** Where the knowledge is from: a publication, a specification, a report. */
  readonly source: string;
  /** Whether there is a fix that may be applied unasked (for some of its problems at least). */
  readonly fixable?: 'safe' | 'unsafe';
  /** What the fix does, and why it is safe or not; for the rule's page. */
  readonly fixNote?: string;
  readonly options?: Readonly<Record<string, OptionSpec>>;
  /** Message templates; `{name}` takes `data.name`. */
  readonly messages: Readonly<Record<string, string>>;
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
  /**
   * What it reports does nothing, so that an editor may fade it: always, or where no fix says that
   * something else is meant.
   */
  readonly idle?: 'always' | 'without-fix';
  /** The rule judges nothing where the host cannot tell what files there are. */
  readonly needsSurroundings?: true;
  /** The kinds of items that `checkItem` looks at; all, where this is missing. */
  readonly kinds?: readonly JudgedKind[];
  /** Judges one item; pure, run only when the item changed. */
  checkItem?(context: ItemContext<O>): void;
  /** Judges one Markdown text, of an item or of the head; pure, run only when the text changed. */
  checkText?(context: TextContext<O>): void;
  /** Judges the bank's head (its keys other than the items); run when the head changed. */
  checkHead?(context: BankContext<O>): void;
  /** Judges the bank as a whole from an index. */
  createIndex?(options: O): BankIndex<O>;
  /**
   * Judges the items of several banks together, in the order of the banks and of their items; what
   * concerns one bank alone is left to the index.
   */
  checkAcross?(entries: readonly AcrossEntry[], options: O): Iterable<AcrossReport>;
  /** The same for banks that change; every rule with one has the other. */
  createAcrossIndex?(): AcrossIndex;
  /**
   * For rules whose findings come from reading (`syntax`, `wrong-type`…): the change that mends one.
   * Offsets are those of `source`, the text the finding is in; `root` is the item it is in, null for
   * the bank itself.
   */
  fixFinding?(finding: Finding, source: string, root: YamlNode | null): Fix | undefined;
  /** For the same rules: what the messages may say beside what reading tells. */
  dataOf?(finding: Finding): MessageData;
  /** Unused by the engine; documents where the findings are made. */
  readonly foundBy?: 'reading' | 'disables';
}

/** Types a rule; every rule file's default export goes through it. */
export function defineRule<O extends Options = Options>(rule: Rule<O>): Rule<O> {
  return rule;
}
