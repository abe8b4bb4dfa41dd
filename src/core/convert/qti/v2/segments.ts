import { gapMark } from '../scored/gaps.js';
import { childOf, type QtiNode } from '../source/node.js';
import { htmlOf, type Instead } from '../source/html-of.js';
import { foreign } from '../source/texts.js';
import { asks, isFeedback, isInteraction } from './feedback-texts.js';

/** What stands between two blocks of a body, and the block behind it. */
export interface Segment {
  /** Markdown, with marks for gaps. */
  readonly text: string;
  /** What the block itself asks; Markdown, with marks for gaps. */
  readonly prompt: string;
  /** Undefined behind the last. */
  readonly block: QtiNode | undefined;
}

const inline = new Set(['textEntryInteraction', 'inlineChoiceInteraction']);
/** Not asked, but beside it. */
const beside = new Set(['endAttemptInteraction']);

export interface Body {
  readonly segments: readonly Segment[];
  /** What stands in gaps, by the number of its mark: an interaction, or a gap of one. */
  readonly gaps: readonly QtiNode[];
}

/** Takes a body apart: what is asked in blocks of its own, and what is asked in a text. */
export function readBody(
  children: QtiNode['children'],
  markdown: (children: QtiNode['children'], instead: Instead) => string,
  basic: Instead,
): Body {
  const blocks: QtiNode[] = [];
  const gaps: QtiNode[] = [];
  const instead: Instead = (node) => {
    if (!isInteraction(node)) {
      if (node.name === 'gap' || node.name === 'hottext') return undefined;
      return basic(node);
    }
    if (beside.has(node.name)) return '';
    if (inline.has(node.name)) {
      gaps.push(node);
      return gapMark(gaps.length - 1);
    }
    const prompt = childOf(node, 'prompt');
    const asked = prompt === undefined ? '' : `<div>${htmlOf(prompt.children, within)}</div>`;
    const shown = withText.has(node.name) ? `<div>${htmlOf(textOf(node), inText)}</div>` : '';
    blocks.push(node);
    return `<p>\ue123</p>${asked}${shown}<p>\ue122</p>`;
  };
  // Formulas and media of a prompt are what they are elsewhere.
  const within: Instead = (node) => basic(node) ?? foreign(node);
  const inText: Instead = (node) => {
    if (node.name !== 'gap') return basic(node) ?? foreign(node);
    gaps.push(node);
    return gapMark(gaps.length - 1);
  };
  const parts = markdown(children, instead).split('\ue122');
  const segments = parts.map((part, i): Segment => {
    const [text = '', prompt = ''] = part.split('\ue123');
    return { text: text.trim(), prompt: prompt.trim(), block: blocks[i] };
  });
  return { segments, gaps };
}

/** Interactions that are a text with places in it. */
const withText = new Set(['gapMatchInteraction', 'hottextInteraction']);

function textOf(node: QtiNode): QtiNode['children'] {
  return node.children.filter(
    (child) => typeof child === 'string' || !['prompt', 'gapText', 'gapImg'].includes(child.name),
  );
}

/** What is no part of the text that all read. */
export function basicInstead(isShown: (node: QtiNode) => boolean): Instead {
  return (node) => {
    if (isFeedback(node)) return '';
    if (node.name === 'rubricBlock') return isShown(node) ? undefined : '';
    if (node.name === 'prompt' || node.name === 'feedbackBlock') return undefined;
    return /^template(?:Block|Inline)$/.test(node.name) && !asks(node) ? '' : undefined;
  };
}
