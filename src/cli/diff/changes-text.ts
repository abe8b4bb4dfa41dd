import {
  type BankChange,
  countsOf,
  englishChanges,
  type Inline,
  isNoText,
  type ItemChange,
  type NamedChange,
  sayDetail,
  sayUnread,
  shortened,
} from '../../core/changes/index.js';
import type { Paint } from '../formats/paint.js';
import { visible } from '../formats/visible.js';

const signs = { added: '+', removed: '-', changed: '~' } as const;
const styles = { added: 'green', removed: 'red', changed: 'yellow' } as const;

/** For people at a terminal: a line for each item, and below it one for each thing that changed. */
export function changesText(banks: readonly NamedChange[], paint: Paint): string {
  if (banks.length === 0) return `${englishChanges.nothing}\n`;
  return banks.map((each) => bankText(each, paint)).join('\n');
}

function bankText({ name, before, bank }: NamedChange, paint: Paint): string {
  const about = [
    ...(before === undefined ? [] : [`was ${visible(before)}`]),
    ...(bank.change === 'changed'
      ? []
      : [englishChanges[bank.change === 'added' ? 'bankAdded' : 'bankRemoved']]),
    ...(isNoText(bank) ? [] : [countsOf(bank, englishChanges)]),
  ];
  const heading = paint(visible(name), 'bold');
  const lines = [about.length === 0 ? heading : `${heading} (${about.join('; ')})`];
  if (bank.onlyLayout) lines.push(`  ${englishChanges.onlyLayout}`);
  for (const each of bank.unread)
    lines.push(`  ${paint('!', 'red')} ${sayUnread(each, englishChanges)}`);
  if (bank.head.length > 0) lines.push(`  ${paint('~', 'yellow')} ${englishChanges.ofBank}`);
  for (const detail of bank.head)
    lines.push(`      ${inlineText(sayDetail(detail, englishChanges), paint)}`);
  for (const change of bank.changes) lines.push(...itemText(change, paint));
  return `${lines.join('\n')}\n`;
}

function itemText({ change, item, asks, details }: ItemChange, paint: Paint): readonly string[] {
  const quoted = asks === '' ? '' : ` ${englishChanges.quote(visible(asks))}`;
  return [
    `  ${paint(signs[change], styles[change])} ${englishChanges.changes[change]} ${paint(visible(item), 'bold')}${quoted}`,
    ...details.map((detail) => `      ${inlineText(sayDetail(detail, englishChanges), paint)}`),
  ];
}

/** Old words in brackets with a minus, new ones in braces with a plus, as word diffs have them. */
function inlineText(parts: readonly Inline[], paint: Paint): string {
  return parts
    .map((part) => {
      if (part.is === 'pieces') {
        return shortened(part.pieces)
          .map(({ in: where, text }) => {
            if (where === 'both') return visible(text);
            const [, inner, behind] = /^([^]*?)(\s*)$/.exec(text)!;
            const shown = visible(inner!);
            return where === 'old'
              ? paint(`[-${shown}-]`, 'red') + behind
              : paint(`{+${shown}+}`, 'green') + behind;
          })
          .join('');
      }
      const text = visible(part.text);
      return part.is === 'value'
        ? englishChanges.quote(text)
        : part.is === 'name'
          ? `\`${text}\``
          : text;
    })
    .join('');
}

/** How many items of all banks were added, removed and changed. */
export function summaryOf(banks: readonly { readonly bank: BankChange }[]): {
  readonly banks: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
} {
  const all = banks.flatMap(({ bank }) => bank.changes);
  const count = (change: ItemChange['change']): number =>
    all.filter((each) => each.change === change).length;
  return {
    banks: banks.length,
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
  };
}
