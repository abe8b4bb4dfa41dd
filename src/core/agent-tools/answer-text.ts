import { replaceHidden } from '../text/hidden-signs.js';
import type { ToolAnswer } from './tool.js';

/** An answer as a text for a model: JSON in which nothing is hidden, or the sentence. */
export function answerText(answer: ToolAnswer): string {
  if (!answer.ok) return writtenOut(answer.message);
  return writtenOut(JSON.stringify(answer.data));
}

/** What is taken over into a bank sign by sign. */
const exact: ReadonlySet<string> = new Set(['diff', 'insert']);

/** The same answer in whose texts nothing is hidden. */
export function nothingHidden(answer: ToolAnswer): ToolAnswer {
  if (!answer.ok) return { ok: false, message: writtenOut(answer.message) };
  return { ok: true, data: inData(answer.data) as Readonly<Record<string, unknown>> };
}

function inData(value: unknown): unknown {
  if (typeof value === 'string') return writtenOut(value);
  if (Array.isArray(value)) return (value as readonly unknown[]).map(inData);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      writtenOut(key),
      exact.has(key) ? each : inData(each),
    ]),
  );
}

/** Each sign that nobody sees as its number; the breaks of lines that few know of, too. */
function writtenOut(text: string): string {
  const seen = replaceHidden(text, asNumbers);
  return seen.replace(rareBreaks, asNumbers);
}

const rareBreaks = /[\v\f\u0085\u2028\u2029]/g;

function asNumbers(sign: string): string {
  return sign
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
