import assert from 'node:assert/strict';
import { offersAt, taken } from './banks.js';

const head = 'title: T\n';
const titlesAt = (marked: string): readonly string[] =>
  offersAt(marked).offers.map(({ title }) => title);

describe('converting questions', () => {
  const statement = `${head}language: fr\nquestions:\n  - id: seine # river\n    question: La Seine passe ¦à Paris.\n    answer: true # sure\n    explanation: Oui.\n`;

  it('makes two choices of a statement, and the statement again, to the byte', () => {
    const choices = taken(statement, 'Convert to a question with two choices');
    assert.equal(
      choices,
      `${head}language: fr\nquestions:\n  - id: seine # river\n    question: La Seine passe à Paris.\n    choices: # sure\n      - text: Vrai\n        correct: true\n      - Faux\n    explanation: Oui.\n`,
    );
    assert.equal(
      taken(choices.replace('passe', 'passe¦'), 'Convert to a true-false question'),
      statement.replace('¦', ''),
    );
  });

  it('keeps what is said of the two choices', () => {
    const text = `${head}questions:\n  - question: Is it?¦\n    choices:\n      - {text: "True", correct: true, feedback: Yes it is.}\n      - {text: "False", feedback: "No: look."}\n`;
    assert.equal(
      taken(text, 'Convert to a true-false question'),
      `${head}questions:\n  - question: Is it?\n    answer: true\n    feedback:\n      correct: Yes it is.\n      incorrect: |\n        No: look.\n`,
    );
  });

  it('names what a statement cannot have, and refuses where both would speak', () => {
    const choices = '    choices: [{text: Vrai, correct: true, feedback: F}, Faux]\n';
    const text = `${head}questions:\n  - question: Q¦\n    shuffle: true\n${choices}`;
    assert.ok(titlesAt(text).includes('Convert to a true-false question (without `shuffle`)'));
    const both = `${head}questions:\n  - question: Q¦\n    feedback: {correct: Good.}\n${choices}`;
    assert.ok(!titlesAt(both).some((title) => title.startsWith('Convert to a true-false')));
  });

  const choice = `${head}questions:\n  - question: Which?\n    choices:\n      - Apple # fruit\n      - text: Pear\n        correct: true\n      - "Bean: ¦green"\n`;

  it('makes a choice right beside another, and wrong again', () => {
    const several = taken(choice, 'Make this choice right, too (multiple answers)');
    assert.equal(
      several,
      `${head}questions:\n  - question: Which?\n    choices:\n      - Apple # fruit\n      - text: Pear\n        correct: true\n      - text: "Bean: green"\n        correct: true\n`,
    );
    const title = 'Make this choice the only key (single choice; 1 others become wrong)';
    assert.equal(taken(several.replace('Pear', 'Pe¦ar'), title), choice.replace('¦', ''));
  });

  it('makes another choice the key', () => {
    assert.equal(
      taken(choice.replace('¦', '').replace('fruit', 'fruit¦'), 'Make this choice the key'),
      `${head}questions:\n  - question: Which?\n    choices:\n      - text: Apple # fruit\n        correct: true\n      - Pear\n      - "Bean: green"\n`,
    );
  });

  it('says in a question with one key that there may be several, and takes it back', () => {
    const several = taken(choice, 'Convert to a question with multiple answers');
    assert.match(several, /- kind: multiple-answer\n {4}question: Which/);
    assert.equal(
      taken(several.replace('Which', 'Wh¦ich'), 'Convert to a single-choice question'),
      choice.replace('¦', ''),
    );
  });

  it('is refused for choices that have weights', () => {
    const text = `${head}questions:\n  - question: Q\n    choices:\n      - {text: A, correct: true}\n      - {text: B¦, weight: 50%}\n`;
    assert.deepEqual(
      titlesAt(text).filter((title) => /choice|answers/.test(title)),
      ['Convert to a flashcard (without 1 wrong choices)', 'Shuffle the choices'],
    );
  });

  it('brings a question to the flashcards, with its remarks and its explanation', () => {
    const text = `${head}questions:\n  # heading\n\n  # about France\n  - id: fr\n    question: Capital of Fr¦ance?\n    answer: Paris # easy\n    tags: [eu]\n    level: remember\n    explanation: Since 987.\n\n  - question: Q\n    answer: true\n\n# the end\n`;
    assert.equal(
      taken(text, 'Convert to a flashcard (without `level`)'),
      `${head}questions:\n  # heading\n\n  - question: Q\n    answer: true\nflashcards:\n  # about France\n  - id: fr\n    front: Capital of France?\n    back: | # easy\n      Paris\n\n      Since 987.\n    tags: [eu]\n\n# the end\n`,
    );
  });

  it('turns a flashcard and a question into each other, whatever lists there are', () => {
    const card = `${head}flashcards:\n  - front: ¦Norway\n    back: Oslo\n    tags: [eu]\n`;
    const question = taken(card, 'Convert to a question with a typed answer');
    assert.equal(
      question,
      `${head}questions:\n  - question: Norway\n    answer: Oslo\n    tags: [eu]\n`,
    );
    assert.equal(
      taken(question.replace('Nor', 'Nor¦'), 'Convert to a flashcard'),
      card.replace('¦', ''),
    );
    const open = taken(card, 'Convert to an open question');
    assert.equal(
      taken(open.replace('Nor', 'Nor¦'), 'Convert to a flashcard'),
      card.replace('¦', ''),
    );
  });

  it('writes what is typed so that it is read as that', () => {
    const answerOf = (back: string): string =>
      taken(
        `${head}flashcards:\n  - front: ¦F\n    back: ${back}\n`,
        'Convert to a question with a typed answer',
      ).split('\n')[3]!;
    assert.equal(answerOf('1822'), '    answer: 1822');
    assert.equal(answerOf('yes'), '    answer: "yes"');
    assert.equal(answerOf('007'), '    answer: "007"');
    assert.equal(answerOf('True'), '    answer: "True"');
    assert.equal(answerOf("'a: b'"), '    answer: |');
  });

  it('puts an answer into a gap, and back', () => {
    const text = `${head}questions:\n  - question: The capital is _____¦, no?\n    answer: [Paris, Lutetia]\n    typos: 1\n`;
    const cloze = taken(text, 'Put the answer into a gap (cloze)');
    assert.equal(
      cloze,
      `${head}questions:\n  - cloze: The capital is {{Paris|Lutetia}}, no?\n    typos: 1\n`,
    );
    assert.equal(
      taken(cloze.replace('The', 'T¦he'), 'Put the answer behind the question (typed answer)'),
      text.replace('¦', ''),
    );
  });

  it('is not offered for what is half typed, wrong or an alias', () => {
    for (const item of [
      'question: Q¦',
      'question: Q¦\n    answer: true\n    anwser: x',
      'question: a: b¦\n    answer: true',
      'front: ¦\n    back: b',
      'question: [Q¦',
      '¦',
    ]) {
      const titles = titlesAt(`${head}questions:\n  - ${item}\n`);
      assert.deepEqual(
        titles.filter((title) => !title.startsWith('Write `id')),
        [],
        item,
      );
    }
    const alias = `${head}questions:\n  - &q {question: Q, answer: true}\n  - *¦q\n`;
    assert.deepEqual(titlesAt(alias), []);
  });

  it('keeps an anchor that others refer to, or is not offered', () => {
    const text = `${head}questions:\n  - question: Q¦\n    answer: &a true\n  - question: R\n    answer: *a\n`;
    assert.ok(!titlesAt(text).includes('Convert to a question with two choices'));
  });
});

