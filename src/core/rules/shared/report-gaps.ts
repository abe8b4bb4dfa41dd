import type { Gap } from '../../markdown/gaps.js';
import type { ItemContext, TextContext } from '../rule.js';
import { clozeOf } from './cloze-of.js';

/** Tells of each `{{` in a cloze that is never closed. */
export function reportUnclosedGaps({ text, report }: TextContext): void {
  for (const { start, end } of text.unclosedGaps) {
    report({ from: start, to: end, message: 'unclosed-gap' });
  }
}

/** Tells of gaps without an answer, and of a cloze without a gap; in a draft that is allowed. */
export function reportGapsWithoutAnswer(context: ItemContext): void {
  const text = clozeOf(context);
  if (text === undefined) return;
  const draft = context.item.data['status'] === 'draft';
  if (text.gaps.length === 0 && text.unclosedGaps.length === 0 && !draft) {
    const message = context.item.list === 'flashcards' ? 'no-gap-card' : 'no-gap';
    context.report({ at: { path: ['cloze'], on: 'key' }, message });
  }
  for (const gap of text.gaps) {
    if (isEmpty(gap)) {
      if (!draft) reportGap(context, gap, 'empty-gap');
    } else if ([...gap.answers, ...gap.others].some((answer) => answer.text === '')) {
      reportGap(context, gap, 'empty-alternative');
    }
  }
}

/** What `reportGapsWithoutAnswer` leaves to be done in a draft. */
export function reportGapsOfDraft(context: ItemContext): void {
  if (context.item.data['status'] !== 'draft') return;
  const text = clozeOf(context);
  if (text === undefined) return;
  if (text.gaps.length === 0 && text.unclosedGaps.length === 0) {
    context.report({ at: { path: ['cloze'], on: 'key' }, message: 'no-gap' });
  }
  for (const gap of text.gaps) if (isEmpty(gap)) reportGap(context, gap, 'empty-gap');
}

function isEmpty(gap: Gap): boolean {
  return [...gap.answers, ...gap.others].every((answer) => answer.text === '');
}

function reportGap(context: ItemContext, gap: Gap, message: string): void {
  const at = context.spanInText(['cloze'], gap.start, gap.end);
  context.report({ at, message, data: { sign: gap.dropdown ? '~' : '|' } });
}
