import { parse as parseToml } from 'smol-toml';
import { isMap, isSeq, type Node, parseAllDocuments } from 'yaml';
import type { Span } from '../../text/span.js';

/** What a file of data holds. */
export interface Data {
  /** Plain maps, lists, texts, numbers, booleans. */
  readonly value: unknown;
  /** Where the value at a path of keys and indexes stands in the text. */
  readonly spanAt: (path: readonly (string | number)[]) => Span;
  /** What is wrong with the file itself; the rest was read all the same. */
  readonly faults: readonly (Span & { readonly message: string })[];
}

/** Larger, no reader of ours takes data: it is read as a whole. */
const longest = 30_000_000;
/** Deeper, nobody nests questions. */
const deepest = 100;

const nowhere: Span = { start: 0, end: 0 };

/** Reads JSON, JSON Lines, YAML or TOML; undefined for what is none of them. */
export function readData(source: string): Data | undefined {
  const text = source.replace(/^\ufeff/, ' ');
  if (text.length > longest || isTooDeep(text)) return undefined;
  return readJson(text) ?? readLines(text) ?? readToml(text) ?? readYaml(text);
}

/** Whether a text may be data at all; the first thing that is asked of every file. */
export function looksLikeData(source: string): boolean {
  const head = source.slice(0, 20_000).replace(/^\ufeff/, '');
  return (
    /^\s*[[{]/.test(head) ||
    /^\s*\[\[?[\w.-]+\]\]?\s*$/m.test(head) ||
    /^---\s*\n\s*[[{]/.test(head) ||
    /^(?:---\s*\n)?(?:\s*#[^\n]*\n|\s*\n)*(?:- |[\w-]+\s*:(?:\s|$))/.test(head)
  );
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
    if (depth > deepest) return true;
  }
  return /^ {400}/m.test(text);
}

/** JSON is read by the host; where its items stand is looked for once somebody asks. */
function readJson(text: string): Data | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return { value: JSON.parse(text) as unknown, spanAt: placesIn(text), faults: [] };
  } catch {
    return undefined;
  }
}

/** A value on each line, as programs write logs. */
function readLines(text: string): Data | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) return undefined;
  try {
    const value = lines.map((line) => JSON.parse(line) as unknown);
    const starts = [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map(({ 0: line, index }) => {
      return { start: index, end: index + line.length };
    });
    return { value, spanAt: ([first]) => starts[Number(first)] ?? nowhere, faults: [] };
  } catch {
    return undefined;
  }
}

function readToml(text: string): Data | undefined {
  if (!/^\s*(?:\[\[?[\w."-]+\]\]?|[\w."-]+\s*=)/m.test(text)) return undefined;
  try {
    const value: unknown = parseToml(text);
    // It tells no places; the tables of a list stand in their order.
    const tables = [...text.matchAll(/^[^\S\n]*\[\[[^\n]*/gm)].map(({ 0: line, index }) => {
      return { start: index, end: index + line.length };
    });
    const placeOf = (path: readonly (string | number)[]): Span => {
      const index = path.find((step) => typeof step === 'number');
      return tables[index ?? 0] ?? nowhere;
    };
    return { value, spanAt: placeOf, faults: [] };
  } catch {
    return undefined;
  }
}

function readYaml(text: string): Data | undefined {
  try {
    // People's files have keys twice; the last one counts then, as it does for their programs.
    const documents = parseAllDocuments(text, { logLevel: 'silent', uniqueKeys: false });
    if (!Array.isArray(documents) || documents.length === 0) return undefined;
    const values = documents.map((each) => each.toJS({ maxAliasCount: 1000 }) as unknown);
    const isOne = values.length === 1;
    const faults = documents.flatMap(({ errors }) =>
      errors.map(({ pos: [start, end], message }) => ({
        start,
        end,
        message: `This is no YAML: ${message.split('\n', 1)[0]!.replace(/:$/, '.')}`,
      })),
    );
    return {
      value: isOne ? values[0] : values,
      faults,
      spanAt: (path) => {
        const [first, ...rest] = path;
        const document = isOne ? documents[0] : documents[Number(first)];
        return document === undefined ? nowhere : spanIn(document.contents, isOne ? path : rest);
      },
    };
  } catch {
    return undefined;
  }
}

/** The same for JSON, which YAML can read, too. */
function placesIn(text: string): Data['spanAt'] {
  let data: Data | undefined;
  return (path) => {
    data ??= readYaml(text);
    return data?.spanAt(path) ?? nowhere;
  };
}

function spanIn(top: unknown, path: readonly (string | number)[]): Span {
  let node = top as Node | null;
  for (const step of path) {
    const next: unknown = isMap(node) || isSeq(node) ? node.get(step, true) : undefined;
    if (typeof next !== 'object' || next === null) break;
    node = next as Node;
  }
  const [start = 0, end = start] = node?.range ?? [];
  return { start, end };
}
