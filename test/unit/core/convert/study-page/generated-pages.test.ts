// Random study sets and decks, shown as the sites show them, must come back as they were.
import assert from 'node:assert/strict';

import fc from 'fast-check';

import type { DraftFlashcard, DraftQuestion } from '../../../../../src/core/convert/index.js';
import { runs, seed } from '../../../../property-runs.js';
import { importedBank } from './import-page.js';

/** One site in one language: the words around the content, and words to make content of. */
interface Site {
  readonly above: readonly string[];
  readonly titles: {
    readonly questions: string;
    readonly flashcards: string;
    readonly notes: string;
  };
  readonly hidden: string;
  readonly mark: string;
  readonly below: readonly string[];
  readonly words: readonly string[];
  readonly asks: readonly string[];
  readonly orders: readonly string[];
}

const sites: readonly Site[] = [
  {
    above: ['Home', 'Log in', 'Podcast', 'Play an AI-generated podcast conversation about this'],
    titles: { questions: 'Questions and Answers', flashcards: 'Flashcards', notes: 'Study Notes' },
    hidden: 'Signup and view all the answers',
    mark: 'correct',
    below: ['Studying That Suits You', 'Use AI to generate personalized quizzes and flashcards.'],
    words: [
      'cell',
      'market',
      'the old',
      'river',
      'of trade',
      'voltage',
      'poem',
      'in a graph',
      'law',
    ],
    asks: ['What is', 'Which of these is', 'Why does', 'How do', 'When was', 'Who made'],
    orders: ['Define', 'Name three sorts of', 'Explain', 'List the parts of', 'Describe'],
  },
  {
    above: ['Accueil', 'Se connecter', 'Balado', 'Créé par Ana'],
    titles: {
      questions: 'Questions et réponses',
      flashcards: 'Cartes mémoire',
      notes: 'Notes d’étude',
    },
    hidden: 'S’inscrire et voir toutes les réponses',
    mark: 'bonne réponse',
    below: [
      'Étudier à votre façon',
      'Utilisez l’IA pour créer des quiz et des cartes personnalisées.',
    ],
    words: [
      'la cellule',
      'le marché',
      'une loi',
      'du fleuve',
      'l’élève',
      'à la source',
      'un poème',
    ],
    asks: [
      'Qu’est-ce que',
      'Quelle est',
      'Pourquoi',
      'Comment se forme',
      'Dans quel cas',
      'Qui a vu',
    ],
    orders: ['Définissez', 'Nommez trois sortes de', 'Expliquez', 'Citez', 'Décrivez'],
  },
  {
    above: ['Inicio', 'Iniciar sesión', 'Podcast'],
    titles: { questions: 'Preguntas y respuestas (8)', flashcards: 'Tarjetas', notes: 'Apuntes' },
    hidden: 'Regístrate y ve todas las respuestas',
    mark: 'respuesta correcta',
    below: ['Estudia a tu manera', 'Usa la IA para generar cuestionarios y tarjetas.'],
    words: ['la célula', 'el mercado', 'una ley', 'del río', 'los niños', 'con agua', 'un poema'],
    asks: ['¿Qué es', '¿Cuál es', '¿Por qué hay', '¿Cómo se forma', '¿Cuándo nació', '¿Quién hizo'],
    orders: ['Define', 'Menciona tres tipos de', 'Explica', 'Enumera', 'Describe'],
  },
  {
    above: ['Startseite', 'Anmelden'],
    titles: {
      questions: 'Fragen und Antworten',
      flashcards: 'Karteikarten – 7',
      notes: 'Lernnotizen',
    },
    hidden: 'Melde dich an und sieh dir alle Antworten an',
    mark: 'richtig',
    below: ['Lernen, wie es dir passt', 'Nutze KI für Quizze und Karteikarten.'],
    words: ['die Zelle', 'der Markt', 'ein Gesetz', 'im Fluss', 'das Gedicht', 'von Wasser'],
    asks: ['Was ist', 'Welche Art ist', 'Warum hat', 'Wie entsteht', 'Wann war', 'Wer sah'],
    orders: ['Definiere', 'Nenne drei Arten von', 'Erkläre', 'Beschreibe', 'Vergleiche'],
  },
];

/** Words that the site uses too: they must do no harm where they are content. */
const traps = ['Flashcards', 'Quiz', 'Notes', 'Study', 'Podcast', '(correct) sign', 'a: b', '#1'];

/** Text that starts with a capital and is no question; `id` keeps texts apart. */
function phraseOf(site: Site): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.array(fc.constantFrom(...site.words), { minLength: 2, maxLength: 7 }),
      fc.option(fc.constantFrom(...traps), { freq: 6 }),
      fc.nat(9999),
    )
    .map(([words, trap, id]) => {
      const text = [...words, trap ?? '', String(id)].filter((part) => part !== '').join(' ');
      return text.charAt(0).toUpperCase() + text.slice(1);
    });
}

function questionOf(site: Site): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...site.asks), phraseOf(site))
    .map(([ask, phrase]) => `${ask} ${phrase.toLowerCase()}${ask.startsWith('Q') ? ' ' : ''}?`);
}

