import type { ChemistryWords } from './chemistry-words.js';
import type { FlatPart } from './flat-formula.js';

const element =
  'A[cglmrstu]|B[aehikr]?|C[adeflmnorsu]?|D[bsy]|E[rsu]|F[elmr]?|G[ade]|H[efgos]?|I[nr]?|Kr?|L[airuv]|M[cdgnot]|N[abdehiop]?|O[gs]?|P[abdmortu]?|R[abefghnu]|S[bcegimnr]?|T[abcehilms]|U|V|W|Xe|Yb?|Z[nr]';
const elements = new RegExp(`^(?:${element})+$`);
const oneElement = new RegExp(element, 'g');
const bonds: Readonly<Record<string, keyof Pick<ChemistryWords, 'doubleBond' | 'tripleBond'>>> = {
  '=': 'doubleBond',
  '#': 'tripleBond',
};

/** Whether letters are symbols of elements, as in `NaCl`. */
export function areElements(letters: string): boolean {
  return elements.test(letters);
}

/** `NaCl` in its elements, other capitals as they are. */
function spelled(letters: string): string {
  if (areElements(letters)) return letters.match(oneElement)!.join(' ');
  // pH, pKa.
  return letters.replace(/^p(?=[A-Z])/, 'p ').replace(/^(p K)a$/, '$1 a');
}

/** What is written raised: a charge as `2 minus`, a number of mass as it is. */
function raised(text: string, words: ChemistryWords, minus: string): string {
  if (text === '°') return words.standard;
  return text.replace(/[-+]/g, (sign) => ` ${sign === '+' ? words.plus : minus} `).trim();
}

/** A formula of chemistry as its letters and numbers: `C 6 H 12 O 6`, `S O 4 2 minus`. */
export function spokenFormula(
  parts: readonly FlatPart[],
  words: ChemistryWords,
  minus: string,
): string {
  const said: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const { sort, text } = parts[at]!;
    const next = parts[at + 1];
    const before = parts[at - 1];
    if (sort === 'letters') said.push(spelled(text));
    else if (sort === 'number') said.push(text);
    else if (sort === 'state') said.push(`, ${words.states[text] ?? text},`);
    else if (isLeading(before) && (sort === 'up' || sort === 'down')) {
      // Before their base: mass and atomic number, said behind it.
      const scripts = [parts[at]!];
      while (isScript(parts[at + 1])) scripts.push(parts[++at]!);
      const base = parts[at + 1]?.sort === 'letters' ? spelled(parts[++at]!.text) : '';
      const mass = scripts.find((one) => one.sort === 'up');
      const number = scripts.find((one) => one.sort === 'down');
      said.push(base);
      if (mass !== undefined) said.push(raised(mass.text, words, minus));
      if (number !== undefined) {
        said.push(`, ${words.atomicNumber} ${raised(number.text, words, minus)},`);
      }
    } else if (sort === 'up') said.push(raised(text, words, minus));
    else if (sort === 'down') said.push(raised(text, words, minus));
    else if (text === '(') said.push(',');
    else if (text === ')') {
      const many = next?.sort === 'down' && /^\d+$/.test(next.text);
      said.push(many ? `, ${words.times(next.text)},` : ',');
      if (many) at++;
    } else if (sort === 'sign') said.push(signOf(text, parts, at, words, minus));
  }
  return said
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/(?: ?,)+/g, ',')
    .replace(/^[ ,]+|[ ,]+$/g, '');
}

/** Where scripts have no base before them. */
function isLeading(before: FlatPart | undefined): boolean {
  return (
    before === undefined ||
    before.sort === 'gap' ||
    before.sort === 'number' ||
    (before.sort === 'sign' && !/[)\]]/.test(before.text))
  );
}

function isScript(part: FlatPart | undefined): boolean {
  return part?.sort === 'up' || part?.sort === 'down';
}

function signOf(
  sign: string,
  parts: readonly FlatPart[],
  at: number,
  words: ChemistryWords,
  minus: string,
): string {
  const close = parts[at - 1]?.sort !== 'gap' && parts[at + 1]?.sort !== 'gap';
  switch (sign) {
    case '→':
      return words.yields;
    case '←':
      return words.comesFrom;
    case '⇌':
      return words.equilibrium;
    case 'Δ':
      return words.delta;
    case '+':
      return words.plus;
    case '-':
      // Between letters it is a bond, which nobody says.
      return close ? ',' : minus;
    case '=':
    case '#':
      return close && bonds[sign] !== undefined ? words[bonds[sign]] : words.equals;
    case '°':
      return words.standard;
    case '[':
    case ']':
    case '*':
      return ',';
    default:
      return sign;
  }
}
