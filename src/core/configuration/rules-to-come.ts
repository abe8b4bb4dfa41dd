/**
 * Rules that the published list names and no version carries yet. A configuration may already speak
 * of them, so that one file serves a team whose members have different versions; what it says has no
 * effect. A rule that arrives leaves this list (a test sees to it).
 */
export const rulesToCome: ReadonlySet<string> = new Set([]);
