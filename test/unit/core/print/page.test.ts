// The whole of a page: its head, shared texts, drafts, words, images, and that nothing of a text becomes a tag.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { readBank } from '../../../../src/core/document/index.js';
import { pageMediaInSteps, type SheetName } from '../../../../src/core/print/index.js';
import { atOnce } from '../../../../src/service/in-steps.js';
import { arbitraryBank } from '../../../generators/index.js';
import { runs, seed } from '../../../property-runs.js';
import { count, printItem, printText, wordsOf } from './print.js';

const sheets: readonly SheetName[] = ['questions', 'answers', 'flashcards'];

const bank = `
title: Rivers
description: Of *Europe*.
quiz: {time-limit: 1h5m}
stimuli: {map: The map of all.}
questions:
  - {question: Q1?, answer: A1, stimulus: map}
  - {question: Q2?, answer: A2, stimulus: map, points: 2.5}
  - {question: Q3?, answer: A3, status: draft}
  - {question: Q4?, answer: A4}
  - {question: Q5?, answer: A5, stimulus: map}
`;

describe('a question sheet', () => {
  const words = wordsOf(printText(bank));

  it('has lines for name, date and score, its title, and how much there is to do', () => {
    assert.match(words, /Name\nDate\nScore \/ 5\.5\n/);
    assert.match(words, /Rivers\nOf Europe ?\.\n4 questions · 5\.5 points · 1 h 5 min/);
  });

  it('has what several questions share once, above the first of them', () => {
    assert.equal(count(words, 'The map of all'), 1);
    assert.match(words, /For questions 1 and 2\n ?The map of all\.\n1\nQ1\?/);
    assert.match(words, /Use the text above question 1\.\n4\nQ5\?/);
  });

  it('leaves drafts out unless asked for', () => {
    assert.doesNotMatch(words, /Q3/);
    assert.match(wordsOf(printText(bank, { drafts: true })), /3\nQ3\?/);
  });

  it('says what each question is worth', () => {
    assert.match(words, /Q2\?[^Q]*\/ 2\.5/);
  });

  it('is in the language of its bank, else in the reader’s, else in English', () => {
    const of = (language: string, reader?: string): string =>
      printText(`title: T\nlanguage: ${language}\nquestions:\n  - {question: Q, answer: true}\n`, {
        language: reader,
      });
    assert.match(of('fr-CA'), /<html lang="fr-CA" dir="ltr">[^]*Vrai/);
    assert.match(of('de', 'fr'), /<html lang="de"[^]*<body lang="fr">[^]*Vrai[^]*/);
    assert.match(of('de', 'fr'), /<span class="text" dir="auto" lang="de">Q/);
    assert.match(of('ar', 'tlh'), /<html lang="ar" dir="rtl">[^]*<body lang="en">[^]*True/);
    assert.match(of('__proto__'), /True/);
  });

  it('says so where there is nothing on it', () => {
    for (const sheet of sheets)
      assert.match(printText('title: T\nnotes: N\n', { sheet }), /nothing to print/);
  });
});

