import type { ToolAnswer } from './tool.js';

/**
 * Signs that nobody sees, or that a terminal obeys. Tags (U+E0000 and what follows) are among them: a
 * model reads words in them that no person finds. The joiners of emoji and some scripts are not.
 */
const hidden =
  /[\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

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

function writtenOut(text: string): string {
  return text.replace(hidden, (sign) =>
    sign
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
