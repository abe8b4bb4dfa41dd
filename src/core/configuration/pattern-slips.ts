import type { Finding } from '../problem/finding.js';
import { restoreSlips } from '../model/restore-slips.js';
import { expected } from '../model/schema/phrase.js';
import type { Shape } from '../model/schema/shape-types.js';
import { configurationShape } from '../model/schema/shapes.js';
import { collectAnchors, type YamlNode } from '../yaml/index.js';

/** What is no slip in a configuration: remarks are written as they come, and years are no decimals. */
const fine: ReadonlySet<string> = new Set(['hash', 'decimal-comma', 'comma-in-braces']);

/**
 * What reading found, and the texts that YAML takes for something else: `*.bak` for a repetition,
 * `!keep` for a tag, `{a,b}` for a group of keys. Patterns begin with such signs.
 */
export function withPatternSlips(
  node: YamlNode | null,
  source: string,
  read: readonly Finding[],
): readonly Finding[] {
  if (node === null) return read;
  const anchors = collectAnchors(node);
  const left = [...read];
  const slips: Finding[] = [];
  restoreSlips(
    node,
    configurationShape(),
    {
      source,
      read: left,
      findings: slips,
      // A name in front of a value does no harm here; alone, it was meant as text.
      isAnchorUsed: (name) =>
        anchors.get(name)?.some((each) => each.type !== 'scalar' || each.text !== '') ?? false,
    },
    { start: 0, end: 0 },
  );
  const told = slips.filter(({ message }) => !fine.has(message));
  for (const { start, end } of aliasesIn(node)) {
    if (told.some((slip) => slip.start <= start && end <= slip.end)) continue;
    const data = { restored: source.slice(start, end) };
    told.push({ rule: 'text-misread', message: 'alias', start, end, data });
  }
  return (told.length === 0 ? read : [...left, ...told]).map(withoutRemark);
}

/** In a bank what follows ` #` may be meant as text; here it is a remark. */
function withoutRemark(finding: Finding): Finding {
  const { rule, data, start, end } = finding;
  const restored = data?.['restored'];
  if (rule !== 'text-misread' || typeof restored !== 'string') return finding;
  const [remark] = /(?<=[^"'])[ \t]+#[^"'\n]*$/.exec(restored) ?? [];
  if (remark === undefined) return finding;
  const text = restored.slice(0, -remark.length);
  return { ...finding, start, end: end - remark.length, data: { ...data, restored: text } };
}

/** What to do about a text that was misread: that depends on what its place is for. */
export function slipRemedy({ start, data }: Finding, node: YamlNode | null): string {
  const shape = shapeAt(node, configurationShape(), start);
  const text = String(data?.['restored'] ?? '');
  if (shape === undefined) return 'Put quotes around it, if it is meant as text.';
  if (shape.type === 'text') {
    const shown = quoted(text);
    return shown === undefined ? 'Put quotes around it.' : `Put quotes around it: \`${shown}\`.`;
  }
  const open = /^[[{]/.exec(text)?.[0];
  if (open !== undefined) {
    return `If it is meant as what its \`${open}\` begins, write \`${open === '{' ? '}' : ']'}\` where it ends.`;
  }
  if (shape.type === 'list' && shape.of.type === 'text') {
    const shown = quoted(text);
    return shown === undefined
      ? 'Write it on a line of its own after `- `, in quotes.'
      : `Put quotes around it, and make it a list: \`[${shown}]\`.`;
  }
  return shape.type === 'record'
    ? 'Write a rule and its severity here, on a line of their own: `missing-id: off`.'
    : `Write ${expected(shape)} here instead.`;
}

/** A short text in quotes that leave every sign as it is; undefined where a message cannot show it. */
function quoted(text: string): string | undefined {
  if (text.length > 40 || /[\n`]/.test(text)) return undefined;
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? undefined : `'${text}'`;
}

/** What is expected where the innermost value at an offset stands; undefined below an unknown key. */
function shapeAt(node: YamlNode | null, shape: Shape, offset: number): Shape | undefined {
  const arms = shape.type === 'either' ? shape.arms : [shape];
  if (node?.type === 'map') {
    const pair = node.pairs.findLast(({ start }) => start <= offset);
    if (pair === undefined || offset < pair.colon) return shape;
    for (const arm of arms) {
      if (arm.type === 'record') return shapeAt(pair.value, arm.of, offset);
      if (arm.type !== 'map') continue;
      const of = arm.keys.get(pair.key.text)?.shape;
      return of && shapeAt(pair.value, of, offset);
    }
  } else if (node?.type === 'seq') {
    const entry = node.entries.findLast(({ start }) => start <= offset);
    if (entry === undefined) return shape;
    const list = arms.find((arm) => arm.type === 'list');
    return list && shapeAt(entry.value, list.of, offset);
  }
  return shape;
}

function* aliasesIn(node: YamlNode | null): Generator<YamlNode> {
  if (node?.type === 'alias') yield node;
  else if (node?.type === 'seq') for (const { value } of node.entries) yield* aliasesIn(value);
  else if (node?.type === 'map') for (const { value } of node.pairs) yield* aliasesIn(value);
}
