import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { stringify } from 'yaml';

import { readBank } from '../../../../../src/core/document/index.js';
import { writeSsml } from '../../../../../src/core/convert/ssml/write-ssml.js';
import { makeLesson } from '../../../../../src/core/speech/index.js';
import { arbitraryBank } from '../../../../generators/index.js';
import { runs } from '../../../../property-runs.js';
import { lessonOf } from '../../speech/said.js';

/** What may stand in what, as the schema of SSML 1.1 has it, of what is written here. */
const inside: Readonly<Record<string, readonly string[]>> = {
  speak: ['mark', 'p', 'break'],
  p: ['s'],
  s: [],
  mark: [],
  break: [],
};

function check(element: XmlElement): void {
  const allowed = inside[element.name];
  assert.ok(allowed !== undefined, element.name);
  for (const child of element.children) {
    if (child instanceof XmlElement) {
      assert.ok(allowed.includes(child.name), `${child.name} in ${element.name}`);
      check(child);
    } else if (element.name !== 's') assert.equal(child.toJSON()['text']?.toString().trim(), '');
  }
  if (element.name === 'break') assert.match(element.attributes['time']!, /^\d+ms$/);
  if (element.name === 'mark') assert.match(element.attributes['name']!, /^\S(?:[^\t\n\r]*\S)?$/);
  const language = element.attributes['xml:lang'];
  if (language !== undefined) assert.match(language, /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i);
}

function textOf(ssml: string): string {
  const { root } = parseXml(ssml);
  assert.equal(root!.attributes['version'], '1.1');
  assert.equal(root!.attributes['xmlns'], 'http://www.w3.org/2001/10/synthesis');
  check(root!);
  return root!.text;
}

describe('SSML', () => {
  it('has what is said in sentences, silence between them, and a mark for each part', () => {
    const ssml = writeSsml([
      lessonOf('title: T & <T>\nlanguage: fr\nquestions: [{question: Q ?, answer: a}]\n', {
        think: 1500,
      }),
    ]);
    assert.match(ssml, /^<\?xml version="1.0" encoding="UTF-8"\?>\n<speak version="1.1"/);
    assert.match(ssml, /xml:lang="fr">/);
    assert.match(ssml, /<mark name="questions\/questions\[0\]"\/>/);
    assert.match(ssml, /<break time="1500ms"\/>\n {2}<p><s>Réponse\.<\/s><\/p>/);
    assert.match(textOf(ssml), /T & <T>/);
  });

  it('says in its own language what the lesson says itself, where that is another', () => {
    const ssml = writeSsml([lessonOf('title: T\nlanguage: pl\nnotes: To tak.\n')]);
    assert.match(ssml, /<p xml:lang="en"><s>Notes\.<\/s><\/p>/);
    assert.match(ssml, /<p><s>To tak\.<\/s><\/p>/);
  });

  it('has no mark twice, also of several banks', () => {
    const lesson = lessonOf('title: T\nflashcards:\n  - front: A\n    back: B\n');
    const marks = [...writeSsml([lesson, lesson]).matchAll(/<mark name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    assert.deepEqual(marks, [
      '1/title',
      '1/flashcards/flashcards[0]',
      '2/title',
      '2/flashcards/flashcards[0]',
    ]);
  });

  it('is well formed, whatever stands in the banks', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(']]>', '<!--', '&#0;', '\u0000\u001b[31m', '<speak>', '\uD800', '\uFFFE'),
    );
    const bank = fc.tuple(hostile, hostile, hostile, hostile).map(([title, front, back, id]) => ({
      title,
      language: back,
      flashcards: [{ id, front, back }],
    }));
    fc.assert(
      fc.property(fc.oneof(arbitraryBank(), bank), (data) => {
        const lesson = makeLesson(readBank(stringify(data)), { drafts: true });
        textOf(writeSsml([lesson, lesson]));
      }),
      { numRuns: runs(400) },
    );
  });
});
