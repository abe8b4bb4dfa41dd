// Questions in texts, as Moodle embeds them.
import assert from 'node:assert/strict';

import { readBank } from '../../../../../src/core/document/index.js';
import { readExportBank } from '../../../../../src/core/convert/export-bank/read-export-bank.js';
import { embeddedGaps } from '../../../../../src/core/convert/moodle-xml/read-embedded.js';
import { moodleXml } from '../../../../../src/core/convert/moodle-xml/index.js';
import { moodleXmlExporter } from '../../../../../src/core/convert/moodle-xml/export.js';
import { writeBank } from '../../../../../src/core/convert/index.js';
import { one, question } from './samples.js';

function cloze(html: string): string | undefined {
  return one(question('cloze', '', html)).cloze;
}

describe('a text with embedded questions', () => {
  it('has gaps to type into, numbers too', () => {
    const source =
      '<p>In {1:SHORTANSWER:=Paris~=paris#Yes} or {:SA:%100%Lyon}, {2:NM:=3.14:0}.</p>';
    assert.deepEqual(one(question('cloze', '', source)), {
      cloze: 'In {{Paris|paris}} or {{Lyon}}, {{3.14}}.',
      points: 4,
      checks: ['to “paris” Moodle says: Yes', 'the gaps counted 1, 1, 2 points'],
    });
    assert.equal(one(question('cloze', '', '{1:SAC:=Ab}')).points, undefined);
    assert.equal(one(question('cloze', '', '{1:SAC:=Ab}'))['case-sensitive'], true);
  });

  it('has menus, whatever they look like in Moodle', () => {
    for (const type of ['MULTICHOICE', 'MC', 'MCV', 'MCH', 'MCS', 'MCVS', 'MULTICHOICE_HS']) {
      assert.equal(cloze(`{1:${type}:wrong~=right~%0%<b>no</b>}`), '{{=right~wrong~no}}');
    }
    assert.equal(cloze('{1:MC:=a &amp;lt; b~\\(x^2\\)~c &gt; d}'), '{{=a < b~$x^2$~c > d}}');
  });

  it('says what a gap has no place for', () => {
    const { checks, status } = one(
      question('cloze', '', 'The {1:MR:=a~%50%b~c} and {1:SA:=x*~%50%y} and {1:NUMERICAL:=5:0.1}.'),
    );
    assert.deepEqual(checks, [
      'several of these were to be ticked: “a”, “b”',
      '`*` stood for any text in “x*”',
      '“y” earned 50 %',
      '“5” was right within 0.1',
    ]);
    assert.equal(status, 'draft');
    assert.equal(one(question('cloze', '', '{1:MC:a~b}')).status, 'draft');
  });

  it('escapes signs in its way, and we in ours', () => {
    assert.equal(cloze('{1:SA:=a\\}b\\#c\\~d|e:f}'), '{{a\\}b#c\\~d\\|e\\:f}}');
    assert.equal(cloze('{1:SA:=caf&eacute;~=A&amp;B~=&#8211;#dash}'), '{{café|A&B|–}}');
    assert.equal(cloze('A {{brace}} and {1:SA:=b}'), 'A \\{{brace}} and {{b}}');
    assert.equal(cloze('{1:SA:=$a~b$}'), '{{$a}}');
  });

  it('is no gap where nothing closes it, or nothing stands in it', () => {
    assert.deepEqual(embeddedGaps('{1:SA:=a'), []);
    assert.deepEqual(embeddedGaps('{1:SA:} {1:XX:=a} {1:SA=a}'), []);
    assert.equal(embeddedGaps('{1:SA:} {1:SA:=a}').length, 1);
  });

  it('comes back from what we write', async () => {
    for (const text of [
      'The {{NPS|Net ~ Promoter}} is {{=a \\{ b~c & d~$x<1$~\\=e}}.',
      'Signs: {{a\\}b}} {{#include <x>}} {{100 %}} {{a\\\\b}} {{"q" \'r\'}} {{a*b}}.',
      'Like {1:SA:=one} but none; {#1} neither. {{$\\frac{1}{2}$}}',
      '| a | b |\n| - | - |\n| {{x|y}} | **z** |',
      '```\nint {{x}} = 1;\n```',
    ]) {
      const data = { title: 'T', questions: [{ cloze: text, points: 5 }] };
      const bank = readExportBank(readBank(JSON.stringify(data)), 'b.quiz.yaml');
      const file = await moodleXmlExporter.export([bank], {});
      const back = moodleXml.import(file as string);
      assert.deepEqual(back.problems, []);
      const found = readExportBank(readBank(writeBank(back.bank)), 'b.quiz.yaml').items[0]!;
      const [gaps, expected] = [found.body, bank.items[0]!.body].map((body) => {
        assert.equal(body.type, 'cloze');
        return body.gaps.map(({ answers, others, dropdown }) => ({
          dropdown,
          texts: [...answers, ...others].map((each) => each.text),
        }));
      });
      assert.deepEqual(gaps, expected, text);
      assert.equal(found.points, 5);
    }
  });
});
