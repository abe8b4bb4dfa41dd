import { childrenOf, isNode, type QtiNode, textIn } from './node.js';

/** Signs of MathML that LaTeX has names for. */
const signs: Readonly<Record<string, string>> = {
  '×': '\\times',
  '⋅': '\\cdot',
  '·': '\\cdot',
  '÷': '\\div',
  '±': '\\pm',
  '−': '-',
  '≤': '\\le',
  '≥': '\\ge',
  '≠': '\\ne',
  '≈': '\\approx',
  '∞': '\\infty',
  '→': '\\to',
  '⇒': '\\Rightarrow',
  '∈': '\\in',
  '∑': '\\sum',
  '∏': '\\prod',
  '∫': '\\int',
  '∂': '\\partial',
  '√': '\\surd',
  '°': '^\\circ',
  α: '\\alpha',
  β: '\\beta',
  γ: '\\gamma',
  δ: '\\delta',
  Δ: '\\Delta',
  ε: '\\varepsilon',
  θ: '\\theta',
  λ: '\\lambda',
  μ: '\\mu',
  π: '\\pi',
  ρ: '\\rho',
  σ: '\\sigma',
  Σ: '\\Sigma',
  τ: '\\tau',
  φ: '\\varphi',
  ω: '\\omega',
  Ω: '\\Omega',
  '%': '\\%',
  '#': '\\#',
  '&': '\\&',
  _: '\\_',
  '{': '\\{',
  '}': '\\}',
  // Signs that nobody sees: a function’s application, a product without a sign.
  '\u2061': '',
  '\u2062': '',
  '\u2063': '',
};

/** MathML as LaTeX where it is simple; undefined where only its text can be had. */
export function latexOf(math: QtiNode): string | undefined {
  const [annotation] = annotationsIn(math);
  if (annotation !== undefined) return annotation;
  try {
    const tex = row(math).replace(/\s+/g, ' ').trim();
    return tex === '' || tex.includes('$') ? undefined : tex;
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

/** Some writers put the LaTeX beside it. */
function annotationsIn(node: QtiNode): readonly string[] {
  return childrenOf(node).flatMap((child): readonly string[] => {
    if (child.name !== 'annotation') return annotationsIn(child);
    const { encoding = '' } = child.attributes;
    const text = textIn(child);
    return /tex/i.test(encoding) && text !== '' && !text.includes('$') ? [text] : [];
  });
}

class Unknown extends Error {}

function row(node: QtiNode): string {
  return childrenOf(node).map(one).join(' ');
}

function one(node: QtiNode): string {
  const [first, second, third] = childrenOf(node);
  const arg = (child: QtiNode | undefined): string => {
    if (child === undefined) throw new Unknown();
    return `{${one(child)}}`;
  };
  const base = (child: QtiNode | undefined): string => arg(child).replace(/^\{(.)\}$/u, '$1');
  switch (node.name) {
    case 'semantics':
      return first === undefined ? '' : one(first);
    case 'annotation':
    case 'annotation-xml':
    case 'mspace':
    case 'mphantom':
      return '';
    case 'mrow':
    case 'mstyle':
    case 'mpadded':
    case 'mtd':
      return row(node);
    case 'mn':
      return letters(node);
    case 'mo': {
      const text = letters(node);
      return /^[a-z]{2,}$/i.test(text) ? `\\operatorname{${text}}` : text;
    }
    case 'mi': {
      const text = letters(node);
      if (/^(?:sin|cos|tan|log|ln|exp|lim|max|min|det|gcd)$/.test(text)) return `\\${text}`;
      return /^[a-z]{2,}$/i.test(text) ? `\\mathrm{${text}}` : text;
    }
    case 'mtext':
      return `\\text{${textIn(node).replace(/[\\{}$%#&_^~]/g, ' ')}}`;
    case 'mfrac':
      return `\\frac${arg(first)}${arg(second)}`;
    case 'msqrt':
      return `\\sqrt{${row(node)}}`;
    case 'mroot':
      return `\\sqrt[${second === undefined ? '' : one(second)}]${arg(first)}`;
    case 'msup':
      return `${base(first)}^${arg(second)}`;
    case 'msub':
      return `${base(first)}_${arg(second)}`;
    case 'munder':
      return `${first === undefined ? '' : one(first)}_${arg(second)}`;
    case 'mover':
      return over(first, second, arg);
    case 'msubsup':
    case 'munderover':
      return `${first === undefined ? '' : one(first)}_${arg(second)}^${arg(third)}`;
    case 'mfenced': {
      const { open = '(', close = ')', separators = ',' } = node.attributes;
      const inside = childrenOf(node)
        .map(one)
        .join(` ${separators.charAt(0)} `);
      return `\\left${sign(open) || '.'} ${inside} \\right${sign(close) || '.'}`;
    }
    default:
      // Tables and what is rarer are not simple.
      throw new Unknown();
  }
}

function over(
  first: QtiNode | undefined,
  second: QtiNode | undefined,
  arg: (child: QtiNode | undefined) => string,
): string {
  const mark = textIn(second);
  if (/^[¯‾_-]$/.test(mark)) return `\\overline${arg(first)}`;
  if (mark === '→') return `\\vec${arg(first)}`;
  if (mark === '^' || mark === '̂') return `\\hat${arg(first)}`;
  return `\\overset${arg(second)}${arg(first)}`;
}

function letters(node: QtiNode): string {
  if (node.children.some(isNode)) throw new Unknown();
  return sign(textIn(node));
}

function sign(text: string): string {
  return [...text]
    .map((each) => {
      const name = each === '\\' ? '\\backslash' : signs[each];
      // What follows must not be read as a part of its name.
      return name === undefined ? each : /[a-z]$/i.test(name) ? `${name} ` : name;
    })
    .join('');
}
