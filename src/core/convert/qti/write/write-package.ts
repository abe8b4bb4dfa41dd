import type { ExportBank, ExportItem } from '../../export-bank/export-bank.js';
import { exportId } from '../../export-bank/export-id.js';
import { type Exporter, type ExportOptions, isWritten } from '../../exporter.js';
import { makeZip } from '../../package/make-zip.js';
import { writeXml, type XmlPart } from '../../xml/write-xml.js';
import { encodedName } from '../names.js';
import { type Dialect, qti21, qti30 } from './dialect.js';
import { distinctBanks } from './distinct-banks.js';
import { carriedByQti2, lossesOfQti2 } from './fates.js';
import { itemMetadata, type ManifestFile, writeManifest } from './manifest.js';
import { writeItem } from './write-item.js';
import { PackedMedia, writeTexts } from './write-texts.js';

/** QTI 2.1, as most platforms take it. */
export const qti21Exporter: Exporter = exporterOf(qti21);
/** QTI 3.0. */
export const qti30Exporter: Exporter = exporterOf(qti30);

function exporterOf(dialect: Dialect): Exporter {
  const exporter: Exporter = {
    id: dialect.id,
    title: dialect.title,
    extension: '.zip',
    takesFiles: true,
    carried: carriedByQti2,
    losses: (item, tell) => lossesOfQti2(item, dialect.title, tell),
    export: (banks, options) => writePackage(banks, options, dialect, exporter),
  };
  return exporter;
}

function writePackage(
  given: readonly ExportBank[],
  options: ExportOptions,
  dialect: Dialect,
  exporter: Exporter,
): Uint8Array {
  const files = new Map<string, string | Uint8Array>();
  const banks = distinctBanks(given);
  const listed: ManifestFile[] = [];
  // The manifest is the first file of a package.
  files.set('imsmanifest.xml', '');
  for (const [at, bank] of banks.entries()) {
    const folder = banks.length > 1 ? `bank-${at + 1}/` : '';
    const media = new PackedMedia(bank, options);
    const texts = writeTexts(dialect, media);
    const items = bank.items.filter((item) => isWritten(item, exporter)).map(withPoints);
    const written = items.map((item, i): ManifestFile => {
      const path = `${folder}item-${i + 1}.xml`;
      files.set(path, writeXml(writeItem(item, bank, dialect, texts)));
      const id = encodedName(item.exportId);
      return {
        path,
        id: `R-${id}-${i + 1}`,
        type: dialect.types.item,
        metadata: itemMetadata(item, bank),
      };
    });
    const test = `${folder}test.xml`;
    files.set(test, writeXml(testOf(bank, items, dialect)));
    listed.push(
      {
        path: test,
        id: `R-${encodedName(exportId(bank.id, 'test'))}`,
        type: dialect.types.test,
        needs: written.map(({ id }) => id),
      },
      ...written,
    );
    for (const [path, bytes] of media.shelf.files) {
      files.set(`${folder}${path}`, bytes);
      listed.push({
        path: `${folder}${path}`,
        id: `F-${at + 1}-${listed.length}`,
        type: 'webcontent',
      });
    }
  }
  files.set('imsmanifest.xml', writeXml(writeManifest(banks, dialect, listed)));
  return makeZip(files);
}

/** Nothing earns nothing, as is told. */
function withPoints(item: ExportItem): ExportItem {
  return item.points === 0 ? { ...item, points: 1 } : item;
}

function testOf(
  bank: ExportBank,
  items: readonly ExportItem[],
  { q, namespace, schema }: Dialect,
): XmlPart {
  const { quiz, title, id } = bank;
  const limit = (seconds: number | undefined) =>
    seconds === undefined ? undefined : q('timeLimits', { maxTime: seconds });
  return q(
    'assessmentTest',
    {
      xmlns: namespace,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${namespace} ${schema}`,
      identifier: encodedName(exportId(id, 'test')),
      title,
      toolName: 'Quizwright',
    },
    limit(quiz.timeLimit),
    q(
      'testPart',
      { identifier: 'part', navigationMode: 'nonlinear', submissionMode: 'individual' },
      q(
        'assessmentSection',
        { identifier: 'section', title, visible: true },
        quiz.shuffleQuestions ? q('ordering', { shuffle: true }) : undefined,
        items.map((item, i) =>
          q(
            'assessmentItemRef',
            { identifier: `item-${i + 1}`, href: `item-${i + 1}.xml` },
            limit(item.timeLimit),
          ),
        ),
      ),
    ),
  );
}
