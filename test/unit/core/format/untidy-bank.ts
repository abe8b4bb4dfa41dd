// Random banks as people and programs leave them: every style, remarks and empty lines anywhere, keys in
// any order, anchors, brackets, JSON.
import fc from 'fast-check';
import { Document, type Node, Scalar, visit } from 'yaml';
import { arbitraryBank, mutateBank } from '../../../generators/index.js';

const STYLES = [
  undefined,
  Scalar.PLAIN,
  Scalar.QUOTE_SINGLE,
  Scalar.QUOTE_DOUBLE,
  Scalar.BLOCK_LITERAL,
  Scalar.BLOCK_FOLDED,
] as const;

const REMARKS = [
  ' a remark',
  ' one\n two',
  ' one\n\n two',
  'tight',
  '# heading',
  ' quizwright-disable-next-line -- why',
  ' quizwright-disable-next-line missing-id',
  ' quizwright-disable-line',
  ' quizwright-disable missing-id, unknown-key -- why',
  ' quizwright-enable',
  ' quizwright-disable-file no-such-rule',
];

/** How often, in a hundred, something is done to a node. */
interface Layout {
  readonly picks: readonly number[];
  readonly remarks: number;
  readonly directives: boolean;
  readonly flows: number;
  readonly blanks: number;
  readonly indent: number;
  readonly indentSeq: boolean;
  readonly lineWidth: number;
  readonly crlf: boolean;
  readonly json: 'no' | 'one line' | 'lines';
  readonly shuffled: boolean;
  readonly shared: boolean;
}

const layout: fc.Arbitrary<Layout> = fc.record({
  picks: fc.array(fc.nat({ max: 9999 }), { minLength: 8, maxLength: 40 }),
  remarks: fc.constantFrom(0, 0, 10, 40),
  directives: fc.boolean(),
  flows: fc.constantFrom(0, 10, 50),
  blanks: fc.constantFrom(0, 20),
  indent: fc.integer({ min: 2, max: 4 }),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 0, 30, 80),
  crlf: fc.boolean(),
  json: fc.constantFrom('no', 'no', 'no', 'no', 'no', 'no', 'one line', 'lines'),
  shuffled: fc.boolean(),
  shared: fc.boolean(),
});

/** Banks without a fault, or with some. */
export function arbitraryUntidyBank(faults: boolean): fc.Arbitrary<string> {
  const data = arbitraryBank().chain((bank): fc.Arbitrary<unknown> =>
    faults ? mutateBank(bank) : fc.constant(bank),
  );
  return fc.tuple(data, layout).map(([bank, how]) => write(bank, how));
}

function write(data: unknown, how: Layout): string {
  let i = 0;
  const pick = (): number => how.picks[i++ % how.picks.length]! + i * 7;
  const happens = (share: number): boolean => pick() % 100 < share;
  const content = how.shuffled ? shuffle(data, pick) : data;
  if (how.json !== 'no') return JSON.stringify(content, null, how.json === 'lines' ? 2 : 0);
  const document = new Document(how.shared ? share(content) : content);
  const remark = (): string => REMARKS[pick() % (how.directives ? REMARKS.length : 5)]!;
  const decorate = (node: Node): void => {
    if (happens(how.blanks)) node.spaceBefore = true;
    const [above, beside] = [happens(how.remarks), happens(how.remarks)];
    if (above) node.commentBefore = remark();
    else if (beside) node.comment = remark().split('\n')[0];
  };
  visit(document, {
    Scalar(place, node) {
      if (typeof node.value === 'string' && place !== 'key') node.type = STYLES[pick() % 6];
      decorate(node);
    },
    Collection(_, node, path) {
      node.flow = path.length > 1 && !hasBlock(node) && happens(how.flows);
      decorate(node);
    },
  });
  const { indent, indentSeq, lineWidth } = how;
  const text = document.toString({ indent, indentSeq, lineWidth });
  return how.crlf ? text.replaceAll('\n', '\r\n') : text;
}

/** Texts of several lines are no sight between brackets; some there are all the same. */
function hasBlock(node: Node): boolean {
  let found = false;
  visit(node, {
    Scalar(_, { value }) {
      found ||= typeof value === 'string' && value.includes('\n');
    },
  });
  return found;
}

function shuffle(data: unknown, pick: () => number): unknown {
  if (Array.isArray(data)) return data.map((each) => shuffle(each, pick));
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [pick(), key, value] as const);
  entries.sort((a, b) => (a[0] % 100) - (b[0] % 100));
  return Object.fromEntries(entries.map(([, key, value]) => [key, shuffle(value, pick)]));
}

/** Lists and maps that are equal are one: the writer makes anchors and aliases of them. */
function share(data: unknown): unknown {
  const known = new Map<string, unknown>();
  const visitData = (each: unknown): unknown => {
    if (typeof each !== 'object' || each === null) return each;
    const text = JSON.stringify(each);
    if (known.has(text)) return known.get(text);
    const copy = Array.isArray(each)
      ? each.map(visitData)
      : Object.fromEntries(Object.entries(each).map(([key, value]) => [key, visitData(value)]));
    known.set(text, copy);
    return copy;
  };
  return visitData(data);
}
