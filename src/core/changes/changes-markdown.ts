import type { BankChange, ItemChange, Unread } from './compare-bank.js';
import { type Inline, sayDetail, shortened } from './say-detail.js';
import type { ChangeWords } from './words.js';

/** A bank with what it is called, and was. */
export interface NamedChange {
  readonly name: string;
  readonly before?: string;
  readonly bank: BankChange;
}

/** What changed, as Markdown: for a comment under a pull request, or a page of an editor. */
export function changesMarkdown(banks: readonly NamedChange[], words: ChangeWords): string {
  if (banks.length === 0) return `${words.nothing}\n`;
  return banks.map((each) => bankMarkdown(each, words)).join('\n');
}

function bankMarkdown({ name, before, bank }: NamedChange, words: ChangeWords): string {
  const about = [
    ...(before === undefined ? [] : [words.bankRenamed.replace('{before}', () => code(before))]),
    ...(bank.change === 'added' ? [words.bankAdded] : []),
    ...(bank.change === 'removed' ? [words.bankRemoved] : []),
    ...(isNoText(bank) ? [] : [countsOf(bank, words)]),
  ];
  const lines = [`### ${code(name)}`, '', about.join(' · '), ''];
  if (bank.onlyLayout) lines.push(words.onlyLayout, '');
  for (const each of bank.unread) lines.push(`⚠ ${sayUnread(each, words)}`, '');
  if (bank.head.length > 0) {
    lines.push(`- **${words.ofBank}**`);
    for (const detail of bank.head)
      lines.push(`  - ${inlineMarkdown(sayDetail(detail, words), words)}`);
  }
  for (const change of bank.changes) {
    lines.push(`- ${itemMarkdown(change, words)}`);
    for (const detail of change.details) {
      lines.push(`  - ${inlineMarkdown(sayDetail(detail, words), words)}`);
    }
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** That a version could not be read everywhere. */
export function sayUnread({ version, line }: Unread, words: ChangeWords): string {
  return line === undefined
    ? words.noText[version]
    : words.unread[version].replace('{line}', String(line));
}

/** Whether a version is no text, so that nothing is known of its items. */
export function isNoText({ unread }: BankChange): boolean {
  return unread.some(({ line }) => line === undefined);
}

/** How many items a bank has, and had if that is another number. */
export function countsOf({ items, change }: BankChange, words: ChangeWords): string {
  if (change === 'removed') return words.count(items.before);
  if (change === 'added' || items.before === items.after) return words.count(items.after);
  return words.items
    .replace('{after}', words.count(items.after))
    .replace('{before}', String(items.before));
}

function itemMarkdown({ change, item, asks }: ItemChange, words: ChangeWords): string {
  const quoted = asks === '' ? '' : ` ${words.quote(escaped(asks))}`;
  return `**${words.changes[change]}** ${code(item)}${quoted}`;
}

function inlineMarkdown(parts: readonly Inline[], words: ChangeWords): string {
  return parts
    .map((part) => {
      if (part.is === 'pieces') {
        return shortened(part.pieces)
          .map(({ in: where, text }) =>
            where === 'both' ? escaped(text) : marked(text, where === 'old' ? '~~' : '**'),
          )
          .join('');
      }
      if (part.is === 'name') return code(part.text);
      return part.is === 'value' ? words.quote(escaped(part.text)) : escaped(part.text);
    })
    .join('');
}

/** Marks hold only where no blank is just inside of them. */
function marked(text: string, mark: string): string {
  const [, before, inner, after] = /^(\s*)([^]*?)(\s*)$/.exec(text)!;
  return inner === '' ? text : `${before}${mark}${escaped(inner!)}${mark}${after}`;
}

/** Every sign that may mean something in the middle of a line of Markdown. */
const signs = /[\\`*_[\]()<>&#|~!@$]|:(?=\/\/)|(?<=www)\./gi;
/** Signs that are obeyed or hidden instead of shown. */
const hidden =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** A bank's words: they become no link, no image and no tag, and call nobody by `@name`. */
function escaped(text: string): string {
  return text
    .replace(/\s/g, ' ')
    .replace(hidden, '\ufffd')
    .replace(signs, '\\$&')
    .replace(/(\\[@#])(?=[\p{L}\p{N}])/gu, '$1\u2060');
}

function code(text: string): string {
  const shown = text
    .replace(/\s/g, ' ')
    .replace(hidden, '\ufffd')
    // Between backticks no sign can be escaped; `##[error]` in the log of a pipeline is a command.
    .replace(/#(?=#\w{0,20}\[)/g, '#\u2060');
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}
