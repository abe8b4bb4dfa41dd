import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { defaultConfiguration, resolveRules } from '../../../src/core/configuration/index.js';
import { readBank } from '../../../src/core/document/index.js';
import { lintText } from '../../../src/core/lint/index.js';
import { rules } from '../../../src/core/rules/registry.js';
import {
  bankFileName,
  bankLanguage,
  type Beginning,
  beginnings,
  newBankParts,
  tellInEnglish,
} from '../../../src/service/index.js';
import { runs, seed } from '../../property-runs.js';

/** What stands in the editor when nobody has typed over anything. */
function textOf(title: string, beginning: Beginning, isNamed = true): string {
  const bank = { title, beginning, language: 'en', isNamed };
  return newBankParts(bank, tellInEnglish)
    .map((part) => (typeof part === 'string' ? part : part.placeholder))
    .join('');
}

const settings = resolveRules(defaultConfiguration, 'new.quiz.yaml', rules);

describe('a new bank', () => {
  for (const beginning of ['questions', 'flashcards'] as const) {
    it(`has no problem as it is, with ${beginning}`, () => {
      for (const isNamed of [true, false]) {
        const text = textOf('Rivers', beginning, isNamed);
        assert.deepEqual(lintText(text, settings).problems, []);
        assert.equal(readBank(text).items.length, 1);
      }
    });
  }

  it('begins empty where that is wanted', () => {
    assert.equal(textOf('Rivers', 'empty'), 'quizwright: 1\ntitle: Rivers\nlanguage: en\n\n');
  });

  it('has a name for editors to propose in its first line where no file is named', () => {
    assert.match(
      textOf('Rivers of\tEurope', 'questions', false),
      /^# Rivers of Europe\nquizwright: 1\n/,
    );
  });

  it('has the title that was typed, whatever it is', () => {
    const anyTitle = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => text.replaceAll(/[\r\n\u2028\u2029\u0085]/g, ' ').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(anyTitle, fc.constantFrom(...beginnings), (title, beginning) => {
        const { head, items } = readBank(textOf(title, beginning));
        assert.equal(head.data['title'], title);
        assert.equal(items.length, beginning === 'empty' ? 0 : 1);
      }),
      { numRuns: runs(200), seed },
    );
  });

  it('gets a file name that every system takes', () => {
    assert.deepEqual(
      [
        'Cell Biology: Chapter 3',
        'Éléments de chimie',
        '???',
        'con',
        '中文题库',
        ' ../../etc ',
      ].map((title) => bankFileName(title)),
      [
        'cell-biology-chapter-3.quiz.yaml',
        'elements-de-chimie.quiz.yaml',
        'bank.quiz.yaml',
        'con-bank.quiz.yaml',
        '中文题库.quiz.yaml',
        'etc.quiz.yaml',
      ],
    );
    assert.equal(bankFileName('Rivers', 2), 'rivers-2.quiz.yaml');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        assert.match(bankFileName(title), /^[\p{L}\p{Nd}-]{1,80}\.quiz\.yaml$/u);
      }),
      { numRuns: runs(200), seed },
    );
  });

  it('is in the language of the editor', () => {
    assert.deepEqual(['fr', 'pt-br', 'en', 'zh-cn', 'qps-ploc', ''].map(bankLanguage), [
      ...['fr', 'pt-BR', 'en', 'zh-CN', 'qps', 'en'],
    ]);
  });
});
