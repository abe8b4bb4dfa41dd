import fc from 'fast-check';

import { itemKeys, mapOf, markdown } from './keys.js';
import { arbitraryPlain } from './text.js';

const cloze = arbitraryPlain().map((text) => `${text} {{c1::Asia::where?}} and {{Africa}}`);

/** A flashcard without a fault. */
export function arbitraryFlashcard(): fc.Arbitrary<Record<string, unknown>> {
  const optional = { ...itemKeys, reverse: fc.boolean() };
  return fc.oneof(
    { weight: 3, arbitrary: mapOf({ front: markdown, back: markdown }, optional) },
    { weight: 1, arbitrary: mapOf({ cloze }, optional) },
    { weight: 1, arbitrary: mapOf({ front: markdown, status: fc.constant('draft') }, optional) },
  );
}
