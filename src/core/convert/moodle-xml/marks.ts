import type { XmlElement } from '@rgrove/parse-xml';

import { commentsIn } from '../xml/elements.js';

/**
 * What Moodle has no place for and our own reader should know again: a comment in a question. Moodle
 * drops it, so nothing that matters there stands in one.
 */
export interface Marks {
  /** Of a category: what the names of the bank’s items begin with. */
  readonly bank?: string | undefined;
  /** The bank’s own title, as it is no path. */
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  /** Whether the bank has an id, or is known by its file’s name. */
  readonly named?: string | undefined;
  /** Of a question: the passage it is about. */
  readonly stimulus?: string | undefined;
  /** Whether its title is its own. */
  readonly titled?: string | undefined;
  /** Whether the limits of its answer were written as a range. */
  readonly range?: string | undefined;
}

const keys = ['bank', 'title', 'language', 'named', 'stimulus', 'titled', 'range'] as const;
const head = 'quizwright';

/** Such a comment’s text; undefined where there is nothing to say. */
export function writeMarks(marks: Marks): string | undefined {
  const written = keys.flatMap((key) => {
    const value = marks[key];
    // Two dashes would end the comment.
    return value === undefined ? [] : [`${key}=${encoded(value).replaceAll('-', '%2D')}`];
  });
  return written.length === 0 ? undefined : [head, ...written].join(' ');
}

/** What our own comment in an element says; undefined in files of other people. */
export function marksIn(element: XmlElement): Marks | undefined {
  const own = commentsIn(element).find((comment) => comment.startsWith(`${head} `));
  if (own === undefined) return undefined;
  const marks: Partial<Record<(typeof keys)[number], string>> = {};
  for (const [, name, value] of own.matchAll(/([a-z]+)=(\S*)/g)) {
    const key = keys.find((known) => known === name);
    if (key !== undefined) marks[key] = decoded(value!);
  }
  return marks;
}

function encoded(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    // Half a sign.
    return encodeURIComponent(text.replace(/\p{Cs}/gu, ''));
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
