import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { readBank, updateBank } from '../../../src/core/document/index.js';
import { linksOf } from '../../../src/service/index.js';
import { arbitraryBankText, arbitraryEdit, editOf } from '../../generators/bank-text.js';
import { runs } from '../../property-runs.js';

/** The links of a bank: what is underlined, and where it leads. */
function links(text: string): string[] {
  return linksOf(readBank(text)).map(({ start, end, target }) => {
    const to =
      target.to === 'media'
        ? target.path
        : target.to === 'web'
          ? target.address
          : `“${text.slice(target.start, target.end)}” at ${target.start}`;
    return `${text.slice(start, end)} → ${to}`;
  });
}

/** A bank with one question whose source is this. */
function source(written: string): string[] {
  return links(`title: T\nquestions:\n  - question: Q\n    answer: true\n    source: ${written}\n`);
}

describe('the links of a bank', () => {
  it('lead to the media of every text, beside the bank', () => {
    const text = `title: T
description: "An ![image](img/a%20b.png) of \\u00e9t\\u00e9"
stimuli:
  map: |
    ![Map](../outside.png) ![Map](maps/eu.svg?x#y)
questions:
  - question: |
      ![First](<img/one two.png> "title")
      ![Second][two]

      [two]: img/two.png
    choices:
      - {text: '![A](a.png)', correct: true, feedback: '![F](f.mp3)'}
      - "![B](/root.png) ![B](https://example.org/b.png) ![B](command:x)"
      - text: >-
          ![C](c.png)
`;
    assert.deepEqual(links(text), [
      'img/a%20b.png → img/a b.png',
      'maps/eu.svg?x#y → maps/eu.svg',
      'img/one two.png → img/one two.png',
      'img/two.png → img/two.png',
      'a.png → a.png',
      'f.mp3 → f.mp3',
      'c.png → c.png',
    ]);
  });

  it('lead to the addresses of sources that an editor does not know by itself', () => {
    assert.deepEqual(source('Reichheld 2003, doi:10.1000/182(a).'), [
      '10.1000/182(a) → https://doi.org/10.1000/182(a)',
    ]);
    assert.deepEqual(source('10.1000/xyz'), ['10.1000/xyz → https://doi.org/10.1000/xyz']);
    assert.deepEqual(source('"see (www.example.org/a?b=c), page 3"'), [
      'www.example.org/a?b=c → https://www.example.org/a?b=c',
    ]);
  });

  it('lead nowhere else: not to commands, files or other programs', () => {
    for (const written of [
      'command:workbench.action.terminal.new',
      'file:///etc/passwd',
      'vscode://x/y',
      'javascript:alert(1)',
      'Version 10.1, page 3',
      'doi',
      '"#nowhere"',
    ]) {
      assert.deepEqual(source(written), [], written);
    }
  });

  it('lead from what refers to an objective, a stimulus or a heading to it', () => {
    const text =
      'title: T\nobjectives: {know: K}\nstimuli: {map: M}\nquestions:\n  - question: Q\n    answer: true\n    objectives: [know, other]\n    stimulus: map\n    source: "#a"\nnotes: |\n  # A\n\n  # A\n';
    assert.deepEqual(links(text), [
      `know → “know” at ${text.indexOf('know')}`,
      `map → “map” at ${text.indexOf('map')}`,
      `a → “A” at ${text.indexOf('A\n')}`,
    ]);
  });

  it('are those of a new reading after any edits, and never fail', () => {
    fc.assert(
      fc.property(
        arbitraryBankText(),
        fc.array(arbitraryEdit(), { maxLength: 3 }),
        (text, edits) => {
          let document = readBank(text);
          linksOf(document);
          for (const edit of edits) {
            document = updateBank(document, [editOf(edit, document.text)]);
            assert.deepEqual(linksOf(document), linksOf(readBank(document.text)));
          }
        },
      ),
      { numRuns: runs(80) },
    );
  });
});
