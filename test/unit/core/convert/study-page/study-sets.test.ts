import assert from 'node:assert/strict';

import { importedBank, importPage } from './import-page.js';

/** The questions of a study set in which every stem is shown twice. */
function importedQuestions(...items: readonly (readonly string[])[]) {
  const lines = items.flatMap(([stem = '', ...body]) => [stem, stem, ...body]);
  return importedBank(['Questions and Answers', ...lines]).questions;
}

describe('study sets', () => {
  it('find the key by its mark, in several languages', () => {
    for (const mark of ['correct', 'bonne réponse', 'correcta', 'richtig', 'corretto', 'juist']) {
      assert.deepEqual(importedQuestions(['Why?', '- So', `- Because (${mark})`]), [
        { question: 'Why?', choices: [{ text: 'So' }, { text: 'Because', correct: true }] },
      ]);
    }
  });

  it('find the key by a mark they never saw, where it is used alike', () => {
    const questions = importedQuestions(
      ['Why?', '- So (oikein)', '- Not so'],
      ['Who?', '- I', '- You (oikein)'],
    );
    assert.deepEqual(
      questions.map(({ choices }) => choices?.find(({ correct }) => correct)?.text),
      ['So', 'You'],
    );
  });

  it('leave a mark inside a choice alone', () => {
    assert.deepEqual(
      importedQuestions(['Why?', '- A (correct) word', '- The (right) one (correct)']),
      [
        {
          question: 'Why?',
          choices: [{ text: 'A (correct) word' }, { text: 'The (right) one', correct: true }],
        },
      ],
    );
  });

  it('join a choice that runs over two lines', () => {
    const [question] = importedQuestions(
      ['Why?', '- It is long and', 'goes on (correct)', '- Short', 'but not so short'],
      ['Who?'],
    );
    assert.deepEqual(question?.choices, [
      { text: 'It is long and goes on', correct: true },
      { text: 'Short but not so short' },
    ]);
  });

  it('make true-false questions of true and false', () => {
    for (const [right, wrong] of [
      ['True', 'False'],
      ['Vrai', 'Faux'],
      ['Verdadero', 'Falso'],
      ['Wahr', 'Falsch'],
      ['Waar', 'Niet waar'],
    ]) {
      assert.deepEqual(importedQuestions(['It is.', `- ${right}`, `- ${wrong} (correct)`]), [
        { question: 'It is.', answer: false },
      ]);
    }
    assert.deepEqual(importedQuestions(['It is.', '- True', '- False']), [
      { kind: 'true-false', question: 'It is.', status: 'draft' },
    ]);
  });

  it('take several keys', () => {
    const [question] = importedQuestions(['Which?', '- a (correct)', '- b', '- c (correct)']);
    assert.deepEqual(
      question?.choices?.map(({ correct }) => correct === true),
      [true, false, true],
    );
    assert.equal(question?.status, undefined);
  });

  it('make drafts of questions whose answer or key is hidden', () => {
    assert.deepEqual(
      importedQuestions(
        ['One?', 'Signup and view all the answers'],
        ['Two?', '- a', '- b', "S'inscrire et voir toutes les réponses"],
        ['Three?'],
      ),
      [
        { question: 'One?', status: 'draft' },
        { question: 'Two?', choices: [{ text: 'a' }, { text: 'b' }], status: 'draft' },
        { question: 'Three?', status: 'draft' },
      ],
    );
  });

  it('know a hidden answer in no language at all', () => {
    const { bank, problems } = importPage([
      'Quiz',
      ...['A?', 'B?', 'C?'].flatMap((stem) => [stem, stem, 'Kirjaudu ja katso kaikki']),
    ]);
    assert.ok(bank.questions.every(({ status }) => status === 'draft'));
    assert.equal(problems.length, 3);
  });

  it('fill gaps', () => {
    assert.deepEqual(
      importedQuestions(['The _____ is red.', 'rose'], ['a ___ and b ___', 'x, y: z']),
      [{ question: 'The _____ is red.', answer: 'rose' }, { cloze: 'a {{x}} and b {{y\\: z}}' }],
    );
  });

  it('match pairs', () => {
    const pairs = [
      { left: 'a', right: 'one' },
      { left: 'b', right: 'two' },
    ];
    for (const lines of [
      ['a = one', 'b = two'],
      ['- a → one', '- b → two'],
      ['a\tone', 'b\ttwo'],
      ['Letter | Number', '--- | ---', 'a | one', 'b | two'],
    ]) {
      assert.deepEqual(importedQuestions(['Match them:', ...lines]), [
        { question: 'Match them:', pairs },
      ]);
    }
  });

  it('take answers and explanations that stand below', () => {
    const questions = importedQuestions(
      ['Why?', '- a (correct)', '- b', 'Explanation: because.'],
      ['Who?', 'Marie Curie'],
      ['How?', 'It takes a long time and a lot of patience to get there.', 'And luck.'],
    );
    assert.equal(questions[0]?.explanation, 'because.');
    assert.equal(questions[1]?.answer, 'Marie Curie');
    assert.equal(questions[1].checks?.length, 1);
    assert.match(questions[2]?.['model-answer'] ?? '', /there\.\nAnd luck\.$/);
  });

  it('leave out a choice or an item that is there twice', () => {
    const [question] = importedQuestions(['Why?', '- a', '- b', '- a (correct)']);
    assert.deepEqual(question?.choices, [{ text: 'a', correct: true }, { text: 'b' }]);
    const twice = importPage(['Quiz', ...Array<string>(2).fill('A?\nA?\n- a\n- b (correct)')]);
    assert.equal(twice.bank.questions.length, 1);
    assert.equal(twice.problems.length, 1);
  });

  it('read stems of several lines and a stem that is a choice', () => {
    const stem = ['Read:', 'x = 1', 'What is x?'];
    const { questions } = importedBank([
      'Quiz',
      ...stem,
      ...stem,
      '- 1 (correct)',
      '- 2',
      'A',
      'A',
      '- A',
      '- B (correct)',
    ]);
    assert.equal(questions[0]?.question, 'Read:\nx = 1\nWhat is x?');
    assert.deepEqual(questions[1]?.choices, [{ text: 'A' }, { text: 'B', correct: true }]);
  });

  it('read flashcards, hidden or not, and no flashcard that says the same twice', () => {
    const { flashcards } = importedBank([
      ...['Flashcards (3)', 'One', 'One', 'A definition', '- with a bullet', 'and more'],
      ...['Two', 'Two', 'Signup and view all the flashcards', 'Three', 'Three', 'Three'],
    ]);
    assert.deepEqual(flashcards, [
      { front: 'One', back: 'A definition\n- with a bullet and more' },
      { front: 'Two', status: 'draft' },
      { front: 'Three', status: 'draft', checks: ['the back only repeated the front'] },
    ]);
  });

  it('take sections in any order, and their words for terms where they are', () => {
    const { questions, flashcards, notes } = importedBank([
      ...['Study Notes', 'A heading', '- Flashcards', '- Quiz', 'Flashcards'],
      ...['Quiz', 'Quiz', 'Questions', 'Notes', 'Notes', 'Summary', 'Questions and Answers'],
      ...['Flashcards?', 'Flashcards?', '- Flashcards (correct)', '- Quiz', '- Study Notes'],
    ]);
    assert.equal(notes, '## A heading\n- Flashcards\n- Quiz');
    assert.deepEqual(flashcards, [
      { front: 'Quiz', back: 'Questions' },
      { front: 'Notes', back: 'Summary' },
    ]);
    assert.equal(questions[0]?.choices?.length, 3);
  });

  it('need no section titles', () => {
    const { questions, flashcards } = importedBank([
      'A?',
      'A?',
      '- a',
      '- b (correct)',
      'B?',
      'B?',
      'Term',
      'Term',
      'Its definition',
    ]);
    assert.equal(questions.length, 2);
    assert.deepEqual(flashcards, [{ front: 'Term', back: 'Its definition' }]);
  });

  it('read stems that are shown once', () => {
    const { questions } = importedBank([
      ...['Questions and Answers', 'What is a?', '- a (correct)', '- b', 'The sky is', '- blue'],
      ...['- red (correct)'],
    ]);
    assert.deepEqual(
      questions.map(({ question, choices }) => [question, choices?.length]),
      [
        ['What is a?', 2],
        ['The sky is', 2],
      ],
    );
  });

  it('read a stem that is shown once among others that are shown twice', () => {
    const questions = importedQuestions([
      ...['What is a?', '- a (correct)', '- b', 'What is b?', '- a', '- b (correct)'],
      ...['The sky is', '- red', '- blue (correct)'],
    ]);
    assert.deepEqual(
      questions.map(({ question }) => question),
      ['What is a?', 'What is b?', 'The sky is'],
    );
  });

  it('choose the title among the lines above', () => {
    const { title } = importedBank([
      ...['Home', 'Our offers', 'The life of bees', 'Created by', 'Someone', 'Quiz', 'Flashcards'],
      ...[
        'Podcast',
        'Questions and Answers',
        'How do bees live?',
        'How do bees live?',
        '- a',
        '- b',
      ],
    ]);
    assert.equal(title, 'The life of bees');
  });

  it('take a line shown twice above the sections for the title', () => {
    const { title, flashcards } = importedBank([
      ...['The life of bees', 'The life of bees', 'Created by Ana', 'Podcast', 'Questions'],
      ...['How do bees live?', 'How do bees live?', '- a', '- b (correct)'],
    ]);
    assert.equal(title, 'The life of bees');
    assert.deepEqual(flashcards, []);
  });

  it('leave the foot of the page out', () => {
    const { bank, problems } = importPage([
      ...['Study Notes', 'Bees', '- They fly', 'Studying That Suits You', 'Use AI to make quizzes'],
      ...['Another study set of somebody'],
    ]);
    assert.equal(bank.notes, '## Bees\n- They fly');
    assert.deepEqual(
      problems.map(({ severity }) => severity),
      ['info'],
    );
    const foreign = [
      'Questions',
      'A?',
      'A?',
      '- a',
      '- b (correct)',
      'Study Notes',
      'Bees',
      '- They fly',
    ];
    const { notes } = importedBank([
      ...foreign,
      'Oppia omaan tahtiin',
      'Luo AI quiz ja flashcards',
    ]);
    assert.equal(notes, '## Bees\n- They fly');
  });
});
