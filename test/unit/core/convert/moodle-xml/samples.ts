// Small Moodle XML files, and what is made of them.
import assert from 'node:assert/strict';

import type { ImportResult } from '../../../../../src/core/convert/converter.js';
import { type DraftQuestion, writeBank } from '../../../../../src/core/convert/index.js';
import { moodleXml } from '../../../../../src/core/convert/moodle-xml/index.js';
import { lintText } from '../../../../../src/core/lint/index.js';
import { settingsOf } from '../../lint/settings-of.js';

export function quiz(questions: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions}\n</quiz>\n`;
}

/** As Moodle writes it. */
export function text(words: string): string {
  return /[<>&"]/.test(words) ? `<text><![CDATA[${words}]]></text>` : `<text>${words}</text>`;
}

/** A file of one question. */
export function question(type: string, inside: string, stem = 'What?', name = ''): string {
  return quiz(`<question type="${type}">
    <name>${text(name)}</name>
    <questiontext format="html">${text(stem)}</questiontext>
    <generalfeedback format="html"><text></text></generalfeedback>
    <penalty>0.3333333</penalty><hidden>0</hidden><idnumber></idnumber>
    ${inside}
  </question>`);
}

export function errorsIn(yaml: string): readonly string[] {
  const { problems } = lintText(yaml, settingsOf('minimal'));
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

/** Reads a file in which nothing is wrong. */
export function read(source: string): ImportResult {
  const result = moodleXml.import(source);
  assert.deepEqual(result.problems, []);
  assert.deepEqual(errorsIn(writeBank(result.bank)), []);
  return result;
}

export function one(source: string): DraftQuestion {
  const { bank } = read(source);
  assert.equal(bank.questions.length, 1);
  return bank.questions[0]!;
}
