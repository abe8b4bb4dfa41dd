import type { BankDocument } from '../core/document/index.js';
import type { ItemReading } from '../core/model/reading.js';
import type { Span } from '../core/text/span.js';
import { choiceLetter } from '../core/view/index.js';
import { nodeAt, type YamlNode } from '../core/yaml/index.js';
import { itemsIn } from './items-in.js';

/** What an editor shows before a choice: the letter it goes by, and whether it is the key. */
export interface ChoiceHint {
  readonly at: number;
  readonly letter: string;
  readonly isKey: boolean;
}

/** The hints of the choices in a span; it costs as much as the items that the span touches. */
export function choiceHintsIn(document: BankDocument, span: Span): readonly ChoiceHint[] {
  return itemsIn(document, span).flatMap(({ reading, offset }) =>
    hintsOf(reading)
      .map((hint) => ({ ...hint, at: hint.at + offset }))
      .filter(({ at }) => at >= span.start && at <= span.end),
  );
}

/** Of an item that is no choice question yet, the choices are lettered all the same: it will be one. */
function hintsOf({ node, data, source }: ItemReading): readonly ChoiceHint[] {
  const list = nodeAt(node, ['choices']);
  const choices: unknown = data['choices'];
  if (list?.type !== 'seq' || !Array.isArray(choices)) return [];
  return list.entries.flatMap(({ value }, index): ChoiceHint[] => {
    // Where nothing is typed yet, a letter would only stand in the way of the cursor.
    if (value === null || value.start === value.end) return [];
    // A list that an alias repeats is lettered where it is written.
    if (value.start === list.start && source[list.start] === '*') return [];
    return [{ at: beginOf(value), letter: choiceLetter(index), isKey: isKey(choices[index]) }];
  });
}

function isKey(choice: unknown): boolean {
  return (
    typeof choice === 'object' && choice !== null && 'correct' in choice && choice.correct === true
  );
}

/** Behind the dash, and before an anchor or a tag. */
function beginOf({ start, anchor, tag }: YamlNode): number {
  return Math.min(start, anchor?.span.start ?? start, tag?.span.start ?? start);
}
