import { findMath } from '../../markdown/index.js';

/** A gap with the answers that are accepted, as the format writes it. */
export function writeGap(answers: readonly string[]): string {
  return `{{${[...new Set(answers)].map(escaped).join('|')}}}`;
}

/** A menu: the right entry first. */
export function writeMenu(right: string, others: readonly string[]): string {
  const wrong = [...new Set(others)].filter((other) => other !== right && other !== '');
  return `{{=${[right, ...wrong].map(escaped).join('~')}}}`;
}

/** Math of a learning platform as the format has it. */
export function withMath(text: string): string {
  return text.replace(/\\\(([^$]+?)\\\)/g, (_, tex: string) => `$${tex.trim()}$`).trim();
}

/** Math in a gap is left alone; elsewhere the signs of gaps are escaped. */
function escaped(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end } of findMath(text)) {
    out += escapedWords(text.slice(at, start)) + text.slice(start, end);
    at = end;
  }
  out += escapedWords(text.slice(at));
  // At the end it would escape what follows.
  return out.endsWith('\\') ? `${out} ` : out;
}

function escapedWords(text: string): string {
  return text.replace(/(\\?)([{}|:~=])/g, (_, slash: string, sign: string) =>
    slash === '' ? `\\${sign}` : `\\\\\\${sign}`,
  );
}
