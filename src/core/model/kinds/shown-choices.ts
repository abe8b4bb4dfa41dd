import type { ItemData } from './kind.js';
import { entriesOf, mapOf, type ShownBody, type ShownChoice, textOf } from './shown.js';

/** The body of a question with choices. */
export function choicesShown(data: ItemData, multiple: boolean): ShownBody {
  const { shuffle } = data;
  return {
    type: 'choices',
    multiple,
    choices: entriesOf(data['choices']).flatMap(choiceOf),
    shuffle: typeof shuffle === 'boolean' ? shuffle : undefined,
  };
}

function choiceOf(entry: unknown): ShownChoice | readonly ShownChoice[] {
  const { text = entry, correct, feedback, weight, pin } = mapOf(entry);
  const words = textOf(text);
  if (words === undefined) return [];
  return {
    text: words,
    correct: correct === true,
    feedback: textOf(feedback),
    weight: textOf(weight),
    pinned: pin === true,
  };
}
