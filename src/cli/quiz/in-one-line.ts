/** Sentences in a row. The one that tells a spelling has no full stop, since a stop could be part of it. */
export function inOneLine(sentences: readonly string[]): string {
  return sentences
    .map((sentence, i) =>
      i === sentences.length - 1 || /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`,
    )
    .join(' ');
}
