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
  check: 'M13.6 4.2 6.4 11.4 2.9 7.9l-.9.9 4.4 4.4 8.1-8.1z',
  hint: 'M8 1.5A4.5 4.5 0 0 0 5.2 9.5c.5.5.8 1 .8 1.6V12h4v-.9c0-.6.3-1.1.8-1.6A4.5 4.5 0 0 0 8 1.5zm0 1.2a3.3 3.3 0 0 1 2 5.9c-.6.6-1 1.3-1.1 2.2H7.1C7 9.9 6.6 9.2 6 8.6a3.3 3.3 0 0 1 2-5.9zM6 13h4v1.2H6z',
  flip: 'M3 2.5h7v1.2H4.2v6H3zm3 3h7v8H6zm1.2 1.2v5.6h4.6V6.7z',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 2.7a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 8 2.7zM7.4 4.5v1.2h1.2V4.5zm0 2.3v4.7h1.2V6.8z',
  search:
    'M6.8 1.5a5.3 5.3 0 1 0 3.3 9.5l3.5 3.5.9-.9-3.5-3.5a5.3 5.3 0 0 0-4.2-8.6zm0 1.2a4.1 4.1 0 1 1 0 8.2 4.1 4.1 0 0 1 0-8.2z',
  filter: 'M1.5 3h13v1.2h-13zM4 7.2h8v1.2H4zm2.5 4.3h3v1.2h-3z',
  eye: 'M8 3.5C4.6 3.5 2 6 .8 8 2 10 4.6 12.5 8 12.5S14 10 15.2 8C14 6 11.4 3.5 8 3.5zm0 1.2c2.6 0 4.7 1.8 5.8 3.3-1.1 1.5-3.2 3.3-5.8 3.3S3.3 9.5 2.2 8C3.3 6.5 5.4 4.7 8 4.7zm0 1.1a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  one: 'M2.5 3h11v10h-11zm1.2 1.2v7.6h8.6V4.2zM5 6h6v1.2H5zm0 2.5h4v1.2H5z',
  author:
    'M8 1.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zm0 1.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6zM8 8.5c-3 0-5.5 2-5.5 5.5h1.2c0-2.7 1.9-4.3 4.3-4.3s4.3 1.6 4.3 4.3h1.2c0-3.5-2.5-5.5-5.5-5.5z',
  print:
    'M4 1.5h8V5h2.5v7H12v2.5H4V12H1.5V5H4zm1.2 1.2V5h5.6V2.7zM2.7 6.2v4.6H4V9h8v1.8h1.3V6.2zm2.5 4v3.1h5.6v-3.1z',
  source: 'M5.6 3.6 1.2 8l4.4 4.4.9-.9L3 8l3.5-3.5zm4.8 0-.9.9L13 8l-3.5 3.5.9.9L14.8 8z',
  flag: 'M3 1.5h1.2v1h8.6l-2 3.3 2 3.2H4.2v5.5H3zm1.2 2.2v4.1h6.4l-1.3-2 1.3-2.1z',
  pause: 'M4 2.5h2.6v11H4zm5.4 0H12v11H9.4z',
  play: 'M4 2.3v11.4l9-5.7z',
  undo: 'M5.2 2.4.9 6.7 5.2 11l.9-.9-2.8-2.8h6a3.1 3.1 0 0 1 0 6.2H6v1.2h3.3a4.3 4.3 0 0 0 0-8.6h-6l2.8-2.8z',
  keyboard:
    'M1 3.5h14v9H1zm1.2 1.2v6.6h11.6V4.7zM3.5 6h1.2v1.2H3.5zm2.3 0H7v1.2H5.8zm2.3 0h1.2v1.2H8.1zm2.3 0h1.9v1.2h-1.9zM4.5 8.8h7V10h-7z',
  half: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm0 1.2v10.6A5.3 5.3 0 0 1 8 2.7z',
  skip: 'M3 7.4h10v1.2H3z',
  fit: 'M2 2h4v1.2H3.2V6H2zm8 0h4v4h-1.2V3.2H10zM2 10h1.2v2.8H6V14H2zm10.8 0H14v4h-4v-1.2h2.8z',
  unfold:
    'M8 1.2l3 3-.8.9-1.6-1.6V6H7.4V3.5L5.8 5.1 5 4.2zM3 7.4h10v1.2H3zM8 14.8l-3-3 .8-.9 1.6 1.6V10h1.2v2.5l1.6-1.6.8.9z',
  fold: 'M7.4 1.5h1.2v2.6l1.6-1.6.8.9-3 3-3-3 .8-.9 1.6 1.6zM3 7.4h10v1.2H3zM8 9.6l3 3-.8.9-1.6-1.6v2.6H7.4v-2.6l-1.6 1.6-.8-.9z',
  list: 'M2.5 3h2v1.2h-2zm3.5 0h7.5v1.2H6zM4.5 7.4h2v1.2h-2zm3.5 0h5.5v1.2H8zM4.5 11.8h2V13h-2zm3.5 0h5.5V13H8z',
  'part-before': 'M3 2.5h1.4v11H3zM13 2.5v11L5.2 8z',
  'part-after': 'M11.6 2.5H13v11h-1.4zM3 2.5v11L10.8 8z',
  repeat:
    'M8 2.5a5.5 5.5 0 0 0-4.4 2.2V2.5H2.4v4.4h4.4V5.7H4.4A4.3 4.3 0 1 1 3.9 9.3l-1.2.4A5.5 5.5 0 1 0 8 2.5z',
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
