/** Signs that TeX names, as a line of text has them. */
const signs: Readonly<Record<string, string>> = {
  ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ' },
  ...{ eta: 'η', theta: 'θ', iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ' },
  ...{ pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', phi: 'φ', varphi: 'φ', chi: 'χ', psi: 'ψ' },
  ...{ omega: 'ω', Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π' },
  ...{ Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω', infty: '∞', partial: '∂', nabla: '∇' },
  ...{ times: '×', cdot: '·', div: '÷', pm: '±', mp: '∓', ast: '∗', circ: '∘', bullet: '•' },
  ...{ le: '≤', leq: '≤', ge: '≥', geq: '≥', ne: '≠', neq: '≠', approx: '≈', equiv: '≡' },
  ...{ sim: '∼', propto: '∝', ll: '≪', gg: '≫', in: '∈', notin: '∉', subset: '⊂' },
  ...{ subseteq: '⊆', cup: '∪', cap: '∩', emptyset: '∅', forall: '∀', exists: '∃', neg: '¬' },
  ...{ land: '∧', wedge: '∧', lor: '∨', vee: '∨', to: '→', rightarrow: '→', leftarrow: '←' },
  ...{ Rightarrow: '⇒', Leftrightarrow: '⇔', leftrightarrow: '↔', mapsto: '↦', implies: '⇒' },
  ...{ iff: '⇔', sum: '∑', prod: '∏', int: '∫', oint: '∮', sqrt: '√', angle: '∠', perp: '⊥' },
  ...{ parallel: '∥', triangle: '△', degree: '°', prime: '′', ldots: '…', dots: '…', cdots: '⋯' },
  ...{ quad: ' ', qquad: ' ', langle: '⟨', rangle: '⟩', hbar: 'ℏ', ell: 'ℓ', Re: 'ℜ', Im: 'ℑ' },
};

/** What only says how it looks, or how large a bracket is. */
const silent =
  /^(?:left|right|big|Big|bigg|Bigg|displaystyle|textstyle|limits|nolimits|mathrm|mathbf|mathit|mathsf|mathcal|mathbb|text|textbf|textit|operatorname|boldsymbol|vec|hat|bar|overline|underline|tilde|ce|pu)$/;

const raised = [...'0123456789+-=()ni', ...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'];
const lowered = [...'0123456789+-=()', ...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'];

/** Signs that stand between what they relate. */
const between = /^[×÷·±∓≤≥≠≈≡∼∝≪≫∈∉⊂⊆∪∩∧∨→←⇒⇔↔↦⊥∥]$/;

/** More is no formula of a line; it stays as it is written. */
const longest = 400;

/**
 * Math as a line of text shows it: `\frac{1}{2}mv^2` is `1/2 mv²`. What there is no sign for keeps its name, so
 * that nothing is hidden.
 */
export function plainMath(tex: string): string {
  if (tex.length > longest) return tex;
  return new Reader(tex).read().replace(/\s+/g, ' ').trim();
}

/** Reads TeX from left to right; a brace that is never closed ends with the text. */
class Reader {
  #at = 0;
  readonly #tex: string;

  constructor(tex: string) {
    this.#tex = tex;
  }

  read(): string {
    let text = '';
    while (this.#at < this.#tex.length && this.#tex[this.#at] !== '}') {
      // What is raised or lowered stands at what is before it.
      const before = /[_^]/.test(this.#tex[this.#at]!) ? text.trimEnd() : text;
      text = before + this.#part();
    }
    return text;
  }

  #part(): string {
    const sign = this.#tex[this.#at++]!;
    if (sign === '{') {
      const inside = this.read();
      this.#at++;
      return inside;
    }
    if (sign === '^') return shifted(this.#argument(), raised, '^');
    if (sign === '_') return shifted(this.#argument(), lowered, '_');
    if (sign === '~' || sign === '&') return ' ';
    return sign === '\\' ? this.#command() : sign;
  }

  #argument(): string {
    while (this.#tex[this.#at] === ' ') this.#at++;
    return this.#at < this.#tex.length && this.#tex[this.#at] !== '}' ? this.#part() : '';
  }

  #command(): string {
    const name = /^[A-Za-z]+/.exec(this.#tex.slice(this.#at, this.#at + 30))?.[0];
    if (name === undefined) {
      const sign = this.#tex[this.#at++] ?? '';
      return /[,;:! \\]/.test(sign) ? ' ' : sign;
    }
    this.#at += name.length;
    if (/^[dt]?frac$/.test(name)) {
      const [top, bottom] = [this.#argument(), this.#argument()];
      return ` ${bracketed(top)}/${bracketed(bottom)} `;
    }
    if (name === 'sqrt') return `√${bracketed(this.#argument())}`;
    if (silent.test(name)) return this.#tex[this.#at] === '.' ? this.#skip() : '';
    const sign = Object.hasOwn(signs, name) ? signs[name]! : name;
    // The blank behind a name only ends it; a sign between two others has as much room on both sides.
    const isWord = /^[a-zA-Z]/.test(sign);
    if (isWord || (between.test(sign) && this.#tex[this.#at] === ' ')) return ` ${sign} `;
    if (this.#tex[this.#at] === ' ') this.#at++;
    return sign;
  }

  #skip(): string {
    this.#at++;
    return '';
  }
}

function shifted(text: string, table: readonly string[], mark: string): string {
  const half = table.length / 2;
  const places = [...text].map((sign) => table.indexOf(sign));
  const isKnown = places.length > 0 && places.every((place) => place >= 0 && place < half);
  if (isKnown) return places.map((place) => table[place + half]!).join('');
  return [...text].length > 1 ? `${mark}(${text})` : `${mark}${text}`;
}

function bracketed(text: string): string {
  return /^[\p{L}\p{N}.,]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`;
}
