/** What a map says itself. */
export interface MapWords {
  readonly objectives: string;
  readonly questions: string;
  readonly flashcards: string;
  /** What a bank without a title is called. */
  readonly untitled: string;
  /** The root over several banks. */
  readonly banks: string;
  /** The answers of a question that is true or false. */
  readonly true: string;
  readonly false: string;
}

const english: MapWords = {
  objectives: 'Objectives',
  questions: 'Questions',
  flashcards: 'Flashcards',
  untitled: 'Untitled',
  banks: 'Question banks',
  true: 'True',
  false: 'False',
};

const french: MapWords = {
  objectives: 'Objectifs',
  questions: 'Questions',
  flashcards: 'Cartes mémoire',
  untitled: 'Sans titre',
  banks: 'Banques de questions',
  true: 'Vrai',
  false: 'Faux',
};

const spanish: MapWords = {
  objectives: 'Objetivos',
  questions: 'Preguntas',
  flashcards: 'Tarjetas',
  untitled: 'Sin título',
  banks: 'Bancos de preguntas',
  true: 'Verdadero',
  false: 'Falso',
};

const german: MapWords = {
  objectives: 'Lernziele',
  questions: 'Fragen',
  flashcards: 'Karteikarten',
  untitled: 'Ohne Titel',
  banks: 'Fragensammlungen',
  true: 'Richtig',
  false: 'Falsch',
};

const byLanguage: Readonly<Record<string, MapWords>> = {
  en: english,
  fr: french,
  es: spanish,
  de: german,
};

/** In the language of the bank, so that a map is of one piece; else in English. */
export function mapWords(language: string): MapWords {
  const primary = language.toLowerCase().split(/[-_]/, 1)[0]!;
  return Object.hasOwn(byLanguage, primary) ? byLanguage[primary]! : english;
}
