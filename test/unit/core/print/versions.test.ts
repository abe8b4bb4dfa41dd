// Papers with the same questions in other orders, and the answer key that they share.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { arbitraryBank } from '../../../generators/index.js';
import { runs, seed } from '../../../property-runs.js';
import { count, printText, wordsOf } from './print.js';

const bank = `
title: Rivers
stimuli: {map: The map.}
questions:
  - {id: m1, question: M1?, answer: A1, stimulus: map}
  - {question: Q2?, answer: true}
  - question: Q3?
    choices: [w1, w2, {text: key, correct: true}, w3, All of the above]
  - question: Q4?
    choices: [{text: k1, correct: true}, w1, {text: k2, correct: true}, w2]
  - {question: M5?, answer: 42, stimulus: map}
  - question: Q6?
    shuffle: false
    choices: [v1, {text: right, correct: true}, v2, v3]
  - {question: Q7?, pairs: [{left: l1, right: r1}, {left: l2, right: r2}, {left: l3, right: r3}]}
  - {question: Q8?, order: [o1, o2, o3, o4]}
  - {question: M9?, answer: A9, stimulus: map}
`;

/** The parts of a file: one for each paper, or the key. */
function parts(html: string): readonly string[] {
  return html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .split(/<section class="(?:sheet|cards)[^>]*>/)
    .slice(1)
    .map((part) => part.trim());
}

const papers = (versions: number, options = {}): readonly string[] => {
  const html = printText(bank, { versions, ...options });
  return versions === 1 ? [html] : parts(html);
};

/** The stems of a paper, in its order. */
const stemsOf = (paper: string): readonly string[] =>
  [...paper.matchAll(/<div class="stem"><[^>]*>([^<]*)</g)].map(([, stem]) => stem!);

/** One question of a paper. */
const questionOf = (paper: string, stem: string): string =>
  paper.split('<section class="item').find((part) => part.includes(`>${stem}<`))!;

/** Its choices by their letters, or what stands beside it. */
const lettersOf = (question: string): ReadonlyMap<string, string> =>
  new Map(
    [
      ...question.matchAll(
        /<span class="letter">(\w+)<\/span><div class="words"><span[^>]*>([^<]*)</g,
      ),
    ].map(([, letter, text]) => [text!, letter!]),
  );

describe('a paper in several versions', () => {
  it('has the same questions in other orders, those of one passage together', () => {
    const stems = papers(6).map(stemsOf);
    assert.equal(stems.length, 6);
    assert.ok(new Set(stems.map((each) => each.join())).size > 4);
    for (const each of stems) {
      assert.deepEqual(each.toSorted(), stems[0]!.toSorted());
      const places = ['M1?', 'M5?', 'M9?'].map((stem) => each.indexOf(stem));
      assert.equal(Math.max(...places) - Math.min(...places), 2);
    }
  });

  it('shuffles choices as a quiz does', () => {
    const all = papers(8);
    const orders = (stem: string): readonly string[] =>
      all.map((paper) => [...lettersOf(questionOf(paper, stem)).keys()].join());
    assert.ok(new Set(orders('Q3?')).size > 4);
    for (const order of orders('Q3?')) assert.match(order, /,All of the above$/);
    assert.deepEqual(new Set(orders('Q6?')), new Set(['v1,right,v2,v3']));
  });

  it('names each version and its seed on it, and at each number', () => {
    const html = printText(bank, { versions: 2, seed: 'spring "26"' });
    for (const [i, name] of ['A', 'B'].entries()) {
      const paper = parts(html)[i]!;
      assert.match(wordsOf(paper), new RegExp(`Version ${name} seed spring "26"`));
      assert.equal(count(paper, `<span class="of-version">${name}</span>`), 9);
    }
    // What stands at the foot of each page.
    assert.match(html, /@bottom-center \{ content: "Version A [^"]*seed spring [^"]*26/);
    assert.doesNotMatch(printText(bank), /of-version"|Version/);
  });

  it('is the same for the same seed, whatever other versions there are', () => {
    assert.equal(printText(bank, { versions: 3 }), printText(bank, { versions: 3, seed: '1' }));
    assert.deepEqual(papers(2), papers(3).slice(0, 2));
    assert.notDeepEqual(papers(3), papers(3, { seed: '2' }));
  });

  it('loses no question of any bank, and writes the same again', () => {
    fc.assert(
      fc.property(arbitraryBank(), fc.integer({ min: 1, max: 3 }), (data, versions) => {
        const text = stringify(data);
        const options = { drafts: true, versions, seed: 's' };
        const html = printText(text, options);
        assert.equal(html, printText(text, options));
        const items = count(printText(text, { drafts: true }), '<section class="item ');
        assert.equal(count(html, '<section class="item '), items * versions);
        const key = printText(text, { ...options, sheet: 'answers' });
        assert.equal(count(key, '<section class="brief">'), items === 0 ? 0 : versions);
        assert.equal(count(key, '<section class="item">'), items);
      }),
      { numRuns: runs(100), seed },
    );
  });
});

describe('the answer key of several versions', () => {
  const key = printText(bank, { sheet: 'answers', versions: 4, seed: '7' });
  const brief = key.split('<section class="brief">').slice(1, 5);
  const all = papers(4, { seed: '7' });

  /** What it says of a question of a version. */
  function answerTo(version: number, stem: string): string {
    const number = stemsOf(all[version]!).indexOf(stem) + 1;
    const cell = new RegExp(
      `<span class="number">${number}</span> <span class="answer">(.*?)</span></li>`,
    ).exec(brief[version]!)!;
    return wordsOf(cell[1]!);
  }

  it('has each version in brief, its letters and numbers those of the paper', () => {
    for (const [i, paper] of all.entries()) {
      const of = (stem: string): ReadonlyMap<string, string> => lettersOf(questionOf(paper, stem));
      assert.equal(answerTo(i, 'Q2?'), 'True');
      assert.equal(answerTo(i, 'M5?'), '42');
      assert.equal(answerTo(i, 'Q3?'), of('Q3?').get('key'));
      assert.equal(answerTo(i, 'Q6?'), 'B');
      const keys = ['k1', 'k2'].map((text) => of('Q4?').get(text)!);
      assert.equal(answerTo(i, 'Q4?'), keys.toSorted().join(' '));
      const rights = ['r1', 'r2', 'r3'].map((text) => of('Q7?').get(text)!);
      assert.equal(answerTo(i, 'Q7?'), rights.join(' '));
      const shown = [...questionOf(paper, 'Q8?').matchAll(/>o(\d)</g)].map(([, n]) => n);
      assert.equal(answerTo(i, 'Q8?'), shown.join(' '));
    }
  });

  it('has each question once in full, with where it stands in each version', () => {
    const item = key.split('<section class="item">').find((part) => part.includes('>Q3?<'))!;
    const places = all.map((paper, i) => {
      const name = 'ABCD'[i]!;
      return `${name} ${stemsOf(paper).indexOf('Q3?') + 1} ${answerTo(i, 'Q3?')}`;
    });
    assert.ok(wordsOf(item).includes(places.join(' ')), wordsOf(item));
    assert.match(wordsOf(item), /✓ ?\n? ?key/);
  });
});

describe('all sheets in one file', () => {
  it('are those of which the bank has something, one after the other', () => {
    const both = `${bank}flashcards:\n  - {front: F, back: B}\n`;
    const kinds = (text: string): readonly string[] =>
      [
        ...printText(text, { sheet: 'all' }).matchAll(/<(?:main|section) class="(sheet|cards)/g),
      ].map(([, kind]) => kind!);
    assert.deepEqual(kinds(both), ['sheet', 'sheet', 'cards']);
    assert.deepEqual(kinds('title: T\nflashcards: [{front: F, back: B}]\n'), ['cards']);
    assert.deepEqual(kinds('title: T\nnotes: N\n'), ['sheet']);
  });
});
