import type { ExportBank } from '../../export-bank/export-bank.js';
import { exportId } from '../../export-bank/export-id.js';
import { type Exporter, type ExportOptions, isWritten } from '../../exporter.js';
import { makeZip } from '../../package/make-zip.js';
import { MediaShelf } from '../../package/media-shelf.js';
import { element, writeXml, type XmlPart } from '../../xml/write-xml.js';
import { distinctBanks } from '../write/distinct-banks.js';
import { PackedMedia } from '../write/write-texts.js';
import { writeMeta } from './assessment-meta.js';
import { canvasName } from './elements.js';
import { carried, losses, title } from './losses.js';
import { type CanvasFile, writeManifest } from './manifest.js';
import { type CanvasTexts, canvasTexts, folder } from './texts.js';
import { writeItem, writePassage } from './write-item.js';

/** QTI 1.2 as Canvas’ own importer takes it. */
export const canvasExporter: Exporter = {
  id: 'canvas',
  title,
  extension: '.zip',
  takesFiles: true,
  carried,
  losses,
  export: writePackage,
};

function writePackage(given: readonly ExportBank[], options: ExportOptions): Uint8Array {
  const banks = distinctBanks(given);
  // The manifest is the first file of a package.
  const files = new Map<string, string | Uint8Array>([['imsmanifest.xml', '']]);
  const listed: CanvasFile[] = [];
  const shelf = new MediaShelf();
  for (const bank of banks) {
    const texts = canvasTexts(new PackedMedia(bank, options, shelf));
    const id = canvasName(exportId('bank', bank.ownId ?? bank.id));
    const [test, meta] = [`${id}/${id}.xml`, `${id}/assessment_meta.xml`];
    files.set(test, writeXml(assessmentOf(bank, id, texts)));
    files.set(meta, writeXml(writeMeta(bank, id, itemsOf(bank), texts)));
    listed.push(
      { id, type: 'imsqti_xmlv1p2', path: test, needs: `${id}_meta` },
      {
        id: `${id}_meta`,
        type: 'associatedcontent/imscc_xmlv1p1/learning-application-resource',
        path: meta,
        isShown: true,
      },
    );
  }
  for (const [name, bytes] of shelf.files) {
    const path = `${folder}/${name}`;
    files.set(path, bytes);
    listed.push({ id: `file_${listed.length + 1}`, type: 'webcontent', path, isShown: true });
  }
  files.set('imsmanifest.xml', writeXml(writeManifest(banks, listed)));
  return makeZip(files);
}

function itemsOf(bank: ExportBank): ExportBank['items'] {
  return bank.items.filter((item) => isWritten(item, canvasExporter));
}

const namespace = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';

function assessmentOf(bank: ExportBank, ident: string, texts: CanvasTexts): XmlPart {
  const told = new Set<string>();
  const parts = itemsOf(bank).flatMap((item): readonly XmlPart[] => {
    const { stimulus } = item;
    const written = writeItem(item, bank, texts);
    if (stimulus === undefined || told.has(stimulus.id)) return [written];
    told.add(stimulus.id);
    return [writePassage(stimulus, bank, texts), written];
  });
  return element(
    'questestinterop',
    {
      xmlns: namespace,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${namespace} http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd`,
    },
    element(
      'assessment',
      { ident, title: bank.title },
      element('section', { ident: 'root_section' }, parts),
    ),
  );
}
