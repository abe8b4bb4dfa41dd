import { element, type XmlContent, type XmlPart } from '../../xml/write-xml.js';
import type { ExportBank, ExportItem } from '../../export-bank/export-bank.js';
import { exportId } from '../../export-bank/export-id.js';
import { bankName, encodedName } from '../names.js';
import type { Dialect } from './dialect.js';

export interface ManifestFile {
  readonly path: string;
  readonly id: string;
  readonly type: string;
  readonly metadata?: XmlContent;
  /** The names of what it needs. */
  readonly needs?: readonly string[];
}

/** What stands in a package, and what it is. */
export function writeManifest(
  banks: readonly ExportBank[],
  { package: sort }: Dialect,
  files: readonly ManifestFile[],
): XmlPart {
  return element(
    'manifest',
    {
      xmlns: sort.namespace,
      'xmlns:imsmd': 'http://ltsc.ieee.org/xsd/LOM',
      identifier: encodedName(exportId(banks[0]?.id ?? 'none', 'manifest')),
    },
    element(
      'metadata',
      {},
      element('schema', {}, sort.schema),
      element('schemaversion', {}, sort.version),
      writeHead(banks),
    ),
    element('organizations'),
    element(
      'resources',
      {},
      files.map(({ path, id, type, metadata, needs = [] }) =>
        element(
          'resource',
          { identifier: id, type, href: path },
          metadata,
          element('file', { href: path }),
          needs.map((need) => element('dependency', { identifierref: need })),
        ),
      ),
    ),
  );
}

/** What a package says of itself: of several banks, only what holds for all. */
export function writeHead(banks: readonly ExportBank[]): XmlPart {
  const [first, ...others] = banks;
  const language = others.every((bank) => bank.language === first?.language)
    ? first?.language
    : undefined;
  const title = banks.map((bank) => bank.title).join(' · ');
  if (first === undefined || others.length > 0) return lom(general(language, { title }));
  return lom(general(language, { entry: bankName(first), title, description: first.description }));
}

/** What the metadata of an item says that the item itself has no place for. */
export function itemMetadata(item: ExportItem, { language }: ExportBank): XmlContent {
  const { tags, ownTitle, difficulty } = item;
  const level = difficulty === undefined ? undefined : (levels[difficulty] ?? difficulty);
  if (tags.length === 0 && ownTitle === undefined && level === undefined) return undefined;
  return element(
    'metadata',
    {},
    lom(
      general(language, { title: ownTitle, tags }),
      level === undefined
        ? undefined
        : element(
            'imsmd:educational',
            {},
            element(
              'imsmd:difficulty',
              {},
              element('imsmd:source', {}, 'LOMv1.0'),
              element('imsmd:value', {}, level),
            ),
          ),
    ),
  );
}

const levels: Readonly<Record<string, string>> = { hard: 'difficult' };

function lom(...content: readonly XmlContent[]): XmlPart {
  return element('imsmd:lom', {}, ...content);
}

function general(
  language: string | undefined,
  said: {
    readonly entry?: string;
    readonly title?: string | undefined;
    readonly description?: string | undefined;
    readonly tags?: readonly string[];
  },
): XmlPart {
  const { entry, title, description, tags = [] } = said;
  const text = (name: string, words: string): XmlPart =>
    element(name, {}, element('imsmd:string', { language }, words));
  return element(
    'imsmd:general',
    {},
    entry === undefined
      ? undefined
      : element('imsmd:identifier', {}, element('imsmd:entry', {}, entry)),
    title === undefined ? undefined : text('imsmd:title', title),
    language === undefined ? undefined : element('imsmd:language', {}, language),
    description === undefined ? undefined : text('imsmd:description', description),
    tags.map((tag) => text('imsmd:keyword', tag)),
  );
}
