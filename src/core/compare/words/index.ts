import type { AnswerWords } from './answer-words.js';
import { english } from './en.js';
import { french } from './fr.js';
import { german } from './de.js';
import { spanish } from './es.js';

/** Beginnings that science has in most languages; the empty one stands for the bare word. */
const ofScience: readonly (readonly string[])[] = [
  ['hyper', 'hypo'],
  ['inter', 'intra'],
  ['endo', 'exo', 'ecto', 'epi'],
  ['macro', 'micro'],
  ['mono', 'poly', 'di', 'tri', 'bi'],
  ['homo', 'hetero'],
  ['ab', 'ad'],
  ['af', 'ef'],
  ['in', 'ex', 'im'],
  ['ana', 'cata'],
  ['an', 'cat'],
  ['kilo', 'mega', 'giga', 'milli', 'micro', 'nano', 'centi', 'deci', ''],
  ['anti', 'ante', ''],
  ['pre', 'post', 'pro', 're', ''],
];

/** Words that a leading `a` or `an` denies, by their beginnings: `asymptomatic`, `anaérobie`. */
const denied = [
  ...[
    'symptom',
    'sintom',
    'typi',
    'tipi',
    'moral',
    'symmetr',
    'symétr',
    'simetr',
    'politi',
    'sexu',
  ],
  ...[
    'theis',
    'teis',
    'aerob',
    'biot',
    'vascul',
    'septi',
    'cellul',
    'celul',
    'zellul',
    'hydr',
    'hidr',
  ],
  ...[
    'synchron',
    'sincron',
    'period',
    'chromat',
    'cromat',
    'febril',
    'soci',
    'sozi',
    'cycl',
    'cicl',
  ],
  ...[
    'zykl',
    'tonal',
    'rhythm',
    'rythm',
    'ritm',
    'histor',
    'morph',
    'morf',
    'polar',
    'gnost',
    'metri',
  ],
  ...['isotrop', 'fertil', 'genit', 'thermi', 'termi', 'specif', 'typ', 'tonic', 'vegetat'],
].map((stem) => stem.normalize('NFD').replace(/\p{M}/gu, ''));

/** Whether one word is the other with a leading `a` or `an` that denies it. */
export function isDenied(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (
    (long === `a${short}` || long === `an${short}`) && denied.some((stem) => short.startsWith(stem))
  );
}

const byCode: Readonly<Record<string, AnswerWords>> = Object.fromEntries(
  Object.entries({ en: english, fr: french, de: german, es: spanish }).map(([code, words]) => [
    code,
    { ...words, contraries: [...ofScience, ...words.contraries] },
  ]),
);

/** The words of a language; of one that nobody has listed, those that all share. */
export function answerWords(code: string): AnswerWords {
  return Object.hasOwn(byCode, code)
    ? byCode[code]!
    : { negations: new Set(), numbers: new Set(), contraries: ofScience };
}
