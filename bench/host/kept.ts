/** Where the extension keeps what it does between windows while it is measured; below its own folder. */
export const KEPT = 'out/bench-storage';
