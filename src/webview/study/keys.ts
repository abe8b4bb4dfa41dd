/** What a key does; the names are those of the setting that switches each off. */
export type KeyAction =
  | 'choose'
  | 'submit'
  | 'skip'
  | 'flip'
  | 'rate'
  | 'back'
  | 'hint'
  | 'flag'
  | 'undo'
  | 'source'
  | 'leave'
  | 'help';

/** A key that was pressed, as the page understands it. */
export interface PressedKey {
  readonly action: KeyAction;
  /** Of `choose` and `rate`: which one, from 0. */
  readonly index: number;
}

/** What is on the screen: some keys mean one thing or another. */
export interface QuestionKeys {
  /** How many choices there are to choose from. */
  readonly choices: number;
  /** Whether a card waits to be turned, or to be rated. */
  readonly card: 'none' | 'front' | 'back';
  /** How many ratings there are, where one of them is taken by going on; else two, and none is. */
  readonly ratings?: number;
}

interface KeyContext extends QuestionKeys {
  /** Shortcuts that are switched off. */
  readonly off: readonly string[];
}

const letters: Readonly<Record<string, KeyAction>> = {
  h: 'hint',
  f: 'flag',
  u: 'undo',
  s: 'source',
  k: 'skip',
};

/** What a key means; nothing while somebody types, but for Enter and Escape. */
export function readKey(event: KeyboardEvent, context: KeyContext): PressedKey | undefined {
  const pressed = meaningOf(event, context);
  return pressed !== undefined && context.off.includes(pressed.action) ? undefined : pressed;
}

function meaningOf(
  { key, altKey, ctrlKey, metaKey, isComposing, target }: KeyboardEvent,
  { choices, card, off, ratings }: KeyContext,
): PressedKey | undefined {
  if (isComposing || altKey) return undefined;
  const element = target instanceof Element ? target : document.body;
  const action = (name: KeyAction, index = 0): PressedKey => ({ action: name, index });
  const hasControl = ctrlKey || metaKey;
  if (key === 'Enter') {
    // A button does what it says; in a text of several lines Enter begins another.
    const isOwn = element.closest('button, a[href], summary, audio, video') !== null;
    const isLines = element.closest('textarea') !== null;
    return !hasControl && (isOwn || isLines) ? undefined : action('submit');
  }
  if (hasControl) return undefined;
  if (key === 'Escape') return action('leave');
  if (element.closest('textarea, select, input:not([type=radio], [type=checkbox])') !== null) {
    return undefined;
  }
  if (key === '?') return action('help');
  if (key === ' ') {
    const isOwn = element.closest('button, a[href], input, summary, audio, video') !== null;
    if (isOwn) return undefined;
    if (card === 'back' && ratings !== undefined) return action('submit');
    return card === 'front' ? action('flip') : undefined;
  }
  if (key === 'Backspace') return action('back');
  if (/^[1-9]$/.test(key)) {
    const index = Number(key) - 1;
    if (card === 'back') return index < (ratings ?? 2) ? action('rate', index) : undefined;
    return index < choices ? action('choose', index) : undefined;
  }
  const letter = key.toLowerCase();
  if (!/^[a-z]$/.test(letter)) return undefined;
  const own = letters[letter];
  // A letter that does something else is no choice, so that it always does the same.
  if (own !== undefined && !off.includes(own)) return action(own);
  const index = letter.charCodeAt(0) - 97;
  return index < choices ? action('choose', index) : undefined;
}

/** A shortcut with what it does, for whoever asks. */
export interface ListedKey {
  readonly action: KeyAction;
  readonly keys: readonly string[];
  readonly does: string;
}
