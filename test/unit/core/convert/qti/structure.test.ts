// Whether what we write as QTI is as the standards ask, element by element.
import assert from 'node:assert/strict';

import fc from 'fast-check';

import { readExportBank } from '../../../../../src/core/convert/export-bank/read-export-bank.js';
import type { Exporter } from '../../../../../src/core/convert/exporter.js';
import { openZip } from '../../../../../src/core/convert/package/open-zip.js';
import {
  readText,
  type SourceFiles,
} from '../../../../../src/core/convert/package/source-files.js';
import { canvasExporter } from '../../../../../src/core/convert/qti/canvas/export.js';
import {
  descendantsOf,
  nodeOf,
  type QtiNode,
} from '../../../../../src/core/convert/qti/source/node.js';
import {
  qti21Exporter,
  qti30Exporter,
} from '../../../../../src/core/convert/qti/write/write-package.js';
import { readXml } from '../../../../../src/core/convert/xml/read-xml.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { arbitraryBank } from '../../../../generators/index.js';
import { runs, seed } from '../../../../property-runs.js';
import { richBank } from './rich-bank.js';
import { faultsIn, type Grammar, manifest, qti12, qti21, qti30 } from './structure.js';

async function write(exporter: Exporter, ...banks: readonly object[]): Promise<SourceFiles> {
  const read = banks.map((bank, i) =>
    readExportBank(readBank(JSON.stringify(bank)), `b${i}.quiz.yaml`),
  );
  const media = (_: unknown, address: string) => new TextEncoder().encode(address);
  return openZip((await exporter.export(read, { media })) as Uint8Array);
}

function rootOf(files: SourceFiles, path: string): QtiNode {
  const read = readXml(readText(files, path)!);
  assert.ok('root' in read, path);
  return nodeOf(read.root);
}

/** What is wrong with the files of a package, each by itself and together. */
function faultsOf(files: SourceFiles, grammar: Grammar): readonly string[] {
  const documents = files.paths
    .filter((path) => path.endsWith('.xml') && !path.endsWith('assessment_meta.xml'))
    .map((path) => ({ path, root: rootOf(files, path) }));
  const found = documents.flatMap(({ path, root }) => [
    ...faultsIn(root, root.name === 'manifest' ? manifest : grammar),
    ...namesIn(root).map((fault) => `${path}: ${fault}`),
  ]);
  const index = documents.find(({ root }) => root.name === 'manifest')!.root;
  const listed = descendantsOf(index, 'file').map(({ attributes }) => attributes['href']!);
  const others = files.paths.filter((path) => path !== 'imsmanifest.xml');
  const missing = others.filter((path) => !listed.includes(path));
  const gone = listed.filter((path) => !others.includes(path));
  const ids = descendantsOf(index, 'resource').map(({ attributes }) => attributes['identifier']!);
  const needs = descendantsOf(index, 'dependency').map(
    ({ attributes }) => attributes['identifierref']!,
  );
  return [
    ...found,
    ...missing.map((path) => `${path} is not listed`),
    ...gone.map((path) => `${path} is not there`),
    ...twice(ids).map((id) => `${id} stands twice`),
    ...needs.filter((id) => !ids.includes(id)).map((id) => `nothing is ${id}`),
  ];
}

function twice(names: readonly string[]): readonly string[] {
  return names.filter((name, i) => names.indexOf(name) !== i);
}

/** Names that are none, that stand twice, or that nothing has. */
function namesIn(root: QtiNode): readonly string[] {
  const all = (attribute: string, ...elements: readonly string[]): readonly string[] =>
    descendantsOf(root, ...elements).flatMap(({ attributes }) => attributes[attribute] ?? []);
  const declared = all('identifier', 'responseDeclaration', 'outcomeDeclaration');
  const used = [
    ...descendantsOf(root, 'variable', 'correct', 'mapResponse', 'setOutcomeValue').flatMap(
      ({ attributes }) => attributes['identifier'] ?? [],
    ),
    ...all('outcomeIdentifier', 'modalFeedback'),
    ...descendantsOf(root, ...interactions).flatMap(
      ({ attributes }) => attributes['responseIdentifier'] ?? [],
    ),
  ];
  const items = all('ident', 'item', 'assessment');
  const shown = descendantsOf(root, 'item').flatMap((item) => {
    const has = descendantsOf(item, 'itemfeedback').map(({ attributes }) => attributes['ident']!);
    const asks = descendantsOf(item, 'displayfeedback').map(
      ({ attributes }) => attributes['linkrefid']!,
    );
    const responses = descendantsOf(item, 'response_lid', 'response_str').map(
      ({ attributes }) => attributes['ident']!,
    );
    const asked = descendantsOf(item, 'varequal', 'vargte', 'varlte').map(
      ({ attributes }) => attributes['respident']!,
    );
    return [
      ...asks.filter((id) => !has.includes(id)),
      ...asked.filter((id) => !responses.includes(id)),
      ...twice(has),
      ...twice(responses),
    ];
  });
  const named = [root.attributes['identifier'], ...declared, ...items].filter(
    (name) => name !== undefined,
  );
  return [
    ...named.filter((name) => !/^[A-Za-z_][\w.-]*$/.test(name)),
    ...twice(declared),
    ...twice(items),
    ...used.filter((name) => !declared.includes(name)),
    ...shown,
  ];
}

const interactions = [
  'choiceInteraction',
  'extendedTextInteraction',
  'inlineChoiceInteraction',
  'matchInteraction',
  'orderInteraction',
  'textEntryInteraction',
];

describe('the structure of a package', () => {
  for (const [exporter, grammar] of [
    [canvasExporter, qti12],
    [qti21Exporter, qti21],
    [qti30Exporter, qti30],
  ] as const) {
    it(`of ${exporter.title}, with all that a bank can hold, and of several banks`, async () => {
      assert.deepEqual(faultsOf(await write(exporter, richBank), grammar), []);
      // Two of one name are two all the same.
      const others = [
        { ...richBank, language: 'en' },
        { ...richBank, id: 'other' },
      ];
      assert.deepEqual(faultsOf(await write(exporter, richBank, ...others), grammar), []);
    });

    it(`of ${exporter.title}, for any bank`, () =>
      fc.assert(
        fc.asyncProperty(arbitraryBank(), async (bank) => {
          assert.deepEqual(faultsOf(await write(exporter, bank), grammar), []);
        }),
        { numRuns: runs(100), seed },
      ));
  }

  it('is found wrong where it is', () => {
    const faults = (source: string, grammar: Grammar) => {
      const read = readXml(source);
      assert.ok('root' in read);
      return faultsIn(nodeOf(read.root), grammar);
    };
    assert.deepEqual(faults('<mapping/>', qti21), [
      '/mapping has no defaultValue',
      '/mapping holds ',
    ]);
    assert.deepEqual(faults('<qti-item-body>a<p><table/></p><x/></qti-item-body>', qti30), [
      '/itemBody holds p x ',
      '/itemBody holds words',
      '/itemBody/p holds table ',
      '/itemBody/p/table holds ',
      '/itemBody/x is not known',
    ]);
    assert.deepEqual(faults('<conditionvar><or/></conditionvar>', qti12), [
      '/conditionvar/or holds ',
    ]);
  });
});
