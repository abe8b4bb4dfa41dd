import type { SpeechWords } from './words/index.js';

/** A number, or a range of them, as `core/model` shows it: `3.5 ± 0.1`, `1 – 2`, `6 × 10²³`; with its unit. Without words it is read as it is written. */
export function spokenNumber(
  shown: string,
  unit: string | undefined,
  words: SpeechWords | undefined,
): string {
  if (words === undefined) return unit === undefined ? shown : `${shown} ${unit.trim()}`;
  const number = spokenPowers(shown, words);
  const range = /^(.+?) – (.+)$/.exec(number);
  const said =
    range === null
      ? number.replace(' ± ', ` ${words.plusMinus} `)
      : words.between(range[1]!, range[2]!);
  const signed = said.replace(/(^|\s)[-−](?=\d)/g, `$1${words.minus} `);
  return unit === undefined ? signed : `${signed} ${spokenUnit(unit, words, isOne(shown))}`;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function spokenPowers(shown: string, words: SpeechWords): string {
  return shown.replace(/([\d.,]+) × 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, number: string, power: string) => {
    const exponent = [...power].map((sign) => (sign === '⁻' ? '-' : String(raised.indexOf(sign))));
    return words.power(number, exponent.join('').replace('-', `${words.minus} `));
  });
}

function isOne(shown: string): boolean {
  return /^[-−]?1$/.test(shown.trim());
}

/** A unit by its name where it has one: `km/h`, `m²`, `°C`. Others are read as they are written. */
export function spokenUnit(unit: string, words: SpeechWords, one: boolean): string {
  const written = unit
    .trim()
    .replaceAll('μ', 'µ')
    .replace(/\^?2(?!\d)/g, '²')
    .replace(/\^?3(?!\d)/g, '³');
  const [above = '', below, ...others] = written.split('/');
  // Of `m/s/s`, nobody would say two.
  if (others.length > 0) return unit;
  const name = nameOf(above, words)?.[one ? 0 : 1];
  if (name === undefined) return unit;
  if (below === undefined) return name;
  const under = nameOf(below, words)?.[0];
  return under === undefined ? unit : `${name} ${words.per} ${under}`;
}

function nameOf(unit: string, { units }: SpeechWords): readonly [string, string] | undefined {
  const key = unit.trim();
  return Object.hasOwn(units, key) ? units[key] : undefined;
}
