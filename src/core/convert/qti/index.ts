// QTI, the standard of the 1EdTech consortium: what most learning platforms take and give.

import type {
  Converter,
  ImportOptions,
  ImportProblem,
  ImportResult,
  PackageConverter,
} from '../converter.js';
import { readText, type SourceFiles } from '../package/source-files.js';
import { readXml } from '../xml/read-xml.js';
import { assemble } from './assemble.js';
import type { Gathered } from './gathered.js';
import { readManifest } from './manifest.js';
import { bankOf } from './names.js';
import { assessmentMetas, isCanvas, qtiFiles, withoutDoubles } from './package-files.js';
import { nodeOf } from './source/node.js';
import { PackageMedia } from './source/package-media.js';
import { textsOfFile } from './source/texts.js';
import { readDocument } from './v1/read-document.js';
import { readItem } from './v2/read-item.js';
import { type Open, readPackage } from './v2/read-package.js';
import { type QtiVersion, sortOf, titles } from './versions.js';

const loose = ['qti12', 'qti21', 'qti22', 'qti30'] as const;
const packed = ['canvas', ...loose] as const;

/** QTI in one file. */
export const qtiConverters: readonly Converter[] = loose.map((version) => ({
  id: version,
  title: titles[version],
  extensions: ['.xml', '.qti'],
  detect: (source) => (sortOf(source)?.version === version ? 0.95 : 0),
  import: readLoose,
}));

/** QTI in an archive or a folder. */
export const qtiPackages: readonly PackageConverter[] = packed.map((version) => ({
  id: version,
  title: titles[version],
  extensions: version === 'canvas' ? ['.zip', '.imscc'] : ['.zip'],
  detect: (files) => {
    const found = qtiFiles(files).filter(({ sort }) => sort !== 'passage');
    const [first] = found;
    if (first === undefined) return 0;
    const own: QtiVersion = first.version === 'qti12' && isCanvas(files) ? 'canvas' : first.version;
    return own === version ? 0.95 : 0;
  },
  import: readFiles,
}));

function readLoose(source: string, { fileName }: ImportOptions = {}): ImportResult {
  const problems: ImportProblem[] = [];
  const texts = textsOfFile(undefined, new PackageMedia(), problems);
  const read = readXml(source);
  if ('problem' in read) {
    problems.push({ severity: 'error', ...read.problem });
    return assemble([], { fileName }, problems, new Map());
  }
  const root = nodeOf(read.root);
  const sort = sortOf(source)?.sort;
  const gathered: Gathered[] = [];
  if (sort === 'item') {
    const { items, passages } = readItem(root, texts);
    gathered.push({ quizzes: [{ ident: '', title: '', items }], passages });
  } else if (sort === 'items') gathered.push(readDocument(root, texts));
  else if (sort === 'test') {
    texts.tell(
      'error',
      'This only lists a test’s questions; they are in files beside it. Import the whole package.',
      root,
    );
  } else texts.tell('error', 'There are no questions of QTI in this XML.', root);
  return assemble(gathered, { fileName, bank: bankIn(gathered) }, problems, new Map());
}

function bankIn(gathered: readonly Gathered[]): string | undefined {
  const named = gathered.flatMap(({ quizzes }) =>
    quizzes.flatMap(({ ident }) => bankOf(ident) ?? []),
  );
  const [bank, ...others] = new Set(named);
  return others.length === 0 ? bank : undefined;
}

function readFiles(files: SourceFiles, { fileName }: ImportOptions = {}): ImportResult {
  const problems: ImportProblem[] = [];
  const media = new PackageMedia(files);
  const manifest = readManifest(files);
  const open: Open = (path) => {
    const source = readText(files, path);
    if (source === undefined) return undefined;
    const texts = textsOfFile(path, media, problems);
    const read = readXml(source);
    if (!('problem' in read)) return { root: nodeOf(read.root), texts };
    texts.tell('error', read.problem.message, read.problem);
    return undefined;
  };
  const found = withoutDoubles(qtiFiles(files));
  const order = new Map(
    manifest.resources.flatMap(({ paths }) => paths).map((path, i) => [path, i]),
  );
  const listed = [...found].sort(
    (a, b) => (order.get(a.path) ?? Infinity) - (order.get(b.path) ?? Infinity) || 0,
  );
  const metas = assessmentMetas(files);
  const gathered = listed
    .filter(({ sort }) => sort === 'items')
    .flatMap(({ path }): readonly Gathered[] => {
      const opened = open(path);
      return opened === undefined
        ? []
        : [readDocument(opened.root, opened.texts, (ident) => metas.get(ident))];
    });
  const others = listed.filter(({ sort }) => sort !== 'items');
  const all =
    others.length === 0 ? gathered : [...gathered, readPackage(others, open, manifest.resources)];
  const { title, description, language, keywords, entry } = manifest.metadata;
  const bank = (entry === undefined ? undefined : bankOf(entry)) ?? bankIn(all);
  // In files of ours it is Markdown; in others, lines are only how the file is laid out.
  const about = bank === undefined ? description?.replace(/\s+/g, ' ') : description;
  return assemble(
    all,
    {
      fileName,
      title,
      description: about,
      language,
      tags: bank === undefined ? [] : keywords,
      bank,
    },
    problems,
    media.shelf.files,
  );
}
