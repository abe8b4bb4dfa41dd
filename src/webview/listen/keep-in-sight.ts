import type { Clock } from './player-host.js';

/** Who has scrolled reads elsewhere: for so long what is said is not followed, in milliseconds. */
const READING_MS = 5000;

/**
 * Brings the line that is said into view, unless somebody reads elsewhere in `body`. The answer is told the line
 * whenever it may be another.
 */
export function keepInSight(
  body: HTMLElement,
  clock: Clock,
): (line: HTMLElement | undefined, isPlaying: boolean) => void {
  let scrolledAt = -Infinity;
  let shown: HTMLElement | undefined;
  for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const) {
    body.addEventListener(event, () => (scrolledAt = clock.now()), { passive: true });
  }
  return (line, isPlaying) => {
    if (line === shown) return;
    shown = line;
    if (!isPlaying || clock.now() - scrolledAt < READING_MS) return;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    line?.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
  };
}
