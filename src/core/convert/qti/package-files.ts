import { decodeText, readText, type SourceFiles } from '../package/source-files.js';
import { readXml } from '../xml/read-xml.js';
import { childOf, nodeOf, textIn } from './source/node.js';
import { type QtiSort, sortOf } from './versions.js';
import type { AssessmentMeta } from './v1/read-document.js';

/** A file of a package that is QTI. */
export interface QtiFile extends QtiSort {
  readonly path: string;
}

/** So much of a file is enough to say what it is. */
const beginning = 4096;

const known = new WeakMap<SourceFiles, readonly QtiFile[]>();

/** The files of a package that are QTI, whatever its manifest says of them. */
export function qtiFiles(files: SourceFiles): readonly QtiFile[] {
  let found = known.get(files);
  if (found === undefined) {
    found = files.paths.flatMap((path): readonly QtiFile[] => {
      if (!/\.(?:xml|qti|dat)$/i.test(path) || /(?:^|\/)(?:__MACOSX\/|\._)/.test(path)) return [];
      const bytes = files.read(path);
      if (bytes === undefined) return [];
      const short = sortOf(decodeText(bytes.subarray(0, beginning)));
      // A long remark may stand before the first element.
      const sort = short ?? (bytes.length > beginning ? sortOf(decodeText(bytes)) : undefined);
      return sort === undefined ? [] : [{ path, ...sort }];
    });
    known.set(files, found);
  }
  return found;
}

/** Whether a package is what Canvas writes. */
export function isCanvas({ paths }: SourceFiles): boolean {
  return paths.some((path) =>
    /(?:^|\/)assessment_meta\.xml$|(?:^|\/)non_cc_assessments\//.test(path),
  );
}

/** Names and instructions of assessments, which Canvas keeps beside them. */
export function assessmentMetas(files: SourceFiles): ReadonlyMap<string, AssessmentMeta> {
  const metas = new Map<string, AssessmentMeta>();
  for (const path of files.paths) {
    if (!/(?:^|\/)assessment_meta\.xml$/.test(path)) continue;
    const read = readXml(readText(files, path) ?? '');
    if ('problem' in read) continue;
    const quiz = nodeOf(read.root);
    metas.set(quiz.attributes['identifier'] ?? '', {
      title: textIn(childOf(quiz, 'title')),
      description: textIn(childOf(quiz, 'description')),
      isShuffled: textIn(childOf(quiz, 'shuffle_answers')) === 'true',
    });
  }
  return metas;
}

/**
 * Cartridges have a test twice: as all systems read it, and in a folder of Canvas as it is whole. Of
 * these, the second counts.
 */
export function withoutDoubles(files: readonly QtiFile[]): readonly QtiFile[] {
  const whole = new Set(
    files.flatMap(
      ({ path }) => /non_cc_assessments\/([^/]+?)\.xml(?:\.qti)?$/.exec(path)?.[1] ?? [],
    ),
  );
  return files.filter(({ path }) => {
    const [, folder] = /(?:^|\/)([^/]+)\/assessment_qti\.xml$/.exec(path) ?? [];
    return folder === undefined || !whole.has(folder);
  });
}
