/** What is asked and answered of a note whose templates nobody told. */
export interface Sides {
  readonly front: string;
  readonly back: string;
  readonly reverse: boolean;
  readonly isCloze: boolean;
  /** Whether there were more fields than two with something in them. */
  readonly more: boolean;
}

/** Note types that ask both ways, as Anki calls them in the languages of its users. */
const bothWays =
  /revers|invers|both directions|beide richtungen|umgekehrt|deux sens|omgekeerd|отражен|обратн|反転|反向/i;
const onlyWhenAsked = /optional|optionnel|opcional|facultati|facoltativ/i;

/** The first field asks, the second answers, the others stand below it. */
export function noteSides(
  fields: readonly string[],
  names: readonly string[],
  type: string,
): Sides {
  const [first = '', second = '', ...others] = fields;
  const isCloze = fields.some((field) => /\{\{c\d+::/.test(field));
  // Where the deletions are is what is asked, in whatever field.
  const place = Math.max(0, isCloze ? fields.findIndex((field) => /\{\{c\d+::/.test(field)) : 0);
  if (isCloze && place > 0) {
    const rest = fields.filter((field, i) => i !== place && field !== '');
    const back = rest.join('<br>');
    return { front: fields[place]!, back, reverse: false, isCloze, more: rest.length > 1 };
  }
  // “Basic (optional reversed card)” has a third field, in which anything says yes.
  const isOptional = bothWays.test(type) && onlyWhenAsked.test(type);
  const below = (isOptional ? others.slice(1) : others).map((field, i) => {
    const name = names[i + 2] ?? '';
    return field === '' || name === '' ? field : `<b>${name.replace(/[<&]/g, ' ')}</b>: ${field}`;
  });
  const more = below.filter((field) => field !== '');
  return {
    front: first,
    back: [second, ...more]
      .filter((field) => field !== '')
      .map((field, _, { length }) => (length === 1 ? field : `<div>${field}</div>`))
      .join(''),
    reverse: bothWays.test(type) && (!isOptional || (others[0] ?? '') !== ''),
    isCloze,
    more: more.length > 0,
  };
}
