import type { Finding } from '../problem/finding.js';
import type { KnownKeys } from './cursor.js';
import { readYamlText, type YamlReading } from './read-yaml.js';
import { collectAnchors, lookUpIn, resolveAliases } from './resolve-aliases.js';
import { splitDocuments } from './split-documents.js';

/**
 * Reads a whole file of YAML at once (a configuration, say): byte order mark, document marks and
 * aliases included. Banks are read by `core/document`, item by item.
 */
export function readYaml(text: string, knownKeys?: KnownKeys): YamlReading {
  const parts = splitDocuments(text);
  const { start, end } = parts.first;
  // Blanks in place of what is left out keep every offset as it is in the file.
  const source = text.slice(0, start).replace(/[^\n]/g, ' ') + text.slice(start, end);
  const reading = readYamlText(source, knownKeys);
  const findings: Finding[] = [...parts.findings, ...reading.findings];
  for (const mark of parts.further.slice(0, 1)) {
    findings.push({ rule: 'several-documents', message: 'second', ...mark });
  }
  for (const tab of reading.tabs.slice(0, 1)) {
    findings.push({
      rule: 'tabs-in-yaml',
      message: 'tab',
      ...tab,
      data: { lines: reading.tabs.length },
    });
  }
  const node = reading.anchored
    ? resolveAliases(reading.node, lookUpIn(collectAnchors(reading.node)), findings)
    : reading.node;
  return { ...reading, node, findings };
}
