import type { DraftQuestion } from '../draft-bank.js';
import { pathFrom, readText, type SourceFiles } from '../package/source-files.js';
import { readXml } from '../xml/read-xml.js';
import { childOf, childrenOf, descendantsOf, nodeOf, type QtiNode, textIn } from './source/node.js';

/** What a package says of a file. */
export interface Resource {
  readonly id: string;
  readonly type: string;
  /** The paths of its files, its own first. */
  readonly paths: readonly string[];
  readonly metadata: Metadata;
}

/** What stands in metadata by the usual standard. */
export interface Metadata {
  readonly title: string | undefined;
  /** As it stands, with its lines. */
  readonly description: string | undefined;
  readonly language: string | undefined;
  readonly keywords: readonly string[];
  readonly difficulty: DraftQuestion['difficulty'];
  /** A name in a catalogue. */
  readonly entry: string | undefined;
}

export interface Manifest {
  readonly metadata: Metadata;
  readonly resources: readonly Resource[];
}

const difficulties: Readonly<Record<string, DraftQuestion['difficulty']>> = {
  'very easy': 'easy',
  easy: 'easy',
  medium: 'medium',
  difficult: 'hard',
  'very difficult': 'hard',
};

const nothing: Manifest = { metadata: metadataOf(undefined), resources: [] };

/** The manifest of a package, wherever it stands; what is wrong with it harms nothing. */
export function readManifest(files: SourceFiles): Manifest {
  const path = manifestPath(files);
  const text = path === undefined ? undefined : readText(files, path);
  if (path === undefined || text === undefined) return nothing;
  const read = readXml(text);
  if ('problem' in read) return nothing;
  const root = nodeOf(read.root);
  return {
    metadata: metadataOf(childOf(root, 'metadata')),
    resources: childrenOf(childOf(root, 'resources'), 'resource').map((node) =>
      resourceOf(node, path),
    ),
  };
}

export function manifestPath(files: SourceFiles): string | undefined {
  return [...files.paths]
    .filter((path) => /(?:^|\/)imsmanifest\.xml$/i.test(path))
    .sort((a, b) => a.length - b.length)[0];
}

function resourceOf(node: QtiNode, from: string): Resource {
  const { identifier = '', type = '', href } = node.attributes;
  const hrefs = [href, ...childrenOf(node, 'file').map(({ attributes }) => attributes['href'])];
  const paths = hrefs.flatMap((each) => (each === undefined ? [] : (pathFrom(from, each) ?? [])));
  return {
    id: identifier,
    type,
    paths: [...new Set(paths)],
    metadata: metadataOf(childOf(node, 'metadata')),
  };
}

function metadataOf(node: QtiNode | undefined): Metadata {
  const [general] = descendantsOf(node, 'general');
  const text = (name: string): string | undefined => {
    const found = textIn(childOf(general, name)).replace(/\s+/g, ' ');
    return found === '' ? undefined : found;
  };
  const [identifier] = childrenOf(general, 'identifier', 'catalogentry');
  const difficulty = textIn(childOf(descendantsOf(node, 'difficulty')[0], 'value'));
  return {
    title: text('title'),
    description: textIn(childOf(general, 'description')) || undefined,
    language: text('language'),
    keywords: childrenOf(general, 'keyword')
      .map((each) => textIn(each).replace(/\s+/g, ' '))
      .filter((each) => each !== ''),
    difficulty: difficulties[difficulty.toLowerCase()],
    entry: textIn(childOf(identifier, 'entry')) || undefined,
  };
}
