import type { BankDocument } from '../../core/document/index.js';
import type { Span } from '../../core/text/span.js';
import { itemAt } from '../place.js';
import type { Tell } from '../tell.js';
import { addId } from './add-ids.js';
import { convertChoices } from './convert-choices.js';
import { choicesToTrueFalse, trueFalseToChoices } from './convert-true-false.js';
import { isWhole } from './converted.js';
import { extractStimulus } from './extract-stimulus.js';
import { blankToGap, gapToBlank } from './gaps.js';
import { inlineStimulus } from './inline-stimulus.js';
import { choiceAt, orderChoices } from './order-choices.js';
import type { Refactoring } from './refactoring.js';
import { toFlashcard } from './to-flashcard.js';
import { toQuestion } from './to-question.js';

/**
 * What may be made of the item that a selection lies in. Each was tried: what would lose a remark, say
 * something else than it should or bring a problem is not offered, nor is anything for half an item.
 */
export function refactoringsAt(
  document: BankDocument,
  selection: Span,
  tell: Tell,
): readonly Refactoring[] {
  const item = itemAt(document, selection.start);
  if (item === undefined || itemAt(document, selection.end) !== item) return [];
  const id = addId(document, item, tell);
  if (!isWhole(item)) return id === undefined ? [] : [id];
  const at = choiceAt(item, selection);
  return [
    extractStimulus(document, item, selection, tell),
    inlineStimulus(document, item, tell),
    trueFalseToChoices(document, item, tell),
    choicesToTrueFalse(document, item, tell),
    ...convertChoices(document, item, at, tell),
    blankToGap(document, item, tell),
    gapToBlank(document, item, tell),
    toFlashcard(document, item, tell),
    ...toQuestion(document, item, tell),
    ...orderChoices(document, item, tell),
    id,
  ].filter((each) => each !== undefined);
}
