/** What the keys of a keyboard or a headset do. */
export interface MediaKeys {
  play(): void;
  pause(): void;
  previous(): void;
  next(): void;
}

/** Tells the system what is played, so that its keys come here. */
export interface MediaSession {
  show(title: string, isPlaying: boolean): void;
}

/**
 * Asks for the keys that play and pause. The system gives them to who plays a sound, and voices are none to
 * it: so silence is played for as long as somebody speaks.
 */
export function openMediaKeys(keys: MediaKeys, silence: string | undefined): MediaSession {
  const session = 'mediaSession' in navigator ? navigator.mediaSession : undefined;
  const audio = silence === undefined ? undefined : new Audio(silence);
  if (audio !== undefined) audio.loop = true;
  const actions = [
    ['play', () => keys.play()],
    ['pause', () => keys.pause()],
    ['stop', () => keys.pause()],
    ['previoustrack', () => keys.previous()],
    ['nexttrack', () => keys.next()],
  ] as const;
  for (const [action, run] of actions) {
    try {
      session?.setActionHandler(action, run);
    } catch {
      // Not every browser knows every key.
    }
  }
  let shown = '';
  return {
    show(title, isPlaying) {
      if (isPlaying) void audio?.play().catch(() => {});
      else audio?.pause();
      if (session === undefined) return;
      session.playbackState = isPlaying ? 'playing' : 'paused';
      if (title === shown || typeof MediaMetadata === 'undefined') return;
      shown = title;
      session.metadata = new MediaMetadata({ title });
    },
  };
}
