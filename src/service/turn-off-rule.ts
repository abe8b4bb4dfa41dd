import { type Configuration, readConfiguration } from '../core/configuration/index.js';
import { applyEdits, type Edit } from '../core/text/span.js';
import { type MapNode, nodeAt, pairOf, readYaml } from '../core/yaml/index.js';

/**
 * The smallest edit of a configuration's text that turns a rule off; everything else stays as it is.
 * Undefined where it is off already, and where the text has to be mended by hand first.
 */
export function turnOffRule(text: string, rule: string): readonly Edit[] | undefined {
  const before = readConfiguration(text);
  if (before.problems.length > 0) return undefined;
  const edits = editsFor(text, rule);
  if (edits === undefined) return undefined;
  const after = readConfiguration(applyEdits(text, edits));
  const isRight =
    after.problems.length === 0 &&
    isOff(after.configuration, rule) &&
    !isOff(before.configuration, rule) &&
    sameBut(before.configuration, rule) === sameBut(after.configuration, rule);
  return isRight ? edits : undefined;
}

function editsFor(text: string, rule: string): readonly Edit[] | undefined {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const { node } = readYaml(text);
  const off = `${rule}: off`;
  if (node === null) return [append(text, `rules:${eol}  ${off}${eol}`, eol)];
  if (node.type !== 'map') return undefined;
  const rules = pairOf(node, 'rules');
  if (rules === undefined) {
    return node.flow
      ? [intoFlow(node, `rules: {${off}}`)]
      : [append(text, `rules:${eol}  ${off}${eol}`, eol)];
  }
  if (rules.value === null)
    return node.flow ? undefined : [below(text, rules.colon, `${eol}  ${off}`)];
  if (rules.value.type !== 'map') return undefined;
  const said = pairOf(rules.value, rule);
  if (said !== undefined) {
    const severity = said.value?.type === 'map' ? nodeAt(said.value, ['severity']) : said.value;
    if (severity?.type === 'scalar')
      return [{ start: severity.start, end: severity.end, text: 'off' }];
    return said.value?.type === 'map'
      ? [intoMap(said.value, text, 'severity: off', eol)]
      : undefined;
  }
  return [intoMap(rules.value, text, off, eol)];
}

/** Before its first entry; a remark above that one stays with it where there is a line of its own. */
function intoMap(map: MapNode, text: string, entry: string, eol: string): Edit {
  const [first] = map.pairs;
  if (map.flow || first === undefined) return intoFlow(map, entry);
  const column = first.start - (text.lastIndexOf('\n', first.start - 1) + 1);
  return { start: first.start, end: first.start, text: `${entry}${eol}${' '.repeat(column)}` };
}

function intoFlow(map: MapNode, entry: string): Edit {
  const at = map.start + 1;
  return { start: at, end: at, text: map.pairs.length === 0 ? entry : `${entry}, ` };
}

/** On a line of its own below the one that an offset is in. */
function below(text: string, offset: number, lines: string): Edit {
  const rest = /[^\r\n]*/.exec(text.slice(offset))![0];
  const at = offset + rest.length;
  return { start: at, end: at, text: lines };
}

function append(text: string, lines: string, eol: string): Edit {
  const at = text.length;
  const isNewLine = text === '' || /[\r\n]$/.test(text);
  return { start: at, end: at, text: isNewLine ? lines : `${eol}${lines}` };
}

function isOff({ rules }: Configuration, rule: string): boolean {
  const setting = rules?.[rule];
  return (typeof setting === 'object' ? setting['severity'] : setting) === 'off';
}

/** All that a configuration says, but for the severity of one rule. */
function sameBut(configuration: Configuration, rule: string): string {
  const { [rule]: setting, ...rules } = configuration.rules ?? {};
  const options = typeof setting === 'object' ? { ...setting, severity: '' } : {};
  const kept = Object.keys(options).length > 1 ? options : {};
  return JSON.stringify({ ...configuration, rules: { ...rules, [rule]: kept } }, sortKeys);
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
