import { make } from '../shared/dom.js';
import type { Tell } from '../shared/tell.js';
import { drawPart, svgElement } from './draw-part.js';
import { sharePart } from '../../core/mind-map/draw-map.js';

/** What the rings of a map mean. */
export function legend(tell: Tell): HTMLElement {
  const entry = (share: number | null, words: string): HTMLElement => {
    const picture = svgElement('svg', { width: '16', height: '16', 'aria-hidden': 'true' });
    picture.append(drawPart(sharePart(share, 8, 8)));
    const sign = make('span', { class: 'sign' });
    sign.append(picture);
    return make('li', {}, sign, words);
  };
  return make(
    'ul',
    { class: 'legend', hidden: true, attributes: { 'aria-label': tell('What the rings mean') } },
    entry(null, tell('not answered yet')),
    entry(0.3, tell('hardly known')),
    entry(0.7, tell('partly known')),
    entry(1, tell('known')),
  );
}
