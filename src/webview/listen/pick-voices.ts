/** So many voices somebody looks through; espeak-ng, with all its variants, has more than ten thousand. */
const most = 200;

/** Those that speak a language (BCP 47): of exactly this tag first, the system's own choice before others. */
export function voicesFor(
  language: string,
  all: readonly SpeechSynthesisVoice[],
): readonly SpeechSynthesisVoice[] {
  const tag = plainTag(language);
  const own = all.filter(({ lang }) => primaryTag(lang) === primaryTag(tag));
  const rank = (voice: SpeechSynthesisVoice): number =>
    (plainTag(voice.lang) === tag ? 0 : 2) + (voice.default ? 0 : 1);
  const ranked = own.toSorted((a, b) => rank(a) - rank(b));
  if (ranked.length <= most) return ranked;
  const first = oneForEachTag(ranked);
  return [...first, ...ranked.filter((voice) => !first.includes(voice))];
}

/** Of so many that nobody looks through them, the first for each tag. */
export function fewVoices(all: readonly SpeechSynthesisVoice[]): readonly SpeechSynthesisVoice[] {
  return all.length <= most ? all : oneForEachTag(all);
}

function oneForEachTag(all: readonly SpeechSynthesisVoice[]): readonly SpeechSynthesisVoice[] {
  const first = new Map<string, SpeechSynthesisVoice>();
  for (const voice of all) {
    const tag = plainTag(voice.lang);
    if (!first.has(tag)) first.set(tag, voice);
  }
  return [...first.values()];
}

function plainTag(tag: string): string {
  return tag.toLowerCase().replaceAll('_', '-');
}

/** The language of a tag, without country and variant. */
export function primaryTag(tag: string): string {
  return plainTag(tag).split('-', 1)[0]!;
}
