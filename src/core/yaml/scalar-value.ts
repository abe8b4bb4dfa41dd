import type { ScalarNode } from './nodes.js';

export type ScalarValue = string | number | boolean | null;

const NULL = /^(?:~|null|Null|NULL)?$/;
const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/;
const INTEGER = /^[-+]?\d+$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const INFINITY = /^([-+]?)\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;

/** The value that YAML 1.2's core schema gives to a scalar. */
export function toScalarValue(node: ScalarNode): ScalarValue {
  const { text, tag } = node;
  if (tag !== undefined && (tag.name === '!!str' || tag.name === '!')) return text;
  if (node.style !== 'plain') return text;
  // Nearly every text begins with a letter that no number, boolean or null begins with.
  if (!mayBeValue(text)) return text;
  if (NULL.test(text)) return null;
  if (BOOLEAN.test(text)) return text[0] === 't' || text[0] === 'T';
  if (INTEGER.test(text) || FLOAT.test(text)) return Number(text);
  if (OCTAL.test(text)) return Number.parseInt(text.slice(2), 8);
  if (HEXADECIMAL.test(text)) return Number.parseInt(text.slice(2), 16);
  const infinity = INFINITY.exec(text);
  if (infinity !== null) return infinity[1] === '-' ? -Infinity : Infinity;
  return NOT_A_NUMBER.test(text) ? Number.NaN : text;
}

/** Whether nothing was written, or only a word for nothing. */
export function isNullScalar(node: ScalarNode): boolean {
  return (
    node.style === 'plain' &&
    NULL.test(node.text) &&
    node.tag?.name !== '!!str' &&
    node.tag?.name !== '!'
  );
}

function mayBeValue(text: string): boolean {
  if (text.length > 40) return false;
  switch (text[0]) {
    case undefined:
    case '~':
    case 'n':
    case 'N':
    case 't':
    case 'T':
    case 'f':
    case 'F':
    case '.':
    case '-':
    case '+':
      return true;
    default: {
      const code = text.charCodeAt(0);
      return code >= 48 && code <= 57;
    }
  }
}
