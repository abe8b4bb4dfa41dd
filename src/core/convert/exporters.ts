// What lives here: the formats that a bank can be written in. It stands apart from `index.ts`, so that what
// only imports carries none of it.

import { aikenExporter } from './aiken/export.js';
import { ankiPackageExporter } from './anki-apkg/export.js';
import { ankiTextExporter } from './anki-text/export.js';
import { csvExporter } from './csv/export.js';
import type { Exporter } from './exporter.js';
import { giftExporter } from './gift/export.js';
import { htmlExporter } from './html/export.js';
import { jsonExporter } from './json/export.js';
import { kahootExporter } from './kahoot/export.js';
import { markdownExporter } from './markdown/export.js';
import { moodleXmlExporter } from './moodle-xml/export.js';
import { canvasExporter } from './qti/canvas/export.js';
import { opmlExporter } from './opml/export.js';
import { qti21Exporter, qti30Exporter } from './qti/write/write-package.js';
import { svgExporter } from './svg/export.js';
import { ssmlExporter } from './ssml/export.js';

export type { ExportBank } from './export-bank/export-bank.js';
export { type FileStateOf, type Loss, lossesOf } from './export-bank/losses.js';
export { bankMediaOf } from './export-bank/bank-media-of.js';
export { readExportBank } from './export-bank/read-export-bank.js';
export {
  type Exporter,
  type ExportOptions,
  hasNotesFor,
  isWritten,
  type PaperOptions,
} from './exporter.js';

/** Every format that can be written, in the order in which they are offered. */
export const exporters: readonly Exporter[] = [
  giftExporter,
  moodleXmlExporter,
  aikenExporter,
  ankiTextExporter,
  csvExporter,
  markdownExporter,
  ankiPackageExporter,
  kahootExporter,
  canvasExporter,
  qti21Exporter,
  qti30Exporter,
  htmlExporter,
  jsonExporter,
  opmlExporter,
  svgExporter,
  ssmlExporter,
];

/** The exporter of that name, as `--to` gives it. */
export function findExporter(id: string): Exporter | undefined {
  return exporters.find((exporter) => exporter.id === id);
}
