/** Typed text is shown after this pause, in milliseconds: every key that is pressed would be too often. */
export const SHOW_MS = 30;
