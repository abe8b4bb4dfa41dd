import type { SpeechWords } from '../words/index.js';
import type { ChemistryWords } from './chemistry-words.js';
import type { FlatPart } from './flat-formula.js';

const symbol =
  /^(?:da|[mµunpfkMGTcdh])?(?:m|g|s|A|K|mol|cd|Hz|N|Pa|J|W|C|V|F|S|Wb|T|H|lm|lx|Bq|Gy|Sv|L|l|M|eV|bar|cal|Da|Ω)$|^(?:u|atm|min|h|rad|ppm|rpm|kWh|dB|mmHg)$/;
/** Signs of mathematics that stand upright, too, and of acids. */
const otherwise = /^(?:[dei]|p[HK])$/;

/** Units in words, as `kilojoules per mole`; undefined of what holds anything else. */
export function spokenUnits(
  parts: readonly FlatPart[],
  words: SpeechWords,
  { powers, toThe }: ChemistryWords,
): string | undefined {
  const said: string[] = [];
  let below = false;
  let bracket = false;
  let count: string | undefined;
  for (let at = 0; at < parts.length; at++) {
    const { sort, text } = parts[at]!;
    if (sort === 'gap') continue;
    if (sort === 'number') {
      count = text;
      said.push(text);
    } else if (sort === 'sign' && text === '/') below = true;
    else if (sort === 'sign' && text === '(') bracket = below;
    else if (sort === 'sign' && text === ')') bracket = false;
    else if (sort === 'letters' || isDegree(parts[at])) {
      const degrees = isDegree(parts[at]);
      let unit = text;
      if (degrees) {
        while (parts[at + 1]?.sort === 'gap') at++;
        const scale = parts[at + 1];
        unit = /^[CF]$/.test(scale?.text ?? '') ? `°${scale!.text}` : '°';
        if (unit !== '°') at++;
      } else if (!symbol.test(unit) || otherwise.test(unit)) return undefined;
      let power = parts[at + 1]?.sort === 'up' && !isDegree(parts[at + 1]) ? parts[++at]!.text : '';
      if (!/^(?:-?\d+)?$/.test(power)) return undefined;
      if (power.startsWith('-')) below = true;
      power = power.replace('-', '');
      if (power === '1') power = '';
      const squared = `${unit}${{ 2: '²', 3: '³' }[power] ?? power}`;
      const known = Object.hasOwn(words.units, squared);
      const [one, many] = words.units[known ? squared : unit] ?? [unit, unit];
      const first = !below && !said.some((word) => /\p{L}/u.test(word));
      const name = first && count !== '1' ? many : one;
      const raised = known || power === '' ? '' : ` ${powers[power] ?? `${toThe} ${power}`}`;
      said.push(`${below ? `${words.per} ` : ''}${name}${raised}`);
      // A slash divides by what comes next, or by all in its brackets.
      below = bracket;
    } else return undefined;
  }
  return said.some((word) => /\p{L}/u.test(word)) ? said.join(' ') : undefined;
}

function isDegree(part: FlatPart | undefined): boolean {
  return part?.text === '°' && (part.sort === 'up' || part.sort === 'sign');
}
