import type { BankDocument } from '../core/document/index.js';
import { expected } from '../core/model/schema/phrase.js';
import type { KeyShape } from '../core/model/schema/shape-types.js';
import type { Span } from '../core/text/span.js';
import { inUsersLanguage } from './format-words.js';
import { nameAt } from './names/bank-names.js';
import { type AroundBank, explainName } from './names/explain-name.js';
import { type BankPlace, placeAt } from './place.js';
import type { Tell } from './tell.js';

/** What an editor shows beside what the mouse is over. */
export interface HoverText {
  readonly span: Span;
  readonly markdown: string;
}

/** Explains a key of the format, one of its values, or a name. */
export function hoverAt(
  document: BankDocument,
  offset: number,
  around: AroundBank,
): HoverText | undefined {
  const name = nameAt(document, offset);
  const named = name && explainName(document, name, around);
  if (named !== undefined) {
    return { span: { start: name!.start, end: name!.end }, markdown: named };
  }
  const place = placeAt(document, offset);
  if (place === undefined) return undefined;
  const markdown =
    place.on === 'key' ? explainKey(place, around.tell) : explainValue(place, around.tell);
  return markdown === undefined ? undefined : { span: place.span, markdown };
}

function explainKey({ key, text }: BankPlace, tell: Tell): string | undefined {
  if (key === undefined) return undefined;
  const words = inUsersLanguage(expected(key.shape), tell);
  const about = inUsersLanguage(key.description, tell);
  return [`**${text}**: ${words}`, about, ...factsOf(key, tell)].join('\n\n');
}

function factsOf(
  { default: one, defaultNote, examples, required }: KeyShape,
  tell: Tell,
): string[] {
  const facts: string[] = [];
  if (required) facts.push(tell('It must be there.'));
  if (one !== undefined) facts.push(tell('Without it: {0}.', code(one)));
  else if (defaultNote !== undefined) {
    facts.push(tell('Without it: {0}.', inUsersLanguage(defaultNote, tell)));
  }
  // What takes several lines is better seen in the documentation.
  const short = examples.filter((example) => typeof example !== 'object');
  if (short.length > 0) facts.push(tell('For example: {0}.', short.map(code).join(', ')));
  return facts;
}

/** What one of several values means. */
function explainValue({ key, text }: BankPlace, tell: Tell): string | undefined {
  const meaning = text === undefined ? undefined : key?.values?.[text];
  return meaning === undefined ? undefined : `**${text}**: ${inUsersLanguage(meaning, tell)}`;
}

/** A value as it would be typed. */
function code(value: unknown): string {
  const text = String(value);
  // A backtick inside would end the code.
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
