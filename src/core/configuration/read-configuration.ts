import { renderMessage } from '../lint/render-message.js';
import type { Finding, MessageData } from '../problem/finding.js';
import type { SchemaProblem } from '../model/schema-problem.js';
import type { Path } from '../problem/path.js';
import { validateConfiguration } from '../model/schema/validate-configuration.js';
import { ruleById, rules } from '../rules/registry.js';
import type { Span } from '../text/span.js';
import { nodeAt, readYaml, spanAt, toPlainData, type YamlNode } from '../yaml/index.js';
import { slipRemedy, withPatternSlips } from './pattern-slips.js';
import { checkRuleSettings } from './check-rule-settings.js';
import { type Configuration, defaultConfiguration } from './configuration.js';

/** Something wrong with a configuration, in offsets of its text. */
export interface ConfigurationProblem extends Span {
  /** The rule that would report the same of a bank. */
  readonly rule: string;
  readonly message: string;
}

export interface ConfigurationReading {
  /** The default where there is any problem: half a configuration would surprise. */
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

/** Reads the text of `.quizwright.yaml`. It is data: nothing in it is ever run. */
export function readConfiguration(text: string): ConfigurationReading {
  const reading = readYaml(text);
  const { node } = reading;
  const findings = withPatternSlips(node, text, reading.findings);
  // What was misread would only be told again as something of the wrong form.
  if (findings.length > 0) return refuse(findings.map((finding) => toProblem(finding, node)));
  if (node === null) return { configuration: defaultConfiguration, problems: [] };
  const breaches = validateConfiguration(toPlainData(node));
  if (breaches.length > 0)
    return refuse(breaches.map((breach) => place(breach, words(breach), node)));
  const configuration = toConfiguration(node);
  const unknown = checkRuleSettings(configuration, rules);
  if (unknown.length > 0)
    return refuse(unknown.map((problem) => place(problem, problem.message, node)));
  return { configuration, problems: [] };
}

function refuse(problems: readonly ConfigurationProblem[]): ConfigurationReading {
  return {
    configuration: defaultConfiguration,
    problems: problems.toSorted((a, b) => a.start - b.start || a.end - b.end),
  };
}

function toProblem(finding: Finding, node: YamlNode | null): ConfigurationProblem {
  const { rule, message, start, end } = finding;
  const data = { ...(ruleById(rule)?.dataOf?.(finding) ?? finding.data) };
  if (rule === 'text-misread') data['how'] = slipRemedy(finding, node);
  return { rule, message: words({ rule, message, data }), start, end };
}

function place(
  { rule, path, on }: Pick<SchemaProblem, 'rule' | 'path' | 'on'>,
  message: string,
  node: YamlNode,
): ConfigurationProblem {
  return { rule, message, ...spanAt(node, path, on) };
}

function words(found: {
  readonly rule: string;
  readonly message: string;
  readonly data?: MessageData;
}): string {
  return renderMessage(ruleById(found.rule)?.messages[found.message] ?? found.message, found.data);
}

/** The data of a node that was found valid. A pattern is what was typed, `2024` too. */
function toConfiguration(node: YamlNode): Configuration {
  const data = toPlainData(node) as Configuration;
  const patterns = (
    list: readonly unknown[] | undefined,
    path: Path,
  ): readonly string[] | undefined =>
    list?.map((_, index) => {
      const entry = nodeAt(node, [...path, index]);
      return entry?.type === 'scalar' ? entry.text : '';
    });
  return {
    ...data,
    ignore: patterns(data.ignore, ['ignore']),
    files: patterns(data.files, ['files']),
    overrides: data.overrides?.map((override, index) => ({
      ...override,
      files: patterns(override.files, ['overrides', index, 'files']) ?? [],
    })),
  };
}
