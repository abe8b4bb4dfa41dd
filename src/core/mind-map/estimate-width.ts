import type { RunStyle } from './run.js';

/** How wide words are, in pixels, in the letters that a map is drawn in. */
export type MeasureText = (text: string, style: RunStyle) => number;

/** The height of the letters of a map, in pixels. */
export const fontSize = 14;

const narrow = /[ijltfr.,;:!'|()[\]{}I‘’·]/;
const wide = /[mwMW@%—…]/;
const capital = /[\p{Lu}\p{N}]/u;
/** Chinese, Japanese and Korean signs, and pictures, are as wide as they are high. */
const square =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|\p{Extended_Pictographic}/u;

/**
 * About how wide a text will be where nothing can measure it: rather more than less, so that nothing of it
 * leaves its node.
 */
export function estimateWidth(text: string, style: RunStyle): number {
  let ems = 0;
  for (const sign of text) ems += emsOf(sign, style);
  return ems * fontSize * (style === 'strong' ? 1.2 : 1);
}

function emsOf(sign: string, style: RunStyle): number {
  const code = sign.codePointAt(0)!;
  if (code >= 0x1100 && square.test(sign)) return 1.05;
  if (style === 'code') return 0.62;
  if (sign === ' ') return 0.32;
  if (/\p{M}/u.test(sign)) return 0;
  if (narrow.test(sign)) return 0.36;
  if (wide.test(sign)) return 0.98;
  return capital.test(sign) ? 0.7 : 0.6;
}
