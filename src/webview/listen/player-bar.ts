import { fill, make } from '../shared/dom.js';
import { icon, type IconName } from '../shared/icon.js';
import { iconButton } from '../shared/icon-button.js';
import type { Tell } from '../shared/tell.js';
import type { Player } from './player.js';

/** The keys of the player, and how far it has come. */
export class PlayerBar {
  readonly element: HTMLElement;
  readonly #tell: Tell;
  readonly #play: HTMLButtonElement;
  readonly #where = make('span', { class: 'where' });

  constructor(tell: Tell, player: Player, rate: HTMLElement, toggle: () => void) {
    this.#tell = tell;
    this.#play = make('button', { type: 'button', class: 'play', onclick: toggle });
    this.element = make(
      'div',
      { class: 'toolbar', attributes: { role: 'group', 'aria-label': tell('Player') } },
      iconButton('part-before', tell('Back (Left arrow)'), () => player.previous()),
      this.#play,
      iconButton('part-after', tell('Next (Right arrow)'), () => player.next()),
      iconButton('repeat', tell('Once more (R)'), () => player.repeat()),
      this.#where,
      make('span', { class: 'spacer' }),
      rate,
    );
  }

  /** `index` counts from 0. */
  show(isPlaying: boolean, hasVoices: boolean, index: number, total: number): void {
    const tell = this.#tell;
    this.element.hidden = !hasVoices;
    setButton(
      this.#play,
      isPlaying ? 'pause' : 'play',
      isPlaying ? tell('Pause (Space)') : tell('Play (Space)'),
    );
    this.#play.disabled = total === 0;
    this.#where.textContent = total === 0 ? '' : fill(tell('{0} of {1}'), [index + 1, total]);
  }
}

function setButton(button: HTMLButtonElement, name: IconName, label: string): void {
  if (button.getAttribute('aria-label') === label) return;
  button.title = label;
  button.setAttribute('aria-label', label);
  button.replaceChildren(icon(name));
}
