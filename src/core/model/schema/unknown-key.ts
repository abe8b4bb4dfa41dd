// A key that the format does not have here: misspelt, or at home in another place.
import { kinds } from '../kinds/index.js';
import type { SchemaProblem } from '../schema-problem.js';
import type { Path } from '../../problem/path.js';
import { editDistance, nearest } from './nearest.js';
import { allOf, cut } from './phrase.js';
import type { MapShape, Shape } from './shape-types.js';
import {
  bankShape,
  configurationShape,
  flashcardShape,
  kindNamed,
  questionShape,
  shapeOfKind,
} from './shapes.js';

/** The map that a key was found in: its shape, and how a sentence calls it. */
export interface Surrounding {
  readonly shape: MapShape;
  /** `a single-choice question`, `a choice`, `` `quiz` ``. */
  readonly phrase: string;
  /** What the map is in, or is itself. */
  readonly root: Shape;
}

/** So many keys fit in a sentence. */
const fewKeys = 8;

/** The problem of an unknown key. */
export function unknownKey(path: Path, key: string, inside: Surrounding): SchemaProblem {
  const { message, more } = knownGuess(key, inside);
  return {
    rule: 'unknown-key',
    message,
    path: [...path, key],
    on: 'key',
    data: { key: cut(key), inside: inside.phrase, ...more },
  };
}

/** What was probably meant by an unknown key, as a message and what it is told of. */
interface Guess {
  readonly message: string;
  readonly more?: SchemaProblem['data'];
}

/** People make the same slip in many places: what was meant is looked for once. */
const guesses = new WeakMap<MapShape, Map<string, Guess>>();
const mostGuesses = 200;

function knownGuess(key: string, inside: Surrounding): Guess {
  let known = guesses.get(inside.shape);
  if (known === undefined) guesses.set(inside.shape, (known = new Map()));
  // The same shape may stand in several places: an answer in a question of its kind, or of none.
  const name = `${inside.root.type === 'map' ? inside.root.name : ''} ${key}`;
  let guess = known.get(name);
  if (guess === undefined) {
    guess = guessMeant(key, inside);
    if (known.size < mostGuesses) known.set(name, guess);
  }
  return guess;
}

function guessMeant(key: string, inside: Surrounding): Guess {
  const here = nearest(key, inside.shape.keys.keys());
  if (here !== undefined && editDistance(here, key) <= 1) {
    return { message: 'unknown-did-you-mean', more: { nearest: here } };
  }
  const synonym = synonyms.get(key.toLowerCase());
  if (synonym !== undefined && inside.shape.keys.has(synonym)) {
    return { message: 'unknown-did-you-mean', more: { nearest: synonym } };
  }
  const owner = ownerOf(key, inside);
  if (owner !== undefined) return { message: 'belongs-elsewhere', more: { owner } };
  if (here !== undefined) return { message: 'unknown-did-you-mean', more: { nearest: here } };
  const known = [...inside.shape.keys.keys()].map((name) => `\`${name}\``);
  if (known.length > fewKeys) return { message: 'unknown' };
  return { message: 'unknown-of-few', more: { known: allOf(known) } };
}

/** What other question formats call our keys. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['options', 'choices'],
  ['alternatives', 'choices'],
  ['stem', 'question'],
  ['prompt', 'question'],
  ['statement', 'question'],
  ['type', 'kind'],
  ['rationale', 'explanation'],
  ['score', 'points'],
  ['marks', 'points'],
  ['reference', 'source'],
  ['category', 'tags'],
  ['keywords', 'tags'],
  ['term', 'front'],
  ['definition', 'back'],
  ['regex', 'pattern'],
  ['items', 'questions'],
  ['cards', 'flashcards'],
]);

function ownerOf(key: string, { shape: here, root }: Surrounding): string | undefined {
  if (root === configurationShape()) return undefined;
  const question = questionShape();
  if (here.name === 'question' && question.keys.has(key)) {
    const owners = kinds.filter(({ kind }) => shapeOfKind(kind).keys.has(key));
    return `${allOf(owners.map(({ kind }) => kind))} questions`;
  }
  if (here.name === 'answer') {
    const owners = kinds.filter(({ kind }) => hasKey(elementOf(shapeOfKind(kind), 'answer'), key));
    if (owners.length > 0)
      return `the answers of ${allOf(owners.map(({ kind }) => kind))} questions`;
  }
  // Nearest first: a key of the question inside one of its choices is an indentation gone wrong.
  const isPart = here.name !== 'question' && root.type === 'map' && root.name === 'question';
  const places: readonly (readonly [string, Shape | undefined])[] = [
    [isPart ? 'the question' : 'questions', question],
    ['flashcards', flashcardShape()],
    ...[...question.keys.keys()].map(
      (list) => [`the entries of \`${list}\``, elementOf(question, list)] as const,
    ),
    ['the bank', bankShape()],
    ['`quiz`', bankShape().keys.get('quiz')?.shape],
    ['`defaults`', bankShape().keys.get('defaults')?.shape],
  ];
  return places.find(([, shape]) => shape !== here && hasKey(shape, key))?.[0];
}

function hasKey(shape: Shape | undefined, key: string): boolean {
  return shape?.type === 'map' && shape.keys.has(key);
}

/** The map among the entries of a list. */
function elementOf(map: MapShape, key: string): Shape | undefined {
  const armsOf = (shape: Shape | undefined): readonly Shape[] =>
    shape?.type === 'either' ? shape.arms : shape === undefined ? [] : [shape];
  for (const arm of armsOf(map.keys.get(key)?.shape)) {
    if (arm.type !== 'list') continue;
    const entry = armsOf(arm.of).find(({ type }) => type === 'map');
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** How a sentence calls one map of this shape: with the kind, for a question of which it is known. */
export function phraseFor(shape: MapShape, path: Path, kind?: string): string {
  const key = path.at(-1);
  if (path.length === 0 && kind !== undefined) return kindNamed(kind)?.phrase ?? 'a question';
  if (typeof key === 'string' && shape.name === key) return `\`${key}\``;
  if (shape.name === 'bank' || shape.name === 'configuration') return `the ${shape.name}`;
  if (shape.name === 'answer') return 'an entry of `answer`';
  return /^[aeiou]/.test(shape.name) ? `an ${shape.name}` : `a ${shape.name}`;
}
