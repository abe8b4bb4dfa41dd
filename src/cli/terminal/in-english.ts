/** Says a sentence of core with what belongs into it: the terminal speaks English. */
export function inEnglish(sentence: string, ...args: readonly (string | number)[]): string {
  return sentence.replaceAll(/\{(\d+)\}/g, (place, index) => String(args[Number(index)] ?? place));
}
