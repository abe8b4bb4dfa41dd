// The messages between the extension and the page that reads a bank aloud: all there are, for both sides.
import {
  type Checked,
  isCount,
  isEither,
  isListOf,
  isMaybe,
  isOneOf,
  isShaped,
  isString,
} from './check.js';
import { handshake } from './handshake.js';

export const listenVersion = 1;

const { ready, begin } = handshake(listenVersion);

const isList = isOneOf('notes', 'questions', 'flashcards');

export type ListenList = Checked<typeof isList>;

/** What is read, and in what order: without a seed, in that of the bank. */
const isWish = isShaped({ read: isListOf(isList, 3), seed: isMaybe(isString) });

export type ListenWish = Checked<typeof isWish>;

/** What the page sends. */
export const isListenRequest = isEither(
  isShaped({ ...ready, wish: isWish }),
  /** Another lesson of the same bank. */
  isShaped({ type: isOneOf('wish'), wish: isWish }),
  /** Takes the user to the text of a part. */
  isShaped({ type: isOneOf('go-to'), part: isString }),
);

export type ListenRequest = Checked<typeof isListenRequest>;

const isUtterance = isShaped({
  role: isOneOf(
    'title',
    'heading',
    'notes',
    'passage',
    'announce',
    'question',
    'choice',
    'think',
    'answer',
    'explanation',
  ),
  sentences: isListOf(isString),
  /** BCP 47 tag. */
  language: isString,
  /** Milliseconds of silence behind it. */
  pause: isCount,
});

export type ListenUtterance = Checked<typeof isUtterance>;

const isPart = isShaped({
  /** Unlike that of any other part; the same after the bank was edited elsewhere. */
  key: isString,
  sort: isOneOf('title', 'notes', 'question', 'flashcard'),
  utterances: isListOf(isUtterance),
});

export type ListenPart = Checked<typeof isPart>;

/** What is sent to the page. */
export const isListenMessage = isEither(
  isShaped({
    ...begin,
    /** Of the bank: what a player is restored from. */
    uri: isString,
  }),
  isShaped({
    type: isOneOf('lesson'),
    title: isString,
    /** The bank's BCP 47 tag. */
    language: isString,
    /** What the bank has that can be read. */
    lists: isListOf(isList, 3),
    parts: isListOf(isPart, 1_000_000),
  }),
);

export type ListenMessage = Checked<typeof isListenMessage>;
export type ListenLesson = Extract<ListenMessage, { readonly type: 'lesson' }>;
