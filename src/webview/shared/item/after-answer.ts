import type { ShownItem } from '../../../core/render/index.js';
import { make } from '../dom.js';
import type { PartContext } from './body-view.js';
import { namedPart } from './parts.js';

/** What is read after an answer: why it is so, and what the author says to each outcome. */
export function afterAnswer(
  { explanation, feedback }: ShownItem,
  context: PartContext,
): HTMLElement | undefined {
  const { tell, text } = context;
  const outcomes = [
    [tell('After a right answer'), feedback.correct],
    [tell('After an answer that is right in part'), feedback.partial],
    [tell('After a wrong answer'), feedback.incorrect],
  ] as const;
  const parts = [
    explanation !== undefined && namedPart(tell('Explanation'), text(explanation)),
    ...outcomes.map(([name, said]) => said !== undefined && namedPart(name, text(said))),
  ];
  if (parts.every((part) => part === false)) return undefined;
  return make('div', { class: 'item-after' }, ...parts);
}
