import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { judgeTyped } from '../../../calibration/as-typed.js';
import { banksOf } from '../../../calibration/banks-of.js';
import { compareRule, markGone, mergeFigures } from '../../../calibration/compare.js';
import { type Hit, judge } from '../../../calibration/hit.js';
import { dataOfMessage } from '../../../calibration/message-data.js';
import { calibrationPage } from '../../../calibration/page.js';
import {
  formatReadings,
  parseReadings,
  type Reading,
  readFigures,
  readReadings,
  type SourceFigures,
  splitHit,
} from '../../../calibration/readings.js';
import { takeVerdicts } from '../../../calibration/record.js';
import { sampleOf } from '../../../calibration/sample.js';
import { showHit } from '../../../calibration/show-hit.js';
import { readSources, type Source } from '../../../calibration/source.js';
import type { DraftQuestion } from '../../../src/core/convert/index.js';
import { createRuleResolver } from '../../../src/core/configuration/index.js';
import { rules } from '../../../src/core/rules/registry.js';

const settings = createRuleResolver(
  { extends: 'minimal', rules: { 'html-in-markdown': 'warning' } },
  rules,
).resolve('a.quiz.yaml');

/** Hits of one rule on questions with these stems, and others around them. */
function hitsOn(
  stems: readonly string[],
  id = 'one',
  choices: readonly string[] = ['yes', 'no'],
): readonly Hit[] {
  const source: Source = {
    id,
    name: id,
    licence: 'MIT',
    language: 'en',
    shape: 'json-choices',
    files: [],
  };
  const text = JSON.stringify(stems.map((question) => ({ question, choices, answer: 0 })));
  const { banks } = banksOf(source, [{ path: 'a.json', text }]);
  return banks.flatMap((bank) => judge(bank, settings).hits);
}

const nothingTyped = {
  questions: 0,
  texts: 0,
  quoted: 0,
  missed: 0,
  refused: 0,
  restored: {},
  otherwise: {},
};

function reading(verdict: Reading['verdict'], source = 'one'): Reading {
  return { source, verdict, why: 'so' };
}

describe('a hit of the calibration', () => {
  it('keeps its identity when other questions come and go', () => {
    const [alone] = hitsOn(['An <img src="x"> here']);
    const [, among] = hitsOn(['First <br>', 'An <img src="x"> here']);
    assert.equal(alone?.id, among?.id);
    assert.match(alone?.id ?? '', /^html-in-markdown\/[0-9a-f]{12}\/[0-9a-f]{6}$/);
  });

  it('tells apart what is said twice of one question', () => {
    const ids = hitsOn(['Which?'], 'one', ['1<br>', '2<br>']).map(({ id }) => id);
    assert.equal(ids.length, 2);
    assert.equal(ids[1], `${ids[0]}/2`);
  });

  it('is shown with its question, its key and its message', () => {
    const shown = showHit(hitsOn(['A <br> B'])[0]!);
    assert.match(shown, /Q: A <br> B\n\s+\[x\] yes\n\s+\[ \] no\n\s+warning: .*\n.*\[\[<br>\]\]/);
  });

  it('is known by what its message says, not by the words around it', () => {
    const before = dataOfMessage('“x” is `y`.', ['“{a}” is `{b}`.', 'other']);
    const after = dataOfMessage('Not `y` but “x”', ['Not `{b}` but “{a}”']);
    assert.deepEqual([...before].toSorted(), [...after].toSorted());
    assert.deepEqual(dataOfMessage('plain', ['plain']), []);
    assert.deepEqual(dataOfMessage('unknown', ['{a}x']), ['unknown']);
  });
});

describe('a sample', () => {
  const stems = Array.from({ length: 40 }, (_, i) => `Number ${i} <br>`);
  const hits = [...hitsOn(stems), ...hitsOn(['Only <br> and <br>'], 'two')];

  it('is the same every time, and another with another seed', () => {
    const ids = (seed: number): string[] => sampleOf(hits, 5, seed).map(({ id }) => id);
    assert.deepEqual(ids(1), ids(1));
    assert.notDeepEqual(ids(1), ids(2));
  });

  it('takes from every source, and each item once', () => {
    assert.equal(sampleOf(hits, 4).filter(({ bank }) => bank.source.id === 'two').length, 1);
    assert.equal(sampleOf(hits, 100).length, 41);
  });

  it('moves little when a hit goes', () => {
    const before = new Set(sampleOf(hits, 10).map(({ id }) => id));
    const gone = [...before][0];
    const after = sampleOf(
      hits.filter(({ id }) => id !== gone),
      10,
    );
    assert.equal(after.filter(({ id }) => before.has(id)).length, 9);
  });
});

