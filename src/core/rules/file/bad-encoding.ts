import type { Span } from '../../text/span.js';
import { defineRule, type ReportedFix } from '../rule.js';

export default defineRule({
  id: 'bad-encoding',
  group: 'file',
  severity: 'error',
  sentence: 'The file is text in UTF-8, without signs that no keyboard makes.',
  why: 'A file saved in an old encoding shows `Ã©` or `�` where an accent was meant, and learners would see the same. Control signs come from copying out of other programs and can hide text.',
  source: 'YAML 1.2.2, 5.1 and 5.2',
  fixable: 'safe',
  fixNote:
    'A control sign is taken away: it shows nothing. What a `�` once was, only you can tell.',
  messages: {
    replacement:
      '`�` stands where a character was lost: the file was saved in another encoding than UTF-8. Write the character again, or save the file as UTF-8 from the program that made it.',
    control: 'There is an invisible control sign here ({code}). Take it away.',
    'utf-16': 'This file is saved as UTF-16. Save it as UTF-8.',
    binary: 'This is no text file.',
  },
  examples: {
    bad: [
      { yaml: 'question: O� est la tour Eiffel ?\nanswer: Paris' },
      {
        note: 'An invisible sign stands before the answer.',
        yaml: 'question: Where is the Eiffel Tower?\nanswer: \u0001Paris',
      },
    ],
    good: [{ yaml: 'question: Où est la tour Eiffel ?\nanswer: Paris' }],
  },
  checkItem({ item, report }) {
    const { node, source } = item;
    if (node === null) return;
    // Items between brackets share one source: each tells of its own part.
    for (const told of oddSigns(source, node)) report(told);
  },
  checkHead({ head, report }) {
    for (const { pair, source, offset } of head.entries) {
      if (pair.key.text === 'questions' || pair.key.text === 'flashcards') continue;
      for (const { at, message, data } of oddSigns(source, pair)) {
        const span = { start: at.start + offset, end: at.end + offset };
        report({ at: span, message, data, fix: fixFor(span, message) });
      }
    }
  },
});

const odd = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffd-\uffff]/;
const everyOdd = new RegExp(odd.source, 'g');

/** The first few are enough to show what happened to a file. */
const mostTold = 3;

function* oddSigns(
  source: string,
  within: Span,
): Generator<{
  at: Span;
  message: string;
  data: { code: string };
  fix: ReportedFix | undefined;
}> {
  let told = 0;
  const text = source.slice(within.start, within.end);
  if (!odd.test(text)) return;
  for (const match of text.matchAll(everyOdd)) {
    const [sign] = match;
    const index = within.start + match.index;
    const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const at = { start: index, end: index + 1 };
    const message = sign === '\ufffd' ? 'replacement' : 'control';
    // Signs that can be taken away are all told, so that a fix takes them all.
    if (message !== 'control' && ++told > mostTold) continue;
    yield { at, message, data: { code }, fix: fixFor(at, message) };
  }
}

function fixFor({ start, end }: Span, message: string): ReportedFix | undefined {
  if (message !== 'control') return undefined;
  return { safe: true, title: 'Take the invisible sign away', edits: [{ start, end, text: '' }] };
}
