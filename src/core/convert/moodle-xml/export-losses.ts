import type { Tell } from '../../model/kinds/graded.js';
import type { ExportBody, ExportItem } from '../export-bank/export-bank.js';
import type { ItemLoss } from '../export-bank/losses.js';
import { sayLost } from '../export-bank/say-lost.js';
import { rightLosses } from '../moodle/plain-rights.js';
import { weightLosses } from '../moodle/weights.js';
import { acceptedIn, pointsOfGaps } from './write-cloze.js';

const title = 'Moodle XML';
/** Moodle’s own lists have no room for longer names. */
export const longest = { name: 255, id: 100 };

/** What Moodle loses of a question because of what its keys say. */
export function moodleXmlLosses(item: ExportItem, tell: Tell): readonly ItemLoss[] {
  const { body } = item;
  const refused = refusalOf(body, tell);
  if (refused !== undefined) return [{ key: 'kind', path: [], message: refused }];
  const losses: ItemLoss[] = [...weightLosses(item, title, tell)];
  if (body.type === 'choices' && !body.multiple) {
    for (const [i, { correct, share }] of body.choices.entries()) {
      if (correct || share < 1) continue;
      const message = tell(
        'A wrong choice that earns something counts as a right one in {0}.',
        title,
      );
      losses.push({ key: 'choices.weight', path: ['choices', i, 'weight'], message });
    }
  }
  if (body.type === 'short-answer' && body.pattern !== undefined) {
    losses.push({ key: 'pattern', path: ['pattern'], message: sayLost('pattern', title, tell) });
  }
  if (body.type === 'matching') losses.push(...rightLosses(body, title, tell));
  if (body.type === 'cloze') losses.push(...clozeLosses(body, item.points, tell));
  if (item.id !== undefined && item.exportId.length > longest.id) {
    const message = tell(
      '{0} takes no ids that are so long: it will not know this item again.',
      title,
    );
    losses.push({ key: 'id', path: ['id'], message });
  }
  if ((item.ownTitle ?? '').length > longest.name) {
    const message = tell('{0} cuts titles that are so long.', title);
    losses.push({ key: 'title.end', path: ['title'], message });
  }
  return losses;
}

function clozeLosses(
  body: Extract<ExportBody, { readonly type: 'cloze' }>,
  points: number,
  tell: Tell,
): readonly ItemLoss[] {
  const losses: ItemLoss[] = [];
  if (body.gaps.some(({ hint }) => hint !== undefined)) {
    const message = tell('{0} has no place for hints in gaps.', title);
    losses.push({ key: 'gap.hint', path: ['cloze'], message });
  }
  const there = pointsOfGaps(body, points) * body.gaps.length;
  if (there !== points) {
    const message = tell(
      'In {0} each gap earns whole points: this question counts {1} of them there, not {2}.',
      title,
      there,
      points,
    );
    losses.push({ key: 'gap.points', path: ['cloze'], message });
  }
  return losses;
}

/** Why a question cannot be written at all. */
function refusalOf(body: ExportBody, tell: Tell): string | undefined {
  switch (body.type) {
    case 'choices':
      return body.choices.length < 2
        ? tell('{0} asks for two choices: this question is left out.', title)
        : body.multiple && body.choices.every(({ share }) => share <= 0)
          ? tell('No choice earns anything: this question is left out.')
          : undefined;
    case 'matching':
      return body.pairs.length < 2
        ? tell('{0} asks for two pairs: this question is left out.', title)
        : undefined;
    case 'ordering':
      return body.order.length < 2
        ? tell('{0} asks for two entries to order: this question is left out.', title)
        : undefined;
    case 'short-answer':
      return body.answers.length === 0
        ? tell('There is no sample answer for the pattern: this question is left out.')
        : undefined;
    case 'cloze':
      return body.gaps.length === 0 || body.gaps.some((gap) => acceptedIn(gap).length === 0)
        ? tell('There is no gap with an answer: this question is left out.')
        : body.gaps.some(({ dropdown, others }) => dropdown && others.length === 0)
          ? tell('{0} asks for two entries in each menu: this question is left out.', title)
          : undefined;
    default:
      return undefined;
  }
}
