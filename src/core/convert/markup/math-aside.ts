/** Math that was taken out of a text, so that nothing else touches it. */
export interface MathAside {
  /** The text with a sign of its own in the place of each formula. */
  readonly text: string;
  /** Puts the math back, as the format writes it. */
  readonly restore: (text: string) => string;
}

/** `\(…\)` and `\[…\]` of LaTeX, and `$$…$$`, as learning platforms write math. */
const written = /\\\(([^]*?)\\\)|\\\[([^]*?)\\\]|\$\$([^]+?)\$\$/g;
/** Signs for private use, which no text of a person has. */
const [open, close] = ['\ue100', '\ue101'];

/** Takes math aside; `decode` makes its text of what stands in the source. */
export function takeMathAside(source: string, decode: (tex: string) => string = String): MathAside {
  const formulas: string[] = [];
  const clean = source.replace(/[\ue100\ue101]/g, '');
  const text = clean.replace(
    written,
    (all, inline: string | undefined, block: string | undefined, dollars: string | undefined) => {
      const tex = decode(inline ?? block ?? dollars ?? '').trim();
      // A formula ends with its paragraph; and what holds a dollar would end early.
      if (tex === '' || /\n\s*\n/.test(tex) || tex.includes('$')) return all;
      const line = tex.replace(/\s+/g, ' ');
      formulas.push(inline === undefined ? `$$${tex}$$` : `$${line}$`);
      return `${open}${formulas.length - 1}${close}`;
    },
  );
  return {
    text,
    restore: (done) =>
      done.replace(/\ue100(\d+)\ue101/g, (all, index: string) => formulas[Number(index)] ?? all),
  };
}
