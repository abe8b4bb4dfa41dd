import assert from 'node:assert/strict';

import { importedBank, importedCards, importPage } from './import-page.js';

describe('decks', () => {
  it('tell questions by their form, however many lines an answer has', () => {
    assert.deepEqual(
      importedCards('What is X?', 'One.', 'Two.', 'Three.', 'Who is Y?', 'One.', 'When?', 'Now.'),
      [
        ['What is X?', 'One.\nTwo.\nThree.'],
        ['Who is Y?', 'One.'],
        ['When?', 'Now.'],
      ],
    );
  });

  it('take orders for questions', () => {
    for (const [question, order] of [
      ['What is the use of it?', 'Define the term'],
      ['What is the use of it?', 'Name the three forces.'],
      ['À quoi sert la loyauté ?', 'Définissez la loyauté'],
      ['¿Para qué sirve la lealtad?', 'Nombra los tres tipos de lealtad'],
      ['Wofür ist das Herz da?', 'Nenne die drei Arten'],
      ['A che cosa serve il cuore?', 'Elenca i tre tipi di cuore'],
      ['Para que serve o coração?', 'Cite os três tipos de coração'],
      ['Waarvoor is het hart?', 'Noem de drie soorten'],
    ] as const) {
      assert.equal(importedCards(question, 'One.', order, 'Two.').length, 2, order);
    }
  });

  it('leave questions inside lists where they are', () => {
    assert.deepEqual(
      importedCards('What to ask?', '- Who are they?', '- What for?', 'Who?', 'I.'),
      [
        ['What to ask?', '- Who are they?\n- What for?'],
        ['Who?', 'I.'],
      ],
    );
  });

  it('take no continuation for a question', () => {
    assert.deepEqual(
      importedCards(
        'What does a shop do?',
        'It asks a lot, and',
        'then it asks why?',
        'Who?',
        'I.',
      ),
      [
        ['What does a shop do?', 'It asks a lot, and\nthen it asks why?'],
        ['Who?', 'I.'],
      ],
    );
  });

  it('join a question that runs over lines', () => {
    assert.deepEqual(
      importedCards('Why?', 'So.', 'What is the name of the', 'oldest town?', 'Ur'),
      [
        ['Why?', 'So.'],
        ['What is the name of the oldest town?', 'Ur'],
      ],
    );
  });

  it('give every card an answer, and say so where two questions stand together', () => {
    const { flashcards } = importedBank([
      'A deck Flashcards',
      ...['Why is it so?', 'So.', 'What is loyalty?', 'Why does it matter?', 'It lasts.'],
    ]);
    assert.deepEqual(
      flashcards.map(({ front, back }) => [front, back]),
      [
        ['Why is it so?', 'So.'],
        ['What is loyalty?\nWhy does it matter?', 'It lasts.'],
      ],
    );
    assert.equal(flashcards[1]?.checks?.length, 1);
  });

  it('pair terms and definitions where nothing asks, and say so', () => {
    const { flashcards, checks } = importedBank([
      'Cells Flashcards',
      ...['Nucleus', 'Holds the genes of the cell.', 'Ribosome', 'Builds proteins.'],
    ]);
    assert.deepEqual(
      flashcards.map(({ front, back }) => [front, back]),
      [
        ['Nucleus', 'Holds the genes of the cell.'],
        ['Ribosome', 'Builds proteins.'],
      ],
    );
    assert.equal(checks?.flashcards?.length, 1);
  });

  it('keep formulas, mend bullets and bold', () => {
    assert.deepEqual(
      importedCards('What is it?', 'V = E (m * r) - c', '*One', '• Two', 'o Three', '** Bold**: x'),
      [['What is it?', 'V = E (m * r) - c\n- One\n- Two\n  - Three\n\n**Bold**: x']],
    );
  });

  it('read pages that mark their cards', () => {
    const cards = [
      ['First?', 'One'],
      ['Second', 'Two\nlines'],
    ];
    assert.deepEqual(
      importedCards('Q', 'First?', 'A', 'One', 'Q', 'Second', 'A', 'Two', 'lines'),
      cards,
    );
    assert.deepEqual(importedCards('Q: First?', 'A: One', 'Q: Second', 'A: Two', 'lines'), cards);
    assert.deepEqual(importedCards('1', 'First?', 'One', '2', 'Second', 'Two', 'lines'), cards);
    assert.deepEqual(importedCards('a\tb', 'c\td'), [
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('leave the foot of the page out, but no last word of an answer', () => {
    assert.deepEqual(importedCards('What do they do?', 'Listen', 'Share'), [
      ['What do they do?', 'Listen\nShare'],
    ]);
    assert.deepEqual(importedCards('What do they do?', 'They listen.', 'Decks', 'Privacy Policy'), [
      ['What do they do?', 'They listen.'],
    ]);
  });

  it('make a draft of a last question that nobody answers', () => {
    assert.deepEqual(importedBank(['A deck Flashcards', 'What is X?']).flashcards, [
      { front: 'What is X?', status: 'draft' },
    ]);
  });

  it('place every line or report it', () => {
    const { problems } = importPage(['Home page', 'A deck Flashcards', 'Unit one', 'Who?', 'I.']);
    assert.equal(problems.length, 2);
  });

  it('take the title from the line that names the deck', () => {
    for (const [line, title] of [
      ['Cells Flashcards', 'Cells'],
      ['Cells and more - Flashcards | Brainscape', 'Cells and more'],
      ['Zellen Karteikarten', 'Zellen'],
      ['Flashcards in Cells Deck (12)', 'Cells'],
      ['Células Tarjetas de estudio', 'Células'],
    ] as const) {
      assert.equal(importedBank([line, 'What?', 'That.', 'Who?', 'I.']).title, title, line);
    }
  });
});
