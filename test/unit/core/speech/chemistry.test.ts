import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSpeakMath } from '../../../../src/core/speech/math/create-speak-math.js';
import type { SpeakMath } from '../../../../src/core/speech/index.js';
import { isQuick } from '../../../time-taken.js';
import { runs } from '../../../property-runs.js';

const r = String.raw;

describe('chemistry that is read aloud', () => {
  let speak: SpeakMath;
  before(async () => {
    speak = await createSpeakMath(['en', 'de', 'fr', 'es']);
  });

  const table: Readonly<Record<string, readonly (readonly [tex: string, said: string])[]>> = {
    'formulas are letters and numbers': [
      [r`\mathrm{C_6H_{12}O_6}`, 'C 6 H 12 O 6'],
      [r`\mathrm{C}_6\mathrm{H}_{12}\mathrm{O}_6`, 'C 6 H 12 O 6'],
      [r`\text{CO}_2`, 'C O 2'],
      [r`\mathrm{NaCl}`, 'Na Cl'],
      [r`\mathrm{Ca(OH)_2}`, 'Ca, O H, 2 times'],
      [r`\mathrm{NaCl(aq)}`, 'Na Cl, aqueous'],
      [r`\mathrm{NADPH}_2`, 'NADPH 2'],
      [r`\mathrm{pH} = 7`, 'p H equals 7'],
      [r`\mathrm{pK_a}`, 'p K a'],
    ],
    'ions have their charge': [
      [r`\mathrm{H^+}`, 'H plus'],
      [r`\mathrm{H}^+`, 'H plus'],
      [r`\mathrm{SO_4^{2-}}`, 'S O 4 2 minus'],
      [r`\mathrm{SO}_4^{2-}`, 'S O 4 2 minus'],
      [r`\mathrm{NAD^+}`, 'NAD plus'],
      [r`\mathrm{[Cu(NH_3)_4]^{2+}}`, 'Cu, N H 3, 4 times, 2 plus'],
    ],
    'brackets are concentrations': [
      [r`[\mathrm{H^+}]`, 'the concentration of H plus'],
      [r`\left[\mathrm{HA}\right]`, 'the concentration of HA'],
      [
        r`\frac{[\mathrm{H^+}][\mathrm{A^-}]}{[\mathrm{HA}]}`,
        'the concentration of H plus, the concentration of A minus, over the concentration of HA',
      ],
    ],
    'isotopes have their numbers': [
      [r`{}^{14}\mathrm{C}`, 'C 14'],
      [r`\mathrm{^{14}_{6}C}`, 'C 14, atomic number 6'],
    ],
    'units have names': [
      [r`\mathrm{kJ/mol}`, 'kilojoules per mole'],
      [r`1\,\mathrm{kg}`, '1 kilogram'],
      [r`\mathrm{m\,s^{-1}}`, 'metres per second'],
      [r`9.81\,\mathrm{m/s^2}`, '9.81 metres per second squared'],
      [r`8.3\,\mathrm{J\,mol^{-1}\,K^{-1}}`, '8.3 joules per mole per kelvin'],
      [r`\mathrm{J/(kg\,K)}`, 'joules per kilogram per kelvin'],
      [r`5\,\mu\mathrm{m}`, '5 micrometres'],
    ],
    'circles are degrees, or the standard state': [
      [r`37\,^{\circ}\mathrm{C}`, '37 degrees Celsius'],
      [r`37^\circ\text{C}`, '37 degrees Celsius'],
      [r`37\,\mathrm{^\circ C}`, '37 degrees Celsius'],
      [r`25^\circ C`, '25 degrees Celsius'],
      [r`1^\circ`, '1 degree'],
      [r`\sin 30^\circ`, 'sine 30 degrees'],
      [r`\Delta H^\circ`, 'delta H standard'],
      [r`\Delta G^{\circ\prime}`, 'delta G standard prime'],
      [r`f \circ g`, 'f composed with g'],
    ],
    'delta is no triangle': [
      [r`\Delta G`, 'delta G'],
      [r`\triangle ABC`, 'triangle A B C'],
      [r`\text{area of triangle}`, 'area of triangle'],
    ],
    '`\\ce` and `\\pu` are read': [
      [r`\ce{H2O}`, 'H 2 O'],
      [r`\ce{2H2 + O2 -> 2H2O}`, '2 H 2 plus O 2 yields 2 H 2 O'],
      [r`\ce{N2 + 3H2 <=> 2NH3}`, 'N 2 plus 3 H 2 in equilibrium with 2 N H 3'],
      [r`\ce{SO4^2-}`, 'S O 4 2 minus'],
      [r`\ce{Na+}`, 'Na plus'],
      [r`\ce{CuSO4.5H2O}`, 'Cu S O 4, 5 H 2 O'],
      [r`\ce{CH2=CH2}`, 'C H 2 double bond C H 2'],
      [r`\ce{^{14}_{6}C}`, 'C 14, atomic number 6'],
      [r`\ce{A ->[\Delta] B}`, 'A yields, delta, B'],
      [r`\pu{123 kJ/mol}`, '123 kilojoules per mole'],
      [r`\pu{5 m s-2}`, '5 metres per second squared'],
    ],
    'mathematics that stands upright stays what it is': [
      [r`\mathrm{d}x`, 'd x'],
      [r`\frac{\mathrm{d}^2y}{\mathrm{d}x^2}`, 'd squared y over d x squared'],
      [r`\mathrm{sin} x`, 'sine x'],
      [r`\mathrm{e}^{2}`, 'e squared'],
      [r`A^\mathrm{T}`, 'A to the T power'],
      [r`\text{if } x`, 'if x'],
      [r`V_{\mathrm{max}}`, 'V sub max'],
    ],
  };
  for (const [title, rows] of Object.entries(table)) {
    it(title, () => {
      for (const [tex, said] of rows) assert.equal(speak(tex, 'en'), said, tex);
    });
  }

  it('has the words of each language', () => {
    const tex = r`\Delta H^\circ = -5\,\mathrm{kJ/mol}`;
    assert.equal(speak(tex, 'de'), 'Delta H Standard ist gleich minus 5 Kilojoule pro Mol');
    assert.equal(speak(tex, 'fr'), 'delta H standard égale moins 5 kilojoules par mole');
    assert.equal(speak(tex, 'es'), 'delta H estándar igual menos 5 kilojulios por mol');
    assert.equal(speak(r`[\mathrm{Cl^-}]`, 'fr'), 'la concentration en Cl moins');
  });

  it('leaves no word of its own behind, and ends, whatever stands there', () => {
    const bits = fc.constantFrom(
      ...[
        r`\mathrm{`,
        r`\ce{`,
        r`\pu{`,
        r`\text{`,
        '{',
        '}',
        '^',
        '_',
        '+',
        '-',
        '2',
        'C',
        'Na',
        'mol',
      ],
      ...['[', ']', '(', ')', ' ', r`\,`, r`\circ`, r`\Delta`, '/', '->', '.', '|', '<', 'x', '\\'],
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (some) => {
        const said = speak(some.join(''), 'en');
        assert.doesNotMatch(said ?? '', /zq[a-j]*qz/);
      }),
      { numRuns: runs(300) },
    );
    for (const bit of [
      r`\mathrm{C}`,
      ' ',
      r`\, `,
      '{',
      r`\mathrm C^2 `,
      '1',
      '^2',
      r`\ce{-`,
      '[ ',
    ]) {
      const tex = bit.repeat(Math.floor(590 / bit.length));
      isQuick(() => speak(tex, 'en'), 2000);
      isQuick(() => speak(`\\mathrm{C}${tex}!`.slice(0, 600), 'en'), 2000);
    }
  });
});
