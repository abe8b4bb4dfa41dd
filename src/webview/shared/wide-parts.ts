import { make } from './dom.js';
import type { Tell } from './tell.js';

/** What is scrolled where it is wider than its place. */
const boxes = '.table-box, pre, .math-display';

/** Tells what is scrolled, which the keyboard must be able to do, too. */
const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const box = target.closest<HTMLElement>(boxes);
    if (box === null) continue;
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  }
});

/**
 * Lets tables, code and formulas that are wider than their place scroll there, instead of the whole
 * page. They are stops for the keyboard only where there is something to be scrolled.
 */
export function boxWideParts(element: HTMLElement, tell: Tell): void {
  for (const table of element.querySelectorAll('table')) {
    if (table.closest('.table-box') === null) {
      const box = make('div', { class: 'table-box' });
      table.replaceWith(box);
      box.append(table);
    }
    // It grows with pictures and formulas that come later, and its box does not.
    watcher.observe(table);
  }
  for (const box of element.querySelectorAll(boxes)) {
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', nameOf(box, tell));
    watcher.observe(box);
  }
}

function nameOf(box: Element, tell: Tell): string {
  if (box.matches('pre')) return tell('Code');
  return box.matches('.math-display') ? tell('Formula') : tell('Table');
}
