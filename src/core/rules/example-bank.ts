/** The keys that only a bank has: an example with one of them in its first column is a whole bank. */
const bankKey = /^(?:quizwright|title|questions|flashcards|notes|stimuli|quiz|defaults)[ \t]*:/m;
const flashcardKey = /^(?:front|back|reverse)[ \t]*:/m;

/**
 * The bank that an example of a rule stands for: itself, or one that has nothing but the question or
 * flashcard whose lines it gives.
 */
export function exampleBank(yaml: string): string {
  if (bankKey.test(yaml) && !/^(?:question|cloze|front|choices)[ \t]*:/m.test(yaml)) return yaml;
  const list = flashcardKey.test(yaml) ? 'flashcards' : 'questions';
  const lines = yaml.replace(/\n$/, '').split('\n');
  const remarks = lines.findIndex((line) => !line.startsWith('#'));
  const item = lines
    .slice(remarks)
    .map((line, i) => (i === 0 ? `  - ${line}` : line === '' ? '' : `    ${line}`));
  const before = lines.slice(0, remarks).map((line) => `  ${line}`);
  return ['title: Example', `${list}:`, ...before, ...item, ''].join('\n');
}
