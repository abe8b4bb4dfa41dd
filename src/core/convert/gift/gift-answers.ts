import type { MoodleFormat, MoodleText } from '../moodle/moodle-text.js';
import { giftText } from './gift-text.js';

/** One answer between the braces of a question. */
export interface GiftAnswer {
  readonly text: MoodleText;
  /** In percent. */
  readonly weight: number;
  /** Undefined for none. */
  readonly feedback: MoodleText | undefined;
}

const weightSign = /^%(-?\d{1,3}(?:\.\d*)?)%/;

/** The parts between signs; what stands before the first sign counts only where it says something. */
export function splitAnswers(text: string, sign: string): readonly string[] {
  const parts = text.split(sign).map((part) => part.trim());
  return parts[0] === '' ? parts.slice(1) : parts;
}

/** Reads `%50%answer#feedback`. */
export function giftAnswer(part: string, otherwise: number, format: MoodleFormat): GiftAnswer {
  const [sign, percent] = weightSign.exec(part) ?? [];
  const [answer = '', ...rest] = part.slice(sign?.length ?? 0).split('#');
  return {
    text: giftText(answer, format),
    weight: percent === undefined ? otherwise : Number(percent),
    feedback: rest.length === 0 ? undefined : giftText(rest.join('#'), format),
  };
}
