import { languageFor } from '../language/index.js';
import { measureText, type TextMeasure } from '../language/reading.js';
import type { Prose } from '../markdown/index.js';
import type { ItemView } from '../view/index.js';
import type { ReadingCounts } from './bank-statistics.js';

/** The words, syllables and sentences of a bank's stems and choices. */
export interface ReadingCounter {
  add(view: ItemView): void;
  /** Undefined for languages that nothing is known of. */
  readonly reading: ReadingCounts | undefined;
}

export function createReadingCounter(tag: string): ReadingCounter {
  const language = languageFor(tag);
  const spoken = new Map<string, number>();
  let sum: TextMeasure = { words: 0, syllables: 0, sentences: 0, sentenceWords: 0 };
  const addText = (prose: Prose, fragment: boolean): void => {
    sum = addMeasures(sum, measureText(prose, language!.reading, fragment, spoken));
  };
  return {
    add(view) {
      if (language === undefined || view.reading.list !== 'questions') return;
      for (const key of ['question', 'cloze']) {
        const prose = view.prose(key);
        if (prose !== undefined) addText(prose, false);
      }
      for (const { prose } of view.choices) addText(prose, true);
    },
    get reading() {
      return language === undefined ? undefined : { language: language.code, ...sum };
    },
  };
}

export function addMeasures(a: TextMeasure, b: TextMeasure): TextMeasure {
  return {
    words: a.words + b.words,
    syllables: a.syllables + b.syllables,
    sentences: a.sentences + b.sentences,
    sentenceWords: a.sentenceWords + b.sentenceWords,
  };
}
