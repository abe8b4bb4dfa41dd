// Tables for Kahoot, as its importer reads them.
import assert from 'node:assert/strict';

import { lossesOf } from '../../../../../src/core/convert/export-bank/losses.js';
import { readExportBank } from '../../../../../src/core/convert/export-bank/read-export-bank.js';
import { kahootExporter } from '../../../../../src/core/convert/kahoot/export.js';
import { openZip } from '../../../../../src/core/convert/package/open-zip.js';
import { readText } from '../../../../../src/core/convert/package/source-files.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { tellInEnglish } from '../../../../../src/service/tell.js';

const long = 'a'.repeat(130);
const document = readBank(`
title: Game
language: fr
questions:
  - question: Which?
    time-limit: 25s
    choices: [This, {text: "=1+1 & so", correct: true}]
  - {question: True?, answer: true}
  - question: ${long}
    choices: [{text: A, correct: true}, {text: B, correct: true}, C, D]
  - question: Too many?
    choices: [{text: A, correct: true}, B, C, D, E]
`);
const bank = readExportBank(document, 'game.quiz.yaml');

async function rowsOf(): Promise<readonly (readonly (string | undefined)[])[]> {
  const files = openZip((await kahootExporter.export([bank], {})) as Uint8Array);
  const shared = readText(files, 'xl/sharedStrings.xml')!;
  const texts = [...shared.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text!);
  const sheet = readText(files, 'xl/worksheets/sheet1.xml')!;
  assert.ok(!sheet.includes('<f>'));
  const rows: (string | undefined)[][] = [];
  for (const [, row, cells] of sheet.matchAll(/<row r="(\d+)"(?:\/>|>(.*?)<\/row>)/g)) {
    const read: (string | undefined)[] = [];
    for (const [, column, attributes, value] of (cells ?? '').matchAll(
      /<c r="([A-Z])\d+"([^>]*)>(?:<v>([^<]*)<\/v>)?<\/c>/g,
    )) {
      read[column!.charCodeAt(0) - 65] = attributes!.includes('t="s"')
        ? texts[Number(value)]
        : value;
    }
    rows[Number(row) - 1] = read;
  }
  return rows;
}

describe('a bank for Kahoot', () => {
  it('is a table where its template has it', async () => {
    const rows = await rowsOf();
    assert.equal(rows[7]![1], 'Question - max 120 characters');
    assert.deepEqual(
      rows.slice(8).map((row) => [...row]),
      [
        ['1', 'Which?', 'This', '=1+1 &amp; so', undefined, undefined, '30', '2'],
        ['2', 'True?', 'Vrai', 'Faux', undefined, undefined, '20', '1'],
        ['3', `${long.slice(0, 119)}…`, 'A', 'B', 'C', 'D', '20', '1,2'],
      ],
    );
  });

  it('tells what is cut, left out or changed', () => {
    const losses = lossesOf(document, bank, kahootExporter, tellInEnglish);
    assert.deepEqual(
      losses.filter(({ item }) => item !== undefined).map(({ key }) => key),
      ['time-limit', 'markup', 'kind'],
    );
  });

  it('is the same each time', async () => {
    assert.deepEqual(
      await kahootExporter.export([bank], {}),
      await kahootExporter.export([bank], {}),
    );
  });
});
