import assert from 'node:assert/strict';

import { lintText, type RuleSettings } from '../../../../src/core/lint/index.js';
import type { Options } from '../../../../src/core/rules/rule.js';
import { onlyRules, settingsOf } from '../lint/settings-of.js';
import { tellAbout } from './lint-item.js';

const open = '\nkind: open';

/** One rule alone, with options. */
function settingsWith(id: string, options: Options): RuleSettings {
  return { rules: new Map([[id, { severity: 'warning', options }]]) };
}

/** What a question says about its pattern. */
function patternProblems(pattern: string, rest = ''): string[] {
  return tellAbout(`question: Why?\npattern: '${pattern}'${rest}`);
}

describe('what rules say', () => {
  it('about patterns that cannot be read', () => {
    const told = (pattern: string): string => patternProblems(pattern)[0] ?? '';
    assert.match(told('a)'), /^invalid-pattern .*closes a `\)` that is not open/);
    assert.match(told('[a'), /opens a `\[` and never closes it/);
    assert.match(told('ba**'), /^invalid-pattern "\*\*": `\*\*` repeats a repetition/);
    assert.match(told('*a'), /^invalid-pattern "\*": .*nothing before it to repeat/);
    assert.match(told('a{2,1}'), /^invalid-pattern "\{2,1\}"/);
    assert.match(told(String.raw`a\y`), /`\\y` means nothing in a pattern/);
    assert.match(told(String.raw`a\\\ `.trim()), /ends in a backslash/);
    assert.match(told('[z-a]'), /`z-a` runs backwards/);
    assert.match(told('(?P<n>a)(?P<n>b)'), /names two/);
    assert.match(told('(?>a)'), /`\(\?>` is not known/);
    assert.match(told(String.raw`(a)\1`), /cannot repeat what was found with `\\1`/);
    assert.match(told('(?=a)'), /cannot look around with `\(\?=`/);
    assert.match(told('a'.repeat(1001)), /longer than 1000/);
    assert.match(told('(?:a{1000}){1000}'), /no number of repetitions|too many repetitions/);
    assert.match(
      told(`${'('.repeat(450)}${')'.repeat(450)}a{900}b{900}c{900}`),
      /too many repetitions/,
    );
    assert.match(patternProblems('')[0] ?? '', /^empty-text /, 'an empty one is told elsewhere');
    assert.equal(patternProblems('').length, 1);
  });

  it('about patterns and their samples', () => {
    assert.match(
      patternProblems('[a-z]+', '\ncase-sensitive: true\naccept: [Ab]')[0] ?? '',
      /because of its capitals/,
    );
    assert.deepEqual(
      patternProblems('(a*)*b', `\nreject: [${'a'.repeat(20_000)}]`),
      [],
      'never hangs',
    );
    const bank =
      'title: a\ndefaults: {case-sensitive: true}\nquestions:\n  - {question: b, pattern: a, accept: [a], reject: [A]}\n';
    assert.deepEqual(lintText(bank, settingsOf('recommended')).problems, []);
  });

  it('about lines that belong to nothing', () => {
    const told = (line: string): string => {
      const text = `title: a\nquestions:\n  - question: Which?\n    kind: open\n${line}\n`;
      const problems = lintText(text, onlyRules('syntax')).problems;
      return problems.map(({ message }) => message).join('\n');
    };
    for (const line of ['a) Thames', '(b) Tiber', 'C. Seine', '*d) Loire']) {
      assert.match(
        told(line),
        /belongs to nothing\. If it is a choice, write it below `choices:`/,
        line,
      );
    }
    assert.match(told('what is this'), /belongs to nothing\. If it goes on from the text above/);
    assert.match(told('Ada. A name'), /If it goes on/);
  });

  it('about numbers that shadow each other', () => {
    const about = (answer: string): number =>
      tellAbout(`question: How many?\nanswer: ${answer}`).filter((line) =>
        line.startsWith('unreachable'),
      ).length;
    assert.equal(about('[1, 1]'), 1);
    assert.equal(about('[1, 2]'), 0);
    assert.equal(about('[{text: 10, tolerance: 10%}, 11, 11.5]'), 1);
    assert.equal(about('[{text: 10, tolerance: x}, 11]'), 0);
  });

  it('about texts that fold alike', () => {
    const about = (...answers: readonly string[]): number =>
      tellAbout(
        `question: What?\nanswer: [${answers.map((text) => JSON.stringify(text)).join(', ')}]`,
      ).length;
    assert.equal(about('ﬁn', 'fin'), 1);
    assert.equal(about('a – b', 'a-b', 'a - b'), 1);
    assert.equal(about('naïve', 'NAIVE'), 1);
    assert.equal(about('Straße', 'strasse'), 1);
    assert.equal(about('ærøskøbing', 'aerøskøbing'), 1);
    assert.equal(about('a', 'b', 'ab'), 0);
  });

  it('about tolerances', () => {
    const about = (answer: string, tolerance: string): string[] =>
      tellAbout(`question: How many?\nanswer: ${answer}\ntolerance: ${tolerance}`);
    assert.match(about('3', '150%')[0] ?? '', /Write less than 100%/);
    assert.deepEqual(about('0', '0%'), []);
    assert.deepEqual(about('-3', '1'), []);
    assert.equal(
      about('[3, 2]', '5').filter((line) => line.startsWith('tolerance')).length,
      1,
      'once',
    );
    assert.match(about('[{text: 3, tolerance: 3}]', '1')[0] ?? '', /^tolerance-covers-zero "3"/);
  });

  it('about weights', () => {
    const about = (...weights: readonly string[]): string[] =>
      tellAbout(
        `question: Which?\nchoices:\n${weights.map((weight, i) => `  - {text: choice ${i}, ${weight}}`).join('\n')}\n  - other`,
      );
    assert.deepEqual(
      about(
        'correct: true, weight: 33.33%',
        'correct: true, weight: 33.33%',
        'correct: true, weight: 33.34%',
      ),
      [],
    );
    assert.match(about('correct: true, weight: 50%')[0] ?? '', /earns 50% of the points/);
    assert.deepEqual(about('correct: true, weight: 100%'), []);
    assert.deepEqual(about('correct: true', 'weight: 50%'), []);
  });

  it('about drafts of a cloze', () => {
    assert.match(
      tellAbout('cloze: No gap\nstatus: draft')[0] ?? '',
      /^incomplete-draft "cloze": This draft has no gap/,
    );
    assert.match(
      tellAbout('cloze: A {{::hint}}\nstatus: draft'.replace('A', "'A") + "'")[0] ?? '',
      /./,
    );
    assert.match(
      tellAbout('cloze: |\n  A {{}}\nstatus: draft')[0] ?? '',
      /^incomplete-draft "\{\{\}\}"/,
    );
    assert.match(tellAbout('cloze: |\n  A {{a|}}')[0] ?? '', /^missing-answer .*Beside a `\|`/);
    assert.match(tellAbout('cloze: |\n  A {{=a~}}')[0] ?? '', /Beside a `~`/);
    assert.match(tellAbout('front: x\ncloze: a').join(), /kind-conflict/);
  });

  it('about math', () => {
    const about = (tex: string): string =>
      tellAbout(`question: |\n  Is ${tex} it?${open}`).join('\n');
    assert.match(about('$a}$'), /^broken-math "\}": This `\}` in math closes nothing/);
    assert.match(about(String.raw`$\begin{x} a$`), /^broken-math "\\\\begin\{x\}"/);
    assert.match(
      about(String.raw`$\begin{x} \begin{y} \end{x} \end{y}$`),
      /^broken-math "\\\\end\{x\}"/,
    );
    assert.equal(about(String.raw`$\begin{x} \begin{y} \end{y} \end{x}$`), '');
    assert.match(about('$$ $$'), /nothing between these/);
    assert.match(about(String.raw`$\alpha`), /opens math that is never closed/);
    assert.match(about(String.raw`2$ \alpha $`), /a space just inside/);
    assert.match(about(String.raw`\\(a^2\\)`), /^$/, 'an escaped backslash opens nothing');
    assert.equal(about('`$ \\alpha $` and $ 5 $ and US$ and \\(a\\)'), '');
    assert.equal(about('a price of $5\n\n  and $x_1$ or $'), '');
  });

  it('about fences and their languages', () => {
    const about = (text: string): string =>
      tellAbout(`question: |\n  ${text.replaceAll('\n', '\n  ')}${open}`).join('\n');
    assert.match(
      about('Look: ```py\nx\n```'),
      /^broken-code-fence "```": A code fence begins on a line of its own/,
    );
    assert.match(about('Why ```x?'), /^broken-code-fence "```": This “```” is never closed/);
    assert.equal(about('Why ```x```?'), '');
    assert.equal(about('````md\n```\n````'), '');
    assert.equal(about('~~~\n```\n~~~'), '');
    assert.equal(about('- ```js\n  x\n  ```'), '');
    assert.match(about('```zzyzx\n```'), /`zzyzx` is not a language that is known here. Take/);
    assert.equal(about('```{python}\n```\n```JavaScript\n```'), '');
    const bank = 'title: a\nnotes: |\n  ```zzyzx\n  ```\n';
    const allowed = settingsWith('unknown-language-tag', { allow: ['Zzyzx'] });
    assert.deepEqual(lintText(bank, allowed).problems, []);
  });

  it('about smart signs in code', () => {
    const about = (text: string): number =>
      tellAbout(`question: |\n  ${text.replaceAll('\n', '\n  ')}${open}`).length;
    assert.equal(about('`l’été`'), 0, 'a word is no program');
    assert.equal(about('`git –m`'), 1);
    assert.equal(about('```\nprint(“a”)\n```'), 0, 'nor a fence that names no language');
    assert.equal(about('```text\n“a”\n```'), 0);
    assert.equal(about("```js\nf(\u00a0\"“a”\" + '\\'’') // “b”\n```"), 1);
  });

  it('about HTML', () => {
    const about = (text: string): string => tellAbout(`question: |\n  ${text}${open}`).join('\n');
    assert.equal(about('<https://example.org> a<b and c>d <String> <T> 1 < 2'), '');
    assert.match(
      about('<B>x</B> is no tag of ours, <TABLE>x</TABLE> is'),
      /^html-in-markdown "<TABLE>"[^\n]*$/,
    );
    assert.match(about('<svg onload=alert(1)>'), /HTML is not run/);
    assert.equal(about('<b>x</b> <b>y</b>').split('\n').length, 1, 'once for each element');
  });

  it('about media', () => {
    const found = { state: 'found' } as const;
    const about = (address: string, media = {}): string =>
      tellAbout(`question: |\n  ![a](${address})${open}`, media).join('\n');
    assert.equal(about('a%20b.png?x#y', { 'a b.png': found }), '');
    assert.equal(about('<a b.png>', { 'a b.png': found }), '');
    assert.equal(about('https://example.org/a.png data:image/png;base64,x'), '');
    assert.equal(about('//example.org/a.png'), '');
    assert.match(about('C:/a.png'), /^media-outside-bank-folder/);
    assert.match(about('file:///a.png'), /^media-outside-bank-folder/);
    assert.match(about('a/../../b.png'), /^media-outside-bank-folder/);
    assert.match(
      about('link.png', { 'link.png': { state: 'outside' } }),
      /^media-outside-bank-folder/,
    );
    assert.match(about('100%.png', { '100%.png': { state: 'missing' } }), /no file `100%.png`/);
    assert.match(about(''), /^missing-media .*names no file/);
    assert.match(
      tellAbout(`question: |\n  ![](a.mp4)${open}`)[0] ?? '',
      /This video has no description/,
    );
  });

  it('about answers that can be read in two ways', () => {
    const about = (answer: string): string =>
      tellAbout(`question: How much?\nanswer: ${answer}`).join('\n');
    assert.match(about('1,000'), /For a number, write `1000`/);
    assert.match(about('1 000 000'), /For a number, write `1000000`/);
    assert.match(about('0x1F'), /read as the number 31/);
    assert.match(about('-007'), /read as the number -7/);
    assert.match(about('Vrai'), /write `answer: true`/);
    for (const fine of [
      '"yes"',
      '1.10',
      '-1',
      '0',
      '0.5',
      'on',
      'Paris',
      '1822-05-01',
      '!!str 007',
    ]) {
      assert.equal(about(fine), '', fine);
    }
    assert.equal(tellAbout('question: How much?\nanswer: 007\nkind: short-answer').length, 0);
  });

  it('about signs that no keyboard makes', () => {
    const text =
      'title: a\ndescription: b\u0007\nquestions:\n  - question: "\ufffd\ufffd\ufffd\ufffd\ufffd"\n    kind: open\n';
    const { problems } = lintText(text, onlyRules('bad-encoding'));
    assert.deepEqual(
      problems.map(({ message }) => message.slice(0, 30)),
      [
        'There is an invisible control ',
        ...Array.from({ length: 3 }, () => '`�` stands where a character w'),
      ],
    );
  });

  it('nothing twice, and nothing of rules that are off', () => {
    assert.deepEqual(lintText('questoins: []\n', { rules: new Map() }).problems, []);
    const off = settingsWith('no-such-rule', {});
    assert.deepEqual(lintText('questoins: []\n', off).problems, []);
  });

  it('the name of the item', () => {
    const text =
      'title: a\nquestions:\n  - {id: x, question: b, kind: open, levle: apply}\n  - {question: c, kind: open, levle: apply}\nflashcards:\n  - {front: a}\n';
    const { problems, items } = lintText(text, settingsOf('recommended'));
    assert.deepEqual(
      problems.map(({ item }) => item),
      ['x', 'questions[1]', 'flashcards[0]'],
    );
    assert.equal(items, 3);
  });
});
