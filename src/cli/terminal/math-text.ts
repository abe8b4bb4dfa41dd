/** What a terminal can show of TeX: letters, signs, raised and lowered numbers. */
const names: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  iota: 'ι',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  times: '×',
  cdot: '·',
  div: '÷',
  pm: '±',
  mp: '∓',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  equiv: '≡',
  sim: '∼',
  propto: '∝',
  infty: '∞',
  to: '→',
  rightarrow: '→',
  Rightarrow: '⇒',
  leftarrow: '←',
  leftrightarrow: '↔',
  Leftrightarrow: '⇔',
  implies: '⇒',
  iff: '⇔',
  in: '∈',
  notin: '∉',
  subset: '⊂',
  subseteq: '⊆',
  cup: '∪',
  cap: '∩',
  emptyset: '∅',
  forall: '∀',
  exists: '∃',
  neg: '¬',
  land: '∧',
  lor: '∨',
  sum: '∑',
  prod: '∏',
  int: '∫',
  partial: '∂',
  nabla: '∇',
  circ: '∘',
  degree: '°',
  ldots: '…',
  dots: '…',
  cdots: '⋯',
  prime: '′',
  angle: '∠',
  sin: 'sin',
  cos: 'cos',
  tan: 'tan',
  log: 'log',
  ln: 'ln',
  exp: 'exp',
  lim: 'lim',
  min: 'min',
  max: 'max',
  quad: ' ',
  left: '',
  right: '',
  displaystyle: '',
  ',': ' ',
  ';': ' ',
  ':': ' ',
  '!': '',
  ' ': ' ',
  '%': '%',
  $: '$',
  '&': '&',
  '#': '#',
  _: '_',
};

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ';
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋ₙ';
const plain = '0123456789+-n';

/**
 * Math as a line of signs where that says all of it (`x^2 \le 4` → `x² ≤ 4`); else as it is written,
 * between its dollar signs: half of a formula would be another one.
 */
export function mathText(tex: string): string {
  const asWritten = `$${tex}$`;
  if (tex.length > 400) return asWritten;
  let text = tex.replace(/\\(?:text|mathrm|mathbf|operatorname)\{([^{}\\]*)\}/g, '$1');
  text = text.replace(
    /\\frac\{([^{}\\]{1,40})\}\{([^{}\\]{1,40})\}/g,
    (_, a: string, b: string) => `${inBrackets(a)}/${inBrackets(b)}`,
  );
  text = text.replace(/\\sqrt\{([^{}\\]{1,40})\}/g, (_, of: string) => `√${inBrackets(of)}`);
  text = text.replace(/\\([a-zA-Z]+|[,;:! %$&#_])/g, (written, name: string) =>
    Object.hasOwn(names, name) ? names[name]! : written,
  );
  text = shifted(shifted(text, '^', raised), '_', lowered);
  return /[\\{}^_]/.test(text) ? asWritten : text.replace(/\s+/g, ' ').trim();
}

function inBrackets(text: string): string {
  return /^[\p{L}\p{N}.,]+$/u.test(text) ? text : `(${text})`;
}

/** Powers and indexes that there are signs for. */
function shifted(text: string, sign: '^' | '_', signs: string): string {
  const [one, several] =
    sign === '^'
      ? [/\^([0-9n])/g, /\^\{([0-9+n-]{1,8})\}/g]
      : [/_([0-9n])/g, /_\{([0-9+n-]{1,8})\}/g];
  const shift = (_: string, digits: string): string =>
    [...digits].map((digit) => signs[plain.indexOf(digit)]!).join('');
  return text.replace(several, shift).replace(one, shift);
}
