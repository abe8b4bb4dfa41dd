import type { OpenOnDisk } from './history-store.js';

/** There is no disk where the extension runs in a browser. */
export const openOnDisk: OpenOnDisk | undefined = undefined;
export const machineFolder: (() => string) | undefined = undefined;
