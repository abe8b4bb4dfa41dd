import type { NoteKind } from '../anki/note-of.js';

/** The last change of our note types, in seconds: a newer one would take a learner’s own styles away. */
const changed = 1_760_000_000;

/** The same in every package, so that all have these three in common. */
export const noteTypeIds: Readonly<Record<NoteKind, number>> = {
  basic: 1_760_000_000_001,
  reversed: 1_760_000_000_002,
  cloze: 1_760_000_000_003,
};

const css = `.card { font-family: arial; font-size: 20px; text-align: center; color: black; background-color: white; }
.card ol, .card ul, .card table, .card pre { display: inline-block; text-align: left; }
.card img { max-width: 100%; }
.card td, .card th { border: 1px solid; padding: 2px 8px; }
.source { margin-top: 1em; font-size: 14px; opacity: 0.7; }
.cloze { font-weight: bold; color: blue; }
.nightMode .cloze { color: lightblue; }`;

const latex = {
  latexPre:
    '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n',
  latexPost: '\\end{document}',
  latexsvg: false,
};

const line = '\n\n<hr id=answer>\n\n';
const forwards = template('Card 1', 0, '{{Front}}', `{{FrontSide}}${line}{{Back}}`);
const backwards = template('Card 2', 1, '{{Back}}', `{{FrontSide}}${line}{{Front}}`);
const withGaps = template('Cloze', 0, '{{cloze:Text}}', '{{cloze:Text}}<br>\n{{Back Extra}}');

/** Our note types as a collection of schema 11 keeps them. */
export function noteTypes(deck: number): Readonly<Record<string, object>> {
  const type = (kind: NoteKind, name: string, fields: readonly string[], tmpls: object[]) => ({
    id: noteTypeIds[kind],
    name: `Quizwright – ${name}`,
    type: kind === 'cloze' ? 1 : 0,
    mod: changed,
    usn: -1,
    sortf: 0,
    did: deck,
    tmpls,
    flds: fields.map(field),
    css,
    ...latex,
    // Which fields a card needs: older versions make none without them.
    req: tmpls.map((_, ord) => [ord, 'any', [ord]]),
    tags: [],
    vers: [],
  });
  const all = [
    type('basic', 'Basic', ['Front', 'Back'], [forwards]),
    type('reversed', 'Basic (and reversed card)', ['Front', 'Back'], [forwards, backwards]),
    type('cloze', 'Cloze', ['Text', 'Back Extra'], [withGaps]),
  ];
  return Object.fromEntries(all.map((each) => [String(each.id), each]));
}

function field(name: string, ord: number): object {
  return { name, ord, sticky: false, rtl: false, font: 'Arial', size: 20, media: [] };
}

function template(name: string, ord: number, qfmt: string, afmt: string): object {
  return { name, ord, qfmt, afmt, bqfmt: '', bafmt: '', did: null, bfont: '', bsize: 0 };
}
