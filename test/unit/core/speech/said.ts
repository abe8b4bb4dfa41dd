// Lessons of banks that tests write, as lines.
import { readBank } from '../../../../src/core/document/index.js';
import { type Lesson, type LessonOptions, makeLesson } from '../../../../src/core/speech/index.js';

export function lessonOf(bank: string, options: LessonOptions = {}): Lesson {
  return makeLesson(readBank(bank), options);
}

/** What is said of one question, its number aside: `role: words`, and `…` where there is time to think. */
export function saidOf(question: string, head = 'title: T'): readonly string[] {
  const item = question.trim().replace(/\n/g, '\n    ');
  const { parts } = lessonOf(`${head}\nquestions:\n  - ${item}\n`);
  return linesOf(parts.filter(({ sort }) => sort === 'question')).slice(1);
}

export function linesOf(parts: Lesson['parts']): readonly string[] {
  return parts.flatMap(({ utterances }) =>
    utterances.map(({ role, sentences }) =>
      role === 'think' ? '…' : `${role}: ${sentences.join(' | ')}`,
    ),
  );
}
