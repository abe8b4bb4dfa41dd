import { texAccents, texBrackets, texSigns } from './tex-signs.js';

/** What only says how it looks, or how large a bracket is. */
const silent =
  /^(?:displaystyle|textstyle|limits|nolimits|math(?:rm|bf|it|sf|tt|cal|bb|frak)|text(?:bf|it|rm|sf|tt)?|operatorname|boldsymbol|hline|ce|pu)$/;
/** A bracket follows, or a point where there is none. */
const large = /^(?:left|middle|right|[bB]igg?[lmr]?)$/;

const raised = [...'0123456789+-=()ni', ...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'];
const lowered = [...'0123456789+-=()', ...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'];

/** Signs that stand between what they relate. */
const between = /^[×÷·±∓≤≥≠≈≡∼∝≪≫∈∉⊂⊆∪∩∧∨→←⇒⇔↔↦⊥∥]$/;

/** More is no formula of a line; it stays as it is written. */
const longest = 400;

/** What is nested deeper is read as if it stood where it is: nobody could follow it, and it takes long. */
const deepest = 12;

/**
 * Math as a line of text shows it: `\frac{1}{2}mv^2` is `1/2 mv²`. What there is no sign for keeps its name, so
 * that nothing is hidden.
 */
export function plainMath(tex: string): string {
  if (tex.length > longest) return tex;
  return new Reader(tex).read().replace(/\s+/g, ' ').trim();
}

/** Reads TeX from left to right; a brace that is never closed ends with the text, one too many says nothing. */
class Reader {
  #at = 0;
  #depth = 0;
  /** What closes the environments that are open. */
  readonly #closings: string[] = [];
  readonly #tex: string;

  constructor(tex: string) {
    this.#tex = tex;
  }

  read(): string {
    let text = '';
    while (this.#at < this.#tex.length) {
      text += this.#until('}');
      this.#at++;
    }
    return text;
  }

  /** Up to a sign, which is not read. */
  #until(end: string): string {
    let text = '';
    while (this.#at < this.#tex.length && this.#tex[this.#at] !== end) {
      // What is raised or lowered stands at what is before it.
      const before = /[_^]/.test(this.#tex[this.#at]!) ? text.trimEnd() : text;
      text = before + this.#part();
    }
    return text;
  }

  #part(): string {
    const sign = this.#tex[this.#at++]!;
    if (sign === '{') return this.#inside('}');
    if (sign === '^') return shifted(this.#argument(), raised, '^');
    if (sign === '_') return shifted(this.#argument(), lowered, '_');
    if (sign === '~' || sign === '&') return ' ';
    return sign === '\\' ? this.#command() : sign;
  }

  /** What stands before a closing sign, and that sign. */
  #inside(end: string): string {
    if (this.#depth >= deepest) return '';
    this.#depth++;
    const text = this.#until(end);
    this.#depth--;
    this.#at++;
    return text;
  }

  #argument(): string {
    this.#skip(/ */y);
    const isThere = this.#at < this.#tex.length && !/[}\]]/.test(this.#tex[this.#at]!);
    if (!isThere || this.#depth >= deepest) return '';
    this.#depth++;
    const text = this.#part();
    this.#depth--;
    return text;
  }

  #command(): string {
    const name = this.#skip(/[A-Za-z]{1,30}/y)?.[0];
    if (name === undefined) return this.#escaped();
    if (/^[dt]?frac$/.test(name)) {
      const [top, bottom] = [this.#argument(), this.#argument()];
      return ` ${bracketed(top)}/${bracketed(bottom)} `;
    }
    if (/^[dt]?binom$/.test(name)) return ` binom(${this.#argument()}, ${this.#argument()}) `;
    if (name === 'sqrt') return this.#root();
    if (name === 'begin' || name === 'end') return this.#environment(name);
    if (Object.hasOwn(texAccents, name)) return accented(name, this.#argument());
    if (large.test(name)) this.#skip(/\./y);
    if (large.test(name) || silent.test(name)) return '';
    const sign = Object.hasOwn(texSigns, name) ? texSigns[name]! : name;
    // The blank behind a name only ends it; a sign between two others has as much room on both sides.
    const isWord = /^[a-zA-Z]/.test(sign);
    if (isWord || (between.test(sign) && this.#tex[this.#at] === ' ')) return ` ${sign} `;
    this.#skip(/ /y);
    return sign;
  }

  /** A sign behind a backslash; two of them end a row. */
  #escaped(): string {
    const sign = this.#tex[this.#at++] ?? '';
    if (sign !== '\\') return /[,;:! ]/.test(sign) ? ' ' : sign;
    this.#skip(/\*? ?(?:\[[\d.]{1,9} ?[a-z]{2}\])?/y);
    const isLast = /^\s*\\end\b/.test(this.#tex.slice(this.#at, this.#at + 30));
    return this.#closings.length > 0 && !isLast ? '; ' : ' ';
  }

  #root(): string {
    this.#skip(/ */y);
    const hasIndex = this.#tex[this.#at] === '[' && this.#tex.includes(']', this.#at);
    if (!hasIndex) return `√${bracketed(this.#argument())}`;
    this.#at++;
    const index = shifted(this.#inside(']').trim(), raised, '');
    const isRaised = [...index].every((sign) => raised.includes(sign, raised.length / 2));
    return `${isRaised ? index : `[${index}]`}√${bracketed(this.#argument())}`;
  }

  #environment(command: 'begin' | 'end'): string {
    const name = this.#skip(/ *\{([A-Za-z]{1,20})\*?\}/y)?.[1];
    if (name === undefined) return ` ${command} `;
    if (command === 'end') return this.#closings.pop() ?? '';
    if (name === 'array') this.#skip(/ *\{[clr| ]*\}/y);
    const [opening, closing] = Object.hasOwn(texBrackets, name) ? texBrackets[name]! : ['', ''];
    this.#closings.push(closing);
    return opening;
  }

  /** Goes on behind what a sticky pattern finds here; null where it finds nothing. */
  #skip(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#tex);
    if (found !== null) this.#at += found[0].length;
    return found;
  }
}

/** A letter with the sign above it; what is longer has the sign's name before it. */
function accented(name: string, argument: string): string {
  const text = argument.trim();
  const mark = texAccents[name]!;
  if (text === '') return ` ${name} `;
  const isLine =
    name === 'underline' || (name === 'overline' && /^[\p{L}\p{N}\p{M}]*$/u.test(text));
  if (isLine) return text.replace(/[\p{L}\p{N}]\p{M}*/gu, `$&${mark}`);
  return /^[\p{L}\p{N}]\p{M}*$/u.test(text) ? `${text}${mark}` : ` ${name}(${text}) `;
}

function shifted(text: string, table: readonly string[], mark: string): string {
  const half = table.length / 2;
  const places = [...text].map((sign) => table.indexOf(sign));
  const isKnown = places.length > 0 && places.every((place) => place >= 0 && place < half);
  if (isKnown) return places.map((place) => table[place + half]!).join('');
  return [...text].length > 1 ? `${mark}(${text})` : `${mark}${text}`;
}

function bracketed(text: string): string {
  return /^[\p{L}\p{M}\p{N}.,]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/u.test(text.trim())
    ? text.trim()
    : `(${text.trim()})`;
}
