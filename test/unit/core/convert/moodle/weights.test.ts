// Which weights are told to be others in Moodle.
import assert from 'node:assert/strict';
import { lossesOf } from '../../../../../src/core/convert/export-bank/losses.js';
import { readExportBank } from '../../../../../src/core/convert/export-bank/read-export-bank.js';
import { giftExporter } from '../../../../../src/core/convert/gift/export.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { tellInEnglish } from '../../../../../src/service/tell.js';

/** What is told of an answer with such a weight. */
function told(weight: string): readonly string[] {
  const document = readBank(
    `title: T\nquestions:\n  - {question: Q?, answer: [a, {text: b, weight: ${weight}}]}\n`,
  );
  const bank = readExportBank(document, 'b.quiz.yaml');
  return lossesOf(document, bank, giftExporter, tellInEnglish).map(({ message }) => message);
}

describe('a weight that Moodle does not know', () => {
  it('is no loss where it is half a percent off: people round', () => {
    for (const weight of ['33%', '33.3%', '67%', '14%', '16.7%', '12%', '-33%', '50.5%']) {
      assert.deepEqual(told(weight), [], weight);
    }
  });

  it('is told where it becomes another, or all or nothing', () => {
    for (const [weight, becomes] of [
      ['37%', '40'],
      ['34%', '33.33333'],
      ['0.4%', '0'],
      ['99.7%', '100'],
      ['-99.6%', '-100'],
    ]) {
      const meant = weight!.replace('%', '');
      assert.deepEqual(told(weight!), [
        `GIFT knows no weight of ${meant} %: it becomes ${becomes} %.`,
      ]);
    }
  });
});
