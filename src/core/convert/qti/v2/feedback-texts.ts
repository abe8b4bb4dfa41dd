import type { SaidText } from '../scored/feedback.js';
import { descendantsOf, type QtiNode } from '../source/node.js';
import type { Instead } from '../source/html-of.js';
import type { Texts } from '../source/texts.js';
import type { Conditional } from './processing.js';

const names = ['modalFeedback', 'feedbackInline', 'feedbackBlock'];

/** Whether an element is shown to some answers only, and asks nothing itself. */
export function isFeedback(node: QtiNode): boolean {
  return names.includes(node.name) && !asks(node);
}

/** Whether something is to be answered in an element. */
export function asks(node: QtiNode): boolean {
  return node.children.some(
    (child) => typeof child !== 'string' && (isInteraction(child) || asks(child)),
  );
}

export function isInteraction({ name }: QtiNode): boolean {
  return name.endsWith('Interaction') && name !== 'mediaInteraction';
}

/** What is said to some answers, and to which: by the names that outcomes have then. */
export function feedbackTexts(
  item: QtiNode,
  texts: Texts,
  instead: Instead,
): { readonly said: readonly SaidText[]; readonly conditions: readonly Conditional[] } {
  const said: SaidText[] = [];
  const conditions: Conditional[] = [];
  const taken = new Map<string, string>();
  for (const node of descendantsOf(item, ...names)) {
    if (!isFeedback(node)) continue;
    const { outcomeIdentifier = '', identifier = '', showHide = 'show' } = node.attributes;
    const isHidden = showHide === 'hide';
    const key = `${outcomeIdentifier} ${identifier} ${showHide}`;
    const isFree = ![...taken.values()].includes(identifier);
    const name = taken.get(key) ?? (isFree ? identifier : `${outcomeIdentifier}:${identifier}`);
    const text = texts.inside(node.children, node, instead);
    if (!taken.has(key)) {
      taken.set(key, name);
      conditions.push({ name, outcome: outcomeIdentifier, identifier, isHidden });
    }
    said.push({ name, text });
  }
  return { said, conditions };
}
