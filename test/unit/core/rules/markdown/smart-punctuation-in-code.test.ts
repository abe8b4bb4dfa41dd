// Smart signs in code, and the typography of sentences that stand between backticks.
import assert from 'node:assert/strict';

import { lintText } from '../../../../../src/core/lint/index.js';
import { onlyRules } from '../../lint/settings-of.js';

const settings = onlyRules('smart-punctuation-in-code');

/** The signs that are reported in a text. */
function signsIn(text: string): string {
  const lines = text.replaceAll('\n', '\n      ');
  const bank = `title: T\nquestions:\n  - question: |\n      ${lines}\n    kind: open\n`;
  const { problems } = lintText(bank, settings);
  return problems.map(({ start, end }) => bank.slice(start, end)).join('');
}

describe('smart-punctuation-in-code', () => {
  for (const [text, signs] of [
    ['`print(“hi”)`', '“”'],
    ['`print(’hi’)` and `print(‘hi’)`', '’’‘’'],
    ['`print(“it’s”)`', '“”'],
    ['`x = b’ab’`', '’’'],
    ['`open(f’{name}’)`', '’’'],
    ['`<meta href=”a.ico” rel=”icon”>`', '””””'],
    ['`git reset –hard`', '–'],
    ['`git tag v3.8.1 —-annotate -m "<tagMessage>"`', '—'],
    ['`total = price – discount`', '–'],
    ['`return total – discount;`', '–'],
    ['`SELECT price – discount FROM orders;`', '–'],
    ['`c = a – b`', '–'],
    ['`npm install left–pad (fast)`', '–'],
    ['`[0–9]+`', '–'],
    ['`Promise\u00a0{<fulfilled>: 5}`', '\u00a0'],
    ['```js\nconst total = sales – costs of(x);\n```', '–'],
    ['```rouille\nfn (i\u00a0: T) {}\n```', '\u00a0'],
    ['`Print “hello” (x).`', '“”'],
  ] as const) {
    it(`reports ${signs} in ${JSON.stringify(text)}`, () => assert.equal(signsIn(text), signs));
  }

  for (const text of [
    '`Sites/pages could impact a person’s happiness, health, or safety.`',
    '`sites/pages that impact a person’s happiness`',
    '`«Un effet de levier (élevé) signifie qu’une “entreprise” a des coûts»`',
    '`MT: qns impairs. Mais il devrait s’agir de flux – “nets” (tous liés)`',
    '`Segment Margin = Segment’s Contribution Margin – Fixed Costs traced to it`',
    '`Profit = Revenue – Costs`',
    '`marge = ventes nettes – frais`',
    '`bénéfice = ventes – coûts`',
    '```python\nprint("l’été")\nn = 1  # the user’s – number\n```',
    '```none\nprint(“a”)\n```',
    '```nohighlight\nprint(“a”)\n```',
  ]) {
    it(`leaves ${JSON.stringify(text)} alone`, () => assert.equal(signsIn(text), ''));
  }
});