describe('readings', () => {
  const hits = hitsOn(['A <br>', 'B <br>', 'C <br>']);
  const rests = hits.map(({ id }) => splitHit(id).rest);

  it('are written as they are read', () => {
    const readings = new Map([
      ['b/1', reading('right')],
      ['a/1', { ...reading('wrong'), gone: 'rule' as const }],
    ]);
    const text = formatReadings(readings);
    assert.equal(text.split('\n').length, 3);
    assert.deepEqual(parseReadings(text), new Map([...readings].toReversed()));
  });

  it('say what is kept, what is new and what is gone', () => {
    const present = { sources: new Set(['one']), places: new Set(['gone']) };
    const known = new Map([
      [rests[0]!, reading('right')],
      ['gone/1', reading('wrong')],
      ['gone/2', reading('right')],
      ['away/1', reading('wrong', 'absent')],
      ['other/1', reading('wrong')],
    ]);
    const marked = markGone(known, hits, present);
    assert.deepEqual(compareRule('html-in-markdown', hits, marked), {
      rule: 'html-in-markdown',
      hits: 3,
      kept: 1,
      unread: 2,
      goneRight: 1,
      goneWrong: 1,
      goneDebatable: 0,
      lost: 1,
      sample: { size: 3, read: 1 },
    });
    // What came back is no longer gone.
    const back = markGone(
      new Map([[rests[0]!, { ...reading('right'), gone: 'rule' }]]),
      hits,
      present,
    );
    assert.deepEqual(back.get(rests[0]!), reading('right'));
  });

  it('take verdicts on hits that are there, with a reason', () => {
    const [first, second, third] = hits.map(({ id }) => id);
    const { readings, refused } = takeVerdicts(
      [
        { hit: first, verdict: 'right', why: 'a tag' },
        { hit: second, verdict: 'maybe', why: 'x' },
        { hit: third, verdict: 'wrong', why: '' },
        { hit: 'html-in-markdown/none/0', verdict: 'right', why: 'x' },
      ]
        .map((each) => JSON.stringify(each))
        .join('\n'),
      hits,
    );
    assert.deepEqual(
      [...(readings.get('html-in-markdown') ?? [])],
      [[rests[0], { source: 'one', verdict: 'right', why: 'a tag' }]],
    );
    assert.equal(refused.length, 3);
  });

  it('keep the last figures of a source that is not there', () => {
    const figures = (id: string, items: number): SourceFigures => ({
      id,
      files: 1,
      banks: 1,
      items,
      skipped: 0,
      kinds: {},
      hits: {},
      typed: nothingTyped,
    });
    const last = { sources: [figures('a', 1), figures('b', 2), figures('old', 3)], samples: {} };
    const merged = mergeFigures(last, [figures('b', 5)], [], ['a', 'b']);
    assert.deepEqual(
      merged.sources.map(({ id, items }) => [id, items]),
      [
        ['a', 1],
        ['b', 5],
      ],
    );
  });
});

describe('the page of the calibration', () => {
  it('is what the data say; `npm run calibrate -- --page` mends it', () => {
    const page = readFileSync(
      new URL('../../../docs/rules/calibration.md', import.meta.url),
      'utf8',
    );
    assert.equal(page, calibrationPage(readSources(), readFigures(), readReadings()));
  });

  it('counts right, debatable and wrong, and names what is to be mended', () => {
    const source = readSources()[0]!;
    const figures = {
      sources: [
        {
          id: source.id,
          files: 1,
          banks: 1,
          items: 1000,
          skipped: 0,
          kinds: { 'single-choice': 1000 },
          hits: { 'html-in-markdown': 12 },
          typed: { ...nothingTyped, restored: { colon: 3 }, otherwise: { colon: 1 } },
        },
      ],
      samples: { 'html-in-markdown': { size: 12, read: 4 } },
    };
    const readings = new Map([
      [
        'html-in-markdown',
        new Map([
          ['1', reading('right')],
          ['2', reading('right')],
          ['3', reading('debatable')],
          ['4', reading('wrong')],
          ['5', { ...reading('wrong'), gone: 'rule' as const }],
        ]),
      ],
    ]);
    const page = calibrationPage([source], figures, readings);
    assert.match(
      page,
      /\| \[html-in-markdown\]\(html-in-markdown\.md\) \| warning \| 12 \(en 12\) \| 12\.0 \| 4 \| 2 \| 1 \| 1 \| 50–75 % \| 4 of 12 \| 1 wrong, 0 right \|/,
    );
    assert.match(page, /\| colon \| 4 \| 3 \| 1 \|/);
    assert.match(page, /## To be mended or lowered\n\n\[html-in-markdown\]/);
  });

  it('has nothing of anybody’s question', () => {
    for (const readings of readReadings().values()) {
      for (const { why } of readings.values()) assert.ok(why.length <= 160, why);
    }
  });
});

describe('texts as people type them', () => {
  it('are judged by what was typed', () => {
    const question = (stem: string, ...texts: readonly string[]): DraftQuestion => ({
      question: stem,
      choices: texts.map((text, i) => (i === 0 ? { text, correct: true } : { text })),
    });
    const figures = judgeTyped({
      title: 'T',
      language: 'en',
      questions: [
        question('Plain?', 'yes', 'no'),
        question('Note: is it?', '@me', 'you'),
        question('Quoted?', '"yes"', 'no'),
        question('Which value?', 'null', 'undefined'),
        question('Two\nlines?', 'yes', 'no'),
        { question: 'True?', answer: true },
        { question: 'Typed?', answer: 'it' },
      ],
      flashcards: [],
    });
    assert.deepEqual(figures, {
      questions: 5,
      texts: 14,
      quoted: 1,
      missed: 0,
      refused: 1,
      restored: { colon: 1, reserved: 1 },
      otherwise: {},
    });
  });
});
