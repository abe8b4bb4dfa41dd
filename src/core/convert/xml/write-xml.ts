import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/** An element with what stands in it: made by `element`. */
export type XmlPart = Extract<ReturnType<typeof x>, { readonly type: 'element' }>;
type Inside = XmlPart['children'][number];

/** What may stand in an element; nothing stands where something is undefined. */
export type XmlContent = Inside | string | undefined | readonly XmlContent[];

/** Makes an element; an attribute that is undefined is not written. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...content: readonly XmlContent[]
): XmlPart {
  const made = x(name);
  for (const [key, value] of Object.entries(attributes)) {
    // A line end in an attribute would be read as a blank.
    if (value !== undefined) made.attributes[key] = allowed(String(value)).replace(/\s/g, ' ');
  }
  made.children = inside(content);
  return made;
}

function inside(content: XmlContent): Inside[] {
  if (content === undefined || content === '') return [];
  if (typeof content === 'string') {
    // XML forbids this one among words; what holds it stands as it is.
    if (content.includes(']]>')) return inside(cdata(content));
    return [{ type: 'text', value: allowed(content) }];
  }
  return 'type' in content ? [content] : content.flatMap(inside);
}

/** A text as it stands, between signs that keep HTML readable. */
export function cdata(text: string): XmlContent {
  const parts = allowed(text).split(']]>');
  // What would end it too early is shared by two.
  return parts.map((part, i): Inside => {
    const value = `${i === 0 ? '' : '>'}${part}${i === parts.length - 1 ? '' : ']]'}`;
    return { type: 'cdata', value };
  });
}

export function comment(text: string): XmlContent {
  return { type: 'comment', value: ` ${allowed(text)} ` };
}

/** Without what no XML may hold; a line ends with one sign. */
function allowed(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '');
}

/** Writes a document. Only elements that hold nothing but elements get lines of their own. */
export function writeXml(root: XmlPart): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(onLines(root, '\n'), { closeEmptyElements: true, tightClose: true })}\n`;
}

/** In elements of HTML that hold words, a blank between two others would be one more. */
const words = new Set(
  'a caption code dd del dt em h1 h2 h3 h4 h5 h6 li p pre span strong td th'.split(' '),
);

function onLines(part: XmlPart, line: string): XmlPart {
  const { children } = part;
  if (words.has(part.name)) return part;
  if (children.length === 0 || children.some(({ type }) => type === 'text' || type === 'cdata')) {
    return part;
  }
  const deeper = `${line}  `;
  const spaced = children.flatMap((child): Inside[] => [
    { type: 'text', value: deeper },
    child.type === 'element' ? onLines(child, deeper) : child,
  ]);
  return { ...part, children: [...spaced, { type: 'text', value: line }] };
}
