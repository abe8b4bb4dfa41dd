import { make } from '../dom.js';
import type { Tell } from '../tell.js';

/** Tells what is wider than its place and thus scrolled, which the keyboard must be able to do, too. */
const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const box = target as HTMLElement;
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  }
});

/**
 * Lets tables and code that are wider than their place scroll there, instead of the whole page. They
 * are stops for the keyboard only where there is something to be scrolled.
 */
export function boxWideParts(element: HTMLElement, tell: Tell): void {
  for (const table of element.querySelectorAll('table')) {
    let box = table.parentElement!;
    if (!box.classList.contains('table-box')) {
      box = make('div', { class: 'table-box' });
      table.replaceWith(box);
      box.append(table);
    }
    watch(box, tell('Table'));
  }
  for (const code of element.querySelectorAll('pre')) watch(code, tell('Code'));
}

function watch(box: HTMLElement, name: string): void {
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', name);
  watcher.observe(box);
}
