// The messages between the extension and the form of an item: all there are, for both sides.
import {
  type Checked,
  isAny,
  isBoolean,
  isCount,
  isEither,
  isNumber,
  isListOf,
  isMapOf,
  isMaybe,
  isOneOf,
  isShaped,
  isString,
} from './check.js';
import { handshake } from './handshake.js';

export const formVersion = 1;

const { ready, begin } = handshake(formVersion);
const isPath = isListOf(isEither(isString, isCount), 8);
const isList = isOneOf('questions', 'flashcards');

const isChange = isEither(
  /** A value of a field; `null` empties it. */
  isShaped({
    type: isOneOf('set'),
    path: isPath,
    value: isEither(isString, isNumber, isBoolean, isOneOf(null)),
  }),
  /** A new entry of a list. */
  isShaped({
    type: isOneOf('add'),
    path: isPath,
    index: isCount,
    value: isMaybe(isEither(isString, isNumber)),
  }),
  isShaped({ type: isOneOf('remove'), path: isPath }),
  isShaped({ type: isOneOf('move'), path: isPath, from: isCount, to: isCount }),
  /** Says of a choice whether it is right. */
  isShaped({ type: isOneOf('mark'), index: isCount, correct: isBoolean }),
  isShaped({ type: isOneOf('kind'), kind: isString }),
  /** Another way of saying the same: a range instead of numbers, gaps instead of two sides. */
  isShaped({
    type: isOneOf('variant'),
    to: isOneOf('answer', 'range', 'pattern', 'cloze', 'sides'),
  }),
);

/** A change of the item that is shown, in the terms of its form. */
export type FormChange = Checked<typeof isChange>;

/** What the view sends. A change is of the state that it names, and refused when that is not the present one. */
export const isFormRequest = isEither(
  isShaped({ ...ready, item: isMaybe(isCount) }),
  isShaped({ type: isOneOf('change'), id: isCount, state: isCount, change: isChange }),
  isShaped({ type: isOneOf('fix'), id: isCount, state: isCount, problem: isCount }),
  isShaped({ type: isOneOf('delete-item'), id: isCount, state: isCount }),
  isShaped({ type: isOneOf('move-item'), id: isCount, state: isCount, by: isOneOf(1, -1) }),
  isShaped({
    type: isOneOf('new-item'),
    id: isCount,
    state: isCount,
    list: isList,
    kind: isMaybe(isString),
  }),
  isShaped({ type: isOneOf('show-item'), item: isCount }),
  isShaped({ type: isOneOf('undo', 'redo', 'save', 'show-text') }),
);

export type FormRequest = Checked<typeof isFormRequest>;
/** A request that changes the text, and is answered. */
export type FormEdit = Extract<FormRequest, { readonly id: number }>;

const isProblem = isShaped({
  /** From the item, as the text has it. */
  path: isPath,
  severity: isOneOf('error', 'warning', 'info'),
  message: isString,
  /** The title of what mends it. */
  fix: isMaybe(isString),
});

const isNamed = isShaped({ id: isString, text: isString });

const isItem = isShaped({
  /** Another one, when another item is shown. */
  key: isString,
  list: isList,
  kind: isMaybe(isString),
  /** By key of the format, each in its longest form: a choice is always a map, an answer always a list. */
  values: isMapOf(isAny),
  problems: isListOf(isProblem),
  /** Kinds that it may become, and what would be lost. */
  kinds: isListOf(isShaped({ kind: isString, loses: isListOf(isString) })),
  /** Why it can only be looked at. */
  broken: isMaybe(isString),
});

const isState = isShaped({
  state: isCount,
  language: isString,
  title: isString,
  /** The item's place among all of the bank. */
  index: isCount,
  count: isCount,
  item: isMaybe(isItem),
  objectives: isListOf(isNamed),
  stimuli: isListOf(isNamed),
  tags: isListOf(isString),
});

/** What is sent to the view. */
export const isFormMessage = isEither(
  isShaped({
    ...begin,
  }),
  isShaped({
    type: isOneOf('state'),
    state: isState,
    /** The request that this is the answer to, and why it could not be done. */
    answers: isMaybe(isCount),
    refused: isMaybe(isOneOf('stale', 'impossible')),
    /** Where the cursor goes: the first text of a new item. */
    focus: isMaybe(isOneOf('first')),
  }),
);

export type FormMessage = Checked<typeof isFormMessage>;
export type FormState = Checked<typeof isState>;
export type FormItem = Checked<typeof isItem>;
export type FormProblem = Checked<typeof isProblem>;
