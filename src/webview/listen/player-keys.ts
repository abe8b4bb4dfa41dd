import type { Player } from './player.js';

/** Plays what stands still, and the other way round. */
export function toggle(player: Player): void {
  if (player.state === 'playing') player.pause();
  else player.play();
}

/** What a key does to the player; undefined for keys that do nothing, or have a meaning where they are pressed. */
export function playerKey(event: KeyboardEvent, player: Player): (() => void) | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return undefined;
  const on = event.target instanceof Element ? event.target : document.body;
  if (on.closest('select, input, summary') !== null) return undefined;
  switch (event.key) {
    case ' ':
      return on.closest('button') === null ? () => toggle(player) : undefined;
    case 'k':
      return () => toggle(player);
    case 'ArrowLeft':
      return () => player.previous();
    case 'ArrowRight':
      return () => player.next();
    case 'r':
      return () => player.repeat();
    default:
      return undefined;
  }
}
