/** Signs for buttons, drawn in a square of 16. */
const paths = {
  up: 'M8 3.5 3.5 8l.9.9L7.4 6v7h1.2V6l3 2.9.9-.9z',
  down: 'M8 12.5 12.5 8l-.9-.9-3 2.9V3H7.4v7l-3-2.9-.9.9z',
  previous: 'M10.5 3 5.5 8l5 5 .9-.9L7.3 8l4.1-4.1z',
  next: 'M5.5 3l5 5-5 5-.9-.9L8.7 8 4.6 3.9z',
  remove: 'M4 3.1 3.1 4l4 4-4 4 .9.9 4-4 4 4 .9-.9-4-4 4-4-.9-.9-4 4z',
  trash: 'M6 2h4v1h3.5v1.2h-11V3H6zm-2.5 3h9l-.7 9H4.2zm1.3 1.2.5 6.6h5.4l.5-6.6z',
  add: 'M7.4 3h1.2v4.4H13v1.2H8.6V13H7.4V8.6H3V7.4h4.4z',
  drag: 'M6 3h1.5v1.5H6zm3 0h1.5v1.5H9zM6 7.2h1.5v1.5H6zm3 0h1.5v1.5H9zM6 11.5h1.5V13H6zm3 0h1.5V13H9z',
  more: 'M3 7.2h1.6v1.6H3zm4.2 0h1.6v1.6H7.2zm4.2 0H13v1.6h-1.6z',
  text: 'M2.5 3h7v1.2h-7zm0 3h11v1.2h-11zm0 3h11v1.2h-11zm0 3h7v1.2h-7z',
  error:
    'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 2.7a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 8 2.7zM7.4 4.5v4.7h1.2V4.5zm0 5.8v1.2h1.2v-1.2z',
  warning: 'M8 1.5.8 14h14.4zm0 2.4 5.1 8.9H2.9zM7.4 6.5v3.4h1.2V6.5zm0 4.3V12h1.2v-1.2z',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 2.7a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 8 2.7zM7.4 4.5v1.2h1.2V4.5zm0 2.3v4.7h1.2V6.8z',
} as const;

export type IconName = keyof typeof paths;

/** A sign for those who see it; what it means is said by the text of its button. */
export function icon(name: IconName): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `icon icon-${name}`);
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', paths[name]);
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return svg;
}
