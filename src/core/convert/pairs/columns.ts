import type { Row } from '../table/read-table.js';

/** Which columns hold what; others are not read. */
export interface Columns {
  readonly front: number;
  readonly back: number;
  /** Whether the first row only names them. */
  readonly hasHeader: boolean;
}

/** What columns are called by card sites and teachers, folded; one line per language. */
const names: Readonly<Record<'front' | 'back', ReadonlySet<string>>> = {
  front: new Set([
    ...['front', 'term', 'question', 'word', 'prompt', 'side 1', 'key', 'name', 'cue'],
    ...[
      'questions',
      'terms',
      'termes',
      'mots',
      'words',
      'recto',
      'terme',
      'mot',
      'face',
      'devant',
      'avant',
    ],
    ...['anverso', 'termino', 'pregunta', 'palabra'],
    ...['vorderseite', 'begriff', 'frage', 'wort'],
  ]),
  back: new Set([
    ...['back', 'definition', 'answer', 'meaning', 'translation', 'side 2', 'value', 'response'],
    ...[
      'answers',
      'reponses',
      'definitions',
      'traductions',
      'verso',
      'reponse',
      'traduction',
      'dos',
      'derriere',
      'arriere',
    ],
    ...['reverso', 'definicion', 'respuesta', 'significado', 'traduccion'],
    ...['ruckseite', 'antwort', 'bedeutung', 'ubersetzung'],
  ]),
};

/** The columns of a table, by the names in its first row, or its first two. */
export function findColumns([first]: readonly Row[]): Columns {
  const cells = (first ?? []).map(({ text }) => fold(text));
  const front = cells.findIndex((cell) => names.front.has(cell));
  const back = cells.findIndex((cell) => names.back.has(cell));
  if (front >= 0 && back >= 0 && front !== back) return { front, back, hasHeader: true };
  return { front: 0, back: 1, hasHeader: false };
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
