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

/** What is typed into; Enter and Escape work there, too. */
const fields = 'textarea, select, input:not([type=radio], [type=checkbox])';

const letters: Readonly<Record<string, KeyAction>> = {
  h: 'hint',
  f: 'flag',
  u: 'undo',
  s: 'source',
  k: 'skip',
};

/** By which choices are called, so that each letter does one thing: those that do something else are none. */
const choiceLetters = [...'abcdefghijklmnopqrstuvwxyz'].filter(
  (letter) => !Object.hasOwn(letters, letter),
);

/** How a choice is called by its place, from 0; behind the last letter by its number. */
export function keyOfChoice(index: number): string {
  return choiceLetters[index]?.toUpperCase() ?? String(index + 1);
}

/**
 * Whether a key of a button or a page is still down from before: what came up meanwhile is not what it
 * was pressed for. In a field that is typed into, it types on.
 */
export function isHeld({ key, repeat, target }: KeyboardEvent): boolean {
  if (!repeat || (key !== 'Enter' && key !== ' ')) return false;
  const typed = key === 'Enter' ? 'textarea' : fields;
  return !(target instanceof Element) || target.closest(typed) === null;
}

/** What a key means; nothing while somebody types, but for Enter and Escape. */
export function readKey(event: KeyboardEvent, context: KeyContext): PressedKey | undefined {
  const pressed = meaningOf(event, context);
  return pressed !== undefined && context.off.includes(pressed.action) ? undefined : pressed;
}

function meaningOf(
  { key, altKey, ctrlKey, metaKey, shiftKey, isComposing, target }: KeyboardEvent,
  { choices, card, ratings }: KeyContext,
): PressedKey | undefined {
  if (isComposing || altKey) return undefined;
  const element = target instanceof Element ? target : document.body;
  const action = (name: KeyAction, index = 0): PressedKey => ({ action: name, index });
  const hasControl = ctrlKey || metaKey;
  if (key === 'Enter') {
    // A button does what it says; in a text of several lines Enter begins another.
    const isOwn = element.closest('button, a[href], summary, audio, video') !== null;
    const isLines = element.closest('textarea') !== null;
    if (hasControl) return action(shiftKey ? 'back' : 'submit');
    return isOwn || isLines ? undefined : action('submit');
  }
  if (hasControl) return undefined;
  if (key === 'Escape') return action('leave');
  if (element.closest(fields) !== null) return undefined;
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
  if (own !== undefined) return action(own);
  const index = choiceLetters.indexOf(letter);
  return index < choices ? action('choose', index) : undefined;
}

/** A shortcut with what it does, for whoever asks. */
export interface ListedKey {
  /** By what it is switched off; undefined where it belongs to a control. */
  readonly action: KeyAction | undefined;
  readonly keys: readonly string[];
  readonly does: string;
}
