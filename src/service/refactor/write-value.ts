import { isSafeBare, type ScalarNode, type TextPlace, writeText } from '../../core/yaml/index.js';

/** Where a key is to stand with a value that is written for it. */
export interface KeyPlace {
  readonly column: number;
  readonly inFlow: boolean;
  readonly eol: '\n' | '\r\n';
}

/** `key: text`, written so that it reads back as it is; `strict` where a number or `true` may stand, too. */
export function writePair(
  key: string,
  text: string,
  { column, inFlow, eol }: KeyPlace,
  strict = false,
): string {
  const place: TextPlace = { indent: column + 2, inFlow, lineBreak: eol };
  if (strict && !isSafeBare(text, { strictText: true, inFlow }) && isSafeBare(text, { inFlow })) {
    return `${key}: ${JSON.stringify(text)}`;
  }
  return `${key}: ${writeText(text, { ...place, strictText: strict })}`;
}

/** How a scalar is written if it can stand behind another key, or a dash, in the same way. */
export function rawOneLine(node: ScalarNode, source: string): string | undefined {
  if (node.anchor !== undefined || node.tag !== undefined) return undefined;
  if (node.style !== 'plain' && node.style !== 'single' && node.style !== 'double')
    return undefined;
  const raw = source.slice(node.start, node.end);
  return raw === '' || raw.startsWith('*') || /[\r\n]/.test(raw) ? undefined : raw;
}
