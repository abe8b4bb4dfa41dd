/** What a map says itself. */
export interface MapWords {
  readonly objectives: string;
  readonly questions: string;
  readonly flashcards: string;
  /** What a bank without a title is called. */
  readonly untitled: string;
  /** The root over several banks. */
  readonly banks: string;
}

const english: MapWords = {
  objectives: 'Objectives',
  questions: 'Questions',
  flashcards: 'Flashcards',
  untitled: 'Untitled',
  banks: 'Question banks',
};

const french: MapWords = {
  objectives: 'Objectifs',
  questions: 'Questions',
  flashcards: 'Cartes mémoire',
  untitled: 'Sans titre',
  banks: 'Banques de questions',
};

/** In the language of the bank, so that a map is of one piece; else in English. */
export function mapWords(language: string): MapWords {
  return /^fr(?:-|$)/i.test(language) ? french : english;
}
