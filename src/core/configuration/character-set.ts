/** `[a-z]` in a glob: one character out of several. */
export interface CharacterSet {
  has(character: string): boolean;
}

/** The names that POSIX gives to sets, as `[[:digit:]]`. */
const named: Readonly<Record<string, RegExp>> = {
  alnum: /[A-Za-z0-9]/,
  alpha: /[A-Za-z]/,
  blank: /[ \t]/,
  cntrl: /[\0-\x1f\x7f]/,
  digit: /[0-9]/,
  graph: /[!-~]/,
  lower: /[a-z]/,
  print: /[ -~]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /\s/,
  upper: /[A-Z]/,
  xdigit: /[0-9A-Fa-f]/,
};

/**
 * Reads the set that begins with the `[` at `start`; `last` is where its `]` stands. Undefined where
 * there is no `]`: then the bracket is a character like others.
 */
export function parseCharacterSet(
  characters: readonly string[],
  start: number,
): { readonly set: CharacterSet; readonly last: number } | undefined {
  let at = start + 1;
  const negated = characters[at] === '!' || characters[at] === '^';
  if (negated) at++;
  const ranges: { from: string; to: string }[] = [];
  const classes: RegExp[] = [];
  for (let first = true; at < characters.length; first = false, at++) {
    if (characters[at] === ']' && !first) {
      return { set: { has: (character) => negated !== holds(character) }, last: at };
    }
    const name = characters[at] === '[' ? readName(characters, at) : undefined;
    if (name !== undefined) {
      classes.push(named[name]!);
      at += name.length + 3;
      continue;
    }
    if (characters[at] === '\\') at++;
    const from = characters[at];
    let to = from;
    if (characters[at + 1] === '-' && characters[at + 2] !== ']' && at + 2 < characters.length) {
      at += characters[at + 2] === '\\' ? 3 : 2;
      to = characters[at];
    }
    if (from === undefined || to === undefined) return undefined;
    ranges.push({ from, to });
  }
  return undefined;

  function holds(character: string): boolean {
    const code = character.codePointAt(0)!;
    return (
      ranges.some(({ from, to }) => from.codePointAt(0)! <= code && code <= to.codePointAt(0)!) ||
      classes.some((set) => set.test(character))
    );
  }
}

/** `digit` where `[:digit:]` stands at `at`. */
function readName(characters: readonly string[], at: number): string | undefined {
  const end = characters.indexOf(']', at);
  const text = characters.slice(at, end + 1).join('');
  const name = /^\[:(\w+):\]$/.exec(text)?.[1];
  return name !== undefined && Object.hasOwn(named, name) ? name : undefined;
}
