/** So much of a text is sent to a model, in UTF-16 units: some fifteen pages. */
export const longestText = 40_000;
/** So much of an answer is read; what runs on is cut there. */
export const longestAnswer = 200_000;
/** So many items are asked for at once. */
export const mostItems = 20;
/** How often a model is told what was wrong with its answer. */
export const mostRepairs = 2;
/** So many stems of the bank are sent, so that none is asked twice. */
export const mostStems = 100;
/** So much of each. */
export const longestStem = 140;
/** So many items are translated at once, and so many go into one request. */
export const mostTranslated = 60;
export const translatedAtOnce = 6;
