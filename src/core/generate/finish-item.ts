import { detectKind } from '../model/schema/detect-kind.js';
import { idFromText, IdMint } from '../rules/shared/mint-id.js';
import type { BankStyle } from './bank-style.js';
import { inOrder, type ItemData, labelOf } from './item-of-answer.js';
import type { ItemRequest } from './item-request.js';

/**
 * Gives an item what is ours to give: its id, where it is from, and that it is a draft.
 *
 * @param taken the ids that are in use; what is given out is added
 */
export function finishItem(
  data: ItemData,
  section: unknown,
  request: ItemRequest,
  { hasIds }: BankStyle,
  taken: Set<string | undefined>,
): ItemData {
  const id = hasIds
    ? new IdMint((each) => taken.has(each)).mint(idFromText(labelOf(data)))
    : undefined;
  if (id !== undefined) taken.add(id);
  if (request.task === 'variant') {
    const { reading } = request.item;
    const { tags, objectives, stimulus, source } = reading.data;
    const difficulty = towards(reading.data['difficulty'], request.toward);
    return inOrder(
      { id, ...data, difficulty, tags, objectives, stimulus, source, status: 'draft' },
      reading.list,
      reading.kind,
    );
  }
  const { sections, source: whole } = request.text;
  const from = typeof section === 'number' ? sections[section - 1]?.source : undefined;
  const source = from ?? whole ?? (sections.length === 1 ? sections[0]!.source : undefined);
  return inOrder({ id, ...data, source, status: 'draft' }, request.task, kindOf(data));
}

/** Its keys say it, where it does not say so itself. */
function kindOf(data: ItemData): string | undefined {
  const detected = detectKind(data);
  return 'kind' in detected ? detected.kind : undefined;
}

function towards(difficulty: unknown, toward: 'easier' | 'harder'): string {
  const steps = ['easy', 'medium', 'hard'];
  const at = steps.indexOf(typeof difficulty === 'string' ? difficulty : 'medium');
  return steps[Math.min(2, Math.max(0, at + (toward === 'harder' ? 1 : -1)))]!;
}
