import type { MarkdownText } from '../../markdown/markdown-text.js';
import type { MathSpan } from '../../markdown/math.js';
import type { TextReport } from '../rule.js';

/** What TeX would stumble over inside one span of math; at most one fault, since one leads to others. */
export function mathFaults(text: MarkdownText, math: MathSpan): TextReport[] {
  const tex = text.text.slice(math.contentStart, math.contentEnd);
  if (tex.trim() === '') {
    return math.display ? [{ from: math.start, to: math.end, message: 'empty-display' }] : [];
  }
  const brace = loneBrace(tex);
  if (brace !== undefined) {
    const from = math.contentStart + brace.at;
    return [{ from, to: from + 1, message: brace.message }];
  }
  const environment = loneEnvironment(tex);
  if (environment !== undefined) {
    const from = math.contentStart + environment.at;
    const data = { name: environment.name };
    return [{ from, to: from + environment.length, message: 'environment', data }];
  }
  const lefts = tex.match(/\\left(?![a-zA-Z])/g)?.length ?? 0;
  const rights = tex.match(/\\right(?![a-zA-Z])/g)?.length ?? 0;
  return lefts === rights ? [] : [{ from: math.start, to: math.end, message: 'left' }];
}

/** The first brace without a partner. */
function loneBrace(tex: string): { at: number; message: 'brace-open' | 'brace-close' } | undefined {
  const open: number[] = [];
  for (let at = 0; at < tex.length; at++) {
    const sign = tex[at];
    if (sign === '\\') at++;
    else if (sign === '{') open.push(at);
    else if (sign === '}' && open.pop() === undefined) return { at, message: 'brace-close' };
  }
  const at = open.at(-1);
  return at === undefined ? undefined : { at, message: 'brace-open' };
}

function loneEnvironment(tex: string): { at: number; length: number; name: string } | undefined {
  if (!tex.includes('\\begin') && !tex.includes('\\end')) return undefined;
  const open: { at: number; length: number; name: string }[] = [];
  for (const match of tex.matchAll(/\\(begin|end)\s*\{([^{}]*)\}/g)) {
    const one = { at: match.index, length: match[0].length, name: match[2] as string };
    if (match[1] === 'begin') open.push(one);
    else if (open.pop()?.name !== one.name) return one;
  }
  return open.at(-1);
}
