/** Signs that TeX names, as a line of text has them. */
export const texSigns: Readonly<Record<string, string>> = {
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

/** What stands around the rows of an environment; the others have nothing around them. */
export const texBrackets: Readonly<Record<string, readonly [opening: string, closing: string]>> = {
  pmatrix: ['(', ')'],
  bmatrix: ['[', ']'],
  Bmatrix: ['{', '}'],
  vmatrix: ['|', '|'],
  Vmatrix: ['‖', '‖'],
  cases: ['{', ''],
};

/** Signs above or below a letter, as Unicode joins them to it. */
export const texAccents: Readonly<Record<string, string>> = {
  ...{ bar: '\u0304', hat: '\u0302', widehat: '\u0302', tilde: '\u0303', widetilde: '\u0303' },
  ...{ vec: '\u20d7', dot: '\u0307', ddot: '\u0308', check: '\u030c', breve: '\u0306' },
  ...{ acute: '\u0301', grave: '\u0300', mathring: '\u030a', overrightarrow: '\u20d7' },
  ...{ overline: '\u0305', underline: '\u0332' },
};
