import type { Gathered, GatheredItem, GatheredPassage, GatheredQuiz } from '../gathered.js';
import type { Resource } from '../manifest.js';
import { isOurs } from '../names.js';
import type { QtiFile } from '../package-files.js';
import { pathFrom } from '../../package/source-files.js';
import { childOf, type QtiNode } from '../source/node.js';
import type { Texts } from '../source/texts.js';
import { type ReadItem, readItem } from './read-item.js';
import { type ItemReference, readTest } from './read-test.js';

/** Opens a file of the package; undefined where it cannot be read, which is told then. */
export type Open = (path: string) => { readonly root: QtiNode; readonly texts: Texts } | undefined;

/** Reads the items of a package: in the order of its tests, then those that no test asks. */
export function readPackage(
  files: readonly QtiFile[],
  open: Open,
  resources: readonly Resource[],
): Gathered {
  const passages = new Map<string, GatheredPassage>();
  const byPath = new Map(
    resources.flatMap((each) => each.paths.slice(0, 1).map((path) => [path, each] as const)),
  );
  const itemPaths = new Set(files.filter(({ sort }) => sort === 'item').map(({ path }) => path));
  const asked = new Set<string>();
  const items = (path: string, reference?: ItemReference): readonly GatheredItem[] => {
    if (asked.has(path) || !itemPaths.has(path)) return [];
    asked.add(path);
    const opened = open(path);
    if (opened === undefined) return [];
    const read = readItem(opened.root, opened.texts);
    for (const [name, passage] of read.passages) passages.set(name, passage);
    const passage = passageOf(read, path, open, passages);
    return read.items.map((item) => withMetadata(item, byPath.get(path), reference, passage));
  };
  const quizzes: GatheredQuiz[] = [];
  for (const { path } of files.filter(({ sort }) => sort === 'test')) {
    const found = inOrder(path, open, new Set());
    if (found === undefined) continue;
    quizzes.push({
      ident: found.ident,
      title: found.title,
      items: found.items.flatMap(({ path: at, reference }) => items(at, reference)),
    });
  }
  const listed = [...byPath.keys()].filter((path) => itemPaths.has(path));
  const rest = [...new Set([...listed, ...itemPaths])].flatMap((path) => items(path));
  if (rest.length > 0) quizzes.push({ ident: '', title: '', items: rest });
  return { quizzes, passages };
}

interface FoundTest {
  readonly ident: string;
  readonly title: string;
  readonly items: readonly { readonly path: string; readonly reference: ItemReference }[];
}

/** A test with the sections that stand in other files; one that leads back to itself ends there. */
function inOrder(path: string, open: Open, seen: Set<string>): FoundTest | undefined {
  if (seen.has(path)) return undefined;
  seen.add(path);
  const opened = open(path);
  if (opened === undefined) return undefined;
  const { ident, title, items, others } = readTest(opened.root);
  const own = items.flatMap((reference) => {
    const at = pathFrom(path, reference.href);
    return at === undefined ? [] : [{ path: at, reference }];
  });
  const more = others.flatMap((href) => {
    const at = pathFrom(path, href);
    return at === undefined ? [] : (inOrder(at, open, seen)?.items ?? []);
  });
  return { ident, title, items: [...own, ...more] };
}

function passageOf(
  { references }: ReadItem,
  from: string,
  open: Open,
  passages: Map<string, GatheredPassage>,
): string | undefined {
  for (const href of references) {
    const path = pathFrom(from, href);
    if (path === undefined) continue;
    if (passages.has(path)) return path;
    const opened = open(path);
    if (opened === undefined) continue;
    const { root, texts } = opened;
    const body = childOf(root, 'stimulusBody') ?? root;
    const text = texts.inside(body.children, body);
    if (text === '') continue;
    passages.set(path, { text });
    return path;
  }
  return undefined;
}

function withMetadata(
  item: GatheredItem,
  resource: Resource | undefined,
  reference: ItemReference | undefined,
  passage: string | undefined,
): GatheredItem {
  const { metadata } = resource ?? {};
  const { difficulty, keywords = [] } = metadata ?? {};
  const limit = reference?.timeLimit;
  const weight = reference?.weight;
  const { question } = item;
  const points =
    weight === undefined
      ? question.points
      : Number(((question.points ?? 1) * weight).toPrecision(10));
  return {
    ...item,
    // In files of ours, only what somebody wrote is a title.
    title: isOurs(item.ident) ? (metadata?.title ?? '') : item.title,
    tags: [...(reference?.sections ?? []), ...keywords],
    question: {
      ...question,
      ...(points === undefined || points === 1 ? {} : { points }),
      ...(difficulty === undefined ? {} : { difficulty }),
      ...(limit === undefined || limit < 1 ? {} : { 'time-limit': duration(limit) }),
    },
    ...(item.passage === undefined && passage !== undefined ? { passage } : {}),
  };
}

/** `90` as `1m30s`. */
function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [
    [Math.floor(whole / 3600), 'h'],
    [Math.floor((whole % 3600) / 60), 'm'],
    [whole % 60, 's'],
  ] as const;
  return parts.map(([count, unit]) => (count === 0 ? '' : `${count}${unit}`)).join('');
}
