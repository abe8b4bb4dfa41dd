/** One sign of a formula: letters, a number, a script behind or before its base, or what stands between. */
export interface FlatPart {
  readonly sort: 'letters' | 'number' | 'up' | 'down' | 'gap' | 'sign' | 'state';
  readonly text: string;
}

/** Commands that may stand in a formula, as signs of `FlatPart`. */
const commands: Readonly<Record<string, string>> = {
  circ: '°',
  degree: '°',
  ominus: '°',
  cdot: '·',
  rightarrow: '→',
  longrightarrow: '→',
  to: '→',
  leftarrow: '←',
  rightleftharpoons: '⇌',
  leftrightarrow: '⇌',
  mu: 'µ',
  Omega: 'Ω',
  Delta: 'Δ',
};

/** Wrappers that only say that what is inside stands upright. */
const upright = /\\(?:mathrm|text|textrm|mathsf|rm|left|right)(?![A-Za-z])/g;
const part =
  /\((aq|[slg])\)|([A-Za-zµΩ]+)|(\d+(?:[.,]\d+)?)|([\^_])\s*(?:<([^<>]*)>|([^\s{}\\<>]))|([\s~·]+)|([-+=/()[\]→←⇌°Δ#*%])/y;

/** A formula as its parts; undefined of what is more than letters, numbers and their scripts. */
export function flatFormula(tex: string): readonly FlatPart[] | undefined {
  const text = tex
    .replace(upright, '')
    .replace(/\\[,;:! ]|\{\}|\\quad/g, ' ')
    .replace(/\\([A-Za-z]+)\s*/g, (whole, name: string) =>
      Object.hasOwn(commands, name) ? commands[name]! : whole,
    )
    .replaceAll('−', '-');
  const plain = withoutGroups(text);
  const parts: FlatPart[] = [];
  part.lastIndex = 0;
  while (part.lastIndex < plain.length) {
    const match = part.exec(plain);
    if (match === null) return undefined;
    const [, state, letters, number, script, group, single, gap, sign] = match;
    if (state !== undefined) parts.push({ sort: 'state', text: state });
    else if (letters !== undefined) parts.push({ sort: 'letters', text: letters });
    else if (number !== undefined) parts.push({ sort: 'number', text: number });
    else if (script !== undefined) {
      const text = (group ?? single ?? '').replace(/\s+/g, '');
      if (!/^(?:[-+]?\d*[-+]?|[A-Za-z]+|°|\((?:aq|[slg])\))$/.test(text) || text === '') {
        return undefined;
      }
      const state = /^\((\w+)\)$/.exec(text)?.[1];
      parts.push(
        state === undefined
          ? { sort: script === '^' ? 'up' : 'down', text }
          : { sort: 'state', text: state },
      );
    } else if (gap !== undefined) parts.push({ sort: 'gap', text: ' ' });
    else parts.push({ sort: 'sign', text: sign! });
  }
  return parts;
}

/** Without braces that only group; `<…>` holds what is raised or lowered. */
function withoutGroups(tex: string): string {
  let text = tex.replace(/[<>]/g, '\\');
  // Deeper nested it is no formula that is said in letters and numbers.
  for (let depth = 0; depth < 4 && text.includes('{'); depth++) {
    text = text.replace(
      /([\^_]\s*)?\{([^{}]*)\}/g,
      (_, script: string | undefined, inside: string) =>
        script === undefined ? inside : `${script}<${inside.replace(/[<>]/g, '')}>`,
    );
  }
  return text;
}
