import { readBank } from '../../document/index.js';
import type { Span } from '../../text/span.js';
import type { ImportProblem, ImportResult } from '../converter.js';
import { type DraftBank, isEmptyDraft } from '../draft-bank.js';
import { joinDrafts } from '../join-drafts.js';
import { writeBank } from '../write-bank.js';
import { ownDraft } from './own-draft.js';

/** Whether data says itself that it is a bank of ours, or several. */
export function isOwnData(value: unknown): boolean {
  const banks = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return (
    banks.length > 0 &&
    banks.every(
      (bank) => typeof bank === 'object' && bank !== null && Object.hasOwn(bank, 'quizwright'),
    )
  );
}

/** Whether a text is JSON with our own keys: YAML with them needs no importing. */
export function isOwnJson(source: string, value: unknown): boolean {
  return /^\ufeff?\s*[[{]/.test(source) && isOwnData(value);
}

/** Where the value at a path of keys and indexes stands. */
type SpanAt = (path: readonly (string | number)[]) => Span;

/** Banks that were exported as JSON: what each key means need not be guessed. */
export function readOwn(value: unknown, spanAt: SpanAt): ImportResult {
  if (!Array.isArray(value)) {
    const { bank, problems } = readOne(value as object, [], spanAt);
    return { bank, problems };
  }
  const problems: ImportProblem[] = [];
  const drafts = value.map((each: object, i) => {
    const read = readOne(each, [i], spanAt);
    if (i > 0) {
      const message = `“${read.bank.title}” is joined to the bank before it, whose title and settings hold.`;
      problems.push({ ...spanAt([i]), severity: 'info', message });
    }
    problems.push(...read.problems);
    return read.bank;
  });
  return { bank: joinDrafts(drafts as [DraftBank, ...DraftBank[]]), problems };
}

function readOne(
  value: object,
  path: readonly (string | number)[],
  spanAt: SpanAt,
): { readonly bank: DraftBank; readonly problems: readonly ImportProblem[] } {
  const { bank, places, dropped } = ownDraft(value);
  const problems: ImportProblem[] = dropped.map((place) => ({
    ...spanAt([...path, ...place]),
    severity: 'warning',
    message: 'This is nothing that a bank holds, and was left out.',
  }));
  // The bank that will be made says what is wrong in it; here, where that comes from is told.
  const { head, items } = readBank(writeBank(bank));
  const faulty = items.filter(({ reading }) =>
    // That a draft is one, it says itself.
    reading.findings.some(({ rule }) => rule !== 'incomplete-draft'),
  );
  for (const { reading, index, name } of faulty) {
    const at = places[reading.list][index] ?? index;
    problems.push({
      ...spanAt([...path, reading.list, at]),
      severity: 'warning',
      message: `Something in \`${name}\` is not as the format has it.`,
    });
  }
  // Whoever asked for an import says so where there is nothing.
  if (head.findings.length > 0 && !isEmptyDraft(bank)) {
    const message = 'Something in this bank is not as the format has it.';
    problems.push({ ...spanAt(path), severity: 'warning', message });
  }
  return { bank, problems };
}
