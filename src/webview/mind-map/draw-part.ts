import type { DrawnPart } from '../../core/mind-map/draw-map.js';

const space = 'http://www.w3.org/2000/svg';

/** A part of a drawing as an element; texts become text and nothing else. */
export function drawPart({ tag, attributes, children }: DrawnPart): SVGElement {
  const element = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, String(value));
  }
  for (const child of children) {
    element.append(typeof child === 'string' ? child : drawPart(child));
  }
  return element;
}

/** An element of a drawing that the page makes itself. */
export function svgElement<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
