// Our reader against two others on YAML in every style that a person may write: same data, and every
// scalar at the same place.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { Document, isCollection, isScalar, parseDocument, Scalar, visit } from 'yaml';
import {
  readYamlText,
  scalarMap,
  type ScalarNode,
  toPlainData,
  type YamlNode,
} from '../../../../src/core/yaml/index.js';
import { runs, seed } from '../../../property-runs.js';

const PIECES = [
  'a',
  'b c',
  'é',
  '😀',
  ' ',
  '  ',
  '\n',
  '\n\n',
  ': ',
  ':',
  ' #',
  '#',
  '- ',
  '-',
  '"',
  "'",
  '\\',
  '|',
  '>',
  '&a',
  '*a',
  '!',
  '%',
  '@',
  '`',
  '{',
  '}',
  '[',
  ']',
  ',',
  ', ',
  '?',
  '? ',
  '0',
  '1.10',
  'true',
  'null',
  '~',
  '---',
  '$x$',
  '\\beta',
  '\u00a0',
  '\u2028',
  'end.',
];

const text = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 8 })
  .map((pieces) => pieces.join(''));
const STYLES = [
  Scalar.PLAIN,
  Scalar.QUOTE_SINGLE,
  Scalar.QUOTE_DOUBLE,
  Scalar.BLOCK_LITERAL,
  Scalar.BLOCK_FOLDED,
] as const;

const key = fc.constantFrom(
  'question',
  'choices',
  'text',
  'a b',
  'x:y',
  'é',
  '1',
  'true',
  'with "quotes"',
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
}));

const layout = fc.record({
  styles: fc.array(fc.constantFrom(...STYLES), { minLength: 1, maxLength: 7 }),
  flows: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
  comments: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
  indent: fc.integer({ min: 2, max: 4 }),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 20, 80),
  crlf: fc.boolean(),
});

function write(
  data: unknown,
  how: typeof layout extends fc.Arbitrary<infer L> ? L : never,
): string {
  // In a list: readers differ on how far a text at the top must be indented.
  const document = new Document([data]);
  let i = 0;
  visit(document, {
    Scalar(place, node) {
      i++;
      if (typeof node.value === 'string' && place !== 'key')
        node.type = how.styles[i % how.styles.length];
    },
    Collection(_, node) {
      i++;
      node.flow = how.flows[i % how.flows.length] === true && !hasBlockText(node);
      if (how.comments[i % how.comments.length] === true) node.commentBefore = ' a remark: # &';
    },
  });
  const { indent, indentSeq, lineWidth } = how;
  const yaml = document.toString({ indent, indentSeq, lineWidth });
  return how.crlf ? yaml.replaceAll('\n', '\r\n') : yaml;
}

function hasBlockText(node: unknown): boolean {
  return isCollection(node) && JSON.stringify(node.toJSON()).includes('\\n');
}

describe('agreement with other readers', () => {
  it('reads what `yaml` writes as `yaml` and `js-yaml` read it, at the same places', () => {
    fc.assert(
      fc.property(value, layout, (data, how) => {
        // A line of a text that begins with a dash is never what an author means by one: told on purpose.
        fc.pre(!hasDashedLine(data));
        const source = write(data, how);
        const other = parseDocument(source, { version: '1.2' });
        fc.pre(other.errors.length === 0 && other.warnings.length === 0);
        const { node, findings, tabs } = readYamlText(source);
        assert.deepEqual(findings, [], source);
        assert.deepEqual(tabs, []);
        const ours = JSON.stringify(toPlainData(node));
        assert.equal(ours, JSON.stringify(other.toJSON()), source);
        let third: unknown;
        try {
          third = load(source);
        } catch {
          // Not every reader takes every empty line with blanks; two that agree are enough.
          third = other.toJSON();
        }
        assert.equal(ours, JSON.stringify(third), source);
        assert.deepEqual(spansOf(node), theirSpans(other), source);
      }),
      { seed, numRuns: runs(1500) },
    );
  });

  it('maps every character of every scalar to where it is written', () => {
    fc.assert(
      fc.property(text, layout, (data, how) => {
        const source = write([data, { text: data }], { ...how, flows: [false] });
        const { node, findings } = readYamlText(source);
        fc.pre(findings.length === 0);
        for (const { scalar, parent } of scalarsOf(node, -1, source)) {
          const map = scalarMap(scalar, source, parent);
          for (let i = 0; i < scalar.text.length; i++) checkPlace(source, scalar, i, map(i));
          assert.ok(map(scalar.text.length) <= scalar.end + 2, source);
        }
      }),
      { seed, numRuns: runs(1500) },
    );
  });
});

/** Whether a line of a text, but its first, begins with a dash. */
function hasDashedLine(data: unknown): boolean {
  return /\\n(?:\\n|[ \u00a0])*-(?: |\\n|")/.test(JSON.stringify(data));
}

/** The character itself stands at its place, or what stands for it: an escape, a break, a quote. */
function checkPlace(source: string, scalar: ScalarNode, i: number, at: number): void {
  const char = scalar.text[i] as string;
  assert.ok(at >= scalar.start && at <= scalar.end, `${at} is outside of the scalar`);
  const written = source[at];
  if (written === char) return;
  const stands =
    (char === '\n' || char === ' ' ? /[\r\n\\ ]/.test(written ?? '\n') : false) ||
    (scalar.style === 'double' &&
      (written === '\\' || (isLowSurrogate(char) && source[at] === '\\')));
  assert.ok(stands, `${JSON.stringify(char)} is mapped to ${JSON.stringify(written)} in ${source}`);
}

function isLowSurrogate(char: string): boolean {
  return char >= '\udc00' && char <= '\udfff';
}

function* scalarsOf(
  node: YamlNode | null,
  parent: number,
  source: string,
): Generator<{ scalar: ScalarNode; parent: number }> {
  if (node === null) return;
  const column = (at: number): number => at - (source.lastIndexOf('\n', at - 1) + 1);
  if (node.type === 'scalar') yield { scalar: node, parent };
  else if (node.type === 'seq') {
    for (const entry of node.entries) yield* scalarsOf(entry.value, column(entry.start), source);
  } else if (node.type === 'map') {
    for (const pair of node.pairs) {
      yield { scalar: pair.key, parent };
      yield* scalarsOf(pair.value, column(pair.start), source);
    }
  }
}

/** Start and text of every scalar that is written, in order. */
function spansOf(node: YamlNode | null, into: [number, string][] = []): [number, string][] {
  if (node === null) return into;
  if (node.type === 'scalar') {
    if (node.end > node.start) into.push([node.start, node.text]);
  } else if (node.type === 'seq') for (const entry of node.entries) spansOf(entry.value, into);
  else if (node.type === 'map') {
    for (const pair of node.pairs) {
      spansOf(pair.key, into);
      spansOf(pair.value, into);
    }
  }
  return into;
}

function theirSpans(document: ReturnType<typeof parseDocument>): [number, string][] {
  const spans: [number, string][] = [];
  visit(document, {
    Scalar(_, node) {
      if (!isScalar(node) || node.range == null || node.range[1] <= node.range[0]) return;
      spans.push([node.range[0], node.type === Scalar.PLAIN ? node.source! : String(node.value)]);
    },
  });
  return spans;
}
