// HTML that was meant to have its effect, and tags that a sentence speaks of.
import assert from 'node:assert/strict';

import { lintText } from '../../../../../src/core/lint/index.js';
import { onlyRules } from '../../lint/settings-of.js';

const settings = onlyRules('html-in-markdown');

/** What is underlined in a text. */
function marked(text: string): string[] {
  const lines = text.replaceAll('\n', '\n      ');
  const bank = `title: T\nquestions:\n  - question: |\n      ${lines}\n    kind: open\n`;
  return lintText(bank, settings).problems.map(({ start, end }) => bank.slice(start, end));
}

describe('html-in-markdown', () => {
  for (const [text, ...tags] of [
    ['Which word is <b>not</b> a verb?', '<b>'],
    ['Which word is <b> not </b> a verb?', '<b>'],
    ['Le 1<sup>er</sup> juillet', '<sup>'],
    ['A <br> B', '<br>'],
    ['Première ligne<br>deuxième<br/>troisième', '<br>'],
    ['true <br />\n&emsp; false', '<br />'],
    ['above\n\n<hr>\n\nbelow', '<hr>'],
    ['Vaincre ici</i>', '</i>'],
    ['Three valid elements?</li>', '</li>'],
    ['one\n</div>\ntwo', '</div>'],
    ['Look: <img src="a.png" width="200">', '<img src="a.png" width="200">'],
    ['<p align="center"><img src="a.png"></p>', '<p align="center">', '<img src="a.png">'],
    ['see <a href="https://example.org">here</a>', '<a href="https://example.org">'],
    ['Which element <em>must</em> be closed?', '<em>'],
    ['{(on)=><b>{on ? "Online" : "Offline"}</b>}', '<b>'],
    ['<TABLE><TR><TD>1</TD></TR></TABLE>', '<TABLE>', '<TR>', '<TD>'],
    ['a <!-- remark --> b', '<!-- remark -->'],
  ] as const) {
    it(`reports ${JSON.stringify(text)}`, () => assert.deepEqual(marked(text), tags));
  }

  for (const text of [
    'Which function renders the fields as a series of <p> tags?',
    'sous forme de série de balises <p> ?',
    'placed within the <HEAD> section of the page',
    'sur le DOM natif <form> élément',
    'Let p = (1, 2, 5, 4)(2, 3). Find the index of <p> in S_5.',
    'Consider this grammar:\n\n<s> ::= <n> <c>\n\n<n> ::= a <n> b',
    'éléments spécifiques tels que <svg>, <line> et <ellipse>.',
    'What does the <br> tag do?',
    'Que fait la balise <br> ?',
    'Where does the <br/> go?',
    '<br>',
    '</p>',
    'Which tags are right: <b> and </b>, or <i> et </i>?',
    'Everything between <p>…</p> is a paragraph.',
    'The scripts stand before </body>, not behind it.',
    'La balise fermante </p> peut manquer.',
    'An <input type="checkbox"> element is checked.',
    'cp <source directory> <target>',
    'a <b and c> d, List<String> and Map<K, V>',
    'What does `<b>x</b>` show?',
  ]) {
    it(`leaves ${JSON.stringify(text)} alone`, () => assert.deepEqual(marked(text), []));
  }

  it('pairs an end tag with the last start tag before it', () => {
    assert.deepEqual(marked('the <p> and <p >two</p>'), ['<p >']);
  });

  it('pairs very many tags', () => {
    assert.deepEqual(marked('<b> and </b> '.repeat(2000)), []);
    assert.deepEqual(marked(`${'<i>x '.repeat(2000)}</i>`), ['<i>']);
  });
});
