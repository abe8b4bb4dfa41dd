/**
 * Signs that nobody sees, or that a terminal obeys: controls, marks of direction, fillers, and those in which
 * whole sentences can be hidden from people and told to a language model (tags, choices of a variant).
 */
const always = String.raw`\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}`;

/** What emoji and some scripts are joined and told apart by; never more than two stand together. */
const joiners = String.raw`\u200c\u200d\ufe0f`;
const tooMany = String.raw`(?<=[${joiners}]{2})[${joiners}]`;

const hidden = new RegExp(`[${always}]|${tooMany}`, 'gu');
const inRuns = new RegExp(`[${always}]+`, 'gu');
const superfluous = new RegExp(`${tooMany}+`, 'gu');

/** A text with something else, a blank perhaps, in the place of each sign that nobody sees. Line breaks stay. */
export function replaceHidden(text: string, by: (sign: string) => string): string {
  return text.replace(hidden, by);
}

/** A text without the signs that nobody sees. */
export function withoutHidden(text: string): string {
  return text.replace(inRuns, '').replace(superfluous, '');
}
