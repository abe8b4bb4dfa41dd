import { formatEdits } from '../../../../src/core/format/index.js';
import { growsInProportion } from '../../../time-taken.js';

const head = 'title: a\nquestions:\n';
const json = (n: number): string =>
  Array.from({ length: n / 10 }, (_, i) => `{"question":"q${i}","answer":["a","b"]}`).join(',');

/** Banks that grow with `n`. */
const banks: Readonly<Record<string, (n: number) => string>> = {
  'JSON on one line': (n) => `{"title":"T","questions":[${json(n)}]}`,
  'JSON on one line with a remark at its end': (n) =>
    `{"title":"T","questions":[${json(n)}\n# x\n]} # y\n`,
  'a list between brackets': (n) => `${head}  - question: q\n    answer: [${'a, '.repeat(n)}b]\n`,
  'brackets in brackets': (n) => `${head}  - question: q\n    x: [${'[[[a]]], '.repeat(n)}]\n`,
  'remarks to the linter, with others between': (n) =>
    `${head}  - question: q\n${'    # quizwright-disable-next-line x\n\n# c\n'.repeat(n)}    answer: true\n`,
  'remarks that hold for all that follows': (n) =>
    `${head}${'  - question: q\n    # quizwright-disable a\n    answer: true\n'.repeat(n / 4)}`,
  'remarks at its top': (n) => `${'# a\n\n'.repeat(n)}${head}  - question: q\n`,
  'empty lines': (n) => `${head}  - question: q\n${' \n'.repeat(n * 8)}    answer: true\n`,
  'lines of a folded text': (n) => `${head}  - question: >\n${'      a\n'.repeat(n)}`,
  'items that are open': (n) => `${head}${"  - question: 'a'b\n    answer: true\n".repeat(n / 4)}`,
};

describe('the time of formatting', () => {
  for (const [what, bank] of Object.entries(banks)) {
    it(`grows with ${what}, not with their square`, () => {
      growsInProportion((n) => formatEdits(bank(n)), { from: 1_000 });
    });
  }
});
