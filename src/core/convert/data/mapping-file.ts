import { parse, stringify } from 'yaml';
import { type Mapping, readMapping } from './mapping.js';

/** A mapping as a file that people can read, mend and keep. */
export function writeMapping(mapping: Mapping): string {
  return stringify(mapping, { lineWidth: 0 });
}

/** A mapping that somebody kept, or what is wrong with it as a sentence. */
export function parseMapping(text: string): Mapping | string {
  try {
    return readMapping(parse(text));
  } catch {
    return 'It cannot be read as YAML.';
  }
}
