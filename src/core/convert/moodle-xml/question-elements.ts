import type { XmlElement } from '@rgrove/parse-xml';

import type { Span } from '../../text/span.js';
import type { ImportProblem } from '../converter.js';
import { childrenOf, nameOf } from '../xml/elements.js';
import { readXml } from '../xml/read-xml.js';

/** A question as XML, with the place in the source where it begins. */
export interface QuestionElement {
  readonly element: XmlElement;
  /** Its opening tag. */
  readonly span: Span;
}

/**
 * The questions of a file. Where the file is broken, each is read by itself: what is wrong in one, or
 * missing at the end, costs no other.
 */
export function questionElements(source: string): {
  readonly questions: readonly QuestionElement[];
  readonly problems: readonly ImportProblem[];
} {
  const whole = readXml(source);
  if ('root' in whole) {
    const { root } = whole;
    const elements = nameOf(root) === 'question' ? [root] : childrenOf(root, 'question');
    if (elements.length === 0 && nameOf(root) !== 'quiz') {
      const message = 'This XML is no question bank of Moodle: it has no `<quiz>` with questions.';
      return {
        questions: [],
        problems: [{ severity: 'error', message, ...tagOf(root, source, 0) }],
      };
    }
    return { questions: elements.map((element) => placed(element, source, 0)), problems: [] };
  }
  return oneByOne(source, { severity: 'error', ...whole.problem });
}

function oneByOne(source: string, whole: ImportProblem): ReturnType<typeof questionElements> {
  const starts = [...source.matchAll(/<question\s[^<>]{0,200}>/g)].map(({ index }) => index);
  const questions: QuestionElement[] = [];
  const problems: ImportProblem[] = [];
  for (const [i, start] of starts.entries()) {
    const part = source.slice(start, starts[i + 1] ?? source.length);
    const close = part.lastIndexOf('</question>');
    const end = close < 0 ? part.length : close + '</question>'.length;
    const read = readXml(part.slice(0, end));
    if ('root' in read) questions.push(placed(read.root, source, start));
    else {
      const { message, start: from, end: to } = read.problem;
      problems.push({ severity: 'error', message, start: start + from, end: start + to });
    }
  }
  // What is wrong outside of questions is told, too.
  return { questions, problems: problems.length === 0 ? [whole] : problems };
}

function placed(element: XmlElement, source: string, base: number): QuestionElement {
  return { element, span: tagOf(element, source, base) };
}

function tagOf(element: XmlElement, source: string, base: number): Span {
  const start = base + element.start;
  const end = source.indexOf('>', start);
  return { start, end: end < 0 ? source.length : Math.min(end + 1, start + 200) };
}
