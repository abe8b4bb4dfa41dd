import { longestQuantity, type Quantity, readQuantity } from '../../language/quantities.js';
import type { ChoiceView, ItemView } from '../../view/index.js';
import { plainMath } from './plain-math.js';

/** A choice with the quantity it states. */
export interface Stated {
  readonly choice: ChoiceView;
  readonly quantity: Quantity;
}

const none: readonly Stated[] = [];
const known = new WeakMap<ItemView, readonly Stated[]>();
const digit = /\d/;
/** Signs of programs and lists, which are not looked for in math and code. */
const sign = /[(){};|]/;
const marked = /[$`]/;

/**
 * The choices of an item if all of them state quantities of one sort that can be compared, but for one
 * or two at the end that state none (“None of these”); else an empty list.
 */
export function quantitiesOf(view: ItemView): readonly Stated[] {
  const { choices } = view;
  // Nearly every item leaves here.
  if (choices.length < 2 || !mayState(choices[0]!) || !mayState(choices[1]!)) return none;
  let stated = known.get(view);
  if (stated === undefined) {
    stated = readAll(choices, view);
    known.set(view, stated);
  }
  return stated;
}

/** Whether a choice may state a quantity, seen without looking through its Markdown. */
function mayState({ text }: ChoiceView): boolean {
  // Markdown and math take room too.
  if (text.length > 2 * longestQuantity || !digit.test(text)) return false;
  return !sign.test(text) || marked.test(text);
}

function readAll(choices: readonly ChoiceView[], view: ItemView): readonly Stated[] {
  const data = view.language?.quantities;
  const stated: Stated[] = [];
  for (const choice of choices) {
    const text = shownText(choice);
    const quantity = text === undefined ? undefined : readQuantity(text, data);
    if (quantity === undefined) break;
    stated.push({ choice, quantity });
  }
  const others = choices.slice(stated.length);
  const mayFollow = others.length <= 2 && others.every(({ text }) => !digit.test(text));
  if (stated.length < 2 || !mayFollow) return none;
  return stated.every(({ quantity }) => isComparable(quantity, stated)) ? stated : none;
}

/** What a learner reads, folded, with math and code that are a whole number's as plain text. */
function shownText({ prose, text }: ChoiceView): string | undefined {
  if (prose.objects.length === 0) return prose.folded;
  let shown = '';
  let at = 0;
  for (const object of prose.objects) {
    const source = text.slice(object.source.start, object.source.end);
    const plain = object.kind === 'math' ? plainMath(source) : plainCode(source, object.kind);
    if (plain === undefined) return undefined;
    shown += prose.folded.slice(at, object.at) + plain;
    at = object.at + 1;
  }
  return shown + prose.folded.slice(at);
}

function plainCode(source: string, kind: string): string | undefined {
  return kind === 'code' ? /^`([^`\n]+)`$/.exec(source)?.[1]?.toLowerCase() : undefined;
}

/**
 * Whether the words around a number are those of the others. Among ranges a unit may be left out:
 * `under 10`, `10–20 years`.
 */
function isComparable({ shape, label, unit }: Quantity, all: readonly Stated[]): boolean {
  const first = all[0]!.quantity;
  if (label !== first.label || isMoment(shape) !== isMoment(first.shape)) return false;
  if (isMoment(shape) && shape !== first.shape) return false;
  const units = all.find(({ quantity }) => quantity.unit !== '')?.quantity.unit ?? '';
  return unit === units || (unit === '' && all.some(({ quantity }) => isWide(quantity)));
}

function isMoment(shape: Quantity['shape']): boolean {
  return shape === 'date' || shape === 'time';
}

/** Whether it holds more than one number. */
export function isWide({ shape }: Quantity): boolean {
  return shape === 'range' || shape === 'bound';
}

/** How a message quotes a choice: without signs of Markdown, but with its math. */
export function shownAs({ prose, text }: ChoiceView): string {
  return (prose.objects.length === 0 ? prose.text : text).trim();
}
