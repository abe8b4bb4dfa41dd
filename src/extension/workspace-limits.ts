import type { SearchLimits } from '../service/index.js';

/** How much of a workspace is looked through: it may be a whole disk. */
export const searchLimits: SearchLimits = { folders: 20_000, banks: 2_000, others: 500 };

/** A larger bank is read when it is opened, not before. */
export const largestBank = 10 * 1024 * 1024;

/** How much text is read of all banks together. */
export const mostText = 100 * 1024 * 1024;
