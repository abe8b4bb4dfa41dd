/** How languages write the two choices of a statement that is true or false. */
const words: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  en: ['True', 'False'],
  fr: ['Vrai', 'Faux'],
  es: ['Verdadero', 'Falso'],
  de: ['Richtig', 'Falsch'],
  it: ['Vero', 'Falso'],
  pt: ['Verdadeiro', 'Falso'],
  nl: ['Juist', 'Onjuist'],
};

/** The words for a bank's language; English ones where there are none. */
export function trueFalseWords(tag: string): readonly [yes: string, no: string] {
  return words[tag.split('-', 1)[0]!.toLowerCase()] ?? words['en']!;
}

/** Which of the two a choice says; undefined where it says something else. */
export function readTrueFalse(text: string): boolean | undefined {
  const word = text.replace(/[*_.\s]/g, '').toLowerCase();
  for (const [yes, no] of Object.values(words)) {
    if (word === yes.toLowerCase()) return true;
    if (word === no.toLowerCase()) return false;
  }
  return undefined;
}
