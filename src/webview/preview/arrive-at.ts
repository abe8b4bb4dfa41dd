/** So many frames a row may take to be filled once it comes into view. */
const MOST_FRAMES = 30;

/**
 * Gives the focus to an element as soon as it is there, so that who goes on with the keyboard goes on where
 * they were led to. Where it never comes, nothing happens.
 *
 * @param found called just before, to bring it into view
 */
export function arriveAt(
  find: () => HTMLElement | undefined,
  found: (element: HTMLElement) => void = () => {},
  frames = MOST_FRAMES,
): void {
  requestAnimationFrame(() => {
    const element = find();
    if (element === undefined) {
      if (frames > 0) arriveAt(find, found, frames - 1);
      return;
    }
    found(element);
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  });
}