describe('the answers of a question sheet', () => {
  /** What no question sheet may say, made another: every answer, and all that is said after one. */
  function withOtherAnswers(value: unknown, key = ''): unknown {
    if (key === 'answer') return otherAnswer(value);
    if (['pattern', 'model-answer', 'explanation', 'source'].includes(key)) return 'other';
    if (key === 'feedback') return typeof value === 'string' ? 'other' : { correct: 'other' };
    if (key === 'hints' || key === 'accept' || key === 'reject') return ['other'];
    if (key === 'range') return [100, 200];
    if (key === 'cloze') return String(value).replaceAll('{{gap|Lücke', '{{pag|other');
    if (key === 'criterion') return 'other';
    if (Array.isArray(value)) {
      // Of choices each other one is right, but as many.
      const turned = key === 'choices' ? turnedMarks(value) : value;
      return turned.map((entry) => withOtherAnswers(entry));
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => name !== 'weight' && name !== 'tolerance')
        .map(([name, each]) => [name, withOtherAnswers(each, name)]),
    );
  }

  /** Of the same type, so that the kind stays what it is. */
  function otherAnswer(value: unknown): unknown {
    if (typeof value === 'boolean') return !value;
    if (typeof value === 'number') return value + 1;
    if (Array.isArray(value)) return value.slice(0, 1).map(otherAnswer);
    if (typeof value !== 'object' || value === null) return 'other';
    return { text: otherAnswer((value as { readonly text: unknown }).text) };
  }

  function turnedMarks(choices: readonly unknown[]): readonly unknown[] {
    const isRight = (entry: unknown): boolean => (entry as { correct?: unknown }).correct === true;
    const marks = choices.map(isRight);
    return choices.map((entry, i) => ({
      ...(typeof entry === 'object'
        ? { text: (entry as { text: unknown }).text, pin: (entry as { pin?: unknown }).pin }
        : { text: entry }),
      correct: marks.at(i - 1),
    }));
  }

  it('are nowhere on it: it is the same whatever they are @long', () => {
    let asked = 0;
    fc.assert(
      fc.property(arbitraryBank(), (data) => {
        // Where a kind is told by its answer, another answer would be another kind.
        const questions = ((data['questions'] ?? []) as Record<string, unknown>[]).map((item) => ({
          ...item,
          points: 1,
        }));
        const made = { ...data, questions };
        const other = { ...made, questions: withOtherAnswers(questions) };
        asked += questions.length;
        for (const versions of [undefined, 2]) {
          const [one, two] = [made, other].map((each) =>
            printText(stringify(each), { drafts: true, ...(versions && { versions }) }),
          );
          assert.equal(two, one);
        }
      }),
      { numRuns: runs(300), seed },
    );
    assert.ok(asked > 200);
  });

  it('are in no address and no description either', () => {
    const html = printItem(
      'cloze: |\n  ![a {{Secret}}](x-{{Secret}}.png) [b](https://x.test/{{Secret}} "{{Secret}}") {{c}}\n\n  ~~~{{Secret}}\n  x\n  ~~~',
    );
    assert.doesNotMatch(html, /Secret/i);
  });
});

