import { primaryTag, voicesFor } from './pick-voices.js';
import type { Said, Say } from './player-host.js';

/** The voices of the system, as far as they need no network. */
export interface Voices {
  /** Empty where there are none; they may come later. */
  readonly all: readonly SpeechSynthesisVoice[];
  /** Whether there are voices that send what they say over the network, which are not used. */
  readonly hasRemote: boolean;
  /** Those of a language (BCP 47), the best first; the same list until there are others. */
  of(language: string): readonly SpeechSynthesisVoice[];
  /** Says sentences with `chosen` where it speaks their language, else with one that does. */
  say(choice: () => VoiceChoice): Say;
}

export interface VoiceChoice {
  /** By its address; undefined for the first of the language. */
  readonly voice: string | undefined;
  /** The bank's, which `voice` is for. */
  readonly language: string;
  /** 1 is as usual. */
  readonly rate: number;
}

/** Reads what the engine has; `changed` is called when it has others. */
export function openVoices(engine: SpeechSynthesis | undefined, changed: () => void): Voices {
  let all: readonly SpeechSynthesisVoice[] = [];
  let hasRemote = false;
  const known = new Map<string, readonly SpeechSynthesisVoice[]>();
  const read = (): void => {
    const found = engine?.getVoices() ?? [];
    all = found.filter(({ localService }) => localService);
    hasRemote = found.length > all.length;
    known.clear();
  };
  engine?.addEventListener?.('voiceschanged', () => {
    read();
    changed();
  });
  read();
  const of = (language: string): readonly SpeechSynthesisVoice[] => {
    const own = known.get(language) ?? voicesFor(language, all);
    known.set(language, own);
    return own;
  };
  const voiceFor = (language: string, choice: VoiceChoice): SpeechSynthesisVoice | undefined => {
    const chosen = all.find(({ voiceURI }) => voiceURI === choice.voice);
    const isOwn = primaryTag(language) === primaryTag(choice.language);
    if (chosen !== undefined && (isOwn || primaryTag(chosen.lang) === primaryTag(language)))
      return chosen;
    return of(language)[0] ?? chosen ?? all.find((voice) => voice.default) ?? all[0];
  };
  return {
    get all() {
      return all;
    },
    get hasRemote() {
      return hasRemote;
    },
    of,
    say: (choice) => (sentence, language, done) => {
      const voice = voiceFor(language, choice());
      if (engine === undefined || voice === undefined) {
        done({ type: 'failed', why: 'no-voice' });
        return () => {};
      }
      return speak(engine, sentence, voice, choice().rate, done);
    },
  };
}

function speak(
  engine: SpeechSynthesis,
  sentence: string,
  voice: SpeechSynthesisVoice,
  rate: number,
  done: (said: Said) => void,
): () => void {
  const utterance = new SpeechSynthesisUtterance(sentence);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = rate;
  let isStopped = false;
  const end = (said: Said): void => {
    if (!isStopped) done(said);
  };
  utterance.addEventListener('end', () => end({ type: 'said' }));
  utterance.addEventListener('error', ({ error }) => end({ type: 'failed', why: error }));
  // What another page has begun would be said first.
  engine.cancel();
  engine.speak(utterance);
  // Some engines stay silent after they were paused by another page.
  engine.resume();
  return () => {
    isStopped = true;
    engine.cancel();
  };
}