describe('stimuli', () => {
  const passage = 'Anna has three apples: two are red.';
  const text = `${head}questions:\n  - question: |\n      ¦${passage}¦\n\n      How many are red?\n    answer: 2\n  - question: "${passage}\\n\\nWho has them?"\n    answer: Anna\n`;

  it('are made of a passage that several stems have', () => {
    const stimuli = taken(text, 'Extract to a stimulus, out of 2 questions');
    assert.equal(
      stimuli,
      `${head}stimuli:\n  anna-has-three-apples-two-are: |\n    ${passage}\nquestions:\n  - question: How many are red?\n    answer: 2\n    stimulus: anna-has-three-apples-two-are\n  - question: Who has them?\n    answer: Anna\n    stimulus: anna-has-three-apples-two-are\n`,
    );
    const inlined = taken(stimuli.replace('How', 'How¦'), 'Put the stimulus into the question');
    assert.match(inlined, /stimuli:/);
    assert.match(
      inlined,
      /\|\n {6}Anna has three apples: two are red\.\n\n {6}How many are red\?\n/,
    );
    const both = taken(inlined.replace('Who', 'Who¦'), 'Put the stimulus into the question');
    assert.doesNotMatch(both, /stimul/);
  });

  it('are found without a selection where a stem is in paragraphs', () => {
    const [first, , rest] = text.split('¦');
    const titles = titlesAt(`${first}${passage}${rest!.replace('How', 'H¦ow')}`);
    assert.ok(titles.includes('Extract to a stimulus, out of 2 questions'));
    const alone = titlesAt(
      text
        .replaceAll('¦', '')
        .replace('How', 'H¦ow')
        .replace(/ {2}- question: "[^]*/, ''),
    );
    assert.ok(!alone.some((title) => title.startsWith('Extract')));
  });

  it('join others of the bank, in braces too', () => {
    const with_ = (stimuli: string): string => text.replace(head, `${head}stimuli: ${stimuli}\n`);
    assert.match(
      taken(with_('{a: One.}'), 'Extract to a stimulus, out of 2 questions'),
      /stimuli: \{a: One\., anna-has-three-apples-two-are: 'Anna has three apples: two are red\.'\}\n/,
    );
    assert.match(
      taken(with_('\n  a: One.'), 'Extract to a stimulus, out of 2 questions'),
      / {2}a: One\.\n {2}anna-has-three-apples-two-are: \|\n {4}Anna/,
    );
  });

  it('are not made of half a sentence, or of all of a stem', () => {
    const titles = (stem: string): boolean =>
      titlesAt(`${head}questions:\n  - question: ${stem}\n    answer: 2\n`).some((title) =>
        title.startsWith('Extract'),
      );
    assert.ok(titles('¦Anna has three apples today.¦ How many?'));
    assert.ok(!titles('¦Anna has three apples today¦ and how many?'));
    assert.ok(!titles('¦Anna has three apples today.¦'));
    assert.ok(!titles('¦Anna.¦ How many?'));
  });
});
