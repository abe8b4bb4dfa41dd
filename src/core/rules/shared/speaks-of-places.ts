import type { ChoiceView, ItemView } from '../../view/index.js';

/** “Answer B is wrong because…”: with another order it would speak of another choice. */
const speaksOfLetters =
  /(?:\b(?:answers?|choices?|options?|réponses?|choix|respuestas?|opci(?:ón|ones))\s+|\()["'(]?[A-Ha-h1-8]\b(?!['’])/i;

/** Whether any text of a question names a choice by its letter or number. */
export function speaksOfPlaces({ reading, choices }: ItemView): boolean {
  return choices.some(namesPlaces) || speaksOfLetters.test(JSON.stringify(reading.data));
}

/** “Both A and B” would speak of other choices once they are sorted. */
export function namesPlaces({ text }: ChoiceView): boolean {
  return /(?<![\p{L}\d])[A-H](?![\p{L}\d])[^]*(?<![\p{L}\d])[A-H](?![\p{L}\d])/u.test(text);
}
