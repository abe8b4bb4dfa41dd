// Numbers as people type them.
import assert from 'node:assert/strict';
import fc from 'fast-check';

import { compareNumber, parseNumber, writeNumber } from '../../../../src/core/compare/index.js';
import { runs, seed } from '../../../property-runs.js';

/** The number that was read, and its unit. */
function read(typed: string, language = 'en'): string | undefined {
  const number = parseNumber(typed, language);
  if (number === undefined) return undefined;
  const value = Number(number.value.numerator) / Number(number.value.denominator);
  return `${Number(value.toPrecision(12))}${number.unit === '' ? '' : ` ${number.unit}`}`;
}

const cases: readonly (readonly [typed: string, language: string, says: string | undefined])[] = [
  ['3', 'en', '3'],
  ['-3', 'en', '-3'],
  ['−3', 'en', '-3'],
  ['- 3', 'en', '-3'],
  ['+3', 'en', '3'],
  ['3.14', 'en', '3.14'],
  ['3,14', 'en', '3.14'],
  ['3,14', 'fr', '3.14'],
  ['3.14', 'fr', '3.14'],
  ['.5', 'en', '0.5'],
  [',5', 'fr', '0.5'],
  ['5.', 'en', '5'],
  // A sign before three digits marks thousands only where the language writes it so.
  ['1,234', 'en', '1234'],
  ['1,234', 'fr', '1.234'],
  ['1,234', 'de', '1.234'],
  ['1.234', 'en', '1.234'],
  ['1.234', 'de', '1234'],
  ['1.234', 'es', '1234'],
  ['1.234', 'fr', '1.234'],
  ['1 234', 'fr', '1234'],
  ['1\u202f234', 'fr', '1234'],
  ['1\u00a0234\u00a0567,5', 'fr', '1234567.5'],
  ['1 234', 'en', undefined],
  ["1'234", 'de-CH', '1234'],
  ['1’234.5', 'de-CH', '1234.5'],
  ['1,234,567', 'en', '1234567'],
  ['1,234,567', 'fr', undefined],
  ['1,234.5', 'en', '1234.5'],
  ['1.234,5', 'de', '1234.5'],
  ['1.234,5', 'en', undefined],
  ['1,234.5', 'de', undefined],
  ['0,123', 'en', '0.123'],
  ['0.123', 'de', '0.123'],
  ['1,2345', 'en', '1.2345'],
  ['12,34', 'en', '12.34'],
  ['1,23,456', 'en-IN', '123456'],
  ['1,234,567', 'en-IN', '1234567'],
  ['1,000,000', 'hi', '1000000'],
  ['1,23,4567', 'en-IN', undefined],
  ['١٬٢٣٤٫٥', 'ar', '1234.5'],
  ['1234,567', 'en', '1234.567'],
  // Fractions.
  ['3/4', 'en', '0.75'],
  ['-3/4', 'en', '-0.75'],
  ['3 / 4', 'en', '0.75'],
  ['1 1/2', 'en', '1.5'],
  ['-1 1/2', 'en', '-1.5'],
  ['½', 'en', '0.5'],
  ['2½', 'en', '2.5'],
  ['3⁄4', 'en', '0.75'],
  ['1.5/2', 'en', '0.75'],
  ['1/0', 'en', undefined],
  // Scientific notation.
  ['1.5e3', 'en', '1500'],
  ['1,5E3', 'fr', '1500'],
  ['1.5e-3', 'en', '0.0015'],
  ['1.5 × 10^3', 'en', '1500'],
  ['1.5x10^3', 'en', '1500'],
  ['1,5·10³', 'de', '1500'],
  ['1.5*10**3', 'en', '1500'],
  ['2 × 10⁻³', 'en', '0.002'],
  ['10^3', 'en', '1000'],
  ['1e999999', 'en', undefined],
  // Units.
  ['5 km', 'en', '5 km'],
  ['5km', 'en', '5 km'],
  ['1.5e3 m', 'en', '1500 m'],
  ['50 %', 'en', '50 %'],
  ['50%', 'en', '50 %'],
  ['$5', 'en', '5 $'],
  ['€ 5', 'en', '5 €'],
  ['5 €', 'en', '5 €'],
  ['3 m/s', 'en', '3 m/s'],
  ['20 °C', 'en', '20 °C'],
  ['5 exabytes', 'en', '5 exabytes'],
  ['5 e', 'en', '5 e'],
  // Other digits.
  ['٣٫١٤', 'ar', '3.14'],
  ['१२', 'hi', '12'],
  // None.
  ['', 'en', undefined],
  ['five', 'en', undefined],
  ['1.2.3', 'en', undefined],
  ['2 3', 'en', undefined],
  ['1,2,3', 'en', undefined],
  ['--3', 'en', undefined],
  ['1/2/3', 'en', undefined],
  ['$5 €', 'en', undefined],
  ['Infinity', 'en', undefined],
  ['9'.repeat(300), 'en', undefined],
];

