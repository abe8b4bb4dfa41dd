/** Whether a text can be read on its background: the contrast as WCAG counts it, from 1 to 21. */
import type { Workbench } from './open-workbench.js';

/** The colours of the text in the editor, each with its contrast to the editor's background. */
export async function contrasts({ page }: Workbench): Promise<Map<string, number>> {
  const { background, colours } = await page.evaluate(() => {
    const editor = document.querySelector('.editor-instance .monaco-editor-background')!;
    const spans = document.querySelectorAll('.editor-instance .view-line span[class*="mtk"]');
    return {
      background: getComputedStyle(editor).backgroundColor,
      colours: [...new Set([...spans].map((span) => getComputedStyle(span).color))],
    };
  });
  const below = luminance(background);
  return new Map(
    colours.map((colour) => {
      return [colour, ratio(luminance(colour), below)];
    }),
  );
}

/** Of two colours as the browser writes them. */
export function contrast(colour: string, other: string): number {
  return ratio(luminance(colour), luminance(other));
}

function ratio(...both: readonly [number, number]): number {
  const [dark = 0, light = 0] = both.toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
