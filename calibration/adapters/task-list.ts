import type { DraftQuestion } from '../../src/core/convert/index.js';
import { type Adapter, adapted, toChoiceQuestion } from './adapter.js';

/** A choice as a task of a Markdown list, ticked where it is right. */
const task = /^ {0,3}[-*+] \[([ xX])\][ \t]*(.*)$/;
/** A heading that begins a question: `#### Q7. Which …`, or any heading where none has a number. */
const numbered = /^#{2,5}[ \t]+\**(?:[A-Z][ \t]?)?\d+[ \t]*[.:)]?\**[ \t]*(.*)$/;
const heading = /^#{2,5}[ \t]+(.*)$/;
/** What stands in a choice whose code follows: invisible, or so before it was translated. */
const placeholder = /^&(?:shy|timide|nbsp);\s*$/;
const fence = /^[ \t]*(```+|~~~+)/;

/** Markdown in which choices are task lists: a question for each heading, or one with front matter. */
export const taskList: Adapter = (text) => {
  // A remark in HTML only keeps a list apart from code.
  const body = text.replaceAll('\r\n', '\n').replace(/^[ \t]*<!--+>[ \t]*$/gm, '');
  const matter = /^---\n([^]*?)\n---\n/.exec(body);
  const asked = matter === null ? undefined : /^question:[ \t]*(.*)$/m.exec(matter[1] ?? '');
  if (matter !== null && asked !== null && asked !== undefined) {
    return adapted([
      toQuestion(unquoted(asked[1] ?? ''), body.slice(matter[0].length).split('\n')),
    ]);
  }
  const lines = (matter === null ? body : body.slice(matter[0].length)).split('\n');
  const begins = outsideFences(lines);
  const opening = lines.some((line, i) => begins[i] && numbered.test(line)) ? numbered : heading;
  const questions: (DraftQuestion | undefined)[] = [];
  for (let at = 0; at < lines.length;) {
    const stem = begins[at] ? opening.exec(lines[at] ?? '')?.[1] : undefined;
    let end = at + 1;
    while (end < lines.length && !(begins[end] && heading.test(lines[end]!))) end++;
    const rest = lines.slice(at + 1, end);
    if (stem !== undefined && rest.some((line) => task.test(line))) {
      questions.push(toQuestion(stem, rest));
    }
    at = end;
  }
  return adapted(questions);
};

/** For each line, whether it stands outside fenced code. */
function outsideFences(lines: readonly string[]): readonly boolean[] {
  let open: string | undefined;
  return lines.map((line) => {
    const mark = fence.exec(line)?.[1];
    const outside = open === undefined && mark === undefined;
    if (mark !== undefined) {
      if (open === undefined) open = mark;
      else if (mark.startsWith(open)) open = undefined;
    }
    return outside;
  });
}

function unquoted(value: string): string {
  const text = value.trim();
  if (/^".*"$/.test(text)) return text.slice(1, -1).replace(/\\(["\\])/g, '$1');
  return /^'.*'$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text;
}

/** The stem goes on to the first choice. A text between two choices makes another question of it. */
function toQuestion(title: string, lines: readonly string[]): DraftQuestion | undefined {
  const outside = outsideFences(lines);
  const starts = lines.flatMap((line, i) => (outside[i] && task.test(line) ? [i] : []));
  const first = starts[0] ?? lines.length;
  const blocks = starts.slice(0, -1).map((start, i) => ({ from: start + 1, to: starts[i + 1]! }));
  const isWhole = blocks.every((block) => endOfChoice(lines, outside, block, true) === block.to);
  if (!isWhole) return undefined;
  // What stands below the last choice is its own if others have something below them too.
  const withBlocks = blocks.some(({ from, to }) =>
    lines.slice(from, to).some((line) => line.trim() !== '' && !/^\s*>/.test(line)),
  );
  const last = { from: starts.at(-1)! + 1, to: lines.length };
  const end = endOfChoice(lines, outside, last, withBlocks);
  const choices = [...blocks, { from: last.from, to: end }].map(({ from, to }) => {
    const text = task.exec(lines[from - 1]!)![2] ?? '';
    const own = lines.slice(from, to).filter((line) => !/^\s*>/.test(line));
    return [text.replace(placeholder, ''), ...dedented(own)].join('\n').trim();
  });
  return toChoiceQuestion({
    stem: [title, ...lines.slice(0, first)].join('\n').replace(/\n{3,}/g, '\n\n'),
    choices,
    keys: starts.flatMap((start, i) => (task.exec(lines[start]!)![1] === ' ' ? [] : [i])),
    explanation: lines.slice(end).join('\n'),
  });
}

/**
 * Where a choice ends: after lines that go on with it (indented, remarks) and, with `blocks`, after
 * code below it, fenced or indented.
 */
function endOfChoice(
  lines: readonly string[],
  outside: readonly boolean[],
  { from, to }: { readonly from: number; readonly to: number },
  blocks: boolean,
): number {
  let end = from;
  for (let at = from; at < to; at++) {
    const line = lines[at]!;
    if (line.trim() === '') continue;
    const isClose = end === at && /^(?: {1,}\S|\s*>)/.test(line);
    if (!isClose && !(blocks && (!outside[at] || /^(?: {2,}|\t|\s*>)/.test(line)))) return end;
    end = at + 1;
  }
  return blocks ? to : end;
}

function dedented(lines: readonly string[]): readonly string[] {
  const depths = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^ */.exec(line)![0].length);
  const depth = Math.min(...depths, 6);
  return lines.map((line) => line.slice(Math.min(depth, /^ */.exec(line)![0].length)));
}