describe('a typed number', () => {
  for (const [typed, language, says] of cases) {
    it(`“${typed.slice(0, 30)}” (${language}) is ${says ?? 'none'}`, () => {
      assert.equal(read(typed, language), says);
    });
  }

  it('of a language that nobody knows is read as in English', () => {
    assert.equal(read('1,234', 'xx-not-a-language'), '1234');
  });

  it('is read as it is written, in every language', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 }),
        fc.constantFrom(
          'en',
          'fr',
          'de',
          'de-CH',
          'es',
          'pt',
          'pl',
          'ru',
          'ar',
          'hi',
          'en-IN',
          'ja',
        ),
        (number, language) => {
          const match = compareNumber(
            writeNumber(number, language),
            [{ type: 'around', number, tolerance: undefined }],
            { language, unit: undefined, units: new Map() },
          );
          assert.equal(
            match.type,
            Math.abs(number) > 0 && Math.abs(number) < 1e-300 ? match.type : 'fits',
          );
        },
      ),
      { seed, numRuns: runs(400) },
    );
  });

  it('never takes long, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789.,e^/ ×-+½m'), maxLength: 250 }),
        (typed) => {
          parseNumber(typed, 'fr');
        },
      ),
      { seed, numRuns: runs(500) },
    );
  });
});

describe('an answer of numbers', () => {
  const rules = {
    language: 'en',
    unit: 'm',
    units: new Map([
      ['km', 1000],
      ['cm', 0.01],
    ]),
  };
  const around = (number: number, tolerance?: number | string) =>
    ({ type: 'around', number, tolerance }) as const;

  it('includes its limits', () => {
    for (const typed of ['3.13', '3.15']) {
      assert.equal(compareNumber(typed, [around(3.14, 0.01)], rules).type, 'fits', typed);
    }
    for (const typed of ['3.129', '3.151']) {
      assert.equal(compareNumber(typed, [around(3.14, 0.01)], rules).type, 'other', typed);
    }
    assert.equal(compareNumber('198', [around(200, '1%')], rules).type, 'fits');
    assert.equal(compareNumber('-202', [around(-200, '1%')], rules).type, 'fits');
    assert.equal(compareNumber('197.99', [around(200, '1%')], rules).type, 'other');
    const range = { type: 'range', low: 0.1, high: 0.3 } as const;
    for (const typed of ['0.1', '0.3', '1/10']) {
      assert.equal(compareNumber(typed, [range], rules).type, 'fits', typed);
    }
    assert.equal(compareNumber('0.30001', [range], rules).type, 'other');
  });

  it('takes its unit, others that are accepted, and none', () => {
    for (const typed of ['1500', '1500 m', '1.5 km', '150,000 cm', '1.5km', '1.5e3m']) {
      assert.equal(compareNumber(typed, [around(1500)], rules).type, 'fits', typed);
    }
    assert.deepEqual(compareNumber('1500 KM', [around(1500)], rules), {
      type: 'unknown-unit',
      unit: 'KM',
    });
    assert.equal(
      compareNumber('1500 m', [around(1500)], { ...rules, unit: undefined, units: new Map() }).type,
      'unknown-unit',
    );
  });

  it('takes powers and signs of units as they may be typed', () => {
    for (const [unit, typed] of [
      ['m²', '4 m2'],
      ['m^2', '4 m²'],
      ['µm', '4 μm'],
      ['°C', '4 ºC'],
      ['kg·m', '4 kg*m'],
      ['m/s', '4 m / s'],
    ] as const) {
      const match = compareNumber(typed, [around(4)], { ...rules, unit });
      assert.equal(match.type, 'fits', typed);
    }
  });

  it('is the first that fits', () => {
    const answers = [around(1822), around(1822, 2)];
    assert.deepEqual(compareNumber('1822', answers, rules), { type: 'fits', index: 0 });
    assert.deepEqual(compareNumber('1820', answers, rules), { type: 'fits', index: 1 });
  });
});