function setQuestionOf(site: Site): fc.Arbitrary<DraftQuestion> {
  const question = fc.oneof(questionOf(site), phraseOf(site));
  return fc.oneof(
    question.map((stem): DraftQuestion => ({ question: stem, status: 'draft' })),
    fc
      .tuple(
        question,
        fc.uniqueArray(phraseOf(site), { minLength: 2, maxLength: 6 }),
        fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }),
      )
      .map(([stem, texts, keys]): DraftQuestion => {
        const right = new Set(keys.map((key) => key % texts.length));
        return {
          question: stem,
          choices: texts.map((text, at) => (right.has(at) ? { text, correct: true } : { text })),
        };
      }),
  );
}

function showQuestion({ question = '', choices }: DraftQuestion, site: Site): string[] {
  const lines = (choices ?? []).map(
    ({ text, correct }) => `- ${text}${correct === true ? ` (${site.mark})` : ''}`,
  );
  return [question, question, ...(choices === undefined ? [site.hidden] : lines)];
}

function setFlashcardOf(site: Site): fc.Arbitrary<DraftFlashcard> {
  return fc.oneof(
    phraseOf(site).map((front): DraftFlashcard => ({ front, status: 'draft' })),
    fc
      .tuple(phraseOf(site), fc.uniqueArray(phraseOf(site), { minLength: 1, maxLength: 3 }))
      .filter(([front, lines]) => !lines.includes(front))
      .map(([front, lines]): DraftFlashcard => ({ front, back: lines.join('\n') })),
  );
}

function showFlashcard({ front = '', back }: DraftFlashcard, site: Site): string[] {
  return [front, front, ...(back === undefined ? [site.hidden] : back.split('\n'))];
}

/** No two items alike: a page never has them, and they would be imported once. */
function unique<Item>(item: fc.Arbitrary<Item>, least: number): fc.Arbitrary<Item[]> {
  return fc.uniqueArray(item, { minLength: least, maxLength: 8, selector: JSON.stringify });
}

const page = fc.constantFrom(...sites).chain((site) =>
  fc.record({
    site: fc.constant(site),
    questions: unique(setQuestionOf(site), 2),
    flashcards: unique(setFlashcardOf(site), 2),
    notes: fc.array(
      fc.tuple(phraseOf(site), fc.array(phraseOf(site), { minLength: 1, maxLength: 4 })),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    flashcardsFirst: fc.boolean(),
    chrome: fc.boolean(),
  }),
);

describe('generated pages', () => {
  it('of study sets come back as they were', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(page, ({ site, questions, flashcards, notes, flashcardsFirst, chrome }) => {
        const shownQuestions = [
          site.titles.questions,
          ...questions.flatMap((question) => showQuestion(question, site)),
        ];
        const shownCards = [
          site.titles.flashcards,
          ...flashcards.flatMap((card) => showFlashcard(card, site)),
        ];
        const bank = importedBank([
          ...(chrome ? site.above : []),
          ...(flashcardsFirst
            ? [...shownCards, ...shownQuestions]
            : [...shownQuestions, ...shownCards]),
          site.titles.notes,
          ...notes.flatMap(([title, entries]) => [title, ...entries.map((entry) => `- ${entry}`)]),
          ...(chrome ? site.below : []),
        ]);
        assert.deepEqual(bank.questions, questions);
        assert.deepEqual(bank.flashcards, flashcards);
        assert.equal(
          bank.notes,
          notes
            .map(([title, entries]) =>
              [`## ${title}`, ...entries.map((entry) => `- ${entry}`)].join('\n'),
            )
            .join('\n\n'),
        );
      }),
      { seed, numRuns: runs(300) },
    );
  });

  const deck = fc.constantFrom(...sites).chain((site) => {
    const order = fc
      .tuple(fc.constantFrom(...site.orders), phraseOf(site))
      .map(([opening, phrase]) => `${opening} ${phrase.toLowerCase()}`);
    const line = phraseOf(site).map((phrase) => `${phrase}.`);
    const list = fc.array(fc.oneof(phraseOf(site), questionOf(site)), {
      minLength: 2,
      maxLength: 4,
    });
    return unique(
      fc.record({
        front: fc.oneof({ weight: 3, arbitrary: questionOf(site) }, order),
        text: fc.array(line, { minLength: 1, maxLength: 4 }),
        list: fc.option(list, { nil: [] as string[] }),
      }),
      4,
    );
  });

  it('of decks come back as they were', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(deck, (cards) => {
        const bank = importedBank([
          'A subject Flashcards',
          ...cards.flatMap(({ front, text, list }) => [
            front,
            ...text,
            ...list.map((entry) => `• ${entry}`),
          ]),
        ]);
        assert.deepEqual(
          bank.flashcards.map(({ front, back }) => [front, back]),
          cards.map(({ front, text, list }) => [
            front,
            [...text, ...list.map((entry) => `- ${entry}`)].join('\n'),
          ]),
        );
      }),
      { seed, numRuns: runs(300) },
    );
  });
});
