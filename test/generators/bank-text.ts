import fc from 'fast-check';
import { Document, Scalar, visit } from 'yaml';
import { arbitraryBank } from './bank.js';
import { mutateBank } from './mutate.js';

const STYLES = [
  undefined,
  Scalar.PLAIN,
  Scalar.QUOTE_SINGLE,
  Scalar.QUOTE_DOUBLE,
  Scalar.BLOCK_LITERAL,
  Scalar.BLOCK_FOLDED,
] as const;

/** Random banks, right and wrong, written in every style that a person may use. */
export function arbitraryBankText(): fc.Arbitrary<string> {
  const data = arbitraryBank().chain((bank) =>
    fc.oneof(
      { weight: 2, arbitrary: fc.constant(bank) },
      { weight: 1, arbitrary: mutateBank(bank) },
    ),
  );
  const layout = fc.record({
    picks: fc.array(fc.nat({ max: 59 }), { minLength: 5, maxLength: 12 }),
    indentSeq: fc.boolean(),
    comments: fc.boolean(),
    crlf: fc.boolean(),
    bom: fc.boolean(),
    mark: fc.boolean(),
  });
  return fc.tuple(data, layout).map(([bank, how]) => {
    const document = new Document(bank);
    let i = 0;
    const pick = (below: number): number => (how.picks[i++ % how.picks.length] as number) % below;
    visit(document, {
      Scalar(place, node) {
        if (typeof node.value === 'string' && place !== 'key') node.type = STYLES[pick(6)];
      },
      Collection(_, node, path) {
        node.flow = path.length > 4 && pick(4) === 0;
        if (how.comments && pick(5) === 0) node.commentBefore = ' a remark';
      },
    });
    let text = document.toString({ lineWidth: 0, indentSeq: how.indentSeq });
    if (how.mark) text = `# a bank\n---\n${text}`;
    if (how.crlf) text = text.replaceAll('\n', '\r\n');
    return how.bom ? `\ufeff${text}` : text;
  });
}

/** What people type, delete and paste; and what breaks a file. */
export const TYPED: readonly string[] = [
  ...[
    'a',
    'é',
    '😀',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '- ',
    '\n  - ',
    '\n- ',
    ': ',
    ':',
    ' #',
    '# x\n',
  ],
  ...[
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '{{',
    ',',
    '|',
    '>',
    '&a ',
    '*a',
    '!x ',
    '`',
    '@',
    '%',
    '\\',
    '~',
    'null',
  ],
  ...['---\n', '...\n', '<<<<<<< a\n', '=======\n', '>>>>>>> b\n', '\ufeff', '\u0000', '\ud83d'],
  ...['questions:\n', 'flashcards:\n', 'notes: |\n', 'title: T\n', '  - front: f\n    back: b\n'],
  ...[
    '  - question: q\n    answer: true\n',
    '    choices:\n      - a\n',
    '# quizwright-disable-next-line\n',
  ],
];

/** One edit, in shares of the text's length, so that it fits a text of any length. */
export interface ArbitraryEdit {
  readonly at: number;
  readonly removed: number;
  readonly typed: string;
}

export function arbitraryEdit(): fc.Arbitrary<ArbitraryEdit> {
  return fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 60 })),
    typed: fc.oneof(fc.constantFrom(...TYPED), fc.constant('')),
  });
}

/** The edit as offsets of a text. */
export function editOf(
  edit: ArbitraryEdit,
  text: string,
): { start: number; end: number; text: string } {
  const start = Math.min(text.length, Math.floor(edit.at * (text.length + 1)));
  return { start, end: Math.min(text.length, start + edit.removed), text: edit.typed };
}
