import { make } from './dom.js';
import { icon, type IconName } from './icon.js';

/** A button that shows only a sign; what it does is its name. */
export function iconButton(name: IconName, label: string, onclick: () => void): HTMLButtonElement {
  return make(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      title: label,
      onclick,
      attributes: { 'aria-label': label },
    },
    icon(name),
  );
}
