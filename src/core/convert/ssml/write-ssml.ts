import { element, writeXml, type XmlContent } from '../xml/write-xml.js';
import type { Lesson, LessonPart, Utterance } from '../../speech/index.js';

const namespace = 'http://www.w3.org/2001/10/synthesis';

/**
 * Lessons as one document of SSML 1.1, which speech programs and services read. A mark stands before each
 * part, so that a player can tell where it is; of several lessons it begins with their number, `2/title`.
 */
export function writeSsml(lessons: readonly Lesson[]): string {
  const language = lessons[0]?.language ?? 'en';
  return writeXml(
    element(
      'speak',
      { version: '1.1', xmlns: namespace, 'xml:lang': language },
      lessons.map((lesson, i) =>
        lesson.parts.map((part) => partOf(part, language, lessons.length > 1 ? `${i + 1}/` : '')),
      ),
    ),
  );
}

function partOf(
  { key, utterances }: LessonPart,
  language: string,
  before: string,
): readonly XmlContent[] {
  return [
    element('mark', { name: before + key.replace(/\s+/g, ' ').trim() }),
    ...utterances.flatMap((utterance) => said(utterance, language)),
  ];
}

function said({ sentences, language: own, pause }: Utterance, language: string): XmlContent[] {
  const words = sentences.map((sentence) => element('s', {}, sentence));
  return [
    ...(words.length === 0
      ? []
      : [element('p', own === language ? {} : { 'xml:lang': own }, words)]),
    ...(pause > 0 ? [element('break', { time: `${Math.round(pause)}ms` })] : []),
  ];
}
