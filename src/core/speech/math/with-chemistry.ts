import type { SpeechWords } from '../words/index.js';
import type { ChemistryWords } from './chemistry-words.js';
import { type FlatPart, flatFormula } from './flat-formula.js';
import { ceAsTex, puAsTex } from './mhchem-as-tex.js';
import { areElements, spokenFormula } from './spoken-formula.js';
import { spokenUnits } from './spoken-units.js';

const group = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}`;
const script = String.raw`\s*[\^_]\s*(?:\{(?:[^{}]|\{[^{}]*\})*\}|\\[A-Za-z]+|[^\s{}\\])`;
const piece = String.raw`\\(?:mathrm|text|textrm)\s*(?:${group}|[A-Z](?![A-Za-z]))`;
const between = String.raw`(?:\\[,;:! ]|~|\\cdot(?![A-Za-z])|\{\}|\s|\/)*`;
/** Upright letters with what is raised and lowered, and more of them behind. */
const run = String.raw`(?:(?:\{\}|(?<=^|[\s,;+([]))(?:${script}){1,2}\s*)?${piece}(?:${script})*(?:${between}(?:(?:${script}){1,2}\s*)?${piece}(?:${script})*)*`;
const chemistry = new RegExp(
  String.raw`\\(ce|pu)\s*(${group})|(\d[\d.,]*)?((?:\\[,;:! ]|~|\s)*)(?:(\^\s*(?:\{\s*(?:(?:\\circ|\\prime|')\s*)+\}|\\circ(?![A-Za-z]))|\\degree(?![A-Za-z])|°)(?:(?:\\[,;:! ]|~|\s)*(?:\\(?:mathrm|text|textrm)\s*\{\s*([CF])\s*\}|([CF])(?![A-Za-z_^(])))?|(\\?(?:left)?\[\s*)?(${run})(\s*(?:\\right)?\](?!\s*[\^_]))?)`,
  'g',
);

/** TeX in which chemistry and units are words, in the TeX that `asText` makes of them; the rest stays as it is. */
export function withChemistry(
  source: string,
  words: SpeechWords,
  chemical: ChemistryWords,
  asText: (words: string) => string,
): string {
  const tex = source.replace(/\\mu\s*\\(mathrm|text)\s*\{/g, '\\$1{µ');
  if (!/\\(?:ce|pu|mathrm|text|textrm|circ|degree)(?![A-Za-z])|°/.test(tex)) return tex;
  let formulas = 0;
  const said = tex.replace(chemistry, (...match: (string | undefined)[]) => {
    const [
      whole,
      mhchem,
      inside,
      count = '',
      space = '',
      degree,
      scale,
      plainScale,
      open,
      body,
      close,
    ] = match as [string, ...(string | undefined)[]];
    const at = match.at(-2) as unknown as number;
    if (mhchem !== undefined) {
      const held = inside!.slice(1, -1);
      const parts = flatFormula(mhchem === 'ce' ? ceAsTex(held) : puAsTex(held));
      if (parts === undefined) return whole;
      formulas++;
      const units = mhchem === 'pu' ? spokenUnits(parts, words, chemical) : undefined;
      return asText(units ?? spokenFormula(parts, chemical, words.minus));
    }
    if (degree !== undefined) {
      const unit = scale ?? plainScale;
      const [one, many] = words.units[unit === undefined ? '°' : `°${unit}`] ?? ['°', '°'];
      const before = tex.slice(0, at).replace(/_(?:\{[^{}]*\}|.)$/, '');
      const quantity = unit === undefined && count === '' && /[A-Z]$|\\Delta\s*$/.test(before);
      const prime = /\\prime|'/.test(degree) ? ` ${chemical.prime}` : '';
      const name =
        quantity || prime !== '' ? chemical.standard + prime : count === '1' ? one : many;
      return `${count}${asText(name)}`;
    }
    const parts = flatFormula(body!);
    const spoken = parts && spokenRun(parts, body!, open !== undefined && close !== undefined);
    if (spoken === undefined) return whole;
    formulas++;
    return `${count}${space}${spoken}`;

    function spokenRun(all: readonly FlatPart[], run: string, held: boolean): string | undefined {
      const units =
        saysUnits(all) || (count !== '' && space !== '')
          ? spokenUnits(counted(all, count), words, chemical)
          : undefined;
      if (units !== undefined) {
        const name = count === '' ? units : units.slice(count.length);
        return `${open ?? ''}${asText(name)}${close ?? ''}`;
      }
      if (!isChemistry(all, run, held)) return undefined;
      const formula = spokenFormula(all, chemical, words.minus);
      if (held) return asText(`${chemical.concentration(formula)},`);
      return `${open ?? ''}${asText(formula)}${close ?? ''}`;
    }
  });
  if (formulas === 0) return said;
  return said
    .replace(/\\(?:long)?rightarrow(?![A-Za-z])|\\to(?![A-Za-z])/g, asText(chemical.yields))
    .replace(/\\rightleftharpoons(?![A-Za-z])/g, asText(chemical.equilibrium));
}

function counted(parts: readonly FlatPart[], count: string): readonly FlatPart[] {
  return count === '' ? parts : [{ sort: 'number', text: count }, ...parts];
}

/** One letter alone is as likely the name of something. */
function saysUnits(parts: readonly FlatPart[]): boolean {
  return parts.length > 1 || (parts[0]?.text.length ?? 0) > 1;
}

/** Whether upright letters are a formula, and not the name of a function or a word. */
function isChemistry(parts: readonly FlatPart[], source: string, held: boolean): boolean {
  const letters = parts.filter(({ sort }) => sort === 'letters').map(({ text }) => text);
  if (letters.length === 0) return false;
  const all = letters.every(areElements);
  const scripts = parts.filter(({ sort }) => sort === 'up' || sort === 'down');
  const charged = scripts.some(({ sort, text }) => sort === 'up' && /^\d*[-+]$/.test(text));
  if (source.startsWith('\\text') && !all) return charged && letters.length === 1;
  if (held) return letters.every((name) => /[A-Z]/.test(name));
  if (all)
    return (
      scripts.length > 0 || letters.some((name) => /[A-Z].*[a-z]/.test(name) && name.length > 2)
    );
  if (charged) return true;
  return scripts.length > 0
    ? scripts.every(({ sort }) => sort === 'down') && letters.some((name) => /[A-Z]/.test(name))
    : letters.length === 1 && /^p(?:H|OH|K|Ka|Kb)$/.test(letters[0]!);
}
