import type { Tell } from '../model/kinds/graded.js';

/** A sentence that a person reads in their language, and a model in English. */
export type Said = (tell: Tell) => string;

/** A sentence as the model reads it. */
export function inEnglish(said: Said): string {
  return said((sentence, ...args) =>
    sentence.replaceAll(/\{(\d+)\}/g, (place, index) => String(args[Number(index)] ?? place)),
  );
}