describe('a page', () => {
  it('holds its images, and describes those that it cannot show', () => {
    const text = `title: T\nquestions:\n  - question: |\n      ![One](a/one.png) ![Two](two.svg) ![Web](https://x.test/y.png) ![Song](s.mp3) ![Bad](bad.png) ![in](data:image/png;base64,AAAA) ![svg](data:image/svg+xml,x)\n    answer: x\n`;
    const media = (path: string): string | undefined =>
      path === 'bad.png'
        ? 'https://x.test/bad.png'
        : path === 'two.svg'
          ? undefined
          : 'data:image/png;base64,QQ==';
    const html = printText(text, { media });
    assert.deepEqual(
      [...html.matchAll(/<img src="([^"]*)" alt="([^"]*)">/g)].map(([, src, alt]) => [src, alt]),
      [
        ['data:image/png;base64,QQ==', 'One'],
        ['data:image/png;base64,AAAA', 'in'],
      ],
    );
    for (const [sort, alt, address] of [
      ['Image', 'Two', 'two.svg'],
      ['Image', 'Web', 'https://x.test/y.png'],
      ['Sound', 'Song', 's.mp3'],
      ['Image', 'Bad', 'bad.png'],
    ]) {
      assert.ok(
        html.includes(
          `${sort}</span><span class="media-alt" dir="auto">${alt}</span><span class="media-address" dir="ltr">${address}<`,
        ),
      );
    }
    const asked = atOnce(pageMediaInSteps(readBank(text), { sheet: 'questions' }));
    assert.deepEqual(asked, ['a/one.png', 'two.svg', 'bad.png']);
  });

  it('sets math without fonts, and marks code', () => {
    const html = printItem(
      'question: |\n  $x^2$\n\n  $$\\frac12$$\n\n  ```js\n  const a = "<b>";\n  ```\nanswer: x',
    );
    assert.equal(count(html, '<math '), 2);
    assert.match(html, /<span class="hljs-keyword">const<\/span>/);
    assert.match(html, /&lt;b&gt;/);
    const deep = printItem(`question: |\n  $${'{'.repeat(9000)}x${'}'.repeat(9000)}$\nanswer: x`);
    assert.ok(deep.length > 9000);
    assert.doesNotMatch(
      printItem('question: $\\href{javascript:alert(1)}{x}$\nanswer: x'),
      /href=/,
    );
  });

  it('has no tag, style or address that a text brings, whatever it is', () => {
    const evil = fc.constantFrom(
      '<script>alert(1)</script>',
      '</style><script>',
      '<img src=x onerror=alert(1)>',
      '"><svg onload=x>',
      '[x](javascript:alert(1))',
      '![x](javascript:alert(1))',
      '![x](https://x.test/a.png)',
      '${x}',
      '{{<b>}}',
      '{{=<i>~"><u>}}',
      '\\3c /style>',
      '*/',
      '"; } body { background: url(https://x.test)',
      '-->',
      '<!--',
      '\u0000',
      '```html\n<b>\n```',
      '$<b>$',
      '$$\\url{https://x.test}$$',
      '[x](data:text/html,<b>)',
      '&lt;b&gt;',
      "' onx='",
    );
    const text = fc.array(evil, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
    const item = fc.oneof(
      fc.record({ question: text, answer: text, explanation: text }),
      fc.record({
        question: text,
        choices: fc.array(fc.record({ text, correct: fc.boolean(), feedback: text }), {
          minLength: 2,
          maxLength: 3,
        }),
      }),
      fc.record({ cloze: text }),
      fc.record({
        question: text,
        pairs: fc.array(fc.record({ left: text, right: text }), { minLength: 2, maxLength: 3 }),
        distractors: fc.array(text, { maxLength: 2 }),
      }),
      fc.record({ question: text, order: fc.array(text, { minLength: 2, maxLength: 3 }) }),
      fc.record({ question: text, answer: fc.integer(), unit: text }),
      fc.record({
        question: text,
        'model-answer': text,
        rubric: fc.array(fc.record({ criterion: text, points: fc.nat(3) }), { maxLength: 2 }),
      }),
      fc.record({ question: text, pattern: text }),
    );
    const card = fc.oneof(
      fc.record({ front: text, back: text, reverse: fc.boolean() }),
      fc.record({ cloze: text }),
    );
    const any = fc.record({
      title: text,
      description: text,
      language: text,
      authors: fc.array(text, { maxLength: 2 }),
      questions: fc.array(item, { maxLength: 3 }),
      flashcards: fc.array(card, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(any, fc.constantFrom(...sheets), (data, sheet) => {
        const html = printText(stringify(data), { sheet, drafts: true });
        assert.equal(count(html, '<style>'), 1);
        assert.equal(count(html.toLowerCase(), '</style'), 1);
        const style = html.slice(html.indexOf('<style>'), html.indexOf('</style>'));
        assert.doesNotMatch(style, /url\(|@import|<(?!style>)/);
        const body = html.slice(html.indexOf('<body'));
        for (const [tag, name] of body.matchAll(/<\/?([a-zA-Z!][\w-]*)[^>]*>/g)) {
          assert.match(name!, tags);
          const attributes = [...tag.matchAll(/ ([^\s="]+)="([^"]*)"/g)];
          // Nothing but names with values in quotes.
          assert.match(tag.replace(/ [\w-]+="[^"]*"/g, ''), /^<\/?[a-z][a-z0-9]*>$/);
          for (const [, attribute, value] of attributes) {
            assert.doesNotMatch(attribute!, /^on/);
            if (attribute === 'src') assert.match(value!, /^data:image\//);
            if (attribute === 'href') assert.match(value!, /^(?:https?:|mailto:)/);
          }
        }
      }),
      { numRuns: runs(300), seed },
    );
  });
});

const tags =
  /^(?:body|bdi|html|main|header|section|div|span|p|ul|ol|li|h[1-6]|em|strong|code|pre|br|hr|a|blockquote|table|thead|tbody|tr|t[hd]|img|math|semantics|annotation|m[a-z]+)$/;
