import { escapeHtml } from '../../../text/escape-html.js';
import { htmlOf } from '../source/html-of.js';
import { isNode, type QtiNode, textIn } from '../source/node.js';

/** What looks like HTML where nobody says what it is. */
const looksLikeHtml =
  /<\/?(?:p|div|span|b|i|u|em|strong|br|img|ul|ol|li|table|sub|sup|a|pre|code|h\d)\b[^>]*>|&(?:nbsp|amp|lt|gt|quot|#\d+);/i;

/** The material of an element, as HTML; what belongs to answers is left to them. */
export function materialHtml(node: QtiNode | undefined): string {
  if (node === undefined) return '';
  return node.children
    .filter(isNode)
    .map(pieceHtml)
    .filter((piece) => piece !== '')
    .join('');
}

/** One piece of material, as HTML. */
export function pieceHtml(node: QtiNode): string {
  const { attributes } = node;
  switch (node.name) {
    case 'mattext':
    case 'matemtext':
    case 'mat_formattedtext':
    case 'formatted_text':
      return textHtml(node);
    case 'matimage':
    case 'mataudio':
    case 'matvideo':
      return mediaHtml(attributes['uri'], attributes['label'] ?? textIn(node));
    case 'matapplication':
    case 'matapplet':
    case 'matref':
      return '';
    case 'matbreak':
      return '<br>';
    case 'flow':
    case 'flow_mat': {
      const inside = materialHtml(node);
      return inside === '' ? '' : `<div>${inside}</div>`;
    }
    default:
      return /^(?:response_|render_|flow_label)/.test(node.name) ? '' : materialHtml(node);
  }
}

function mediaHtml(uri: string | undefined, label: string): string {
  return uri === undefined || uri === ''
    ? ''
    : `<img src="${escapeHtml(uri)}" alt="${escapeHtml(label)}">`;
}

function textHtml(node: QtiNode): string {
  // XHTML stands in it as elements.
  if (node.children.some(isNode)) return htmlOf(node.children);
  const { texttype, type, uri } = node.attributes;
  const text = node.children.filter((child) => !isNode(child)).join('');
  if (text.trim() === '' && uri !== undefined && /\.(?:png|jpe?g|gif|svg)$/i.test(uri)) {
    return mediaHtml(uri, '');
  }
  const said = (texttype ?? type ?? '').toLowerCase();
  const isHtml = /html|smart_text/.test(said) || (!/plain/.test(said) && looksLikeHtml.test(text));
  return isHtml ? text : escapeHtml(text).replace(/\r\n?|\n/g, '<br>');
}
