import type { Gap, GapText } from './gaps.js';
import type { MathFinder } from './math.js';

/** Signs that a backslash inside a gap turns into text. */
const special = '{}|:~=';

/** Reads one gap from its `{{` at `start` to behind its `}}` at `end`. */
export function readGap(text: string, start: number, end: number, math: MathFinder): Gap {
  const contentEnd = end - 2;
  let from = start + 2;
  const numbered = /^\s*c([1-9]\d{0,8})::/.exec(text.slice(from, contentEnd));
  if (numbered !== null) from += numbered[0].length;
  const leading = from + (/^\s*/.exec(text.slice(from, contentEnd)) as RegExpExecArray)[0].length;
  const dropdown = text[leading] === '=' && leading < contentEnd;
  if (dropdown) from = leading + 1;

  const separator = dropdown ? '~' : '|';
  const parts: GapText[] = [];
  let hint: GapText | undefined;
  let partStart = from;
  let at = from;
  while (at < contentEnd) {
    const char = text[at];
    if (char === '\\') at += 2;
    else if (char === '$') at = math.at(at, contentEnd)?.end ?? math.runEnd(at);
    else if (char === separator) {
      parts.push(gapText(text, partStart, at, math));
      partStart = ++at;
    } else if (char === ':' && text[at + 1] === ':' && at + 1 < contentEnd) {
      hint = gapText(text, at + 2, contentEnd, math);
      break;
    } else at++;
  }
  parts.push(gapText(text, partStart, Math.min(at, contentEnd), math));
  return {
    start,
    end,
    number: numbered === null ? undefined : Number(numbered[1]),
    dropdown,
    answers: dropdown ? parts.slice(0, 1) : parts,
    others: dropdown ? parts.slice(1) : [],
    hint,
  };
}

/** The text from `start` to `end`, without the blank space around it and with `\` signs resolved. */
function gapText(text: string, start: number, end: number, math: MathFinder): GapText {
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  let plain = '';
  let runStart = start;
  let at = start;
  while (at < end) {
    const char = text[at];
    if (char === '$') at = math.at(at, end)?.end ?? math.runEnd(at);
    else if (char === '\\' && at + 1 < end) {
      if (special.includes(text[at + 1] as string)) {
        plain += text.slice(runStart, at);
        runStart = at + 1;
      }
      at += 2;
    } else at++;
  }
  return { start, end, text: plain + text.slice(runStart, end) };
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text[at] as string);
}
