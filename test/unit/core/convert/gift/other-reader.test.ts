// GIFT as we write it, read by other people's parser.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'gift-pegjs';

import type { ExportItem } from '../../../../../src/core/convert/export-bank/export-bank.js';
import { readExportBank } from '../../../../../src/core/convert/export-bank/read-export-bank.js';
import { isWritten } from '../../../../../src/core/convert/exporter.js';
import { giftExporter } from '../../../../../src/core/convert/gift/export.js';
import { writtenShares } from '../../../../../src/core/convert/moodle/weights.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { arbitraryBank } from '../../../../generators/index.js';
import { runs, seed } from '../../../../property-runs.js';

const types: Readonly<Record<string, string>> = {
  'single-choice': 'MC',
  'multiple-answer': 'MC',
  'true-false': 'TF',
  'short-answer': 'Short',
  numeric: 'Numerical',
  matching: 'Matching',
  open: 'Essay',
};

/** What that parser makes of a question, as far as both of us know it. */
interface Read {
  readonly type: string;
  readonly isTrue?: boolean;
  readonly choices?: readonly { readonly isCorrect: boolean; readonly weight: number | null }[];
  readonly matchPairs?: readonly unknown[];
}

function answersOf({ body }: ExportItem): unknown {
  switch (body.type) {
    case 'choices': {
      const shares = writtenShares(body);
      return body.choices.map(({ correct }, i) =>
        body.multiple ? shares[i] : correct ? 'key' : shares[i],
      );
    }
    case 'true-false':
      return body.answer;
    case 'matching':
      return body.pairs.length + body.distractors.length;
    default:
      return undefined;
  }
}

function answersRead({ type, choices = [], isTrue, matchPairs = [] }: Read): unknown {
  switch (type) {
    case 'MC':
      return choices.map(({ isCorrect, weight }) => (isCorrect ? 'key' : (weight ?? 0)));
    case 'TF':
      return isTrue;
    case 'Matching':
      return matchPairs.length;
    default:
      return undefined;
  }
}

describe('GIFT of ours, in another reader', () => {
  it('has the same questions, with the same answers', () => {
    fc.assert(
      fc.property(arbitraryBank(), (data) => {
        const bank = readExportBank(readBank(JSON.stringify(data)), 'b.quiz.yaml');
        const items = bank.items.filter((item) => isWritten(item, giftExporter));
        // Without a question, a file is nothing that it can read.
        fc.pre(items.length > 0);
        const written = giftExporter.export([bank], {}) as string;
        const read = (parse(`${written}\n`) as Read[]).filter(({ type }) => type !== 'Description');
        assert.deepEqual(
          read.map(({ type }) => type),
          items.map(({ kind }) => types[kind]),
        );
        assert.deepEqual(read.map(answersRead), items.map(answersOf));
      }),
      { numRuns: runs(200), seed },
    );
  });
});
