import type { SpeakMath } from './lesson.js';
import { speechWords, type SpeechWords, wordsWithin } from './words/index.js';

/** Who reads a bank: in what language, with what words of its own, and how it says math. */
export interface Speaker {
  /** The bank's, a BCP 47 tag. */
  readonly language: string;
  /** What the lesson says itself: in the bank's language or, by another voice, in English. */
  readonly words: SpeechWords;
  /**
   * What stands in the bank's own sentences for signs, units and gaps. Undefined where there are no words in its
   * language: signs are then left to the voice, rather than said in English in the middle of a sentence.
   */
  readonly within: SpeechWords | undefined;
  readonly speakMath: SpeakMath | undefined;
}

export function createSpeaker(language: string, speakMath: SpeakMath | undefined): Speaker {
  const spoken = spokenLanguage(language);
  return { language: spoken, words: speechWords(spoken), within: wordsWithin(spoken), speakMath };
}

/** As programs for speech take it; English where a bank says something else. */
export function spokenLanguage(tag: string): string {
  return /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : 'en';
}
