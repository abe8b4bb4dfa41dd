import { rulePageUrl } from '../../core/rules/rule-page-url.js';
import { nodeAt, readYaml } from '../../core/yaml/index.js';
import type { Span } from '../../core/text/span.js';
import type { HoverText } from '../hover.js';
import type { Tell } from '../tell.js';
import { type ConfigurationPlace, configurationPlaceAt } from './place.js';
import { armsOf, type ConfigurationSchema, keysOf, schemaAt, valuesOf } from './schema.js';

/** What is offered at the cursor of a configuration. */
export interface ConfigurationOffer {
  readonly label: string;
  readonly sort: 'key' | 'value';
  /** Markdown. */
  readonly documentation: string;
  readonly before: string;
  readonly after: string;
  /** Whether there is more to choose from behind it. */
  readonly goesOn: boolean;
  readonly span: Span;
}

/** Stands for what is not typed yet, so that the reader can say where it would be. */
const standIn = 'quizwright-completion';

const keyTyped = /(?:^[ \t]*(?:- +)*|[{,][ \t]*)([\w-]*)$/;
const valueTyped = /:[ \t]+([\w-]*)$/;

/** More is no configuration that somebody writes. */
const LONGEST = 200_000;

/** Keys, rules, severities, presets and options that may be typed at an offset. */
export function configurationOffersAt(
  text: string,
  offset: number,
  schema: ConfigurationSchema,
  tell: Tell,
): readonly ConfigurationOffer[] {
  if (text.length > LONGEST) return [];
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const value = valueTyped.exec(line);
  if (value !== null) return valueOffers(text, wordAt(text, offset, value[1]!), schema);
  const key = keyTyped.exec(line);
  if (key === null) return [];
  const column = line.length - key[1]!.length;
  return keyOffers(text, wordAt(text, offset, key[1]!), column, schema, tell);
}

function wordAt(text: string, offset: number, typed: string): Span {
  const rest = /^[\w-]*/.exec(text.slice(offset, offset + 100))![0];
  return { start: offset - typed.length, end: offset + rest.length };
}

function placeWith(text: string, span: Span, typed: string): ConfigurationPlace | undefined {
  const { node } = readYaml(text.slice(0, span.start) + typed + text.slice(span.end));
  const place = configurationPlaceAt(node, span.start + 1);
  return place?.text === standIn ? place : undefined;
}

function valueOffers(
  text: string,
  span: Span,
  schema: ConfigurationSchema,
): readonly ConfigurationOffer[] {
  const place = placeWith(text, span, standIn);
  const here = place?.on === 'value' ? schemaAt(schema, place.path) : undefined;
  if (here === undefined) return [];
  return valuesOf(armsOf(here, schema)).map(([label, documentation]) => ({
    label,
    sort: 'value',
    documentation,
    before: label,
    after: '',
    goesOn: false,
    span,
  }));
}

function keyOffers(
  text: string,
  span: Span,
  column: number,
  schema: ConfigurationSchema,
  tell: Tell,
): readonly ConfigurationOffer[] {
  const hasColon = /^[ \t]*:/.test(text.slice(span.end, span.end + 10));
  const place = placeWith(text, span, hasColon ? standIn : `${standIn}: `);
  const above = place?.on === 'key' ? schemaAt(schema, place.path.slice(0, -1)) : undefined;
  if (place === undefined || above === undefined) return [];
  return keysOf(armsOf(above, schema))
    .filter(([name]) => !place.names.includes(name))
    .map(([label, key]) => {
      const arms = armsOf(key, schema);
      const opening = hasColon ? { before: label, after: '' } : opened(label, arms, column);
      return {
        label,
        sort: 'key' as const,
        documentation: explain([...place.path.slice(0, -1), label], key, schema, tell),
        ...opening,
        goesOn: !hasColon && valuesOf(arms).length > 0,
        span,
      };
    });
}

/** A key with what stands before its value; the value of a rule is first of all a severity. */
function opened(
  name: string,
  arms: readonly ConfigurationSchema[],
  column: number,
): { before: string; after: string } {
  if (valuesOf(arms).length > 0) return { before: `${name}: `, after: '' };
  const deeper = `\n${' '.repeat(column + 2)}`;
  const items = arms.find((arm) => arm.items !== undefined)?.items;
  if (items !== undefined) {
    return keysOf([items]).length > 0
      ? { before: `${name}:${deeper}- `, after: '' }
      : { before: `${name}: [`, after: ']' };
  }
  return { before: keysOf(arms).length > 0 ? `${name}:${deeper}` : `${name}: `, after: '' };
}

/** Explains the key, the rule or the value at an offset. */
export function configurationHoverAt(
  text: string,
  offset: number,
  schema: ConfigurationSchema,
  tell: Tell,
): HoverText | undefined {
  if (text.length > LONGEST) return undefined;
  const place = configurationPlaceAt(readYaml(text).node, offset);
  const here = place && schemaAt(schema, place.path);
  if (place === undefined || here === undefined) return undefined;
  if (place.on === 'key') {
    const markdown = `**${place.text}**: ${explain(place.path, here, schema, tell)}`;
    return { span: place.span, markdown };
  }
  const meaning = valuesOf(armsOf(here, schema)).find(([value]) => value === place.text)?.[1];
  return meaning ? { span: place.span, markdown: `**${place.text}**: ${meaning}` } : undefined;
}

/** What a key means; of a rule, its sentence, its severity without any setting, and its page. */
function explain(
  path: readonly (string | number)[],
  schema: ConfigurationSchema,
  root: ConfigurationSchema,
  tell: Tell,
): string {
  const lines = [schema.description ?? ''];
  if (!isRule(path)) return lines.join('');
  if (typeof schema.default === 'string') {
    lines.push(tell('Without a setting: `{0}`.', schema.default));
  }
  const options = keysOf(armsOf(schema, root)).filter(([name]) => name !== 'severity');
  for (const [name, option] of options) lines.push(`\`${name}\`: ${option.description ?? ''}`);
  lines.push(`[${tell('The page of this rule')}](${rulePageUrl(String(path.at(-1)))})`);
  return lines.join('\n\n');
}

const isRule = (path: readonly (string | number)[]): boolean =>
  path.at(-2) === 'rules' && (path.length === 2 || path[0] === 'overrides');

/** The names of rules, each with the address of its page. */
export function configurationLinks(
  text: string,
  schema: ConfigurationSchema,
): readonly (Span & { readonly address: string })[] {
  if (text.length > LONGEST) return [];
  const { node } = readYaml(text);
  const rules = new Set(
    keysOf(armsOf(schemaAt(schema, ['rules']) ?? {}, schema)).map(([id]) => id),
  );
  const overrides = nodeAt(node, ['overrides']);
  const maps = [
    nodeAt(node, ['rules']),
    ...(overrides?.type === 'seq' ? overrides.entries : []).map(({ value }) =>
      nodeAt(value, ['rules']),
    ),
  ];
  return maps.flatMap((map) =>
    (map?.type === 'map' ? map.pairs : [])
      .filter(({ key }) => rules.has(key.text))
      .map(({ key: { start, end, text: id } }) => ({ start, end, address: rulePageUrl(id) })),
  );
}
