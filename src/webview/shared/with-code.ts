import { make } from './dom.js';

/** What stands between backticks, or several where it has backticks itself. */
const CODE = /(`+)(.+?)\1(?!`)/;

/** A sentence with what is to be typed in it set as code, as its backticks say. */
export function withCode(sentence: string): readonly (string | HTMLElement)[] {
  const found = CODE.exec(sentence);
  if (found === null) return sentence === '' ? [] : [sentence];
  const [whole, , code = ''] = found;
  const before = sentence.slice(0, found.index);
  const behind = sentence.slice(found.index + whole.length);
  return [...(before === '' ? [] : [before]), make('code', {}, code), ...withCode(behind)];
}
