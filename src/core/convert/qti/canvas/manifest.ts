import type { ExportBank } from '../../export-bank/export-bank.js';
import { exportId } from '../../export-bank/export-id.js';
import { element, type XmlPart } from '../../xml/write-xml.js';
import { writeHead } from '../write/manifest.js';
import { canvasName } from './elements.js';

/** A file of a package for Canvas. */
export interface CanvasFile {
  readonly id: string;
  readonly type: string;
  readonly path: string;
  /** The name of what goes with it. */
  readonly needs?: string;
  /** Whether it can be shown by itself. */
  readonly isShown?: boolean;
}

/** What stands in a package, as Canvas writes it. */
export function writeManifest(banks: readonly ExportBank[], files: readonly CanvasFile[]): XmlPart {
  return element(
    'manifest',
    {
      identifier: canvasName(exportId(banks[0]?.id ?? 'none', 'manifest')),
      xmlns: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1',
      'xmlns:imsmd': 'http://ltsc.ieee.org/xsd/LOM',
    },
    element(
      'metadata',
      {},
      element('schema', {}, 'IMS Content'),
      element('schemaversion', {}, '1.1.3'),
      writeHead(banks),
    ),
    element('organizations'),
    element(
      'resources',
      {},
      files.map(({ id, type, path, needs, isShown }) =>
        element(
          'resource',
          { identifier: id, type, href: isShown === true ? path : undefined },
          element('file', { href: path }),
          needs === undefined ? undefined : element('dependency', { identifierref: needs }),
        ),
      ),
    ),
  );
}
