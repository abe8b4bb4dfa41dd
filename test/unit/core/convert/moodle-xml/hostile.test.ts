// Moodle XML that somebody broke, or made to hurt.
import assert from 'node:assert/strict';
import fc from 'fast-check';

import { writeBank } from '../../../../../src/core/convert/index.js';
import { moodleXml } from '../../../../../src/core/convert/moodle-xml/index.js';
import { runs, seed } from '../../../../property-runs.js';
import { growsInProportion, isQuick } from '../../../../time-taken.js';
import { errorsIn, question, quiz, text } from './samples.js';

/** Whatever it is, it makes a bank, and problems stand in the source. */
function survives(source: string): void {
  const { bank, problems } = moodleXml.import(source);
  for (const { start, end } of problems) {
    assert.ok(0 <= start && start <= end && end <= source.length, `${start} ${end}`);
  }
  if (bank.questions.length === 0) return;
  const errors = errorsIn(writeBank(bank)).filter((message) => !authors.test(message));
  assert.deepEqual(errors, [], source);
}

/** What is wrong with a question itself, wherever it is written. */
const authors = /says the same as/;

const types = [
  ...['multichoice', 'truefalse', 'shortanswer', 'numerical', 'matching', 'essay', 'cloze'],
  ...['ordering', 'ddwtos', 'gapselect', 'ddmatch', 'description', 'category', 'multichoiceset'],
];
const pieces = [
  ...['<single>false</single>', '<usecase>1</usecase>', '<idnumber>a</idnumber>', '<single/>'],
  ...['<idnumber>a..b</idnumber>', '<!-- quizwright bank=a title=b language=x -->'],
  ...['<!-- quizwright stimulus=__proto__ titled=1 range=%E0 -->', '<tags><tag/></tags>'],
  '<answer fraction="100" format="html"><text>a</text><feedback><text>b</text></feedback></answer>',
  '<answer fraction="-33.33333"><text><![CDATA[<p>c</p>]]></text></answer>',
  ...['<answer fraction="x">7</answer>', '<answer><text>true</text></answer>', '<answer/>'],
  '<answer fraction="100"><text>3.5</text><tolerance>-1</tolerance></answer>',
  '<units><unit><multiplier>0</multiplier><unit_name>m</unit_name></unit></units>',
  '<units><unit><unit_name>__proto__</unit_name></unit><unit><multiplier>2</multiplier><unit_name>m</unit_name></unit></units>',
  '<subquestion><text>a</text><answer><text>b</text></answer></subquestion>',
  '<subquestion format="html"><text></text><answer><text>c</text></answer></subquestion>',
  '<questiontext format="html"><text>{1:MC:=a~b} [[1]] {{ $x$ {1:SA:=} {2:NM:=3:1}</text></questiontext>',
  '<questiontext format="markdown"><text># a\n\n- b</text></questiontext>',
  '<dragbox><text>w</text><group>1</group></dragbox>',
  '<questiontext><text>@@PLUGINFILE@@/x.png "@@PLUGINFILE@@/%E0"</text><file name="x.png">%%</file></questiontext>',
  '<category><text>$course$/top/a//b/</text></category>',
  ...['<defaultgrade>-1</defaultgrade>', '<defaultgrade>1e400</defaultgrade>', '<hint/>'],
  '<generalfeedback><text>&nbsp;&bogus; R&D</text></generalfeedback>',
  '<name><text>n</text></name>',
];

describe('a hostile Moodle XML file', () => {
  it('of any elements makes a bank without errors', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom(...types),
            fc.array(fc.constantFrom(...pieces), { maxLength: 8 }),
          ),
          { maxLength: 5 },
        ),
        (questions) => {
          survives(
            quiz(
              questions
                .map(([type, parts]) => `<question type="${type}">${parts.join('')}</question>`)
                .join('\n'),
            ),
          );
        },
      ),
      { numRuns: runs(400), seed },
    ));

  it('that is cut or changed anywhere is read as far as it goes', () => {
    const whole = quiz(
      `<question type="multichoice"><questiontext format="html">${text('<p>a & b</p>')}</questiontext>
      <answer fraction="100">${text('c')}</answer><answer fraction="0">${text('d')}</answer></question>`.repeat(
        2,
      ),
    );
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(8), fc.string({ maxLength: 3 }), (at, some, put) => {
        survives(whole.slice(0, at));
        survives(`${whole.slice(0, at)}${put}${whole.slice(at + some)}`);
      }),
      { numRuns: runs(200), seed },
    );
  });

  it('expands nothing, and nests no deeper than it may', () => {
    const bomb = `<!DOCTYPE quiz [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;">]>${quiz(
      `<question type="essay"><questiontext><text>&b;</text></questiontext></question>`,
    ).replace(/^<\?xml.*\n/, '')}`;
    assert.equal(moodleXml.import(bomb).bank.questions[0]!.question, '&b;');
    const { problems } = moodleXml.import(`<quiz>${'<question type="x">'.repeat(5000)}`);
    assert.ok(problems.length > 0);
  });

  it('takes a time in proportion to its length', () => {
    const one = question(
      'multichoice',
      `<answer fraction="100">${text('<i>a</i>')}</answer><answer fraction="0">${text('b')}</answer>`,
    );
    const inner = one.slice(one.indexOf('<question'), one.indexOf('</quiz>'));
    growsInProportion((n) => moodleXml.import(quiz(inner.repeat(n))), { from: 10 });
    // Each is broken.
    growsInProportion((n) => moodleXml.import(quiz(`${inner}<question type="x"><`.repeat(n))), {
      from: 10,
    });
    for (const hurt of [
      '{1:SA:',
      '{1:SA:=a#',
      '{1:SA:~}',
      '[[1]]',
      '{{',
      '&amp;',
      '@@PLUGINFILE@@/',
      '"@@PLUGINFILE@@/',
    ]) {
      isQuick(() => moodleXml.import(question('cloze', '', hurt.repeat(5000))), 4000);
      isQuick(() => moodleXml.import(question('ddwtos', '', hurt.repeat(5000))), 4000);
    }
    const rubric = '<table class="rubric"><tr><td>'.repeat(3000);
    isQuick(
      () => moodleXml.import(question('essay', `<graderinfo>${text(rubric)}</graderinfo>`)),
      4000,
    );
  });
});
