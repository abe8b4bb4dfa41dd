/** Says a sentence in the user's language; its places (`{0}`) are filled where it is shown. */
export type Tell = (sentence: string) => string;

/** Looks sentences up where the host has translations of them. */
export function tellWith(translations: Readonly<Record<string, string>>): Tell {
  return (sentence) => (Object.hasOwn(translations, sentence) ? translations[sentence]! : sentence);
}
