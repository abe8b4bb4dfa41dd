import { cutSentences } from './cut-sentences.js';
import type { Role, Utterance } from './lesson.js';
import { spokenBlocks, type SpokenOptions } from './spoken-blocks.js';
import type { Speaker } from './speaker.js';
import { tidySpeech } from './tidy-speech.js';

/** Milliseconds of silence, by what was said. */
export const pauses = {
  announce: 150,
  block: 350,
  choice: 450,
  heading: 600,
  part: 1000,
} as const;

/** What the lesson says itself. */
export function announce(text: string, { words }: Speaker): Utterance {
  // A point lets the voice fall, also where nothing is shown but a word.
  const sentence = /[.!?…]$/.test(text) ? text : `${text}.`;
  return {
    role: 'announce',
    sentences: [sentence],
    language: words.language,
    pause: pauses.announce,
  };
}

/** A Markdown text of the bank, an utterance for each of its blocks. */
export function sayText(
  role: Role,
  markdown: string,
  speaker: Speaker,
  options?: SpokenOptions,
): readonly Utterance[] {
  return spokenBlocks(markdown, speaker, options).map(({ level, sentences }) => ({
    role: level === undefined ? role : role === 'notes' ? 'heading' : role,
    sentences,
    language: speaker.language,
    pause: level === undefined ? pauses.block : pauses.heading,
  }));
}

/** A plain text, in the bank's language. */
export function sayPlain(
  role: Role,
  text: string,
  speaker: Speaker,
  pause: number = pauses.choice,
): readonly Utterance[] {
  const sentences = cutSentences(tidySpeech(text, speaker), speaker.language);
  return sentences.length === 0 ? [] : [{ role, sentences, language: speaker.language, pause }];
}

/** What stands in a list, each after its letter or number. */
export function sayEntry(
  role: Role,
  mark: string,
  markdown: string,
  speaker: Speaker,
): readonly Utterance[] {
  const sentences = spokenBlocks(markdown, speaker).flatMap((block) => block.sentences);
  const [first = '', ...others] = sentences;
  return [
    {
      role,
      sentences: [`${mark}. ${first}`.trim(), ...others],
      language: speaker.language,
      pause: pauses.choice,
    },
  ];
}
