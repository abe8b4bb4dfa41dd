import type { SpeakMath } from './lesson.js';
import { speechWords, type SpeechWords } from './words/index.js';

/** Who reads a bank: in what language, with what words of its own, and how it says math. */
export interface Speaker {
  /** The bank's, a BCP 47 tag. */
  readonly language: string;
  readonly words: SpeechWords;
  readonly speakMath: SpeakMath | undefined;
}

export function createSpeaker(language: string, speakMath: SpeakMath | undefined): Speaker {
  const spoken = spokenLanguage(language);
  return { language: spoken, words: speechWords(spoken), speakMath };
}

/** As programs for speech take it; English where a bank says something else. */
export function spokenLanguage(tag: string): string {
  return /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : 'en';
}
