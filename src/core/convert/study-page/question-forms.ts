import { foldCase, foldText } from './fold-text.js';
import { allPhrases, type Phrases } from './phrases/index.js';
import { buildOpeningMatcher } from './phrases/opening-matcher.js';

/** How a language asks, as tests on folded lines; `asks` wants its accents (`foldCase`). */
export interface QuestionForms {
  /** Opens with a question word: asks together with a `?`. */
  readonly interrogates: (folded: string) => boolean;
  /** Opens so that it asks even without a `?`, where `qué` is not `que`. */
  readonly asks: (lower: string) => boolean;
  /** Tells the learner to answer. */
  readonly commands: (folded: string) => boolean;
  /** The same in words that also open statements: only where the line is no sentence. */
  readonly mayCommand: (folded: string) => boolean;
  /** The same as an infinitive. */
  readonly commandsByInfinitive: (folded: string) => boolean;
  /** Opens with an infinitive of any verb. */
  readonly opensWithInfinitive: (folded: string) => boolean;
  /** Says that the answer will be questions. */
  readonly isAboutQuestions: (folded: string) => boolean;
}

const known = new Map<Phrases | undefined, QuestionForms>();

/** The forms of one language; of all together where the language is not known. */
export function toQuestionForms(phrases: Phrases | undefined): QuestionForms {
  const forms = known.get(phrases) ?? buildForms(phrases === undefined ? allPhrases : [phrases]);
  known.set(phrases, forms);
  return forms;
}

function buildForms(languages: readonly Phrases[]): QuestionForms {
  const gather = (pick: (phrases: Phrases) => readonly string[]) =>
    languages.flatMap(pick).map(foldText);
  const endings = gather((phrases) => phrases.infinitiveEndings);
  const aboutQuestions = new Set(gather((phrases) => phrases.aboutQuestions));
  return {
    interrogates: buildOpeningMatcher(gather((phrases) => phrases.interrogatives)),
    asks: buildOpeningMatcher(languages.flatMap(({ asking }) => asking.map(foldCase))),
    commands: buildOpeningMatcher(gather((phrases) => phrases.imperatives)),
    mayCommand: buildOpeningMatcher(gather((phrases) => phrases.ambiguousImperatives)),
    commandsByInfinitive: buildOpeningMatcher(gather((phrases) => phrases.infinitives)),
    opensWithInfinitive: (folded) => {
      const word = /^\p{L}{3,}/u.exec(folded)?.[0] ?? '';
      return endings.some((ending) => word.endsWith(ending));
    },
    isAboutQuestions: (folded) =>
      (folded.match(/\p{L}+/gu) ?? []).some((word) => aboutQuestions.has(word)),
  };
}
