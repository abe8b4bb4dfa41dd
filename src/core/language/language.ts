import type { AgreementData } from './agreement.js';
import type { NegationData } from './negation.js';
import type { OptionData } from './options.js';
import type { QuantityData } from './quantities.js';
import type { QuestionData } from './questions.js';
import type { ReadingData } from './reading.js';
import type { TermData } from './terms.js';
import type { WordData } from './words.js';

/**
 * A language whose questions can be judged: its words and patterns as data, one file per language.
 * Adding a language is adding such a file to the list in `index.ts`, and its fixtures.
 */
export interface Language {
  /** The first part of its BCP 47 tags. */
  readonly code: string;
  /** Its name in English, for pages and listings. */
  readonly name: string;
  readonly words: WordData;
  readonly negation: NegationData;
  readonly options: OptionData;
  readonly terms: TermData;
  readonly questions: QuestionData;
  readonly agreement: AgreementData;
  readonly quantities: QuantityData;
  readonly reading: ReadingData;
}
