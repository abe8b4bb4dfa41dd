import type { Span } from '../../text/span.js';
import { defineRule, type Report } from '../rule.js';
import { isLetter, type LostCharacter, lostCharacter } from '../shared/lost-character.js';

export default defineRule({
  id: 'bad-encoding',
  group: 'file',
  severity: 'error',
  sentence: 'The file is text in UTF-8, without signs that no keyboard makes.',
  why: 'A file saved in an old encoding shows `Ã©` or `�` where an accent was meant, and learners would see the same. Control signs come from copying out of other programs and can hide text.',
  source: 'YAML 1.2.2, 5.1 and 5.2',
  fixable: 'safe',
  fixNote:
    'Where the byte of another encoding was read as a control sign, the character that it stood for is written; unasked only where no other fits. Other control signs are taken away: they show nothing. Inside a word this is only offered, for a letter may have gone with them. What a `�` once was, only you can tell.',
  messages: {
    replacement:
      '`�` stands where a character was lost: the file was saved in another encoding than UTF-8. Write the character again, or save the file as UTF-8 from the program that made it.',
    misread:
      '`{right}` was lost here: the text was saved in another encoding, and an invisible sign ({code}) is left of it. Write `{right}`.',
    'perhaps-misread':
      'A character was lost here, perhaps `{right}`: the text was saved in another encoding, and an invisible sign ({code}) is left of it. Write the character again.',
    lost: 'A character was lost here: the text was saved in another encoding, and an invisible sign ({code}) is left of it. Write the character again.',
    control: 'There is an invisible control sign here ({code}). Take it away.',
    'inside-word':
      'There is an invisible control sign inside this word ({code}). Take it away, and see whether a letter went with it.',
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
    const { span, source } = item;
    if (span === undefined) return;
    // Items between brackets share one source: each looks at its own part, and tells of it.
    const { start, end } = span;
    if (!odd.test(end - start < source.length / 2 ? source.slice(start, end) : source)) return;
    for (const told of oddSigns(source, span, 0)) report(told);
  },
  checkHead({ head, report }) {
    for (const { pair, source, offset } of head.entries) {
      if (pair.key.text === 'questions' || pair.key.text === 'flashcards') continue;
      for (const told of oddSigns(source, pair, offset)) report(told);
    }
  },
});

const odd = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffd-\uffff]/;
const everyOdd = new RegExp(odd.source, 'g');

/** The first few are enough to show what happened to a file. */
const mostTold = 3;

type OddSign = Pick<Report, 'message' | 'data' | 'fix'> & { readonly at: Span };

/** What there is to tell of a part of a text that stands at `offset` of the whole. */
function* oddSigns(source: string, within: Span, offset: number): Generator<OddSign> {
  const text = source.slice(within.start, within.end);
  if (!odd.test(text)) return;
  const signs = [...text.matchAll(everyOdd)].map(({ index }) => readSign(text, index));
  // A byte that is none of Windows shows that the others may not be what they seem.
  const sure = signs.every(({ sign, lost }) => lost?.sure ?? !isByte(sign));
  const shift = within.start + offset;
  let told = 0;
  let end = 0;
  for (const sign of signs) {
    const { span } = sign;
    // The last bytes of a character are told with the first.
    if (span.start < end) continue;
    // Signs that can be mended are all told, so that a fix mends them all.
    if (!isMendable(sign) && ++told > mostTold) continue;
    ({ end } = span);
    const at = { start: span.start + shift, end: end + shift };
    yield tell(sign, at, sure);
  }
}

interface ReadSign {
  readonly sign: string;
  readonly span: Span;
  readonly lost: LostCharacter | undefined;
  /** Between two letters. */
  readonly inWord: boolean;
}

function readSign(text: string, at: number): ReadSign {
  const sign = text[at] as string;
  const lost = isByte(sign) ? lostCharacter(text, at) : undefined;
  const inWord = isLetter(text[at - 1]) && isLetter(text[at + 1]);
  return { sign, span: lost ?? { start: at, end: at + 1 }, lost, inWord };
}

/** Whether a sign is none but what is left of a byte. */
function isByte(sign: string): boolean {
  return sign >= '\x80' && sign <= '\x9f';
}

function isMendable({ sign, lost }: ReadSign): boolean {
  return sign !== '\ufffd' && (lost !== undefined || !isByte(sign));
}

function tell({ sign, lost, inWord }: ReadSign, at: Span, sure: boolean): OddSign {
  const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (lost !== undefined) {
    const { right } = lost;
    const fix = { safe: sure, title: `Write \`${right}\``, edits: [{ ...at, text: right }] };
    return { at, message: sure ? 'misread' : 'perhaps-misread', data: { code, right }, fix };
  }
  if (sign === '\ufffd') return { at, message: 'replacement' };
  if (isByte(sign)) return { at, message: 'lost', data: { code } };
  const safe = !inWord || sign > '\x7f';
  const fix = { safe, title: 'Take the invisible sign away', edits: [{ ...at, text: '' }] };
  return { at, message: safe ? 'control' : 'inside-word', data: { code }, fix };
}
