/** Math that was taken out of a text, so that nothing else touches it. */
export interface MathAside {
  /** The text with a sign of its own in the place of each formula. */
  readonly text: string;
  /** Puts the math back, as the format writes it. */
  readonly restore: (text: string) => string;
}

/** `\(…\)` and `\[…\]` of LaTeX, and `$$…$$`, as learning platforms write math. */
const begins = /\\[([]|\$\$/;
const ends: Readonly<Record<string, string>> = { '\\(': '\\)', '\\[': '\\]', $$: '$$' };
/** Signs for private use, which no text of a person has. */
const [open, close] = ['\ue100', '\ue101'];

/** Takes math aside; `decode` makes its text of what stands in the source. */
export function takeMathAside(source: string, decode: (tex: string) => string = String): MathAside {
  const formulas: string[] = [];
  const clean = source.replace(/[\ue100\ue101]/g, '');
  let text = '';
  let from = 0;
  for (const { start, end, begin } of formulasIn(clean)) {
    const tex = decode(clean.slice(start + 2, end - 2)).trim();
    // A formula ends with its paragraph; and what holds a dollar would end early.
    if (tex === '' || /\n\s*\n/.test(tex) || tex.includes('$')) continue;
    formulas.push(begin === '\\(' ? `$${tex.replace(/\s+/g, ' ')}$` : `$$${tex}$$`);
    text += `${clean.slice(from, start)}${open}${formulas.length - 1}${close}`;
    from = end;
  }
  return {
    text: text + clean.slice(from),
    restore: (done) =>
      done.replace(/\ue100(\d+)\ue101/g, (all, index: string) => formulas[Number(index)] ?? all),
  };
}

interface Written {
  readonly start: number;
  readonly end: number;
  /** What it begins with. */
  readonly begin: string;
}

/** What stands between signs for math; each sign is looked for once, however many never end. */
function* formulasIn(text: string): Generator<Written> {
  const next = new Map<string, number>();
  const found = new RegExp(begins, 'g');
  for (let match = found.exec(text); match !== null; match = found.exec(text)) {
    const { 0: begin, index: start } = match;
    // Between dollars there is something.
    const inside = start + (begin === '$$' ? 3 : 2);
    let at = next.get(begin);
    if (at === undefined || (at >= 0 && at < inside)) {
      at = text.indexOf(ends[begin]!, inside);
      next.set(begin, at);
    }
    found.lastIndex = at < 0 ? start + 1 : at + 2;
    if (at >= 0) yield { start, end: at + 2, begin };
  }
}
