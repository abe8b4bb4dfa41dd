import assert from 'node:assert/strict';

import { languageFor } from '../../../../src/core/language/index.js';
import { readQuantity } from '../../../../src/core/language/quantities.js';
import { foldText } from '../../../../src/core/markdown/index.js';

/** A quantity in short: its shape, from where to where (round brackets leave the end out), its words. */
function short(tag: string, text: string): string | undefined {
  const quantity = readQuantity(foldText(text), languageFor(tag)?.quantities);
  if (quantity === undefined) return undefined;
  const { shape, low, high, withLow, withHigh, label, unit, decimals } = quantity;
  const span =
    low === high ? `${low}` : `${withLow ? '[' : '('}${low} ${high}${withHigh ? ']' : ')'}`;
  const words = [label === '' ? '' : `${label} `, unit === '' ? '' : ` ${unit.trim()}`];
  return `${shape} ${words[0]}${span}${words[1]}${decimals > 0 ? ` .${decimals}` : ''}`;
}

const cases: Readonly<Record<string, readonly (readonly [string, string | undefined])[]>> = {
  en: [
    ['12', 'number 12'],
    ['12.50', 'number 12.5 .2'],
    ['.25', 'number 0.25 .2'],
    ['1,250', 'number 1250'],
    ['1.250', 'number 1.25 .3'],
    ['1,234,567.89', 'number 1234567.89 .2'],
    ['1 234 567', 'number 1234567'],
    ['10’000', 'number 10000'],
    ['−3', 'number -3'],
    ['+ 5 dB', 'number 5 db'],
    ['-5 °C', 'number -5 °c'],
    ['$4.99', 'number $ 4.99 .2'],
    ['50 %.', 'number 50 %'],
    ['3 kilograms', 'number 3 kilogram'],
    ['about 3 kg', 'number about 3 kg'],
    ['3 million people', 'number 3000000 people'],
    ['3 constructor', 'number 3 constructor'],
    ['4th century', 'number 4 th century'],
    ['1st century', 'number 1 th century'],
    ['10³', 'number 1000'],
    ['10^-3 m', 'number 0.001 m'],
    ['2 × 10^8 m/s', 'number 200000000 m s'],
    ['2·10⁸', 'number 200000000'],
    ['1.5e3', 'number 1500'],
    ['3/4 cup', 'number 0.75 cup'],
    ['14:30', 'time 870'],
    ['2:05 p.m.', 'time 845'],
    ['12:15 a.m.', 'time 15'],
    ['July 4, 1776', 'date 660893 dmy'],
    ['4 July 1776', 'date 660893 dmy'],
    ['the 4th of July', 'date 221 dm'],
    ['in July 1776', 'date 660889 my'],
    ['10–20', 'range [10 20]'],
    ['10 - 20 years', 'range [10 20] year'],
    ['10 -15 years', 'range [10 15] year'],
    ['−10 to −5 °C', 'range [-10 -5] °c'],
    ['-100 to 100', 'range [-100 100]'],
    ['between 10 and 20', 'range [10 20]'],
    ['from 10 to 20 %', 'range [10 20] %'],
    ['10 % – 20 %', 'range [10 20] %'],
    ['$1,000–$2,000', 'range $ [1000 2000]'],
    ['2–3 million', 'range [2000000 3000000]'],
    ['7.1 MHz to 7.2 MHz', 'range [7.1 7.2] mhz .1'],
    ['< 10', 'bound (-Infinity 10)'],
    ['≥ 20', 'bound [20 Infinity)'],
    ['>= 20', 'bound [20 Infinity)'],
    ['less than 10 years', 'bound (-Infinity 10) year'],
    ['no more than 10', 'bound (-Infinity 10]'],
    ['More than 10', 'bound (10 Infinity)'],
    ['20+', 'bound [20 Infinity)'],
    ['20 years or more', 'bound [20 Infinity) year'],
    ['20 or more years', 'bound [20 Infinity) year'],
    ['under 5', 'bound (-Infinity 5)'],
    ['thunder 5', 'number thunder 5'],
    ['007', undefined],
    ['1,5', undefined],
    ['1.2.3', undefined],
    ['192.168.0.1', undefined],
    ['0123456789', undefined],
    ['12345678901', undefined],
    ['06 12 34 56 78', undefined],
    ['555-1234-99', undefined],
    ['3:2', undefined],
    ['120/80 mmHg', undefined],
    ['12/31/1999', undefined],
    ['20–10', undefined],
    ['6 × 10^-27 J T-1', undefined],
    ['1914–18', undefined],
    ['3 and 5', undefined],
    ['3 or 5', undefined],
    ['H2O', undefined],
    ['T4', undefined],
    ['f(3)', undefined],
    ['[1, 2]', undefined],
    ['x_3 = 4', undefined],
    ['"5"', undefined],
    ['0xF5', undefined],
    ['none', undefined],
    ['', undefined],
    [`7 ${'very '.repeat(30)}long`, undefined],
  ],
  fr: [
    ['3,14', 'number 3.14 .2'],
    ['3.14', 'number 3.14 .2'],
    ['0.125', 'number 0.125 .3'],
    ['1.500', undefined],
    ['10 000 €', 'number 10000 €'],
    ['10 000,50 €', 'number 10000.5 € .2'],
    ['3 millions', 'number 3000000'],
    ['2,5 milliards d’euros', 'number 2500000000 d euro'],
    ['XIXe siècle', undefined],
    ['19e siècle', 'number 19 th siècle'],
    ['1er', 'number 1 th'],
    ['14h30', 'time 870'],
    ['14 h 30', 'time 870'],
    ['14 juillet 1789', 'date 665739 dmy'],
    ['le 1er mai 1886', 'date 701748 dmy'],
    ['En mai 1968', 'date 732251 my'],
    ['de 10 à 20', 'range [10 20]'],
    ['entre 10 et 20 %', 'range [10 20] %'],
    ['10 à 20 ans', 'range [10 20] an'],
    ['De 1914 à 1918', 'range [1914 1918]'],
    ['du 3 au 5', 'range [3 5]'],
    ['moins de 10', 'bound (-Infinity 10)'],
    ['moins d’1 an', 'bound (-Infinity 1) an'],
    ['plus de 20 ans', 'bound (20 Infinity) an'],
    ['20 et plus', 'bound [20 Infinity)'],
    ['20 ans ou plus', 'bound [20 Infinity) an'],
    ['à partir de 20 ans', 'bound [20 Infinity) an'],
    ['jusqu’à 10 ans', 'bound (-Infinity 10] an'],
    ['supérieur à 130 g/L', 'bound (130 Infinity) g l'],
    ['supérieur ou égal à 130 g/L', 'bound [130 Infinity) g l'],
    ['Tous les 5 ans', 'number tou le 5 an'],
    ['2 et 3', undefined],
  ],
  es: [
    ['3,14', 'number 3.14 .2'],
    ['3.14', 'number 3.14 .2'],
    ['1.500', 'number 1500'],
    ['1.234.567,8', 'number 1234567.8 .1'],
    ['3 millones', 'number 3000000'],
    ['entre 10 y 20', 'range [10 20]'],
    ['de 10 a 20 años', 'range [10 20] año'],
    ['10 años a 20 años', 'range [10 20] año'],
    ['más de 20', 'bound (20 Infinity)'],
    ['20 o más', 'bound [20 Infinity)'],
    ['menos de 10 %', 'bound (-Infinity 10) %'],
    ['12 de octubre de 1492', 'date 555346 dmy'],
  ],
  // No words are known, and separators only where they are the same everywhere.
  de: [
    ['12', 'number 12'],
    ['3,14', 'number 3.14 .2'],
    ['1.500', undefined],
    ['1.234.567', 'number 1234567'],
    ['0,125', 'number 0.125 .3'],
    ['10–20 %', 'range [10 20] %'],
    ['> 5', 'bound (5 Infinity)'],
    ['10 bis 20', undefined],
    ['3. Mai 1990', undefined],
  ],
};

describe('readQuantity', () => {
  for (const [tag, list] of Object.entries(cases)) {
    for (const [text, expected] of list) {
      it(`reads "${text.slice(0, 40)}" in ${tag}`, () => assert.equal(short(tag, text), expected));
    }
  }

  it('orders dates', () => {
    const dates = ['3 May 1989', '1 June 1989', '2 June 1989', '1 January 1990'];
    const values = dates.map(
      (date) => readQuantity(foldText(date), languageFor('en')!.quantities)!.low,
    );
    assert.deepEqual(
      values,
      values.toSorted((a, b) => a - b),
    );
  });
});
