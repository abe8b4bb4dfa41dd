import type { BankDocument } from '../core/document/index.js';
import { expected } from '../core/model/schema/phrase.js';
import type { KeyShape } from '../core/model/schema/shape-types.js';
import type { Span } from '../core/text/span.js';
import { nameAt } from './names/bank-names.js';
import { type AroundBank, explainName } from './names/explain-name.js';
import { type BankPlace, placeAt } from './place.js';

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
  const markdown = place.on === 'key' ? explainKey(place) : explainValue(place);
  return markdown === undefined ? undefined : { span: place.span, markdown };
}

function explainKey({ key, text }: BankPlace): string | undefined {
  if (key === undefined) return undefined;
  return [`**${text}**: ${expected(key.shape)}`, key.description, ...factsOf(key)].join('\n\n');
}

function factsOf({ default: one, defaultNote, examples, required }: KeyShape): string[] {
  const facts: string[] = [];
  if (required) facts.push('It must be there.');
  if (one !== undefined) facts.push(`Without it: ${code(one)}.`);
  else if (defaultNote !== undefined) facts.push(`Without it: ${defaultNote}.`);
  // What takes several lines is better seen in the documentation.
  const short = examples.filter((example) => typeof example !== 'object');
  if (short.length > 0) facts.push(`For example: ${short.map(code).join(', ')}.`);
  return facts;
}

/** What one of several values means. */
function explainValue({ key, text }: BankPlace): string | undefined {
  const meaning = text === undefined ? undefined : key?.values?.[text];
  return meaning === undefined ? undefined : `**${text}**: ${meaning}`;
}

/** A value as it would be typed. */
function code(value: unknown): string {
  const text = String(value);
  // A backtick inside would end the code.
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
