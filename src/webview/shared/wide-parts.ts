import { make } from './dom.js';

/** What is scrolled where it is wider than its place. */
const boxes = '.table-box, pre, .math-display';

/** Tells what is scrolled, which the keyboard must be able to do, too. */
const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const box = target.closest<HTMLElement>(boxes);
    if (box === null) continue;
    // No name: it would be read in place of the content where the text names a control.
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
      box.setAttribute('role', 'group');
    } else {
      box.removeAttribute('tabindex');
      box.removeAttribute('role');
    }
  }
});

/**
 * Lets tables, code and formulas that are wider than their place scroll there, instead of the whole
 * page. They are stops for the keyboard only where there is something to be scrolled.
 */
export function boxWideParts(element: HTMLElement): void {
  for (const table of element.querySelectorAll('table')) {
    if (table.closest('.table-box') === null) {
      const box = make('div', { class: 'table-box' });
      table.replaceWith(box);
      box.append(table);
    }
    // It grows with pictures and formulas that come later, and its box does not.
    watcher.observe(table);
  }
  for (const box of element.querySelectorAll(boxes)) watcher.observe(box);
}
