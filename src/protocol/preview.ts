// The messages between the extension and the preview of a bank: all there are, for both sides.
import {
  type Checked,
  isAny,
  isBoolean,
  isCount,
  isEither,
  isListOf,
  isMapOf,
  isMaybe,
  isNumber,
  isOneOf,
  isShaped,
  isString,
} from './check.js';
import { handshake } from './handshake.js';
import { isMedia } from './media.js';

export const previewVersion = 1;

const { ready, begin } = handshake(previewVersion);

/**
 * A row of the preview: an item by a number that stays its own while the bank is edited (from 1), the
 * bank's title and description (0), or a part of its notes (-1 the first, and so on).
 */
const isRow = isNumber;

/** Which items are shown; an empty list lets all through. */
const isFilter = isShaped({
  text: isString,
  tags: isListOf(isString, 1000),
  kinds: isListOf(isString, 100),
  difficulties: isListOf(isString, 10),
  statuses: isListOf(isString, 10),
  problemsOnly: isBoolean,
});

export type PreviewFilter = Checked<typeof isFilter>;

/** What the view sends. */
export const isPreviewRequest = isEither(
  isShaped({ ...ready, filter: isMaybe(isFilter) }),
  /** The rows that are near to what is seen: these are sent, now and whenever they change. */
  isShaped({ type: isOneOf('watch'), rows: isListOf(isRow, 500) }),
  isShaped({ type: isOneOf('filter'), filter: isFilter }),
  /** Puts the cursor on a row, or on one of its problems; `focus` takes the user there, too. */
  isShaped({ type: isOneOf('go-to'), row: isRow, problem: isMaybe(isCount), focus: isBoolean }),
  /** What is at the top of the view: so far into a row, from 0 to 1. */
  isShaped({ type: isOneOf('scrolled'), row: isRow, share: isNumber }),
  /** Files beside the bank that texts refer to. */
  isShaped({ type: isOneOf('find-media'), paths: isListOf(isString, 500) }),
  /** The reader wants what is on the web to be loaded, from this origin. */
  isShaped({ type: isOneOf('allow-origin'), origin: isString }),
  isShaped({ type: isOneOf('export') }),
);

export type PreviewRequest = Checked<typeof isPreviewRequest>;

const isProblem = isShaped({
  severity: isOneOf('error', 'warning', 'info'),
  message: isString,
  rule: isString,
});

const isNote = isShaped({ title: isMaybe(isString), text: isString });

const isRowData = isEither(
  isShaped({
    type: isOneOf('head'),
    row: isRow,
    title: isString,
    description: isMaybe(isString),
    authors: isListOf(isString),
    license: isMaybe(isString),
    tags: isListOf(isString),
    questions: isCount,
    flashcards: isCount,
    problems: isListOf(isProblem),
  }),
  isShaped({
    type: isOneOf('item'),
    row: isRow,
    list: isOneOf('questions', 'flashcards'),
    /** From 0, in its list. */
    index: isCount,
    kind: isMaybe(isString),
    /** What `shownItem` reads. */
    data: isMapOf(isAny),
    /** The bank's `defaults`. */
    defaults: isMapOf(isAny),
    /** The passage that it stands under. */
    stimulus: isMaybe(isString),
    /** What its objectives say, by id. */
    objectives: isMapOf(isString),
    problems: isListOf(isProblem),
    /** It cannot be read now: `data` is what it said when it could be read last. */
    broken: isBoolean,
  }),
  isShaped({ type: isOneOf('note'), row: isRow, note: isNote }),
);

export type PreviewRowData = Checked<typeof isRowData>;
export type PreviewItem = Extract<PreviewRowData, { readonly type: 'item' }>;
export type PreviewHead = Extract<PreviewRowData, { readonly type: 'head' }>;
export type PreviewNote = Extract<PreviewRowData, { readonly type: 'note' }>;
export type PreviewProblem = Checked<typeof isProblem>;

/** What can be filtered by: the values that occur, most frequent first. */
const isFacets = isShaped({
  tags: isListOf(isString),
  kinds: isListOf(isString),
  difficulties: isListOf(isString),
  statuses: isListOf(isString),
});

export type PreviewFacets = Checked<typeof isFacets>;

/** A heading of the notes: what links call it, how deep it is, and the first of the items about it. */
const isHeading = isShaped({
  row: isRow,
  title: isString,
  slug: isString,
  level: isCount,
  items: isListOf(
    isShaped({ row: isRow, list: isOneOf('questions', 'flashcards'), index: isCount }),
    100,
  ),
  /** How many items there are. */
  count: isCount,
});

export type PreviewHeading = Checked<typeof isHeading>;

/** What is sent to the view. */
export const isPreviewMessage = isEither(
  isShaped({
    ...begin,
    /** What may be loaded from the web, since the reader said so. */
    origins: isListOf(isString),
    /** Of the bank: what a preview is restored from. */
    uri: isString,
    /** Another one, when the numbers of rows are others: what was kept of rows says nothing then. */
    session: isString,
  }),
  /** All rows that pass the filter, in order: sent when they become others. */
  isShaped({
    type: isOneOf('rows'),
    rows: isListOf(isRow, 10_000_000),
    /** How many items there are, and how many of them pass. */
    total: isCount,
    shown: isCount,
    facets: isFacets,
    filter: isFilter,
    /** The bank's BCP 47 tag. */
    language: isString,
    contents: isListOf(isHeading),
  }),
  /** Rows that are watched, as they are now. */
  isShaped({ type: isOneOf('data'), data: isListOf(isRowData) }),
  /** The row that the cursor is in; `reveal` brings it into view. */
  isShaped({ type: isOneOf('mark'), row: isRow, reveal: isBoolean }),
  /** The text was scrolled: brings this place to the top of the view. */
  isShaped({ type: isOneOf('scroll'), row: isRow, share: isNumber }),
  isShaped({ type: isOneOf('media'), media: isMapOf(isMedia) }),
);

export type PreviewMessage = Checked<typeof isPreviewMessage>;
